// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"

#include <QStringList>

#include <algorithm>

namespace dateline {

/// What holds of every annotated article, whatever its text. Lists what does not; empty when all does.
class AnnotationCheck
{
public:
    static QStringList brokenIn(const AnnotatedArticle &article)
    {
        AnnotationCheck check(article);
        check.checkSentences();
        check.checkMentions();
        check.checkEntities();
        check.checkTimes();
        for (const Meeting &meeting : article.meetings)
            check.checkMeeting(meeting);
        check.expect(std::ranges::is_sorted(article.meetings, {},
                                            [](const Meeting &meeting) {
                                                return meeting.evidence.isEmpty() ? -1 : meeting.evidence.first().begin;
                                            }),
                     QStringLiteral("meetings are not in order of their evidence"));
        return check.m_broken;
    }

private:
    explicit AnnotationCheck(const AnnotatedArticle &article)
        : m_article(article)
    {
    }

    void expect(bool holds, const QString &otherwise)
    {
        if (!holds)
            m_broken.append(otherwise);
    }

    /// Inside the text, not empty, and through no surrogate pair.
    void checkSpan(TextSpan span, const QString &what)
    {
        const QString &text = m_article.article.text;
        const bool inside = 0 <= span.begin && span.begin < span.end && span.end <= text.size();
        expect(inside, QStringLiteral("%1 %2-%3 is not inside the text").arg(what).arg(span.begin).arg(span.end));
        if (!inside)
            return;
        const auto parts = [&text](qsizetype at) {
            return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
        };
        expect(!parts(span.begin) && !parts(span.end), what + QStringLiteral(" parts a character"));
    }

    template<typename Spanned>
    void checkOrder(const QList<Spanned> &items, const QString &what)
    {
        qsizetype reached = 0;
        for (const Spanned &item : items) {
            checkSpan(item.span, what);
            expect(item.span.begin >= reached, what + QStringLiteral(" is out of order or overlaps the one before"));
            reached = item.span.end;
        }
    }

    void checkSentences()
    {
        checkOrder(m_article.sentences, QStringLiteral("sentence"));
        for (const Sentence &sentence : m_article.sentences) {
            checkOrder(sentence.tokens, QStringLiteral("word"));
            const auto inside = [&](const Token &token) {
                return sentence.span.begin <= token.span.begin && token.span.end <= sentence.span.end
                    && token.head >= -1 && token.head < sentence.tokens.size();
            };
            expect(std::ranges::all_of(sentence.tokens, inside),
                   QStringLiteral("a word or its head is outside its sentence"));
            expect(std::ranges::count(sentence.tokens, -1, &Token::head) == 1,
                   QStringLiteral("a sentence has not one root"));
        }
    }

    [[nodiscard]] bool isEntity(int index) const { return 0 <= index && index < m_article.entities.size(); }

    void checkMentions()
    {
        checkOrder(m_article.mentions, QStringLiteral("mention"));
        for (const Mention &mention : m_article.mentions) {
            expect(isEntity(mention.entity), QStringLiteral("a mention is of no entity"));
            expect(mention.confidence >= 0 && mention.confidence <= 1,
                   QStringLiteral("a mention's confidence is not in 0 to 1"));
        }
    }

    void checkEntities()
    {
        for (const Entity &entity : m_article.entities) {
            expect(!entity.name.trimmed().isEmpty(), QStringLiteral("an entity has no name"));
            expect(entity.belongsTo == -1 || isEntity(entity.belongsTo), QStringLiteral("an entity belongs to none"));
        }
    }

    void checkInterval(const std::optional<DateInterval> &interval, const QString &what)
    {
        if (interval && interval->from.isValid() && interval->to.isValid())
            expect(interval->from <= interval->to, what + QStringLiteral(" ends before it begins"));
    }

    void checkTimes()
    {
        checkOrder(m_article.times, QStringLiteral("time expression"));
        for (const TimeExpression &time : m_article.times)
            checkInterval(time.interval, QStringLiteral("a time expression"));
    }

    [[nodiscard]] bool isSentence(TextSpan span) const
    {
        return std::ranges::contains(m_article.sentences, span, &Sentence::span);
    }

    void checkMeeting(const Meeting &meeting)
    {
        QList<int> participants = meeting.participants;
        std::ranges::sort(participants);
        expect(participants.size() >= 2 && std::ranges::adjacent_find(participants) == participants.end(),
               QStringLiteral("a meeting is not of two different actors"));
        expect(std::ranges::all_of(participants, [this](int who) { return isEntity(who); }),
               QStringLiteral("a participant is no entity"));
        expect(!meeting.evidence.isEmpty(), QStringLiteral("a meeting has no evidence"));
        for (const TextSpan span : meeting.evidence)
            expect(isSentence(span), QStringLiteral("a meeting's evidence is no sentence"));
        expect(std::ranges::is_sorted(meeting.evidence, {}, &TextSpan::begin),
               QStringLiteral("evidence is not in order"));
        expect(meeting.confidence >= 0 && meeting.confidence <= 1,
               QStringLiteral("a meeting's confidence is not in 0 to 1"));
        checkInterval(meeting.when, QStringLiteral("a meeting"));
    }

    const AnnotatedArticle &m_article;
    QStringList m_broken;
};

} // namespace dateline
