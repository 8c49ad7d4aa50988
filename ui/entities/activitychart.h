// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/dateinterval.h"
#include "ui/entities/activity.h"

#include <QWidget>

#include <optional>

namespace dateline {

/// How often somebody was named, as bars over time; those in an interval stand out.
class ActivityChart : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void show(const QList<ActivityBin> &bins, const std::optional<DateInterval> &interval) = 0;
    using QWidget::show;
};

/// One that is drawn by Qt Charts; owned by \a parent.
ActivityChart *makeActivityChart(QWidget *parent);

} // namespace dateline
