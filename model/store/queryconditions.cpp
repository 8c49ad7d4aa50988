// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/queryconditions.h"

#include "model/identity/namekey.h"
#include "model/store/days.h"
#include "model/store/fulltext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

// Sources one by one by their index, however many articles each has; those that hold a word, as far as letters of ASCII
// go whatever their case.
constexpr char ofSource[] =
    "article.source IN (WITH RECURSIVE known (source) AS (SELECT min(source) FROM article UNION ALL"
    " SELECT (SELECT min(source) FROM article WHERE source > known.source) FROM known WHERE known.source IS NOT NULL)"
    " SELECT source FROM known WHERE instr(' ' || lower(source) || ' ', lower(?)) > 0)";

QList<EntityKind> kindsOf(NameQuery::As as)
{
    switch (as) {
    case NameQuery::As::Person:
        return {EntityKind::Person};
    case NameQuery::As::Organization:
        return {EntityKind::Organization, EntityKind::Group};
    case NameQuery::As::Place:
        return {EntityKind::Place, EntityKind::Facility};
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordIn(const WordsQuery &name)
{
    return u' ' + name.words + (name.match == WordsQuery::Match::Whole ? u" "_s : QString());
}

Conditions meetingAt(const NameQuery &place)
{
    Conditions either;
    either.add("meeting.place_key IN (SELECT entity.name_key FROM entity_search"
               " CROSS JOIN entity ON entity.id = entity_search.rowid WHERE ",
               nameConditions(place.name, kindsOf(NameQuery::As::Place)), ")");
    either.add("meeting.place_key = ?", {nameKey(place.name.words)});
    Conditions conditions;
    conditions.addAny(either);
    return conditions;
}

Conditions meetingOn(const DaysQuery &days)
{
    Conditions conditions;
    conditions.add("meeting.first_day <= ? AND meeting.last_day >= ?", {lastDay(days), firstDay(days)});
    return conditions;
}

void addParticipant(Conditions &conditions, const WordsQuery &name, const QList<EntityKind> &kinds)
{
    conditions.add(
        "meeting.id IN (SELECT meeting FROM participant WHERE /*its own*/ entity IN (SELECT entity.id FROM entity_search"
        " CROSS JOIN entity ON entity.id = entity_search.rowid WHERE ",
        nameConditions(name, kinds), "))");
}

Conditions meetingOf(const MetQuery &met)
{
    Conditions conditions;
    for (const WordsQuery &name : met.names)
        addParticipant(conditions, name, {});
    return conditions;
}

void addTextMatch(Conditions &conditions, const TextMatch &match, const char *matching, const char *excluding)
{
    if (!match.matching.isEmpty() && !match.excluding.isEmpty())
        conditions.add(matching, {match.matching + u" NOT "_s + match.excluding});
    else if (!match.matching.isEmpty())
        conditions.add(matching, {match.matching});
    else if (!match.excluding.isEmpty())
        conditions.add(excluding, {match.excluding});
}

/// Those parts that are of words, as one question to the index of words; \a others gets the rest.
TextMatch textMatchIn(const std::vector<Query> &parts, std::vector<const Query *> &others)
{
    AllOf ofWords;
    for (const Query &part : parts) {
        if (textMatchOf(part))
            ofWords.parts.push_back(part);
        else
            others.push_back(&part);
    }
    return textMatchOf(Query{std::move(ofWords)}).value_or(TextMatch());
}

AllOf asAll(const Query &query)
{
    const auto *all = std::get_if<AllOf>(&query.condition);
    return all ? *all : AllOf{{query}};
}

/// One of \a parts, or none of them, each in the way of \a conditionsOf.
template<typename ConditionsOf>
Conditions combined(const std::vector<Query> &parts, const ConditionsOf &conditionsOf)
{
    Conditions alternatives;
    for (const Query &part : parts) {
        const Conditions inner = conditionsOf(asAll(part));
        if (!inner.isEmpty())
            alternatives.add("(", inner, ")");
    }
    Conditions either;
    if (!alternatives.isEmpty())
        either.addAny(alternatives);
    return either;
}

template<typename ConditionsOf>
void addCombined(Conditions &conditions, const Query &query, const ConditionsOf &conditionsOf)
{
    if (const auto *any = std::get_if<AnyOf>(&query.condition))
        conditions.add(combined(any->parts, conditionsOf));
    else if (const auto *all = std::get_if<AllOf>(&query.condition))
        conditions.add(conditionsOf(*all));
    else if (const auto *none = std::get_if<NoneOf>(&query.condition))
        conditions.add("NOT coalesce(", combined(none->parts, conditionsOf), ", 0)"); // a meeting may have no days
}

/// What only a meeting can have; nothing for all else.
Conditions ofMeetingOnly(const Query &query)
{
    Conditions conditions;
    if (const auto *met = std::get_if<MetQuery>(&query.condition))
        conditions = meetingOf(*met);
    else if (const auto *status = std::get_if<MeetingStatus>(&query.condition))
        conditions.add("meeting.status = ?", {toString(*status)});
    else if (const auto *mode = std::get_if<MeetingMode>(&query.condition))
        conditions.add("meeting.mode = ?", {toString(*mode)});
    return conditions;
}

void addPublishedOrMet(Conditions &conditions, const DaysQuery &days, const Conditions &meetings)
{
    Conditions dated = meetingOn(days);
    dated.add(meetings);
    Conditions either;
    either.add("published_day BETWEEN ? AND ?", {firstDay(days), lastDay(days)});
    either.add("article.id IN (SELECT meeting.article FROM meeting WHERE /*its own*/ ", dated, ")");
    conditions.addAny(either);
}

void addNamed(Conditions &conditions, const NameQuery &name)
{
    Conditions either;
    either.add(
        "article.id IN (SELECT article FROM article_entity WHERE /*its own*/ entity IN (SELECT entity.id FROM entity_search"
        " CROSS JOIN entity ON entity.id = entity_search.rowid WHERE ",
        nameConditions(name.name, kindsOf(name.as)), "))");
    if (name.as == NameQuery::As::Place)
        either.add("article.id IN (SELECT meeting.article FROM meeting WHERE /*its own*/ ", meetingAt(name), ")");
    conditions.addAny(either);
}

} // namespace

qint64 firstDay(const DaysQuery &days)
{
    return days.from.isNull() ? earliestDay : days.from.toJulianDay();
}

qint64 lastDay(const DaysQuery &days)
{
    return days.to.isNull() ? latestDay : days.to.toJulianDay();
}

Conditions nameConditions(const WordsQuery &name, const QList<EntityKind> &kinds)
{
    QStringList words;
    for (const EntityKind kind : kinds)
        words.append(toString(kind));
    Conditions conditions;
    conditions.add("entity_search MATCH ?", {matchOf(name)});
    if (!kinds.isEmpty())
        conditions.add(
            "entity.kind IN (SELECT value FROM json_each(?))",
            {QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact))});
    return conditions;
}

Conditions meetingConditions(const AllOf &all)
{
    Conditions conditions;
    std::vector<const Query *> others;
    addTextMatch(conditions, textMatchIn(all.parts, others),
                 "meeting.article IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)",
                 "meeting.article NOT IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)");
    for (const Query *part : others) {
        conditions.add(ofMeetingOnly(*part));
        if (const auto *days = std::get_if<DaysQuery>(&part->condition)) {
            conditions.add(meetingOn(*days));
        } else if (const auto *name = std::get_if<NameQuery>(&part->condition)) {
            if (name->as == NameQuery::As::Place)
                conditions.add(meetingAt(*name));
            else
                addParticipant(conditions, name->name, kindsOf(name->as));
        } else if (const auto *source = std::get_if<SourceQuery>(&part->condition)) {
            Conditions ofArticle;
            ofArticle.add(ofSource, {wordIn(source->name)});
            conditions.add("meeting.article IN (SELECT article.id FROM article WHERE ", ofArticle, ")");
        }
        addCombined(conditions, *part, meetingConditions);
    }
    return conditions;
}

Conditions articleConditions(const AllOf &all, const Conditions &meetings)
{
    Conditions conditions;
    std::vector<const Query *> others;
    addTextMatch(conditions, textMatchIn(all.parts, others),
                 "article.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)",
                 "article.id NOT IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)");
    // What is asked of a meeting is asked of one and the same; then a place is where that was.
    Conditions ofMeeting = meetings;
    for (const Query *part : others)
        ofMeeting.add(ofMeetingOnly(*part));
    const bool needsMeeting = !ofMeeting.isEmpty();
    for (const Query *part : others) {
        const auto *name = std::get_if<NameQuery>(&part->condition);
        if (name && name->as == NameQuery::As::Place && needsMeeting)
            ofMeeting.add(meetingAt(*name));
        else if (name)
            addNamed(conditions, *name);
    }
    if (needsMeeting)
        conditions.add("article.id IN (SELECT meeting.article FROM meeting WHERE /*its own*/ ", ofMeeting, ")");
    for (const Query *part : others) {
        if (const auto *days = std::get_if<DaysQuery>(&part->condition))
            addPublishedOrMet(conditions, *days, ofMeeting);
        else if (const auto *source = std::get_if<SourceQuery>(&part->condition))
            conditions.add(ofSource, {wordIn(source->name)});
        addCombined(conditions, *part, [](const AllOf &inner) { return articleConditions(inner); });
    }
    return conditions;
}

} // namespace dateline
