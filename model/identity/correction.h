// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entityname.h"
#include "model/annotation/meeting.h"
#include "model/base/dateinterval.h"
#include "model/base/textspan.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace dateline {

// What a person can say about what was read. A name means everything of its kind that is written so, or leads there.

/// It is shown under another name; articles keep how they write it.
struct Rename {
    EntityName name;
    QString shown;

    bool operator==(const Rename &) const = default;
};

/// It is of another kind.
struct Retype {
    EntityName name;
    EntityKind kind = EntityKind::Other;

    bool operator==(const Retype &) const = default;
};

/// It is the same as another, under whose name both go on.
struct Merge {
    EntityName name;
    EntityName into;

    bool operator==(const Merge &) const = default;
};

/// It is not the same as another, whatever was said or read before.
struct KeepApart {
    EntityName name;
    EntityName other;

    bool operator==(const KeepApart &) const = default;
};

/// It is not a name.
struct Hide {
    EntityName name;

    bool operator==(const Hide &) const = default;
};

/// It is a name wherever these words stand, written just so.
struct AlwaysName {
    QString words;
    EntityName name;

    bool operator==(const AlwaysName &) const = default;
};

/// These places in an article name it.
struct NameSpans {
    QList<TextSpan> spans;
    EntityName name;

    bool operator==(const NameSpans &) const = default;
};

/// These places in an article name nobody.
struct UnnameSpans {
    QList<TextSpan> spans;

    bool operator==(const UnnameSpans &) const = default;
};

/// A meeting in terms that hold without a store.
struct SaidMeeting {
    QList<EntityName> participants; ///< two or more different ones
    std::optional<DateInterval> when;
    QString place;
    MeetingMode mode = MeetingMode::Unspecified;
    MeetingStatus status = MeetingStatus::Held;
    QList<TextSpan> evidence; ///< one or more

    bool operator==(const SaidMeeting &) const = default;
};

/// What is otherwise about a meeting; what is not set stays as it is read.
struct MeetingChanges {
    std::optional<QList<EntityName>> participants = {};
    std::optional<std::optional<DateInterval>> when = {}; ///< may be set to nothing: the date is not known
    std::optional<QString> place = {};
    std::optional<MeetingMode> mode = {};
    std::optional<MeetingStatus> status = {};

    bool operator==(const MeetingChanges &) const = default;
};

struct AddMeeting {
    SaidMeeting meeting;

    bool operator==(const AddMeeting &) const = default;
};

struct ChangeMeeting {
    SaidMeeting meeting; ///< as it was, which tells which one, and stands where it is not read any more
    MeetingChanges changes;

    bool operator==(const ChangeMeeting &) const = default;
};

struct RemoveMeeting {
    SaidMeeting meeting; ///< as it was

    bool operator==(const RemoveMeeting &) const = default;
};

using Said = std::variant<Rename, Retype, Merge, KeepApart, Hide, AlwaysName, NameSpans, UnnameSpans, AddMeeting,
                          ChangeMeeting, RemoveMeeting>;

/// One thing a person said. It outranks whatever is read, also later; what is said of one article outranks what is said
/// of all, and of two that contradict each other the later one holds.
struct Correction {
    Said said;
    QByteArray article = {}; ///< hash of the one it is about; empty for all
    QDateTime time = {}; ///< when it was said, in UTC
    QString reason = {}; ///< why, in the person's words; may be empty

    [[nodiscard]] bool isEverywhere() const { return article.isEmpty(); }
    bool operator==(const Correction &) const = default;
};

/// Why nothing can come of \a correction, whatever the articles: a name without a letter, a merge with itself, a
/// meeting of one, a span that ends before it begins, … Nothing when there is no objection.
std::optional<QString> objectionTo(const Correction &correction);

/// Whether the two speak of the same and cannot both hold.
bool contradict(const Correction &one, const Correction &other);

/// What \a correction speaks of: two that have nothing in common here do not contradict each other.
QStringList subjectsOf(const Correction &correction);

/// "Rename 'Zelensky' to 'Volodymyr Zelenskyy'": what it does, for a list and for undoing it.
QString inWords(const Correction &correction);

} // namespace dateline
