// SPDX-License-Identifier: GPL-3.0-only
#include "ui/search/chip.h"

#include "ui/look/look.h"

#include <KLocalizedString>

#include <QPainter>
#include <QStyle>
#include <QTextDocument>

#include <cmath>

namespace dateline {

namespace {

constexpr int side = 11;
constexpr int crossRoom = 15;
constexpr int widest = 240;

} // namespace

Chip::Chip(const QString &words, QWidget *parent)
    : QAbstractButton(parent)
    , m_words(words)
{
    setAccessibleName(i18nc("@action:button accessible, %1 is what is filtered for", "Remove filter %1", words));
    setToolTip(
        Qt::convertFromPlainText(i18nc("@info:tooltip", "Show all again, not only “%1”", words), Qt::WhiteSpaceNormal));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    const QFontMetricsF metrics(font());
    const int words = int(std::ceil(metrics.horizontalAdvance(m_words)));
    return QSize(std::min(widest, words + 2 * side + crossRoom), int(std::ceil(metrics.height())) + 6);
}

QSize Chip::minimumSizeHint() const
{
    return QSize(60, sizeHint().height());
}

void Chip::paintEvent(QPaintEvent *)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? look.accent : mixed(look.text, look.window, 0.18));
    painter.setBrush(isDown() || underMouse() ? mixed(look.accent, look.base, 0.10) : look.base);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    const QRect inner = rect().adjusted(side, 0, -side, 0);
    const QRect words = QStyle::visualRect(layoutDirection(), inner, inner.adjusted(0, 0, -crossRoom, 0));
    const QRect cross = QStyle::visualRect(layoutDirection(), inner, QRect(inner.right() - 8, 0, 9, height()));
    painter.setPen(look.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                     QFontMetricsF(font()).elidedText(m_words, Qt::ElideRight, words.width()));
    painter.setPen(QPen(underMouse() ? look.text : look.quiet, 1.2, Qt::SolidLine, Qt::RoundCap));
    const QPointF centre = QRectF(cross).center();
    painter.drawLine(centre - QPointF(3, 3), centre + QPointF(3, 3));
    painter.drawLine(centre - QPointF(3, -3), centre + QPointF(3, -3));
}

void Chip::enterEvent(QEnterEvent *)
{
    update();
}

void Chip::leaveEvent(QEvent *)
{
    update();
}

} // namespace dateline
