// SPDX-License-Identifier: GPL-3.0-only
#include "ui/history/historydelegate.h"

#include "ui/history/historymodel.h"
#include "ui/look/look.h"
#include "ui/look/textlines.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <optional>

namespace dateline {

namespace {

constexpr int side = 12;  // pixels left and right
constexpr int above = 6;  // and below
constexpr int words = 32; // where they begin
constexpr qreal bead = 4; // radius
constexpr int between = 2;
constexpr int mostLines = 4; // of what was done; the tip has the rest

using State = HistoryModel::State;

QFont fontOf(QFont font, State state)
{
    font.setBold(state == State::Now);
    return font;
}

/// What one row shows, laid out.
struct Content {
    Content(const QStyleOptionViewItem &option, const QModelIndex &index, qreal width)
        : step(index.data().toString(), fontOf(option.font, State(index.data(HistoryModel::StateRole).toInt())),
               {.width = width, .lines = mostLines, .edge = TextLines::edgeOf(option.direction)})
    {
        const QString told = index.data(HistoryModel::MomentRole).toString();
        if (!told.isEmpty())
            moment.emplace(
                told, smaller(option.font),
                TextLines::Room{.width = width, .lines = mostLines, .edge = TextLines::edgeOf(option.direction)});
    }

    [[nodiscard]] int height() const { return step.height() + (moment ? between + moment->height() : 0); }

    TextLines step;
    std::optional<TextLines> moment;
};

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
    const Content content(option, index, room.width());
    QPointF at(room.left(), room.top() + (room.height() - content.height()) / 2);
    content.step.paint(*painter, at, state == State::Undone ? look.quiet : look.text);
    at.ry() += content.step.height() + between;
    if (content.moment)
        content.moment->paint(*painter, at, look.quiet);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(look.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const Content content(option, index, std::max(40, width - words - side));
    return {words + side + 80, 2 * above + content.height()};
}

} // namespace dateline
