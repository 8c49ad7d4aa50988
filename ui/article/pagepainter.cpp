// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/pagepainter.h"

#include "ui/look/signs.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace dateline {

namespace {

constexpr qreal overBaseline = 1.1;   ///< of the letters' size: where tints begin
constexpr qreal underBaseline = 0.38; ///< and end

struct LineOfBlock {
    QTextLine line;
    QPointF origin; ///< of the block
};

LineOfBlock lineAt(const QTextDocument *document, qsizetype position)
{
    const QTextBlock block = document->findBlock(int(position));
    if (!block.isValid())
        return {};
    return {block.layout()->lineForTextPosition(int(position) - block.position()),
            document->documentLayout()->blockBoundingRect(block).topLeft()};
}

/// Half a pixel of the device, so that thin lines are sharp at any scale.
qreal aligned(const QPainter &painter, qreal y)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    const qreal offset = painter.transform().dy() / scale;
    return (std::round((y + offset) * scale) + 0.5) / scale - offset;
}

} // namespace

QList<QRectF> PagePainter::rectanglesOf(TextSpan place) const
{
    QList<QRectF> rectangles;
    qsizetype position = place.begin;
    while (position < place.end) {
        const QTextBlock block = m_document->findBlock(int(position));
        if (!block.isValid()) // the page is being written
            return rectangles;
        const QPointF origin = m_document->documentLayout()->blockBoundingRect(block).topLeft();
        const int blockEnd = block.position() + block.length() - 1;
        const QTextLine line = block.layout()->lineForTextPosition(int(position) - block.position());
        if (!line.isValid()) {
            position = blockEnd + 1;
            continue;
        }
        const int lineEnd = block.position() + line.textStart() + line.textLength();
        const int end = int(std::min<qsizetype>(place.end, std::min(lineEnd, blockEnd)));
        const qreal from = line.cursorToX(int(position) - block.position());
        const qreal to = line.cursorToX(end - block.position());
        const qreal baseline = origin.y() + line.y() + line.ascent();
        rectangles.append(QRectF(QPointF(origin.x() + std::min(from, to), baseline - overBaseline * m_letterSize),
                                 QPointF(origin.x() + std::max(from, to), baseline + underBaseline * m_letterSize)));
        position = std::max<qsizetype>(end, position + 1);
        if (position == blockEnd)
            ++position;
    }
    return rectangles;
}

QRectF PagePainter::signRectangle(const PageSign &sign, int neighbours) const
{
    const auto [line, origin] = lineAt(m_document, sign.place.begin);
    if (!line.isValid())
        return {};
    const qreal radius = 0.3 * m_letterSize;
    const qreal x = origin.x() - m_letterSize - neighbours * 2.6 * radius;
    const qreal y = origin.y() + line.y() + line.ascent() - 0.28 * m_letterSize;
    return QRectF(x - radius, y - radius, 2 * radius, 2 * radius);
}

void PagePainter::paintPassage(QPainter &painter, TextSpan place) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(m_look.accent, m_look.base, m_look.dark ? 0.16 : 0.10));
    for (const QRectF &rectangle : rectanglesOf(place))
        painter.drawRoundedRect(rectangle.adjusted(-4, -1, 4, 1), 3, 3);
}

void PagePainter::paintHits(QPainter &painter, const QRectF &part, const QList<TextSpan> &places) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(m_look.time, m_look.base, m_look.dark ? 0.35 : 0.25));
    const int first = m_document->documentLayout()->hitTest(part.topLeft(), Qt::FuzzyHit);
    const int last = m_document->documentLayout()->hitTest(part.bottomRight(), Qt::FuzzyHit);
    for (auto place = std::ranges::lower_bound(places, first, {}, &TextSpan::end);
         place != places.end() && place->begin <= last; ++place) {
        for (const QRectF &rectangle : rectanglesOf(*place))
            painter.drawRoundedRect(rectangle.adjusted(-1, 0, 1, 0), 2, 2);
    }
}

void PagePainter::paintNames(QPainter &painter, const QRectF &part) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const int first = m_document->documentLayout()->hitTest(part.topLeft(), Qt::FuzzyHit);
    for (QTextBlock block = m_document->findBlock(std::max(0, first)); block.isValid(); block = block.next()) {
        if (m_document->documentLayout()->blockBoundingRect(block).top() > part.bottom())
            return;
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            const UnderlineForm form = underlineForm(range.format);
            if (form == UnderlineForm::None)
                continue;
            const QVariant tint = range.format.property(tintProperty);
            const qsizetype begin = block.position() + range.start;
            for (const QRectF &rectangle : rectanglesOf({begin, begin + range.length})) {
                const QRectF padded = rectangle.adjusted(-2, 0, 2, 0);
                if (tint.isValid()) {
                    painter.setPen(Qt::NoPen);
                    painter.setBrush(tint.value<QColor>());
                    painter.drawRoundedRect(padded, 2, 2);
                }
                paintUnderline(painter, padded, form, range.format.foreground().color());
            }
        }
    }
}

void PagePainter::paintUnderline(QPainter &painter, const QRectF &rectangle, UnderlineForm form,
                                 const QColor &color) const
{
    const auto line = [&](qreal above, qreal width, Qt::PenStyle style, const QList<qreal> &dashes = {}) {
        QPen pen(color, width, style, Qt::FlatCap);
        if (!dashes.isEmpty())
            pen.setDashPattern(dashes);
        painter.setPen(pen);
        const qreal y = aligned(painter, rectangle.bottom() - 1 - above);
        painter.drawLine(QPointF(rectangle.left(), y), QPointF(rectangle.right(), y));
    };
    switch (form) {
    case UnderlineForm::None:
        return;
    case UnderlineForm::Thick:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRect(
            QRectF(rectangle.left(), aligned(painter, rectangle.bottom() - 1) - 0.5, rectangle.width(), 2));
        return;
    case UnderlineForm::Double:
        line(0, 1, Qt::SolidLine);
        line(-2, 1, Qt::SolidLine);
        return;
    case UnderlineForm::Dashed:
        line(0, 1, Qt::CustomDashLine, {4, 2});
        return;
    case UnderlineForm::DashDotted:
        line(0, 1, Qt::CustomDashLine, {6, 2, 1, 2});
        return;
    case UnderlineForm::Thin:
        line(0, 1, Qt::SolidLine);
        return;
    case UnderlineForm::Dotted:
        line(0, 1, Qt::CustomDashLine, {1, 1.5});
        return;
    }
}

void PagePainter::paintSign(QPainter &painter, const QRectF &rectangle, const PageSign &sign, MeetingId selected) const
{
    const qreal radius = rectangle.width() / 2;
    if (selected.isValid() && sign.meeting == selected) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(m_look.accent, m_look.base, 0.28));
        painter.drawEllipse(rectangle.center(), radius * 1.8, radius * 1.8);
    }
    paintStatusSign(painter, rectangle.center(), radius, sign.status, m_look.accent, m_look.base);
    if (sign.mode == MeetingMode::Call)
        paintHandset(painter, rectangle.center() + QPointF(0, 2.6 * radius), 2.2 * radius, m_look.quiet);
}

} // namespace dateline
