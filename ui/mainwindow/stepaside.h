// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPoint>
#include <QRect>

namespace dateline {

class ArticleView;

/// What a dialog that stays open beside the window leads to, all on one screen.
struct LedTo {
    QRect passage;
    QRect view; ///< that the passage is in
    QRect screen;
};

/// Where \a dialog is to stand to cover as little as can be of the passage and then of its view: where it stands when
/// it covers nothing of the passage, else the nearest of the best places beside the passage and in the screen's
/// corners.
QPoint placeAside(const QRect &dialog, const LedTo &ledTo);

/// From now on the dialogs of \a view's window step aside when it is led to a passage that would lie behind them. Where
/// the desktop places windows by itself, as with Wayland, they stay.
void letDialogsStepAside(ArticleView *view);

} // namespace dateline
