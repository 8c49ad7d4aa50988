// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/look.h"

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QSizeF>

#include <functional>

namespace dateline {

/// How much of a view a picture shows: what is on the screen now, or everything it holds.
enum class PictureExtent { Visible, Whole };

/// Something a view can paint at any scale: the same code paints the screen, PNG, SVG, PDF and the clipboard.
/// Painting never relies on clipping: what reaches past \c size is cut by whoever paints.
struct Picture {
    QString title;                         ///< said above it when exported with a title
    QSizeF size;                           ///< in device-independent pixels
    std::function<void(QPainter &)> paint; ///< paints [0, size) at the painter's scale; does not fill the background

    Look look;                                   ///< what it is painted in: the background, the title's ink
    QFont font;                                  ///< of the title
    QSizeF legendSize;                           ///< empty when there is no legend
    std::function<void(QPainter &)> paintLegend; ///< paints [0, legendSize)
};

} // namespace dateline
