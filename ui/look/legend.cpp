// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/legend.h"

#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr qreal radius = 4.5;
constexpr qreal gap = 5;
constexpr qreal between = 14;
constexpr qreal bracketWidth = 16;
constexpr qreal barWidth = 24;

/// Two ends of a bracket up to what they join.
void paintBracket(QPainter &painter, const QRectF &rect, const QColor &ink)
{
    painter.setPen(QPen(ink, 1.25));
    painter.drawPolyline(QPolygonF({rect.bottomLeft(), rect.topLeft(), rect.topRight(), rect.bottomRight()}));
}

/// A bar of the timeline in small.
void paintBar(QPainter &painter, const QRectF &rect, const QColor &ink, QList<qreal> pieces)
{
    QLinearGradient fading(rect.topLeft(), rect.topRight());
    for (const auto &[at, alpha] :
         {std::pair(0.0, 0.0), std::pair(0.3, 1.0), std::pair(0.7, 1.0), std::pair(1.0, 0.0)}) {
        QColor there = ink;
        there.setAlphaF(float(alpha));
        fading.setColorAt(at, there);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fading);
    for (const qreal from : pieces)
        painter.drawRect(QRectF(rect.left() + from, rect.top(),
                                rect.width() / qreal(pieces.size()) - (pieces.size() > 1 ? 2 : 0), rect.height()));
}

} // namespace

QList<StatusLegend::Entry> StatusLegend::entries() const
{
    QList<Entry> result;
    for (const MeetingStatus status : meetingStatuses) {
        result.append({.means = status, .word = displayName(status).toLower(), .sign = 2 * radius});
    }
    for (const NoteKind kind : m_beside.notes) {
        result.append({.means = kind,
                       .word = kind == NoteKind::Publication ? i18nc("@label in a legend", "article published")
                                                             : i18nc("@label in a legend", "dated event"),
                       .sign = 2 * radius});
    }
    if (m_beside.disagreements) {
        result.append({.means = Mark::Bracket,
                       .word = i18nc("@label in a legend: a bracket that joins signs", "articles disagree"),
                       .sign = bracketWidth});
    }
    if (m_beside.vague) {
        result.append({.means = Mark::FadedBar,
                       .word = i18nc("@label in a legend: a bar with faded ends", "about then"),
                       .sign = barWidth});
    }
    if (m_beside.doubtful) {
        result.append({.means = Mark::BrokenBar,
                       .word = i18nc("@label in a legend: a broken bar", "date in doubt"),
                       .sign = barWidth});
    }
    return result;
}

QSizeF StatusLegend::size() const
{
    const QFontMetricsF metrics(m_font);
    qreal width = -between;
    for (const QList<Entry> all = entries(); const Entry &entry : all) {
        width += entry.sign + gap + metrics.horizontalAdvance(entry.word) + between;
    }
    return {std::ceil(width), std::ceil(std::max(metrics.height(), 2 * radius))};
}

void StatusLegend::paint(QPainter &painter, QPointF topLeft, const Look &look, const QColor &background) const
{
    painter.save();
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const QSizeF whole = size();
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const qreal middle = topLeft.y() + whole.height() / 2;
    qreal along = 0;
    const auto place = [&](qreal from, qreal width) {
        return topLeft.x() + (mirrored ? whole.width() - from - width : from);
    };
    for (const QList<Entry> all = entries(); const auto &[means, word, sign] : all) {
        const qreal left = place(along, sign);
        if (const auto *status = std::get_if<MeetingStatus>(&means)) {
            paintStatusSign(painter, {left + radius, middle}, radius, *status, look.quiet, background);
        } else if (const auto *kind = std::get_if<NoteKind>(&means)) {
            paintNoteSign(painter, {left + radius, middle}, radius, *kind, look.quiet, background);
        } else if (const auto mark = std::get<Mark>(means); mark == Mark::Bracket) {
            paintBracket(painter, {left + 1, middle - 2, sign - 2, 4}, look.quiet);
        } else {
            paintBar(painter, {left, middle - 3, sign, 6}, look.accent,
                     mark == Mark::FadedBar ? QList<qreal>{0} : QList<qreal>{0, sign / 3, 2 * sign / 3});
        }
        along += sign + gap;
        const qreal width = metrics.horizontalAdvance(word);
        painter.setPen(look.quiet);
        painter.drawText(QPointF(place(along, width), std::round(middle + metrics.capHeight() / 2)), word);
        along += width + between;
    }
    painter.restore();
}

} // namespace dateline
