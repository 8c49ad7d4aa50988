// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/panelrow.h"

#include "ui/look/look.h"
#include "ui/look/signs.h"

#include <QFontInfo>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int side = 12;      ///< pixels left and right: the margin of the panel
constexpr int above = 5;      ///< and below
constexpr int signRoom = 26;  ///< from the margin to the words beside a sign
constexpr int signRadius = 6;
constexpr int anyHeight = 10'000;

} // namespace

PanelRow::PanelRow(const QString &title, const QString &about, QWidget *parent)
    : QAbstractButton(parent)
    , m_title(title)
    , m_about(about)
{
    setAccessibleName(title);
    setAccessibleDescription(about);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PanelRow::setSign(const Sign &sign)
{
    m_sign = sign;
    setAccessibleDescription(displayName(sign.status) + u" · "_s + m_about);
    updateGeometry();
    update();
}

void PanelRow::setIndent(int pixels)
{
    m_indent = pixels;
    updateGeometry();
    update();
}

void PanelRow::setChosen(bool chosen)
{
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    update();
}

QFont PanelRow::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QFont PanelRow::aboutFont() const
{
    QFont small = font();
    small.setPixelSize(std::max(9, qRound(QFontInfo(small).pixelSize() * 0.85)));
    return small;
}

QRect PanelRow::titleRectangle(int width) const
{
    const int left = side + m_indent + (m_sign ? signRoom : 0);
    const QRect room(left, above, std::max(1, width - left - side), anyHeight);
    if (m_title.isEmpty())
        return {room.topLeft(), QSize(room.width(), 0)};
    const int height = QFontMetrics(titleFont()).boundingRect(room, Qt::TextWordWrap, m_title).height();
    return {room.topLeft(), QSize(room.width(), height)};
}

QRect PanelRow::aboutRectangle(int width) const
{
    const QRect title = titleRectangle(width);
    if (m_about.isEmpty())
        return {title.left(), title.bottom() + 1, title.width(), 0};
    const QRect room(title.left(), title.bottom() + 1, title.width(), anyHeight);
    const int height = QFontMetrics(aboutFont()).boundingRect(room, Qt::TextWordWrap, m_about).height();
    return {room.topLeft(), QSize(room.width(), height)};
}

QSize PanelRow::sizeHint() const
{
    constexpr int usual = 276;
    return {usual, heightForWidth(usual)};
}

int PanelRow::heightForWidth(int width) const
{
    return aboutRectangle(width).bottom() + 1 + above;
}

void PanelRow::paintEvent(QPaintEvent *)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    if (m_chosen)
        painter.fillRect(rect(), mixed(look.accent, look.window, look.dark ? 0.24 : 0.16));
    else if (underMouse() || isDown())
        painter.fillRect(rect(), mixed(look.accent, look.window, isDown() ? 0.14 : 0.08));
    if (m_sign)
        paintSign(painter);
    const auto write = [&](const QRect &room, const QFont &letters, const QColor &ink, const QString &words) {
        painter.setFont(letters);
        painter.setPen(ink);
        const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room), int(alignment) | Qt::TextWordWrap, words);
    };
    write(titleRectangle(width()), titleFont(), look.text, m_title);
    write(aboutRectangle(width()), aboutFont(), look.quiet, m_about);
    if (hasFocus()) {
        painter.setPen(look.accent);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void PanelRow::paintSign(QPainter &painter) const
{
    const Look look = Look::of(palette());
    const QRect title = titleRectangle(width());
    const int middle = title.top() + QFontMetrics(m_title.isEmpty() ? aboutFont() : titleFont()).height() / 2;
    const QRect place(side + m_indent + 2, middle - signRadius, 2 * signRadius, 2 * signRadius);
    const QPointF centre = QRectF(QStyle::visualRect(layoutDirection(), rect(), place)).center();
    paintStatusSign(painter, centre, signRadius, m_sign->status, look.accent, look.window);
    if (m_sign->mode == MeetingMode::Call)
        paintHandset(painter, centre + QPointF(0, 2.6 * signRadius), 2 * signRadius, look.quiet);
}

void PanelRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace dateline
