// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/datewords.h"

#include <QFontMetricsF>
#include <QList>
#include <QLocale>
#include <QString>

namespace dateline {

/// A line of the axis.
struct TimelineTick {
    double day = 0;       ///< where it stands: a Julian day with the fraction since midnight
    QString label;        ///< stands right after the line
    bool begins = false;  ///< whether a larger unit begins here

    bool operator==(const TimelineTick &) const = default;
};

/// The two tiers of an axis: its lines and the larger unit that its left end is in.
struct TimelineScale {
    QString unit; ///< "November 2025"; stays at the left end
    QList<TimelineTick> ticks;
};

/// Lays out axes in the words of a locale, from minutes to millennia: as many labels as have room, never two that
/// touch. A value; looks up the locale's widths once.
class TimelineAxis
{
public:
    TimelineAxis(const QLocale &locale, const QFont &font);

    /// The axis for [from, to) days over \a pixels. Empty when there is no room for a line.
    [[nodiscard]] TimelineScale scale(double from, double to, double pixels) const;

    /// Whether nobody works on a day in the locale; the Julian day begins at midnight.
    [[nodiscard]] bool isWeekend(qint64 julianDay) const;

private:
    enum class Unit { Minute, Day, Week, Month, Year };
    struct Step {
        Unit unit = Unit::Day;
        int count = 1;
        QLatin1StringView label;  ///< skeleton of a tick
        QLatin1StringView begins; ///< skeleton of a tick that begins a larger unit; empty when \c label says it
        QLatin1StringView larger; ///< skeleton of the larger unit; empty for spans of years
        qreal width = 0;          ///< pixels that the widest label takes, with the space around; years left out
    };

    static QList<Step> steps();
    [[nodiscard]] qreal widest(const Step &step) const;
    /// The pixels that the widest year takes in [from, to], with the space around.
    [[nodiscard]] qreal yearWidth(const Step &step, double from, double to) const;
    [[nodiscard]] bool hasRoom(const Step &step, double from, double to, double pixelsPerDay) const;
    [[nodiscard]] static double length(const Step &step);
    [[nodiscard]] double first(const Step &step, double from) const;
    [[nodiscard]] static double next(const Step &step, double day);
    [[nodiscard]] static bool beginsLarger(const Step &step, double day);
    [[nodiscard]] QString largerUnit(const Step &step, double day) const;

    QLocale m_locale;
    QFontMetricsF m_metrics;
    QFontMetricsF m_boldMetrics;
    DateWords m_words;
    QList<Step> m_steps;
};

} // namespace dateline
