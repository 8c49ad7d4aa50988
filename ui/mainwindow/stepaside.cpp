// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/stepaside.h"

#include "ui/article/articleview.h"

#include <QApplication>
#include <QDialog>
#include <QScreen>

#include <algorithm>
#include <tuple>

namespace dateline {

namespace {

constexpr int gap = 12; // pixels between a passage and who steps aside

qint64 area(const QRect &rectangle)
{
    return rectangle.isEmpty() ? 0 : qint64(rectangle.width()) * rectangle.height();
}

void stepAside(const ArticleView *view)
{
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeWindow());
    const QRect passage = view->passageRectangle() & view->rect();
    if (!dialog || !dialog->parentWidget() || dialog->parentWidget()->window() != view->window() || passage.isEmpty())
        return;
    const auto inScreen = [view](const QRect &inView) {
        return QRect(view->mapToGlobal(inView.topLeft()), inView.size());
    };
    dialog->move(placeAside(dialog->frameGeometry(),
                            {.passage = inScreen(passage),
                             .view = inScreen(view->rect()),
                             .screen = dialog->screen()->availableGeometry()}));
}

} // namespace

QPoint placeAside(const QRect &dialog, const LedTo &ledTo)
{
    const auto &[passage, view, screen] = ledTo;
    if (!dialog.intersects(passage))
        return dialog.topLeft();
    const int left = passage.left() - gap - dialog.width();
    const int right = passage.right() + 1 + gap;
    const int above = passage.top() - gap - dialog.height();
    const int below = passage.bottom() + 1 + gap;
    const int screenRight = screen.right() + 1 - dialog.width();
    const int screenBottom = screen.bottom() + 1 - dialog.height();
    QList<QPoint> places;
    for (const int x : {dialog.left(), left, right, screen.left(), screenRight}) {
        for (const int y : {dialog.top(), above, below, screen.top(), screenBottom}) {
            places.append({std::clamp(x, screen.left(), std::max(screen.left(), screenRight)),
                           std::clamp(y, screen.top(), std::max(screen.top(), screenBottom))});
        }
    }
    return *std::ranges::min_element(places, {}, [&](QPoint place) {
        const QRect there(place, dialog.size());
        return std::tuple(area(there & passage), area(there & view), (place - dialog.topLeft()).manhattanLength());
    });
}

void letDialogsStepAside(ArticleView *view)
{
    // later: the article may be on its way to the front
    QObject::connect(view, &ArticleView::led, view, [view] { stepAside(view); }, Qt::QueuedConnection);
}

} // namespace dateline
