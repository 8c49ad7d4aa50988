// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/readingdifference.h"

#include <QMap>

#include <algorithm>

namespace dateline {

namespace {

QString nameOf(const ArticleRecord &record, qsizetype entity)
{
    return record.names.value(entity, record.annotated.entities.at(entity).name);
}

ToldMeeting told(const ArticleRecord &record, const Meeting &meeting)
{
    ToldMeeting told{.participants = {},
                     .when = meeting.when,
                     .place = meeting.place,
                     .mode = meeting.mode,
                     .status = meeting.status,
                     .sentence = {}};
    for (const int participant : meeting.participants)
        told.participants.append(nameOf(record, participant));
    if (!meeting.evidence.isEmpty())
        told.sentence = meeting.evidence.first().in(record.annotated.article.text).toString().simplified();
    return told;
}

/// A meeting of one of the two and where it stands.
struct Candidate {
    ToldMeeting told;
    QList<TextSpan> evidence;
    bool isMatched = false;
};

QList<Candidate> candidates(const ArticleRecord &record)
{
    QList<Candidate> result;
    for (const Meeting &meeting : record.annotated.meetings)
        result.append({.told = told(record, meeting), .evidence = meeting.evidence});
    return result;
}

/// How many of its participants are in \a other too; 0 where no sentence is.
qsizetype likeness(const Candidate &one, const Candidate &other)
{
    const bool isThere = std::ranges::any_of(one.evidence, [&other](TextSpan span) {
        return std::ranges::any_of(other.evidence, [span](TextSpan each) { return each.overlaps(span); });
    });
    return isThere
        ? std::ranges::count_if(one.told.participants,
                                [&other](const QString &name) { return other.told.participants.contains(name); })
        : 0;
}

/// Takes out of \a others what is most like \a one by \a how; null when nothing is.
template<typename How>
Candidate *match(Candidate &one, QList<Candidate> &others, How how)
{
    Candidate *best = nullptr;
    for (Candidate &each : others) {
        if (!each.isMatched && how(one, each) > (best ? how(one, *best) : 0))
            best = &each;
    }
    if (best)
        one.isMatched = best->isMatched = true;
    return best;
}

QList<MeetingDifference> meetingDifferences(const ArticleRecord &before, const ArticleRecord &after)
{
    QList<Candidate> gone = candidates(before);
    QList<Candidate> come = candidates(after);
    for (Candidate &each : gone)
        match(each, come, [](const Candidate &one, const Candidate &other) { return one.told == other.told ? 1 : 0; });
    QList<std::pair<qsizetype, MeetingDifference>> found; // by where they stand
    const auto add = [&found](const Candidate *was, const Candidate *is) {
        const Candidate &placed = was ? *was : *is;
        found.append({placed.evidence.isEmpty() ? 0 : placed.evidence.first().begin,
                      {was ? std::optional(was->told) : std::nullopt, is ? std::optional(is->told) : std::nullopt}});
    };
    for (Candidate &each : gone) {
        if (!each.isMatched)
            add(&each, match(each, come, likeness));
    }
    for (const Candidate &each : std::as_const(come)) {
        if (!each.isMatched)
            add(nullptr, &each);
    }
    std::ranges::stable_sort(found, {}, [](const auto &each) { return each.first; });
    QList<MeetingDifference> differences;
    for (const auto &[place, difference] : found)
        differences.append(difference);
    return differences;
}

QMap<QString, EntityKind> kindsByName(const ArticleRecord &record)
{
    QMap<QString, EntityKind> kinds;
    for (qsizetype entity = 0; entity < record.annotated.entities.size(); ++entity)
        kinds.insert(nameOf(record, entity), record.annotated.entities.at(entity).kind);
    return kinds;
}

/// By name.
QMap<QString, QList<TextSpan>> mentionsByName(const ArticleRecord &record)
{
    QMap<QString, QList<TextSpan>> mentions;
    for (const Mention &mention : record.annotated.mentions) {
        if (mention.entity >= 0)
            mentions[nameOf(record, mention.entity)].append(mention.span);
    }
    return mentions;
}

/// Somebody gone and somebody new, both named by the same words, are one that is called otherwise now.
void joinRenamed(QList<NameDifference> &differences, const ArticleRecord &before, const ArticleRecord &after)
{
    const QMap<QString, QList<TextSpan>> was = mentionsByName(before);
    const QMap<QString, QList<TextSpan>> is = mentionsByName(after);
    QStringList joined;
    for (NameDifference &come : differences) {
        if (come.before)
            continue;
        const QList<TextSpan> spans = is.value(come.name);
        const auto isSame = [&](const NameDifference &gone) {
            if (gone.after || joined.contains(gone.name))
                return false;
            const QList<TextSpan> there = was.value(gone.name);
            const auto shared = std::ranges::count_if(spans, [&there](TextSpan span) {
                return std::ranges::any_of(there, [span](TextSpan each) { return each.overlaps(span); });
            });
            return 2 * shared > spans.size();
        };
        if (const auto gone = std::ranges::find_if(differences, isSame); gone != differences.end()) {
            joined.append(gone->name);
            come.formerly = gone->name;
            come.before = gone->before;
        }
    }
    differences.removeIf([&joined](const NameDifference &each) { return !each.after && joined.contains(each.name); });
}

QList<NameDifference> nameDifferences(const ArticleRecord &before, const ArticleRecord &after)
{
    const QMap<QString, EntityKind> was = kindsByName(before);
    const QMap<QString, EntityKind> is = kindsByName(after);
    const auto kindIn = [](const QMap<QString, EntityKind> &kinds, const QString &name) {
        const auto kind = kinds.constFind(name);
        return kind == kinds.cend() ? std::nullopt : std::optional(*kind);
    };
    QStringList names = was.keys() + is.keys();
    names.sort();
    names.removeDuplicates();
    QList<NameDifference> differences;
    for (const QString &name : std::as_const(names)) {
        const NameDifference difference{.name = name, .before = kindIn(was, name), .after = kindIn(is, name)};
        if (difference.before != difference.after)
            differences.append(difference);
    }
    joinRenamed(differences, before, after);
    return differences;
}

} // namespace

ReadingDifference differenceBetween(const ArticleRecord &before, const ArticleRecord &after)
{
    return {.article = before.id,
            .title = before.annotated.article.title,
            .published = before.annotated.article.published.date(),
            .meetings = meetingDifferences(before, after),
            .names = nameDifferences(before, after)};
}

} // namespace dateline
