// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"

#include <QCryptographicHash>
#include <QTimeZone>

namespace dateline {

/// A short annotated article put together by hand: names are marked where they first stand in the text.
class SampleArticle
{
public:
    SampleArticle(const QString &title, const QString &text, QDate published)
    {
        Article &article = m_made.article;
        article.title = title;
        article.text = text;
        article.source = QStringLiteral("Example Wire");
        article.format = QStringLiteral("text");
        article.origin = QStringLiteral("/articles/") + title;
        if (published.isValid())
            article.published = {QDateTime(published, QTime(0, 0), QTimeZone(QTimeZone::UTC)), TimePrecision::Day,
                                 PublishedBasis::Stated};
        article.hash = QCryptographicHash::hash((title + text).toUtf8(), QCryptographicHash::Sha256);
    }

    SampleArticle &from(const QString &source)
    {
        m_made.article.source = source;
        return *this;
    }

    /// Names somebody \a times times; the marks lie on the name's first places in the text, as far as there are any.
    SampleArticle &naming(EntityKind kind, const QString &name, int times = 1, const QString &role = {})
    {
        const auto index = static_cast<int>(m_made.entities.size());
        m_made.entities.append({.kind = kind, .name = name, .aliases = {}, .role = role, .belongsTo = -1});
        qsizetype from = 0;
        for (int i = 0; i < times; ++i) {
            const qsizetype begin = std::max<qsizetype>(0, m_made.article.text.indexOf(name, from));
            m_made.mentions.append({.span = span(begin, name.size()), .kind = kind, .confidence = 1, .entity = index});
            from = begin + 1;
        }
        return *this;
    }

    SampleArticle &alias(int entity, const QString &name)
    {
        m_made.entities[entity].aliases.append(name);
        return *this;
    }

    SampleArticle &meeting(const QList<int> &participants, const std::optional<DateInterval> &when,
                           const QString &place = {}, MeetingStatus status = MeetingStatus::Held)
    {
        m_made.meetings.append({.participants = participants,
                                .when = when,
                                .place = place,
                                .mode = MeetingMode::InPerson,
                                .status = status,
                                .evidence = {{0, m_made.article.text.size()}},
                                .confidence = 1});
        return *this;
    }

    operator const AnnotatedArticle &() const { return m_made; } // NOLINT(google-explicit-constructor)
    [[nodiscard]] AnnotatedArticle &made() { return m_made; }

private:
    [[nodiscard]] TextSpan span(qsizetype begin, qsizetype length) const
    {
        return {begin, std::min(begin + length, m_made.article.text.size())};
    }

    AnnotatedArticle m_made;
};

} // namespace dateline
