// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"

#include <QCryptographicHash>
#include <QHash>
#include <QTimeZone>

#include <array>
#include <random>

namespace dateline {

/// Makes up annotated articles about invented people: the same number gives the same article, and the articles of a
/// large corpus share people, places and sources as real ones do. Every field that a store keeps is filled in.
class SyntheticArticle
{
public:
    explicit SyntheticArticle(int number)
        : m_random(static_cast<unsigned>(number) * 2654435761U + 17U)
    {
        Article &article = m_made.article;
        article.title = QStringLiteral("Report %1: %2 speaks").arg(number).arg(person(below(people)));
        article.source = QStringLiteral("Example Wire %1").arg(below(12));
        article.byline = person(below(people));
        const QDate day = QDate(2015, 1, 1).addDays(below(4000));
        article.published = {.time = QDateTime(day, QTime(below(24), below(60)), QTimeZone(QTimeZone::UTC)),
                             .precision = TimePrecision::Minute,
                             .basis = PublishedBasis::Stated};
        article.origin = QStringLiteral("/articles/report-%1.txt").arg(number);
        article.format = QStringLiteral("text");
        for (int i = 0; i < meetingsEach; ++i) {
            addPadding();
            addMeeting(day);
        }
        addPadding();
        article.hash = QCryptographicHash::hash((article.title + article.text).toUtf8(), QCryptographicHash::Sha256);
    }

    static constexpr int meetingsEach = 3;

    [[nodiscard]] const AnnotatedArticle &made() const { return m_made; }

private:
    static constexpr int people = 4000;
    static constexpr int places = 150;

    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }
    /// Small numbers far more often than large ones: a few people are in most of the news.
    int skewed(int bound)
    {
        const double part = std::uniform_real_distribution<double>(0, 1)(m_random);
        return static_cast<int>(part * part * part * bound);
    }

    static QString syllables(int number, int count)
    {
        static constexpr std::array<const char16_t *, 10> parts{u"ba", u"ke", u"li", u"mo", u"nu",
                                                                u"ra", u"se", u"ti", u"vo", u"zu"};
        QString word;
        for (int i = 0; i < count; ++i, number /= 10)
            word += QStringView(parts[static_cast<size_t>(number % 10)]);
        word[0] = word.at(0).toUpper();
        return word;
    }
    static QString person(int number) { return syllables(number % 100, 2) + u' ' + syllables(number, 4); }
    static QString place(int number) { return syllables(number * 7, 3) + QStringLiteral("ville"); }

    int entity(EntityKind kind, const QString &name)
    {
        const auto known = m_known.constFind(name);
        if (known != m_known.cend())
            return *known;
        m_known.insert(name, static_cast<int>(m_made.entities.size()));
        Entity made{.kind = kind, .name = name, .aliases = {}, .role = {}, .belongsTo = -1};
        if (kind == EntityKind::Person) {
            made.aliases = {name.section(u' ', 1)};
            made.role = QStringLiteral("Minister");
        }
        m_made.entities.append(made);
        return static_cast<int>(m_made.entities.size() - 1);
    }

    void append(const QString &words) { m_made.article.text += words; }

    int name(EntityKind kind, const QString &words)
    {
        const qsizetype begin = m_made.article.text.size();
        append(words);
        const int index = entity(kind, words);
        m_made.mentions.append(
            {.span = {begin, begin + words.size()}, .kind = kind, .confidence = 0.75, .entity = index});
        return index;
    }

    void addMeeting(QDate published)
    {
        const qsizetype begin = m_made.article.text.size();
        const int host = skewed(people);
        Meeting meeting;
        meeting.participants.append(name(EntityKind::Person, person(host)));
        append(QStringLiteral(" met "));
        meeting.participants.append(name(EntityKind::Person, person((host + 1 + skewed(people - 1)) % people)));
        append(QStringLiteral(" in "));
        meeting.place = place(skewed(places));
        name(EntityKind::Place, meeting.place);
        append(QStringLiteral(" on "));
        const QDate day = published.addDays(-below(7));
        const QString words = QStringLiteral("%1 %2").arg(day.toString(u"MMMM")).arg(day.day());
        const qsizetype timeBegin = m_made.article.text.size();
        append(words);
        m_made.times.append({.span = {timeBegin, timeBegin + words.size()},
                             .type = TimeExpressionType::Date,
                             .value = day.toString(Qt::ISODate),
                             .interval = DateInterval::day(day)});
        append(QStringLiteral(" for talks."));
        const TextSpan sentence{begin, m_made.article.text.size()};
        append(QStringLiteral("\n\n"));
        m_made.sentences.append({.span = sentence, .tokens = {}});
        if (below(10) != 0)
            meeting.when = DateInterval::day(day);
        meeting.mode = below(4) == 0 ? MeetingMode::Call : MeetingMode::InPerson;
        meeting.status = meetingStatuses[below(8) == 0 ? 1 + below(3) : 0];
        meeting.evidence.append(sentence);
        meeting.confidence = 0.5;
        m_made.meetings.append(meeting);
    }

    void addPadding()
    {
        for (int sentences = 4; sentences > 0; --sentences) {
            const qsizetype begin = m_made.article.text.size();
            name(EntityKind::Person, person(skewed(people)));
            append(QStringLiteral(" said that"));
            for (int words = 12 + below(12); words > 0; --words)
                append(u' ' + syllables(below(5000), 2 + below(3)).toLower());
            append(QStringLiteral("."));
            m_made.sentences.append({.span = {begin, m_made.article.text.size()}, .tokens = {}});
            append(QStringLiteral("\n"));
        }
    }

    AnnotatedArticle m_made;
    QHash<QString, int> m_known;
    std::mt19937 m_random;
};

} // namespace dateline
