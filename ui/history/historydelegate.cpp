// SPDX-License-Identifier: GPL-3.0-only
#include "ui/history/historydelegate.h"

#include "ui/history/historymodel.h"
#include "ui/look/look.h"

#include <QPainter>

#include <cmath>

namespace dateline {

namespace {

constexpr int side = 12;  // pixels left and right
constexpr int above = 6;  // and below
constexpr int words = 32; // where they begin
constexpr qreal bead = 4; // radius

using State = HistoryModel::State;

QFont smaller(QFont font)
{
    font.setPixelSize(std::max(9, int(std::round(QFontInfo(font).pixelSize() * 0.85))));
    return font;
}

QFont fontOf(QFont font, State state)
{
    font.setBold(state == State::Now);
    return font;
}

void paintThread(QPainter &painter, const QRectF &row, const QModelIndex &index, State state, const Look &look,
                 Qt::LayoutDirection direction)
{
    const qreal x = direction == Qt::RightToLeft ? row.right() - side - bead : row.left() + side + bead;
    const QPointF middle(x, row.center().y());
    const bool first = index.row() == 0;
    const bool last = index.row() == index.model()->rowCount() - 1;
    painter.setPen(QPen(look.line, 1));
    painter.drawLine(QPointF(x, first ? middle.y() : row.top()), QPointF(x, last ? middle.y() : row.bottom()));
    painter.setPen(QPen(state == State::Now ? look.accent : look.quiet, 1.5));
    switch (state) {
    case State::Done:
        painter.setBrush(look.quiet);
        break;
    case State::Now:
        painter.setBrush(look.accent);
        break;
    case State::Undone:
        painter.setBrush(look.window);
        break;
    }
    const qreal radius = state == State::Now ? bead + 1 : bead - 1;
    painter.drawEllipse(middle, radius, radius);
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look look = Look::of(option.palette);
    const auto state = State(index.data(HistoryModel::StateRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, mixed(look.accent, look.window, 0.06));
    paintThread(*painter, option.rect, index, state, look, option.direction);
    const QRect room =
        QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(words, above, -side, -above));
    const auto write = [&](const QString &text, const QFont &font, const QColor &ink, Qt::Alignment edge) {
        painter->setFont(font);
        painter->setPen(ink);
        const QString cut = QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width());
        painter->drawText(room, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | edge), cut);
    };
    const QString moment = index.data(HistoryModel::MomentRole).toString();
    write(index.data().toString(), fontOf(option.font, state), state == State::Undone ? look.quiet : look.text,
          moment.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop);
    write(moment, smaller(option.font), look.quiet, Qt::AlignBottom);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(look.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const QFontMetrics bold(fontOf(option.font, State::Now));
    return {words + side + 80, 2 * above + bold.height() + 2 + QFontMetrics(smaller(option.font)).height()};
}

} // namespace dateline
