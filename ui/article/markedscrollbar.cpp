// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/markedscrollbar.h"

#include <QPainter>
#include <QStyleOptionSlider>

namespace dateline {

MarkedScrollBar::MarkedScrollBar(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
}

void MarkedScrollBar::setMarks(const QList<qreal> &places, const QColor &color)
{
    m_places = places;
    m_color = color;
    update();
}

void MarkedScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, this);
    QPainter painter(this);
    for (const qreal place : std::as_const(m_places)) {
        const QPointF at(groove.left(), groove.top() + place * groove.height());
        painter.fillRect(QRectF(at.x() + 2, at.y() - 1, groove.width() - 4, 2), m_color);
    }
}

} // namespace dateline
