// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/annotation/entityname.h"
#include "model/base/id.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>

namespace dateline {

// What the store answers: values with keys, free to be moved between threads.

/// One line of the article list.
struct ArticleSummary {
    ArticleId id;
    QString title;
    QString source;
    Published published;
    int names = 0;    ///< entities named in it
    int meetings = 0;
    bool opened = false; ///< whether somebody has looked at it
    // Where words were searched for, matches between U+2068 and U+2069; empty where there is none:
    QString hit;           ///< a passage of the text
    QString titleHit = {}; ///< the title

    bool operator==(const ArticleSummary &) const = default;
};

/// One article with its annotations and the keys of what they refer to.
struct ArticleRecord {
    ArticleId id;
    AnnotatedArticle annotated;
    QList<EntityId> entities;  ///< parallel to annotated.entities
    QList<MeetingId> meetings; ///< parallel to annotated.meetings
    QList<EntityName> identities = {}; ///< whom they are in all articles; parallel to annotated.entities
    QStringList names = {};            ///< under which they are shown; parallel to annotated.entities

    bool operator==(const ArticleRecord &) const = default;
};

struct EntitySummary {
    EntityId id;
    EntityKind kind = EntityKind::Other;
    QString name;
    QString role;
    int articles = 0;
    int mentions = 0;
    int meetings = 0;

    bool operator==(const EntitySummary &) const = default;
};

/// A place where somebody is named.
struct MentionRecord {
    ArticleId article;
    QString articleTitle;
    QByteArray articleHash;
    QDate published;
    TextSpan span;    ///< in the article's text
    QString sentence; ///< the text around it
    TextSpan inSentence;

    bool operator==(const MentionRecord &) const = default;
};

/// Somebody as corrections speak of them.
struct EntityRecord {
    EntitySummary entity;
    EntityName identity;           ///< whom the name means in all articles
    QList<MentionRecord> mentions; ///< the newest article first; as many as were asked for

    bool operator==(const EntityRecord &) const = default;
};

/// One meeting as an article states it, or as several do.
struct MeetingRecord {
    MeetingId id;
    ArticleId article;
    QString articleTitle;
    QString source;
    QDate published;              ///< of the article; null when unknown
    QList<EntityId> participants; ///< two or more
    std::optional<DateInterval> when;
    QString place;
    MeetingMode mode = MeetingMode::Unspecified;
    MeetingStatus status = MeetingStatus::Held;
    QList<TextSpan> evidence; ///< one or more, in the article's text
    QString sentence;         ///< the text of the first evidence
    double confidence = 0;
    /// Where several articles state it, as each of them does, by the article's date; else none. See gatherTellings().
    QList<MeetingRecord> tellings = {};

    /// Whether it is the meeting with that key, or was gathered from it.
    [[nodiscard]] bool isOf(MeetingId meeting) const;
    /// As each article states it: \c tellings, that of its own key first, or itself.
    [[nodiscard]] QList<MeetingRecord> statements() const;

    bool operator==(const MeetingRecord &other) const;
};

/// Meetings and the names of everybody in them: what timelines, networks and tables are built from.
struct MeetingSet {
    QList<MeetingRecord> meetings; ///< by date, those without one by their article's date
    QHash<EntityId, EntitySummary> entities; ///< every participant

    bool operator==(const MeetingSet &) const = default;
};

/// How often something was named at a date.
struct DateCount {
    QDate date;
    int count = 0;
    bool operator==(const DateCount &) const = default;
};

/// An alias of an entity and the articles it was read in.
struct AliasRecord {
    QString name;
    QList<ArticleId> articles;
    bool operator==(const AliasRecord &) const = default;
};

/// Another entity and in how many articles the two are named together.
struct Companion {
    EntitySummary entity;
    int articles = 0;
    bool operator==(const Companion &) const = default;
};

/// Everything the name panel shows of one entity.
struct EntityProfile {
    EntitySummary entity;
    QList<AliasRecord> aliases;
    QDate firstSeen; ///< dates of articles
    QDate lastSeen;
    QList<DateCount> activity; ///< mentions by the article's date, ascending
    MeetingSet meetings; ///< those it takes part in
    QList<Companion> companions; ///< most often first
    QList<ArticleSummary> articles; ///< newest first

    bool operator==(const EntityProfile &) const = default;
};

struct CorpusCounts {
    qint64 articles = 0;
    qint64 names = 0;
    qint64 meetings = 0;
    bool operator==(const CorpusCounts &) const = default;
};

} // namespace dateline
