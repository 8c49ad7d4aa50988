// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/timestrip.h"

#include "ui/look/datewords.h"
#include "ui/look/textlines.h"

#include <KLocalizedString>

#include <QEvent>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr int whole = 100'000; ///< steps of the slider
constexpr qreal barPitch = 4;
constexpr qreal wordsHeight = 16;

} // namespace

TimeStripPainter::TimeStripPainter(NetworkTime time, Look look, QFont font, QLocale locale)
    : m_time(std::move(time))
    , m_look(std::move(look))
    , m_font(smaller(std::move(font)))
    , m_locale(std::move(locale))
{
}

void TimeStripPainter::paint(QPainter &painter, qreal width, double share) const
{
    if (m_time.days().isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal ground = height - wordsHeight - 2;
    const qreal now = std::round(share * width);
    const QList<int> counts = m_time.counts(std::max(1, int(width / barPitch)));
    const int most = *std::ranges::max_element(counts);
    const qreal pitch = width / qreal(counts.size());
    for (qsizetype bar = 0; bar < counts.size(); ++bar) {
        if (counts[bar] == 0)
            continue;
        const qreal high = std::max(2.0, std::round((ground - 4) * std::sqrt(qreal(counts[bar]) / most)));
        const bool isPast = (qreal(bar) + 0.5) * pitch <= now;
        painter.fillRect(
            QRectF(std::round(qreal(bar) * pitch), ground - high, std::max(1.0, std::floor(pitch) - 1), high),
            isPast ? m_look.accent : mixed(m_look.quiet, m_look.base, 0.35));
    }
    painter.fillRect(QRectF(0, ground, width, 1), m_look.line);
    painter.fillRect(QRectF(std::min(now, width - 1), 0, 1, ground + 1), m_look.text);
    const DateWords words(m_locale);
    const QFontMetricsF metrics(m_font);
    const qreal baseline = ground + 3 + metrics.ascent();
    painter.setFont(m_font);
    const auto inWords = [&](QDate day) { return words.at(double(day.toJulianDay()), QLatin1StringView("yMMMd")); };
    const QString here = inWords(m_time.dayAt(share));
    const qreal hereWidth = metrics.horizontalAdvance(here);
    const qreal hereLeft = std::clamp(now - hereWidth / 2, 0.0, std::max(0.0, width - hereWidth));
    painter.setPen(m_look.text);
    painter.drawText(QPointF(hereLeft, baseline), here);
    painter.setPen(m_look.quiet);
    constexpr qreal apart = 12;
    const QString first = inWords(m_time.days().first());
    const QString last = inWords(m_time.days().last());
    if (hereLeft > metrics.horizontalAdvance(first) + apart)
        painter.drawText(QPointF(0, baseline), first);
    if (hereLeft + hereWidth < width - metrics.horizontalAdvance(last) - apart)
        painter.drawText(QPointF(width - metrics.horizontalAdvance(last), baseline), last);
    painter.restore();
}

TimeStrip::TimeStrip(QWidget *parent)
    : QAbstractSlider(parent)
{
    setRange(0, whole);
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(i18nc("@info accessible", "Until when the network is shown"));
    connect(this, &QAbstractSlider::valueChanged, this, [this] {
        setAccessibleDescription(day().isValid()
                                     ? DateWords(locale()).at(double(day().toJulianDay()), QLatin1StringView("yMMMMd"))
                                     : QString());
        update();
    });
}

void TimeStrip::setTime(const NetworkTime &time)
{
    m_time = time;
    const qint64 days = time.days().isEmpty() ? 1 : std::max<qint64>(1, time.days().first().daysTo(time.days().last()));
    setSingleStep(std::max(1, int(whole / days)));
    setPageStep(std::max(1, whole / 20));
    restyle();
}

double TimeStrip::share() const
{
    return double(value()) / whole;
}

void TimeStrip::setShare(double share)
{
    setValue(int(std::lround(share * whole)));
}

QSize TimeStrip::sizeHint() const
{
    return {320, int(TimeStripPainter::height)};
}

QSize TimeStrip::minimumSizeHint() const
{
    return {120, int(TimeStripPainter::height)};
}

void TimeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_strip.paint(painter, width(), share());
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TimeStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        dragTo(event->position().x());
}

void TimeStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        dragTo(event->position().x());
}

void TimeStrip::dragTo(double x)
{
    setShare(std::clamp(x / std::max(1, width()), 0.0, 1.0));
    Q_EMIT sliderMoved(value());
}

void TimeStrip::changeEvent(QEvent *event)
{
    QAbstractSlider::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void TimeStrip::restyle()
{
    Look look = Look::of(palette());
    look.base = look.window;
    m_strip = TimeStripPainter(m_time, look, font(), locale());
    update();
}

} // namespace dateline
