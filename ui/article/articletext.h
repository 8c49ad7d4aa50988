// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"
#include "model/base/textspan.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dateline {

/// An article's text as paragraphs for reading, and which character of one is which of the other. Blank lines and
/// blanks at the ends of lines are left out, lines broken by hand are joined by one blank, and so is what a heading
/// above the text shows: headline, byline and a line with the date. Positions count UTF-16 units from the first
/// character of the first paragraph, one for the end of each paragraph, as QTextDocument counts them.
class ArticleText
{
public:
    ArticleText() = default;
    explicit ArticleText(const Article &article);

    [[nodiscard]] const QStringList &paragraphs() const { return m_paragraphs; }

    /// Where \a span of the article's text is shown; nothing when none of it is.
    [[nodiscard]] std::optional<TextSpan> shown(TextSpan span) const;
    /// The offset in the article's text of the character at \a position; between two lines the end of the first.
    [[nodiscard]] qsizetype offsetAt(qsizetype position) const;

private:
    /// Characters that stand together in both.
    struct Run {
        qsizetype offset = 0;
        qsizetype position = 0;
        qsizetype length = 0;
    };

    void append(const QString &text, TextSpan line);

    QStringList m_paragraphs;
    QList<Run> m_runs;
    qsizetype m_length = 0; ///< positions so far
};

} // namespace dateline
