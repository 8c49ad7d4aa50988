// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/activitychart.h"

#include "ui/look/datewords.h"
#include "ui/look/look.h"

#include <KLocalizedString>

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace dateline {

namespace {

constexpr int chartHeight = 40;
constexpr qreal fewestBars = 24; ///< fewer are not drawn wider

class ChartsActivityChart : public ActivityChart
{
public:
    explicit ChartsActivityChart(QWidget *parent);

    void show(const QList<ActivityBin> &bins, const std::optional<DateInterval> &interval) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void ink();
    void tell(bool hovered, int bin);

    QChart *m_chart = new QChart;
    QChartView *m_view;
    QStackedBarSeries *m_series = new QStackedBarSeries;
    QBarSet *m_quiet = new QBarSet(QString());
    QBarSet *m_strong = new QBarSet(QString());
    QValueAxis *m_time = new QValueAxis;
    QValueAxis *m_count = new QValueAxis;
    QList<ActivityBin> m_bins;
};

ChartsActivityChart::ChartsActivityChart(QWidget *parent)
    : ActivityChart(parent)
    , m_view(new QChartView(m_chart, this))
{
    m_series->append(m_quiet);
    m_series->append(m_strong);
    m_series->setBarWidth(0.78);
    m_chart->addSeries(m_series);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_count, Qt::AlignLeft);
    m_series->attachAxis(m_time);
    m_series->attachAxis(m_count);
    m_time->setVisible(false);
    m_count->setVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundVisible(false);
    m_chart->setBackgroundRoundness(0);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setRenderHint(QPainter::Antialiasing, false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_view);
    setFixedHeight(chartHeight);
    setAccessibleName(i18nc("@info accessible: a chart", "How often it was named"));
    connect(m_series, &QStackedBarSeries::hovered, this, [this](bool hovered, int bin) { tell(hovered, bin); });
    ink();
}

void ChartsActivityChart::show(const QList<ActivityBin> &bins, const std::optional<DateInterval> &interval)
{
    m_bins = bins;
    QList<qreal> quiet;
    QList<qreal> strong;
    int highest = 1;
    for (const ActivityBin &bin : bins) {
        const bool standsOut = interval && interval->overlaps(DateInterval::days(bin.first, bin.last));
        quiet.append(standsOut ? 0 : bin.count);
        strong.append(standsOut ? bin.count : 0);
        highest = std::max(highest, bin.count);
    }
    m_quiet->remove(0, m_quiet->count());
    m_strong->remove(0, m_strong->count());
    m_quiet->append(quiet);
    m_strong->append(strong);
    m_time->setRange(-0.5, std::max(fewestBars, qreal(bins.size())) - 0.5);
    m_count->setRange(0, highest);
    const qsizetype named = std::ranges::count_if(bins, [](const ActivityBin &bin) { return bin.count > 0; });
    setAccessibleDescription(i18ncp("@info accessible: a chart", "Named in %1 span of time, most often %2 times",
                                    "Named in %1 spans of time, most often %2 times", named, highest));
}

void ChartsActivityChart::ink()
{
    const Look look = Look::of(palette());
    m_quiet->setColor(mixed(look.accent, look.window, 0.45));
    m_quiet->setBorderColor(Qt::transparent);
    m_strong->setColor(look.accent);
    m_strong->setBorderColor(Qt::transparent);
}

void ChartsActivityChart::tell(bool hovered, int bin)
{
    if (!hovered || bin < 0 || bin >= m_bins.size()) {
        QToolTip::hideText();
        return;
    }
    const ActivityBin &each = m_bins[bin];
    QToolTip::showText(QCursor::pos(),
                       i18ncp("@info:tooltip when: how often", "%2: named once", "%2: named %1 times", each.count,
                              inWords(DateInterval::days(each.first, each.last))),
                       m_view);
}

void ChartsActivityChart::changeEvent(QEvent *event)
{
    ActivityChart::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        ink();
}

} // namespace

ActivityChart *makeActivityChart(QWidget *parent)
{
    return new ChartsActivityChart(parent);
}

} // namespace dateline
