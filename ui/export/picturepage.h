// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/picture.h"

namespace dateline {

/// What is put around a picture when it leaves the program.
struct PageOptions {
    bool title = true;  ///< the picture's title above it
    bool legend = true; ///< its legend below it, where it has one

    bool operator==(const PageOptions &) const = default;
};

/// A picture with its title, legend and background: what an exported file shows.
class PicturePage
{
public:
    PicturePage(Picture picture, const PageOptions &options);

    /// In device-independent pixels; empty when the picture is.
    [[nodiscard]] QSizeF size() const;
    /// Where the picture itself lies.
    [[nodiscard]] QRectF pictureRect() const { return {{0, titleHeight()}, m_picture.size}; }
    [[nodiscard]] const QString &title() const { return m_picture.title; }

    /// Paints [0, size).
    void paint(QPainter &painter) const;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] qreal titleHeight() const;
    [[nodiscard]] qreal legendHeight() const;

    Picture m_picture;
    PageOptions m_options;
};

} // namespace dateline
