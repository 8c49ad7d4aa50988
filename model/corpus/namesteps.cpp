// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/namesteps.h"

#include "model/identity/namekey.h"

#include <QCryptographicHash>

#include <tuple>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct ArticleSpans {
    QByteArray article;
    QList<TextSpan> spans;
};

QList<ArticleSpans> byArticle(const QList<MentionRecord> &mentions)
{
    QList<ArticleSpans> articles;
    for (const MentionRecord &mention : mentions) {
        const auto known = std::ranges::find(articles, mention.articleHash, &ArticleSpans::article);
        if (known == articles.end())
            articles.append({mention.articleHash, {mention.span}});
        else
            known->spans.append(mention.span);
    }
    return articles;
}

/// A name that nobody else has: the same for the same mentions, on whichever machine.
QString distinguished(const QString &name, const ArticleSpans &first)
{
    const QByteArray place = first.article + QByteArray::number(first.spans.first().begin);
    const QByteArray sign = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().first(6);
    return u"%1 (%2)"_s.arg(name, QString::fromLatin1(sign));
}

} // namespace

QList<Correction> splitOff(const QList<MentionRecord> &mentions, const EntityName &from, const QString &name)
{
    const QList<ArticleSpans> articles = byArticle(mentions);
    if (articles.isEmpty())
        return {};
    const EntityName other{from.kind, distinguished(name, articles.first())};
    return assign(mentions, other)
        + QList<Correction>{{.said = Rename{other, name}, .article = {}, .time = {}, .reason = {}}};
}

QList<Correction> assign(const QList<MentionRecord> &mentions, const EntityName &other)
{
    QList<Correction> corrections;
    for (const auto &[article, spans] : byArticle(mentions))
        corrections.append({.said = NameSpans{spans, other}, .article = article, .time = {}, .reason = {}});
    return corrections;
}

QList<Correction> unname(const QList<MentionRecord> &mentions)
{
    QList<Correction> corrections;
    for (const auto &[article, spans] : byArticle(mentions))
        corrections.append({.said = UnnameSpans{spans}, .article = article, .time = {}, .reason = {}});
    return corrections;
}

Correction about(const EntityRecord &entity, const Said &said)
{
    const bool isOfOneArticle = nameOf(entity) != entity.identity && !entity.mentions.isEmpty();
    return {.said = said,
            .article = isOfOneArticle ? entity.mentions.first().articleHash : QByteArray(),
            .time = {},
            .reason = {}};
}

const QuestionedEntity &leadOf(const IdentityQuestion &question)
{
    const auto weight = [](const QuestionedEntity &each) {
        return std::tuple(each.entity.name.contains(u' '), each.entity.articles, each.entity.mentions,
                          each.entity.name.size());
    };
    return weight(question.one) > weight(question.other) ? question.one : question.other;
}

const QuestionedEntity &followerOf(const IdentityQuestion &question)
{
    return &leadOf(question) == &question.one ? question.other : question.one;
}

bool isFirstNameAlone(const IdentityQuestion &question)
{
    const EntitySummary &lead = leadOf(question).entity;
    const EntitySummary &follower = followerOf(question).entity;
    return follower.kind == EntityKind::Person && !follower.name.contains(u' ') && lead.name.contains(u' ')
        && nameKey(lead.name.section(u' ', -1)) != nameKey(follower.name);
}

QList<Correction> answerTo(const IdentityQuestion &question, IdentityAnswer answer,
                           const QList<MentionRecord> &mentions)
{
    const EntityName &lead = leadOf(question).identity;
    const EntityName &name = followerOf(question).identity;
    if (answer == IdentityAnswer::Different)
        return {{.said = KeepApart{.name = name, .other = lead}, .article = {}, .time = {}, .reason = {}}};
    if (isFirstNameAlone(question) && !mentions.isEmpty())
        return assign(mentions, lead);
    return {{.said = Merge{.name = name, .into = lead}, .article = {}, .time = {}, .reason = {}}};
}

EntityName nameOf(const EntityRecord &entity)
{
    const bool isNamed = entity.identity.kind != EntityKind::Group || entity.mentions.isEmpty()
        || !entity.identity.name.endsWith(u" of %1"_s.arg(entity.mentions.first().article.value));
    return isNamed ? entity.identity : EntityName{entity.entity.kind, entity.entity.name};
}

QString inWords(const QList<Correction> &step)
{
    if (step.isEmpty())
        return {};
    const auto *named = std::get_if<NameSpans>(&step.first().said);
    const auto *shown = std::get_if<Rename>(&step.last().said);
    if (named && shown && named->name == shown->name) {
        Correction first = step.first();
        first.said = NameSpans{named->spans, {named->name.kind, shown->shown}};
        return inWords(first);
    }
    return step.size() == 1 ? inWords(step.first())
                            : u"%1, and %2 more"_s.arg(inWords(step.first())).arg(step.size() - 1);
}

SaidMeeting saidMeeting(const ArticleRecord &record, qsizetype meeting)
{
    const Meeting &stored = record.annotated.meetings.at(meeting);
    SaidMeeting said{.participants = {},
                     .when = stored.when,
                     .place = stored.place,
                     .mode = stored.mode,
                     .status = stored.status,
                     .evidence = stored.evidence};
    for (const int participant : stored.participants)
        said.participants.append(record.identities.at(participant));
    return said;
}

} // namespace dateline
