// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articlepage.h"

#include "model/annotation/articleparts.h"
#include "model/article/articlelanguage.h"
#include "ui/look/datewords.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QString publishedWords(const Published &published, const QLocale &locale)
{
    if (!published.time.isValid())
        return i18nc("@info when an article was published", "Date not known");
    const DateWords words(locale);
    const double date = double(published.date().toJulianDay());
    const QString day = words.at(date, "yMMMMEEEEd"_L1);
    if (published.isGuess())
        return i18nc("@info when an article was published", "%1 (the file’s date)", day);
    if (published.precision == TimePrecision::Minute)
        return i18nc("@info date, time of day", "%1, %2", day,
                     words.at(date + published.time.time().msecsSinceStartOfDay() / 86'400'000.0, "jm"_L1));
    return day;
}

/// Everybody under the name that other views show, too; the article may write it otherwise.
QList<Entity> shownEntities(const ArticleRecord &record)
{
    QList<Entity> entities = record.annotated.entities;
    for (qsizetype i = 0; i < std::min(entities.size(), record.names.size()); ++i)
        entities[i].name = record.names.at(i);
    return entities;
}

QString nameTip(const Entity &entity)
{
    const QString about = entity.role.isEmpty()
        ? displayName(entity.kind)
        : i18nc("@info:tooltip kind of name · role", "%1 · %2", displayName(entity.kind), entity.role);
    return i18nc("@info:tooltip name, what it is", "%1\n%2", entity.name, about);
}

QString meetingTip(const Meeting &meeting, const QList<Entity> &entities, const QLocale &locale)
{
    QStringList who;
    for (const int participant : meeting.participants)
        who.append(entities.value(participant).name);
    QStringList how;
    if (meeting.when)
        how.append(inWords(*meeting.when, locale));
    if (!meeting.place.isEmpty())
        how.append(meeting.place);
    if (meeting.mode != MeetingMode::Unspecified)
        how.append(displayName(meeting.mode));
    how.append(displayName(meeting.status));
    how.append(sureness(meeting.confidence, locale));
    return i18nc("@info:tooltip who met, when where how", "%1\n%2", locale.createSeparatedList(who),
                 how.join(u" · "_s));
}

} // namespace

ArticlePage::ArticlePage(const ArticleRecord &record, Removed removed, const QLocale &locale)
    : m_headline(record.annotated.article.title.simplified())
    , m_text(record.annotated.article)
{
    const Article &article = record.annotated.article;
    QStringList about;
    if (!article.byline.isEmpty())
        about.append(article.byline.simplified());
    about.append(publishedWords(article.published, locale));
    if (!article.source.isEmpty())
        about.append(article.source.simplified());
    if (languageOf(article.text) == ArticleLanguage::Other)
        about.append(
            i18nc("@info about an article in another language", "Not in English: names and meetings are guesses"));
    if (isReadInParts(article))
        about.append(i18nc("@info about a very long article",
                           "Very long: read in parts, people and days are followed within each"));
    m_about = about.join(u" · "_s);
    if (removed == Removed::Shown)
        m_removed = article.removed.split(u'\n', Qt::SkipEmptyParts);
    markTimes(record.annotated, locale);
    markNames(record);
    std::ranges::sort(m_marks, {}, &PageMark::place);
    signMeetings(record, locale);
}

void ArticlePage::markTimes(const AnnotatedArticle &annotated, const QLocale &locale)
{
    for (const TimeExpression &time : annotated.times) {
        const auto named = [&](const Mention &mention) { return mention.span.overlaps(time.span); };
        const auto place = placeOf(time.span);
        if (place && std::ranges::none_of(annotated.mentions, named))
            m_marks.append({.place = *place,
                            .kind = {},
                            .entity = {},
                            .tip = time.interval ? inWords(*time.interval, locale) : QString()});
    }
}

void ArticlePage::markNames(const ArticleRecord &record)
{
    const QList<Entity> entities = shownEntities(record);
    for (const Mention &mention : record.annotated.mentions) {
        const auto place = placeOf(mention.span);
        if (!place)
            continue;
        const bool known = mention.entity >= 0 && mention.entity < entities.size();
        m_marks.append({.place = *place,
                        .kind = known ? entities[mention.entity].kind : mention.kind,
                        .entity = record.entities.value(mention.entity),
                        .tip = known ? nameTip(entities[mention.entity]) : displayName(mention.kind)});
    }
}

void ArticlePage::signMeetings(const ArticleRecord &record, const QLocale &locale)
{
    const QList<Meeting> &meetings = record.annotated.meetings;
    const QList<Entity> entities = shownEntities(record);
    for (qsizetype i = 0; i < meetings.size(); ++i) {
        const QString tip = meetingTip(meetings[i], entities, locale);
        for (const TextSpan evidence : meetings[i].evidence) {
            if (const auto place = placeOf(evidence))
                m_signs.append({.place = *place,
                                .meeting = record.meetings.value(i),
                                .status = meetings[i].status,
                                .mode = meetings[i].mode,
                                .tip = tip});
        }
    }
    std::ranges::stable_sort(m_signs, {}, [](const PageSign &sign) { return sign.place.begin; });
}

QList<TextSpan> ArticlePage::mentionsOf(EntityId entity) const
{
    QList<TextSpan> places;
    for (const PageMark &mark : m_marks) {
        if (entity.isValid() && mark.entity == entity)
            places.append(mark.place);
    }
    return places;
}

QList<TextSpan> ArticlePage::find(const Hits &hits) const
{
    QList<TextSpan> places = hits.find(m_headline, Hits::In::Title);
    qsizetype begin = m_headline.size() + 1 + m_about.size() + 1;
    for (const QString &paragraph : paragraphs()) {
        for (const TextSpan hit : hits.find(paragraph, Hits::In::Text))
            places.append({hit.begin + begin, hit.end + begin});
        begin += paragraph.size() + 1;
    }
    return places;
}

std::optional<TextSpan> ArticlePage::placeOf(TextSpan passage) const
{
    const auto shown = m_text.shown(passage);
    if (!shown)
        return {};
    const qsizetype before = m_headline.size() + 1 + m_about.size() + 1;
    return TextSpan{shown->begin + before, shown->end + before};
}

TextSpan ArticlePage::passageAt(TextSpan place) const
{
    const qsizetype before = m_headline.size() + 1 + m_about.size() + 1;
    const auto offset = [&](qsizetype position) { return m_text.offsetAt(std::max<qsizetype>(0, position - before)); };
    return {offset(place.begin), offset(place.end)};
}

} // namespace dateline
