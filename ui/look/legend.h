// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/look.h"

#include <QFont>
#include <QPainter>
#include <QPointF>
#include <QSizeF>

namespace dateline {

/// The signs of the four statuses and their words in one row; the same on the screen and in exports.
class StatusLegend
{
public:
    explicit StatusLegend(QFont font) : m_font(std::move(font)) {}

    [[nodiscard]] QSizeF size() const;
    /// Paints it over \a background with its top left corner (top right, mirrored, when the painter's layout direction
    /// is right to left) in the size told.
    void paint(QPainter &painter, QPointF topLeft, const Look &look, const QColor &background) const;

private:
    QFont m_font;
};

} // namespace dateline
