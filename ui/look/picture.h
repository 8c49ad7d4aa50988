// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPainter>
#include <QRectF>
#include <QSizeF>

#include <functional>

namespace dateline {

/// Something a view can paint at any scale: the same code paints the screen, PNG, SVG, PDF and the clipboard.
struct Picture {
    QString title;                         ///< said above it when exported with a title
    QSizeF size;                           ///< in device-independent pixels
    std::function<void(QPainter &)> paint; ///< paints [0, size) at the painter's scale; does not fill the background
};

} // namespace dateline
