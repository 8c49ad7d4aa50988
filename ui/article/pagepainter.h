// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/article/namehighlighter.h"
#include "ui/look/look.h"

#include <QList>
#include <QPainter>
#include <QRectF>
#include <QTextDocument>

#include <optional>

namespace dateline {

/// Where the parts of a laid out page are, and paints what a text layout cannot: the tint and line of names, the
/// passage one was led to, and the signs of meetings in the margin. In document coordinates; for one moment.
class PagePainter
{
public:
    PagePainter(const QTextDocument *document, const Look &look, qreal letterSize)
        : m_document(document)
        , m_look(look)
        , m_letterSize(letterSize)
    {
    }

    /// One rectangle a line, as high as the tint of a name; none for what the document does not reach to.
    [[nodiscard]] QList<QRectF> rectanglesOf(TextSpan place) const;
    /// The sign stands before the line in which its sentence begins; \a neighbours signs are already there.
    [[nodiscard]] QRectF signRectangle(const PageSign &sign, int neighbours) const;

    void paintPassage(QPainter &painter, TextSpan place) const;
    /// Those of \a places, in order, that \a part touches.
    void paintHits(QPainter &painter, const QRectF &part, const QList<TextSpan> &places) const;
    void paintNames(QPainter &painter, const QRectF &part) const; ///< those of the blocks that \a part touches
    void paintSign(QPainter &painter, const QRectF &rectangle, const PageSign &sign, MeetingId selected) const;

private:
    void paintUnderline(QPainter &painter, const QRectF &rectangle, UnderlineForm form, const QColor &color) const;

    const QTextDocument *m_document;
    Look m_look;
    qreal m_letterSize;
};

} // namespace dateline
