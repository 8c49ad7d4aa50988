// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace dateline {

using StepId = Id<struct StepTag>;

/// What a person can do to a corpus.
enum class StepKind {
    Import,       ///< subject: the article
    Delete,       ///< subject: the article
    SetDate,      ///< subject: the article; object: its new date, ISO 8601
    ReadAgain,    ///< subject: the article
    SaveSearch,   ///< subject: the search
    RemoveSearch, ///< subject: the search
    // Corrections, of names the subject:
    Rename,        ///< object: the name to be shown
    Retype,        ///< object: the kind's word
    Merge,         ///< object: the name that leads
    KeepApart,     ///< object: the other name
    Hide,          ///< it is not a name
    AlwaysName,    ///< subject: the words; object: the name
    NameMentions,  ///< subject: the name; count: mentions
    UnnameMentions, ///< subject: empty; count: mentions
    AddMeeting,    ///< subject: who met, with commas between
    ChangeMeeting, ///< the same; object: what became otherwise (toText() of meetingchange.h), empty in old stores
    RemoveMeeting, ///< as AddMeeting
    TakeOverCorrections, ///< subject: empty; count: how many
    TakeBackCorrections, ///< subject: what the first says, in plain English; count: how many
};

inline constexpr StepKind stepKinds[] = {StepKind::Import,
                                         StepKind::Delete,
                                         StepKind::SetDate,
                                         StepKind::ReadAgain,
                                         StepKind::SaveSearch,
                                         StepKind::RemoveSearch,
                                         StepKind::Rename,
                                         StepKind::Retype,
                                         StepKind::Merge,
                                         StepKind::KeepApart,
                                         StepKind::Hide,
                                         StepKind::AlwaysName,
                                         StepKind::NameMentions,
                                         StepKind::UnnameMentions,
                                         StepKind::AddMeeting,
                                         StepKind::ChangeMeeting,
                                         StepKind::RemoveMeeting,
                                         StepKind::TakeOverCorrections,
                                         StepKind::TakeBackCorrections};

/// Something that was done, as its parts in words: "Import 37 articles", "Change the date of 'Title'".
struct Step {
    StepKind kind = StepKind::Import;
    QString subject = {}; ///< the title or name of what was changed; of several, of the first
    QString object = {};  ///< what it became, or was joined with; empty where there is no such thing
    QString reason = {};  ///< why, where somebody said so
    int count = 1;        ///< how many were changed

    bool operator==(const Step &) const = default;
};

/// In plain English: "Import 37 articles".
QString inWords(const Step &step);

/// A step of the history.
struct StepRecord {
    StepId id;
    Step step;
    QDateTime begun;
    int undone = 0; ///< how many of step.count were undone: all, or fewer when undoing was cut off

    [[nodiscard]] bool isDone() const { return undone == 0; }
    [[nodiscard]] bool isUndone() const { return undone == step.count; }
    bool operator==(const StepRecord &) const = default;
};

/// What was done, the oldest first: steps that are done, one at most that is partly so, and those that can be redone.
struct History {
    QList<StepRecord> steps;

    /// The step that undoing would take back, or finish to; null when there is none.
    [[nodiscard]] const StepRecord *toUndo() const;
    /// The step that redoing would do again, or finish to; null when there is none.
    [[nodiscard]] const StepRecord *toRedo() const;
    bool operator==(const History &) const = default;
};

/// The way to another point of the history.
struct HistoryRoute {
    enum class Direction { Undo, Redo };

    Direction direction = Direction::Undo;
    StepId last = {};  ///< the latest step that will be done; none when not even the first will be
    Step first = {};   ///< what is undone or redone first
    qint64 things = 0; ///< how many articles and other things change on the way; 0 when one is there

    bool operator==(const HistoryRoute &) const = default;
};

} // namespace dateline
