// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/look.h"

#include <QFont>
#include <QPainter>
#include <QSizeF>

namespace dateline {

/// What the shapes and lines of a network mean, in one row.
class NetworkLegend
{
public:
    explicit NetworkLegend(QFont font) : m_font(std::move(font)) {}

    [[nodiscard]] QSizeF size() const;
    /// Paints [0, size()).
    void paint(QPainter &painter, const Look &look) const;

private:
    QFont m_font;
};

} // namespace dateline
