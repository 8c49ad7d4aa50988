// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/histogram.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QValueAxis>

#include <algorithm>

namespace dateline {

namespace {

constexpr qreal roundness = 3;

/// A chart that is nothing but its bars: they fill the view.
class BareChartView : public QChartView
{
public:
    explicit BareChartView(QWidget *parent)
        : QChartView(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        setBackgroundBrush(Qt::NoBrush);
        setRenderHint(QPainter::Antialiasing);
        viewport()->setAutoFillBackground(false);
        chart()->legend()->hide();
        chart()->setMargins({});
        chart()->layout()->setContentsMargins(0, 0, 0, 0);
        chart()->setBackgroundRoundness(roundness);
        chart()->setBackgroundPen(Qt::NoPen);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QChartView::resizeEvent(event);
        chart()->setPlotArea(QRectF(0, 3, width(), std::max(1, height() - 4)));
    }
};

class ChartHistogram : public Histogram
{
public:
    explicit ChartHistogram(QWidget *parent)
        : m_view(new BareChartView(parent))
    {
        m_series->setBarWidth(0.86);
        m_series->append(m_bars);
        QChart *chart = m_view->chart();
        chart->addSeries(m_series);
        for (QValueAxis *axis : {m_along, m_up}) {
            axis->hide();
        }
        chart->addAxis(m_along, Qt::AlignBottom);
        chart->addAxis(m_up, Qt::AlignLeft);
        m_series->attachAxis(m_along);
        m_series->attachAxis(m_up);
        m_bars->setPen(Qt::NoPen);
    }

    void setCounts(const QList<int> &counts, double bars) override
    {
        QList<qreal> heights(counts.begin(), counts.end());
        if (heights == m_shown && bars == m_room) {
            return;
        }
        m_shown = heights;
        m_room = bars;
        m_bars->remove(0, m_bars->count());
        m_bars->append(heights);
        m_along->setRange(-0.5, std::max(0.5, bars - 0.5));
        m_up->setRange(0, heights.isEmpty() ? 1 : std::max(1.0, *std::ranges::max_element(heights)));
    }

    void setColors(const QColor &bar, const QColor &ground) override
    {
        m_bars->setBrush(bar);
        m_view->chart()->setBackgroundBrush(ground);
    }

    [[nodiscard]] QWidget *widget() const override { return m_view; }

private:
    BareChartView *m_view;
    QBarSeries *m_series = new QBarSeries;
    QBarSet *m_bars = new QBarSet(QString());
    QValueAxis *m_along = new QValueAxis;
    QValueAxis *m_up = new QValueAxis;
    QList<qreal> m_shown;
    double m_room = 0;
};

} // namespace

std::unique_ptr<Histogram> Histogram::make(QWidget *parent)
{
    return std::make_unique<ChartHistogram>(parent);
}

} // namespace dateline
