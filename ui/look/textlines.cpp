// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/textlines.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {

QFont smaller(QFont font)
{
    font.setPixelSize(std::max(9, qRound(QFontInfo(font).pixelSize() * 0.85)));
    return font;
}

TextLines::TextLines(const QString &words, const QFont &font, Room room, const QList<QTextLayout::FormatRange> &formats)
{
    QTextOption option(room.edge);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setFont(font);
    m_layout.setTextOption(option);
    fill(words, room, formats);
    if (m_layout.lineCount() <= room.lines)
        return;
    const int lastBegin = m_layout.lineAt(room.lines - 1).textStart();
    const QString last = QFontMetricsF(font).elidedText(words.sliced(lastBegin), Qt::ElideRight, room.width);
    fill(words.left(lastBegin) + last, room, formats);
}

Qt::Alignment TextLines::edgeOf(Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
}

int TextLines::height() const
{
    return int(std::ceil(m_height));
}

void TextLines::paint(QPainter &painter, QPointF topLeft, const QColor &ink) const
{
    painter.setPen(ink);
    m_layout.draw(&painter, topLeft);
}

void TextLines::fill(const QString &words, const Room &room, const QList<QTextLayout::FormatRange> &formats)
{
    m_layout.setText(words);
    m_layout.setFormats(formats);
    m_height = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(room.width);
        line.setPosition(QPointF(0, m_height));
        m_height += line.height();
    }
    m_layout.endLayout();
}

} // namespace dateline
