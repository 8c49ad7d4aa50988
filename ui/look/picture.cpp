// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/picture.h"

namespace dateline {

namespace {

/// Breeze's colours, for those whose desktop is of the other shade.
QPalette paletteOf(bool dark)
{
    QPalette palette;
    palette.setColor(QPalette::Base, dark ? QColor(0x14, 0x16, 0x18) : QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::Window, dark ? QColor(0x20, 0x23, 0x26) : QColor(0xef, 0xf0, 0xf1));
    palette.setColor(QPalette::Text, dark ? QColor(0xfc, 0xfc, 0xfc) : QColor(0x23, 0x26, 0x29));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
    return palette;
}

} // namespace

Look lookOf(const PictureRequest &request, const QPalette &palette)
{
    Look look = Look::of(palette);
    const bool other =
        (request.shade == PictureShade::Light && look.dark) || (request.shade == PictureShade::Dark && !look.dark);
    if (other)
        look = Look::of(paletteOf(!look.dark));
    if (request.base)
        look.base = *request.base;
    return look;
}

bool canBeSeen(const QPainter &painter, const QRectF &rect)
{
    return !painter.hasClipping() || painter.clipBoundingRect().intersects(rect);
}

} // namespace dateline
