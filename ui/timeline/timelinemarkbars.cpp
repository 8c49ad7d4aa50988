// SPDX-License-Identifier: GPL-3.0-only
// The bars of TimelineMarkPainter: what of them is in sight, and how they fade and break.
#include "ui/look/picture.h"
#include "ui/timeline/timelinemarkpainter.h"

#include <QLinearGradient>
#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double barHeight = 8;
constexpr double longestSprite = 300; // pixels of a bar that is painted once and set down
constexpr double dash = 5;             // pixels of a bar whose days are uncertain
constexpr double afterDash = 3;
constexpr double leastRoom = 4; // pixels between two counts in which a bar can be told

// How strong a bar that fades is, from its end to its middle.
constexpr double fadeBend = 0.2;
constexpr double shareAtBend = 0.35;

QLinearGradient fading(const QRectF &rect, const QColor &ink)
{
    QLinearGradient gradient(rect.topLeft(), rect.topRight());
    for (const auto &[at, share] :
         {std::pair(0.0, 0.0), {fadeBend, shareAtBend}, {0.5, 1.0}, {1 - fadeBend, shareAtBend}, {1.0, 0.0}}) {
        QColor color = ink;
        color.setAlphaF(ink.alphaF() * float(share));
        gradient.setColorAt(at, color);
    }
    return gradient;
}

/// What is painted of \a bar in \a shown: all of it, or dashes that keep their places on the bar.
QList<QRectF> piecesOf(const QRectF &bar, const QRectF &shown, bool broken)
{
    if (!broken) {
        return {shown};
    }
    constexpr double step = dash + afterDash;
    QList<QRectF> pieces;
    for (double left = bar.left() + std::max(0.0, std::floor((shown.left() - bar.left()) / step)) * step;
         left < shown.right(); left += step) {
        pieces.append(QRectF(left, bar.top(), dash, bar.height()).intersected(shown));
    }
    return pieces;
}

/// The same of thin layers, each shorter than the last: PDF readers do not agree on gradients of transparency.
void paintFadingLayers(QPainter &painter, const QRectF &rect, const QList<QRectF> &pieces, QColor ink)
{
    constexpr int layers = 24;
    const double strongest = ink.alphaF();
    const double alpha = 1 - std::pow(1 - strongest, 1.0 / layers);
    ink.setAlphaF(float(alpha));
    painter.setBrush(ink);
    for (int layer = 0; layer < layers; ++layer) {
        const double share = (1 - std::pow(1 - alpha, layer + 0.5)) / strongest;
        const double end = share < shareAtBend
            ? share / shareAtBend * fadeBend
            : fadeBend + (share - shareAtBend) / (1 - shareAtBend) * (0.5 - fadeBend);
        const double cut = std::min(end, 0.5) * rect.width();
        const QRectF left = rect.adjusted(cut, 0, -cut, 0);
        for (const QRectF &piece : pieces) {
            if (const QRectF part = piece.intersected(left); !part.isEmpty()) {
                painter.drawRect(part);
            }
        }
    }
}

} // namespace

std::vector<TimelineMarkPainter::Covered> TimelineMarkPainter::coveredByCounts() const
{
    std::vector<Covered> result;
    for (const auto &[sign, voice, rect] : m_signs) {
        if (!sign->isCount()) {
            continue;
        }
        Covered *before = !result.empty() && result.back().lane == sign->lane ? &result.back() : nullptr;
        if (before && rect.left() - before->right < leastRoom && before->left - rect.right() < leastRoom) {
            before->left = std::min(before->left, rect.left());
            before->right = std::max(before->right, rect.right());
        } else {
            result.push_back({.lane = sign->lane, .left = rect.left(), .right = rect.right()});
        }
    }
    if (m_geometry.isMirrored()) { // signs come by time
        std::ranges::sort(result, {}, &Covered::from);
    }
    return result;
}

QList<TimelineMarkPainter::Bar> TimelineMarkPainter::barsInSight() const
{
    const QRectF data = m_geometry.data();
    const auto [first, last] = std::minmax({m_geometry.day(data.left()), m_geometry.day(data.right())});
    const double end = last + TimelineGeometry::margin / m_geometry.pixelsPerDay();
    const auto [firstLane, lastLane] = m_geometry.lanes();
    const std::vector<Covered> covered = coveredByCounts();
    const QRectF shown = data.adjusted(-TimelineGeometry::margin, 0, TimelineGeometry::margin, 0);
    const auto isCovered = [&](int lane, const QRectF &rect) {
        const double left = std::max(rect.left(), shown.left());
        const auto behind = std::ranges::upper_bound(covered, std::pair(lane, left), {}, &Covered::from);
        return behind != covered.begin() && std::prev(behind)->lane == lane
            && std::min(rect.right(), shown.right()) <= std::prev(behind)->right;
    };
    QList<Bar> result;
    for (const PaintedBar &painted : m_scene.bars) {
        const TimelineBar &bar = painted.bar;
        if (firstLane <= bar.lane && bar.lane < lastLane && first < bar.to && bar.from < end) {
            if (const QRectF rect = rectOf(bar); !isCovered(bar.lane, rect)) {
                result.append({&painted, rect});
            }
        }
    }
    return result;
}

QRectF TimelineMarkPainter::rectOf(const TimelineBar &bar) const
{
    const double from = m_geometry.x(bar.from);
    const double to = m_geometry.x(bar.to);
    return {std::min(from, to), m_geometry.y(bar.lane) - barHeight / 2, std::round(std::abs(to - from)), barHeight};
}

QRectF TimelineMarkPainter::inSight(const QRectF &bar) const
{
    const QRectF data = m_geometry.data();
    const double left = std::max(bar.left(), data.left() - TimelineGeometry::margin - 2 * barHeight);
    const double right = std::min(bar.right(), data.right() + TimelineGeometry::margin + 2 * barHeight);
    return {left, bar.top(), right - left, bar.height()};
}

void TimelineMarkPainter::paintBars()
{
    const bool inLayers = m_painter.paintEngine()->type() == QPaintEngine::Pdf;
    m_painter.setPen(Qt::NoPen);
    for (const auto &[bar, rect] : m_bars) {
        QColor ink = bar->ofNotes ? m_look.quiet : m_look.accent;
        const bool soft = bar->soft;
        const bool uncertain = bar->uncertain;
        const float alpha = (m_look.dark ? 0.40F : 0.32F) * (soft ? 1.5F : 1.0F) * (bar->recedes ? 0.4F : 1.0F);
        ink.setAlphaF(bar->bar.forMany ? 1 - (1 - alpha) * (1 - alpha) * (1 - alpha) : alpha); // as if three lay there
        if (!canBeSeen(m_painter, rect)) {
            continue;
        }
        if (soft && inLayers) {
            paintFadingLayers(m_painter, rect, piecesOf(rect, inSight(rect), uncertain), ink);
            continue;
        }
        const auto paint = [&](QPainter &onto, const QRectF &shape, const QRectF &shown) {
            const double radius = uncertain ? 1 : barHeight / 2;
            onto.setPen(Qt::NoPen);
            onto.setBrush(soft ? QBrush(fading(shape, ink)) : QBrush(ink));
            for (const QList<QRectF> pieces = piecesOf(shape, shown, uncertain); const QRectF &piece : pieces) {
                onto.drawRoundedRect(piece, radius, radius);
            }
        };
        if (rect.width() > longestSprite) {
            const auto corner = soft || uncertain ? std::nullopt : TimelineSprites::onDots(m_painter, rect.topLeft());
            if (corner) {
                paintLongBar(inSight({*corner, rect.size()}), ink);
            } else {
                paint(m_painter, rect, inSight(rect));
            }
            continue;
        }
        const QRectF own(QPointF(), rect.size());
        m_scene.sprites.set(m_painter, rect,
                            {.form = TimelineSprites::Form::Bar,
                             .detail = uncertain ? 2
                                 : soft          ? 1
                                                 : 0,
                             .ink = ink.rgba()},
                            [&](QPainter &onto) { paint(onto, own, own); });
    }
}

/// The ends as pictures, since round ones take long, and a plain middle.
void TimelineMarkPainter::paintLongBar(const QRectF &bar, const QColor &ink)
{
    constexpr double end = barHeight / 2;
    const QRectF round(0, 0, barHeight, barHeight);
    for (const bool first : {true, false}) {
        const QRectF where(first ? bar.left() : bar.right() - end, bar.top(), end, barHeight);
        m_scene.sprites.set(m_painter, where,
                            {.form = TimelineSprites::Form::BarEnd, .detail = first ? 0 : 1, .ink = ink.rgba()},
                            [&](QPainter &onto) {
                                onto.setPen(Qt::NoPen);
                                onto.setBrush(ink);
                                onto.drawEllipse(first ? round : round.translated(-end, 0));
                            });
    }
    m_painter.fillRect(bar.adjusted(end, 0, -end, 0), ink);
}

} // namespace dateline
