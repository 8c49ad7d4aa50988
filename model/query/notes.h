// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/dateinterval.h"
#include "model/base/id.h"
#include "model/base/textspan.h"

#include <QList>
#include <QString>

namespace dateline {

/// What stands on a timeline beside meetings.
enum class NoteKind { Publication, DatedEvent };

/// A date that is no meeting's: when an article was published, or when a sentence that states no meeting says that
/// something is, was or will be. Known to the month at least.
struct NoteRecord {
    NoteKind kind = NoteKind::Publication;
    ArticleId article;
    QString articleTitle;
    QString source;
    QDate published;   ///< of the article; null when unknown
    DateInterval when; ///< both ends are known
    TextSpan passage;  ///< the sentence, in the article's text; empty for a publication
    QString sentence;  ///< its text

    bool operator==(const NoteRecord &) const = default;
};

/// Which notes are asked for.
struct NotesWanted {
    enum class When { Never, Few, Always };
    When publications = When::Few;
    When datedEvents = When::Few;

    /// More than these are not few: they would crowd out the meetings.
    static constexpr int fewPublications = 200;
    static constexpr int fewDatedEvents = 60;

    bool operator==(const NotesWanted &) const = default;
};

} // namespace dateline
