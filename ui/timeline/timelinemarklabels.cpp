// SPDX-License-Identifier: GPL-3.0-only
// The labels of TimelineMarkPainter: what they say and where there is room for them.
#include "ui/look/signs.h"
#include "ui/timeline/timelinemarkpainter.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace dateline {

namespace {

constexpr double besideSign = 10; // pixels from the middle of a stroke to its label

} // namespace

QList<TimelineMarkPainter::Label> TimelineMarkPainter::labels() const
{
    QList<Label> result;
    for (const TimelineStroke &stroke : m_strokes) {
        if (event(stroke.event).label.isEmpty()) {
            continue;
        }
        result.append({.text = event(stroke.event).label,
                       .day = stroke.day,
                       .topLane = stroke.topLane,
                       .bottomLane = stroke.bottomLane,
                       .halfWidth = 0,
                       .voice = voiceOf(stroke.event)});
    }
    for (const auto &[sign, voice, rect] : m_signs) {
        const QString &text = m_scene.part.label(*sign);
        if (!text.isEmpty()) {
            result.append({.text = text,
                           .day = (sign->from + sign->to) / 2,
                           .topLane = sign->lane,
                           .bottomLane = sign->lane,
                           .halfWidth = rect.width() / 2,
                           .voice = voice,
                           .ofNotes = notesOf(*sign).has_value()});
        }
    }
    for (Label &label : result) {
        std::tie(label.text, label.width) = m_scene.sprites.elided(label.text, m_small, widestLabel);
    }
    // What is meant is told first, then what stands out; otherwise the earlier one.
    std::ranges::sort(result, [](const Label &one, const Label &other) {
        return std::tuple(one.voice, other.day, other.topLane) > std::tuple(other.voice, one.day, one.topLane);
    });
    return result;
}

void TimelineMarkPainter::takeRoom(LabelRoom &room) const
{
    for (const Bar &bar : m_bars) {
        room.take(inSight(bar.rect));
    }
    if (m_scene.style.now) {
        room.take({m_geometry.x(*m_scene.style.now) - 2, 0, 5, m_geometry.data().bottom()});
    }
    for (const QPolygonF &bracket : m_brackets) {
        room.take(bracket.boundingRect().adjusted(-1, -1, 1, 1));
    }
    for (const Sign &sign : m_signs) {
        room.take(sign.rect.adjusted(-1, -1, 1, 1));
        if (const auto place = handset(sign)) {
            room.take(*place);
        }
    }
    for (const TimelineStroke &stroke : m_strokes) {
        const double top = m_geometry.y(stroke.topLane);
        room.take({m_geometry.x(stroke.day) - 2, top, 4, m_geometry.y(stroke.bottomLane) - top});
    }
}

std::optional<QRectF> TimelineMarkPainter::roomFor(const Label &label, const QSizeF &size, const LabelRoom &room) const
{
    const double x = m_geometry.x(label.day);
    const double top = m_geometry.y(label.topLane);
    const double bottom = m_geometry.y(label.bottomLane);
    const double half = TimelineGeometry::laneHeight / 2;
    const double later = m_geometry.later(x, besideSign);
    const double earlier = m_geometry.later(x, -besideSign - size.width());
    const auto beside = [&](double along, double middle) {
        return QRectF(m_geometry.textLeft(along, size.width()), middle - size.height() / 2, size.width(),
                      size.height());
    };
    QList<QRectF> candidates;
    const double onLane = m_geometry.later(x, besideSign - signRadius + label.halfWidth);
    if (label.ofNotes) {
        candidates = {beside(onLane, top)};
    } else if (label.topLane == label.bottomLane) {
        candidates = {beside(onLane, top), beside(later, top - half), beside(later, top + half),
                      beside(earlier, top - half), beside(earlier, top + half)};
    } else {
        candidates = {beside(later, top + half),    beside(later, top - half),      beside(earlier, top + half),
                      beside(later, bottom - half), beside(earlier, bottom - half), beside(earlier, top - half)};
    }
    const auto free = std::ranges::find_if(candidates, [&](const QRectF &rect) { return room.isFree(rect); });
    return free == candidates.end() ? std::nullopt : std::optional(*free);
}

void TimelineMarkPainter::paintLabels()
{
    const QList<Label> wanted = labels();
    if (wanted.isEmpty()) {
        return;
    }
    const QRectF data = m_geometry.data();
    // A little beyond the ends, so that labels do not change sides while marks come in.
    LabelRoom room(data.adjusted(-4, 0, TimelineGeometry::margin, 0));
    takeRoom(room);
    m_painter.setFont(m_small);
    const double height = m_metrics.ascent() + 1;
    const double baseline = std::round(height / 2 + m_metrics.capHeight() / 2);
    for (const Label &label : wanted) {
        const QSizeF size(label.width + 2, height);
        if (const auto rect = roomFor(label, size, room)) {
            room.take(rect->adjusted(-6, 0, 6, 0));
            const QColor ink = label.voice == Voice::Quiet || (label.ofNotes && label.voice == Voice::Plain)
                ? m_look.quiet
                : m_look.text;
            constexpr double around = 4; // for the halo
            m_scene.sprites.set(m_painter, rect->adjusted(-around, -around, around, around),
                                {.form = TimelineSprites::Form::Label,
                                 .detail = m_small.pixelSize(),
                                 .ink = ink.rgba(),
                                 .ground = m_look.base.rgba(),
                                 .text = label.text},
                                [&](QPainter &onto) {
                                    onto.setFont(m_small);
                                    paintHaloText(onto, {around + 1, around + baseline}, label.text, ink, m_look.base);
                                });
        }
    }
}

} // namespace dateline
