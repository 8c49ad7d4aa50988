// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineviewstate.h"

#include <QDataStream>
#include <QJsonDocument>

#include <array>
#include <cmath>

namespace dateline {

namespace {

constexpr quint16 version = 3; // 1 had no notes, 2 no arrangements

constexpr std::array arrangedKinds{TimelineLanes::People, TimelineLanes::Places, TimelineLanes::Kinds,
                                   TimelineLanes::Articles, TimelineLanes::None};

bool isSound(const TimelineRange &range)
{
    return std::isfinite(range.from) && range.length() >= TimelineRange::shortest
        && range.length() <= TimelineRange::longest;
}

/// Reads a value of an enumeration that ends with \a last.
template<typename Enum>
bool read(QDataStream &stream, Enum &value, Enum last)
{
    int number = -1;
    stream >> number;
    value = Enum(number);
    return stream.status() == QDataStream::Ok && number >= 0 && number <= int(last);
}

} // namespace

QByteArray TimelineViewState::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QDataStream::WriteOnly);
    QJsonObject arranged;
    for (const auto &[kind, arrangement] : arrangements.asKeyValueRange()) {
        arranged.insert(QString::number(int(kind)), toJson(arrangement));
    }
    stream << version << int(lanes) << range.from << range.to << int(notes.publications) << int(notes.datedEvents)
           << QJsonDocument(arranged).toJson(QJsonDocument::Compact);
    return bytes;
}

std::optional<TimelineViewState> TimelineViewState::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    quint16 written = 0;
    TimelineViewState state;
    stream >> written;
    if (written < 1 || written > version || !read(stream, state.lanes, TimelineLanes::Storyline)) {
        return {};
    }
    stream >> state.range.from >> state.range.to;
    using When = NotesWanted::When;
    if (written > 1
        && !(read(stream, state.notes.publications, When::Always)
             && read(stream, state.notes.datedEvents, When::Always))) {
        return {};
    }
    if (written > 2) {
        QByteArray arranged;
        stream >> arranged;
        const QJsonObject json = QJsonDocument::fromJson(arranged).object();
        for (const TimelineLanes kind : arrangedKinds) {
            const LaneArrangement arrangement =
                laneArrangementFromJson(json.value(QString::number(int(kind))).toObject());
            if (!arrangement.isEmpty()) {
                state.arrangements.insert(kind, arrangement);
            }
        }
    }
    return stream.status() == QDataStream::Ok && isSound(state.range) ? std::optional(state) : std::nullopt;
}

} // namespace dateline
