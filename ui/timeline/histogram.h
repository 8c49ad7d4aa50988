// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QList>

#include <memory>

class QWidget;

namespace dateline {

/// Small bars, side by side, as high as their counts. The chart library behind it shows nowhere else.
class Histogram
{
public:
    virtual ~Histogram() = default;

    /// \a bars is how many bars the width has room for; \a counts may end in a bar that is cut.
    virtual void setCounts(const QList<int> &counts, double bars) = 0;
    virtual void setColors(const QColor &bar, const QColor &ground) = 0;
    [[nodiscard]] virtual QWidget *widget() const = 0;

    /// One drawn by Qt Charts; \a parent owns its widget.
    static std::unique_ptr<Histogram> make(QWidget *parent);
};

} // namespace dateline
