// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/summary.h"

#include "app/cli/console.h"
#include "model/annotation/articleparts.h"
#include "model/article/articlelanguage.h"

#include <QStringList>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QString headingOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person:
        return u"People"_s;
    case EntityKind::Organization:
        return u"Organizations"_s;
    case EntityKind::Place:
        return u"Places"_s;
    case EntityKind::Facility:
        return u"Facilities"_s;
    case EntityKind::Group:
        return u"Groups"_s;
    case EntityKind::Other:
        return u"Other names"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString publishedLine(const Article &article)
{
    QStringList parts;
    if (!article.source.isEmpty())
        parts.append(field(article.source));
    parts.append(article.published.time.isValid() ? article.published.date().toString(Qt::ISODate) : u"no date"_s);
    if (article.published.isGuess())
        parts.append(u"guessed from the file's time"_s);
    return parts.join(u", "_s) + u'\n';
}

QString namesOf(const AnnotatedArticle &annotated, EntityKind kind)
{
    QStringList names;
    for (const Entity &entity : annotated.entities) {
        if (entity.kind == kind)
            names.append(field(entity.role.isEmpty() ? entity.name : entity.name + u" ("_s + entity.role + u')'));
    }
    return names.isEmpty() ? QString() : headingOf(kind) + u": "_s + names.join(u", "_s) + u'\n';
}

QString meetingLines(const Meeting &meeting, const AnnotatedArticle &annotated)
{
    QStringList participants;
    for (const int participant : meeting.participants)
        participants.append(field(annotated.entities.at(participant).name));
    QStringList circumstances{meeting.when ? meeting.when->toEdtf() : u"no date"_s};
    if (!meeting.place.isEmpty())
        circumstances.append(field(meeting.place));
    circumstances.append(toString(meeting.status));
    if (meeting.mode != MeetingMode::Unspecified)
        circumstances.append(toString(meeting.mode));
    QString lines = u"  "_s + participants.join(u" + "_s) + u"\n    "_s + circumstances.join(u", "_s) + u'\n';
    for (const TextSpan evidence : meeting.evidence)
        lines += u"    > "_s + field(evidence.in(annotated.article.text).toString()).simplified() + u'\n';
    return lines;
}

} // namespace

QString summaryOf(const AnnotatedArticle &annotated)
{
    QString summary = field(annotated.article.title) + u'\n' + publishedLine(annotated.article);
    if (languageOf(annotated.article.text) == ArticleLanguage::Other)
        summary += u"Not in English: names and meetings are guesses\n"_s;
    if (isReadInParts(annotated.article))
        summary += u"Very long: read in parts, people and days are followed within each\n"_s;
    for (const EntityKind kind : entityKinds)
        summary += namesOf(annotated, kind);
    summary += annotated.meetings.isEmpty() ? u"No meetings\n"_s : u"Meetings:\n"_s;
    for (const Meeting &meeting : annotated.meetings)
        summary += meetingLines(meeting, annotated);
    return summary + u'\n';
}

} // namespace dateline
