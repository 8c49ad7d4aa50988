// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/hits.h"
#include "model/query/records.h"
#include "ui/article/articletext.h"

#include <QLocale>

#include <optional>

namespace dateline {

/// A name or a time expression on the page.
struct PageMark {
    TextSpan place;                 ///< document positions
    std::optional<EntityKind> kind; ///< nothing for a time expression
    EntityId entity;                ///< of a name, where it is stored
    QString tip;

    bool operator==(const PageMark &) const = default;
};

/// A sentence that states a meeting.
struct PageSign {
    TextSpan place; ///< document positions
    MeetingId meeting;
    MeetingStatus status = MeetingStatus::Held;
    MeetingMode mode = MeetingMode::Unspecified;
    QString tip; ///< who, when, where, how, and whether it was held

    bool operator==(const PageSign &) const = default;
};

/// What stands on an article's page and where: headline, a line about the article, its paragraphs, and, where asked
/// for, what was removed from a web page. Each is one block of a text document, in this order. A value.
class ArticlePage
{
public:
    enum class Removed { Hidden, Shown };

    ArticlePage() = default;
    explicit ArticlePage(const ArticleRecord &record, Removed removed = Removed::Hidden,
                         const QLocale &locale = QLocale());

    [[nodiscard]] const QString &headline() const { return m_headline; }
    [[nodiscard]] const QString &about() const { return m_about; } ///< byline, date, source, another language
    [[nodiscard]] const QStringList &paragraphs() const { return m_text.paragraphs(); }
    [[nodiscard]] const QStringList &removed() const { return m_removed; }

    [[nodiscard]] const QList<PageMark> &marks() const { return m_marks; } ///< in order
    [[nodiscard]] const QList<PageSign> &signs() const { return m_signs; } ///< in order
    /// Document positions where the entity is named, in order.
    [[nodiscard]] QList<TextSpan> mentionsOf(EntityId entity) const;

    /// Document positions of what was searched for, in headline and paragraphs, in order.
    [[nodiscard]] QList<TextSpan> find(const Hits &hits) const;

    /// Where a passage of the article's text stands in the document; nothing when none of it is shown.
    [[nodiscard]] std::optional<TextSpan> placeOf(TextSpan passage) const;
    /// The passage of the article's text that stands at \a place in the document.
    [[nodiscard]] TextSpan passageAt(TextSpan place) const;

private:
    void markTimes(const AnnotatedArticle &annotated, const QLocale &locale);
    void markNames(const ArticleRecord &record);
    void signMeetings(const ArticleRecord &record, const QLocale &locale);

    QString m_headline;
    QString m_about;
    ArticleText m_text;
    QStringList m_removed;
    QList<PageMark> m_marks;
    QList<PageSign> m_signs;
};

} // namespace dateline
