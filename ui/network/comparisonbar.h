// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/dateinterval.h"

#include <QWidget>

class QDateEdit;

namespace dateline {

/// Two intervals that a network is compared in, first and second, to be typed or chosen.
class ComparisonBar : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonBar(QWidget *parent = nullptr);

    [[nodiscard]] DateInterval before() const;
    [[nodiscard]] DateInterval after() const;
    /// Tells nobody.
    void setIntervals(const DateInterval &before, const DateInterval &after);

Q_SIGNALS:
    void changed();

private:
    QDateEdit *m_edits[4]; ///< from and to of the first, then of the second
};

/// Two intervals to begin with: \a brushed and as many days before it; else the halves of the time from \a first to \a
/// last.
std::pair<DateInterval, DateInterval> intervalsToCompare(const std::optional<DateInterval> &brushed, QDate first,
                                                         QDate last);

} // namespace dateline
