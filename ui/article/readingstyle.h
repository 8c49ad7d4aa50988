// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/article/articlepage.h"
#include "ui/look/look.h"

#include <QFont>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextDocument>

namespace dateline {

/// How a page is set for reading: serif letters of 17 pixels on lines of 1.6 times that, about 68 characters long.
/// A value for one zoom and one look.
class ReadingStyle
{
public:
    /// \a interface is the font of the line about the article.
    ReadingStyle(const Look &look, const QFont &interface, qreal zoom = 1);

    /// Fills \a document with the page, a block for each of its parts.
    void write(const ArticlePage &page, QTextDocument *document) const;

    [[nodiscard]] qreal columnWidth() const;    ///< pixels
    [[nodiscard]] qreal letterSize() const;     ///< pixels
    [[nodiscard]] const QFont &font() const { return m_body; }

private:
    [[nodiscard]] QTextBlockFormat block(qreal lineHeight, qreal above, qreal below) const;
    [[nodiscard]] static QTextCharFormat letters(const QFont &font, const QColor &color);

    Look m_look;
    qreal m_zoom;
    QFont m_body;
    QFont m_headline;
    QFont m_about;
};

} // namespace dateline
