// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/picturepage.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr qreal edge = 16;
constexpr qreal around = 12; // above and below title and legend

} // namespace

PicturePage::PicturePage(Picture picture, const PageOptions &options) : m_picture(std::move(picture)), m_options(options)
{
    m_options.title = m_options.title && !m_picture.title.isEmpty();
    m_options.legend = m_options.legend && m_picture.paintLegend && !m_picture.legendSize.isEmpty();
}

QFont PicturePage::titleFont() const
{
    QFont font = m_picture.font;
    font.setPixelSize(qRound(QFontInfo(font).pixelSize() * 1.3));
    font.setBold(true);
    return font;
}

qreal PicturePage::titleHeight() const
{
    return m_options.title ? std::ceil(QFontMetricsF(titleFont()).height()) + 2 * around : 0;
}

qreal PicturePage::legendHeight() const
{
    return m_options.legend ? std::ceil(m_picture.legendSize.height()) + 2 * around : 0;
}

QSizeF PicturePage::size() const
{
    if (m_picture.size.isEmpty() || !m_picture.paint) {
        return {};
    }
    const qreal legendWidth = m_options.legend ? m_picture.legendSize.width() + 2 * edge : 0;
    return {std::ceil(std::max(m_picture.size.width(), legendWidth)),
            std::ceil(m_picture.size.height()) + titleHeight() + legendHeight()};
}

void PicturePage::paint(QPainter &painter) const
{
    const QSizeF page = size();
    painter.fillRect(QRectF({}, page), m_picture.look.base);

    painter.save();
    painter.translate(0, titleHeight());
    m_picture.paint(painter);
    painter.restore();

    // Pictures are not clipped, so that vector formats stay simple: what reaches too far is covered.
    if (m_options.title) {
        painter.fillRect(QRectF(0, 0, page.width(), titleHeight()), m_picture.look.base);
        const QFontMetricsF metrics(titleFont());
        const QString text = metrics.elidedText(m_picture.title, Qt::ElideRight, page.width() - 2 * edge);
        const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
        const qreal x = mirrored ? page.width() - edge - metrics.horizontalAdvance(text) : edge;
        painter.setFont(titleFont());
        painter.setPen(m_picture.look.text);
        painter.drawText(QPointF(x, around + metrics.ascent()), text);
    }
    if (m_options.legend) {
        const qreal top = page.height() - legendHeight();
        painter.fillRect(QRectF(0, top, page.width(), legendHeight()), m_picture.look.base);
        painter.save();
        painter.translate(painter.layoutDirection() == Qt::RightToLeft ? page.width() - edge - m_picture.legendSize.width() : edge,
                          top + around);
        m_picture.paintLegend(painter);
        painter.restore();
    }
}

} // namespace dateline
