// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/look.h"

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include <functional>
#include <optional>

namespace dateline {

/// How much of a view a picture shows: what is on the screen now, or everything it holds.
enum class PictureExtent { Visible, Whole };

/// In which colours a picture is made.
enum class PictureShade { AsShown, Light, Dark };

/// What of a view is asked for, and how.
struct PictureRequest {
    PictureExtent extent = PictureExtent::Visible;
    PictureShade shade = PictureShade::AsShown;
    std::optional<QColor> base = {}; ///< what lies behind everything, instead of the shade's own
    std::optional<double> until =
        {}; ///< in a film: the share of its time that is shown, of views that run through time

    bool operator==(const PictureRequest &) const = default;
};

/// The look that \a request wants of a view which is shown in the colours of \a palette.
Look lookOf(const PictureRequest &request, const QPalette &palette);

/// Whether \a rect reaches into what the clip of \a painter leaves. What does not is best left off: devices that keep
/// text and lines would keep it on each of many sheets.
bool canBeSeen(const QPainter &painter, const QRectF &rect);

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

    QString subtitle = {};    ///< what the view is narrowed to, in words; said below the title
    bool runsThroughTime = false;   ///< whether \c until of a request says anything
    bool paintsOnAnyThread = false; ///< else on the thread that made it
    QStringList sources = {}; ///< the articles behind it, each in a line: said at the foot
};

/// Makes the picture of a view for each request.
using PictureSource = std::function<Picture(const PictureRequest &)>;

} // namespace dateline
