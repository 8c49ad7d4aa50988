// SPDX-License-Identifier: GPL-3.0-only
#include "ui/meetings/meetingdelegate.h"

#include "ui/look/look.h"
#include "ui/look/signs.h"
#include "ui/meetings/meetingmodel.h"

#include <QPainter>

namespace dateline {

namespace {

constexpr int side = 6;  ///< pixels left and right of the words
constexpr int above = 7; ///< and below
constexpr int signRadius = 5;
constexpr int signRoom = 18;

} // namespace

void MeetingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look look = Look::of(option.palette);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, mixed(look.accent, look.base, look.dark ? 0.24 : 0.16));
    painter->setPen(look.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QRect room = option.rect.adjusted(side, 0, -side, 0);
    const QVariant status = index.data(MeetingModel::StatusRole);
    if (status.isValid()) {
        const QRect sign(room.left(), room.center().y() - signRadius, 2 * signRadius, 2 * signRadius);
        const QRectF shown(QStyle::visualRect(option.direction, option.rect, sign));
        paintStatusSign(*painter, shown.center(), signRadius, MeetingStatus(status.toInt()), look.accent, look.base);
        room.setLeft(room.left() + signRoom);
    }
    if (index.data(MeetingModel::GroupRole).toBool()) {
        QFont bold(option.font);
        bold.setBold(true);
        painter->setPen(look.text);
        painter->setFont(bold);
        painter->drawText(
            QStyle::visualRect(option.direction, option.rect, room),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
            QFontMetrics(bold).elidedText(index.siblingAtColumn(0).data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
        return;
    }
    painter->setPen(index.data(MeetingModel::ProminentRole).toBool() ? look.text : look.quiet);
    painter->setFont(option.font);
    const QString words = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->drawText(QStyle::visualRect(option.direction, option.rect, room),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)), words);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(look.accent);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -1.5));
    }
    painter->restore();
}

QSize MeetingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int sign = index.data(MeetingModel::StatusRole).isValid() ? signRoom : 0;
    return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * side + sign,
            option.fontMetrics.height() + 2 * above};
}

} // namespace dateline
