// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineaxis.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr qreal afterLine = 6;    // pixels between a line and its label
constexpr qreal afterLabel = 10;  // and at least to the next line
constexpr double widestDay = 360; // pixels above which a day is cut into hours
constexpr double narrowestMinutes = 120; // pixels between lines within an hour: what is dated to the day needs few
constexpr double minutesADay = 1440;
constexpr double daysAMonth = 365.2425 / 12;
constexpr auto yearOnly = "y"_L1; // skeleton of labels that say nothing else

QDate dateAt(double day)
{
    return QDate::fromJulianDay(qint64(std::floor(day)));
}

double dayOf(QDate date)
{
    return double(date.toJulianDay());
}

/// The first day of a year; there is no year 0, so that the years 0 and 1 begin together.
double yearStart(int year)
{
    return dayOf(QDate(year == 0 ? 1 : year, 1, 1));
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

int floorTo(int value, int multiple)
{
    return int(std::floor(double(value) / multiple)) * multiple;
}

/// Whether a year that a step comes to has a line: from the year 1, at which the missing year 0 stands, to the year 2
/// is half the way that labels in steps of two years need.
bool hasLine(int years, int year)
{
    return years != 2 || year != 0;
}

/// How many years the larger unit of a step of years has.
int yearsAbove(int count)
{
    return count < 5 ? 10 : count < 50 ? 100 : count < 500 ? 1000 : 10000;
}

} // namespace

TimelineAxis::TimelineAxis(const QLocale &locale, const QFont &font)
    : m_locale(locale)
    , m_metrics(font)
    , m_boldMetrics(bold(font))
    , m_words(locale)
    , m_steps(steps())
{
    for (Step &step : m_steps) {
        step.width = widest(step) + afterLine + afterLabel;
    }
}

QList<TimelineAxis::Step> TimelineAxis::steps()
{
    QList<Step> steps;
    for (const int minutes : {1, 5, 10, 15, 30, 60, 180, 360, 720}) {
        steps.append({Unit::Minute, minutes, "jm"_L1, "Ed"_L1, "yMMMd"_L1});
    }
    steps.append({Unit::Day, 1, "Ed"_L1, "MMMd"_L1, "yMMMM"_L1});
    steps.append({Unit::Day, 1, "d"_L1, "MMM"_L1, "yMMMM"_L1});
    steps.append({Unit::Week, 1, "MMMd"_L1, {}, yearOnly});
    steps.append({Unit::Month, 1, "MMMM"_L1, yearOnly, yearOnly});
    steps.append({Unit::Month, 1, "MMM"_L1, yearOnly, yearOnly});
    steps.append({Unit::Month, 3, "MMM"_L1, yearOnly, yearOnly});
    for (int power = 1; power <= 1'000'000; power *= 10) {
        for (const int factor : {1, 2, 5}) {
            steps.append({Unit::Year, power * factor, yearOnly, {}, {}});
        }
    }
    return steps;
}

qreal TimelineAxis::widest(const Step &step) const
{
    qreal width = 0;
    const auto measure = [&](double day) {
        width = std::max(width, m_metrics.horizontalAdvance(m_words.at(day, step.label)));
        if (!step.begins.isEmpty() && step.begins != yearOnly) {
            width = std::max(width, m_boldMetrics.horizontalAdvance(m_words.at(day, step.begins)));
        }
    };
    const double monday = dayOf({2024, 1, 22});
    for (int sample = 0; sample < 12; ++sample) {
        switch (step.unit) {
        case Unit::Minute:
            measure(monday + sample * 2.0 / 24);
            break;
        case Unit::Day:
            measure(monday + sample % 7);
            break;
        case Unit::Week:
        case Unit::Month:
            measure(dayOf({2024, sample + 1, 28}));
            break;
        case Unit::Year:
            break; // depends on the year: see yearWidth()
        }
    }
    return width;
}

qreal TimelineAxis::yearWidth(const Step &step, double from, double to) const
{
    // The first line may stand before the left end. Years are widest where they are furthest from year 1.
    const double first = this->first(step, from);
    return std::max(m_boldMetrics.horizontalAdvance(m_words.at(first, yearOnly)),
                    m_boldMetrics.horizontalAdvance(m_words.at(to, yearOnly)))
        + afterLine + afterLabel;
}

bool TimelineAxis::hasRoom(const Step &step, double from, double to, double pixelsPerDay) const
{
    if (step.unit == Unit::Minute
        && (pixelsPerDay < widestDay || (step.count < 60 && length(step) * pixelsPerDay < narrowestMinutes))) {
        return false;
    }
    const bool saysYears = step.unit == Unit::Year || step.begins == yearOnly;
    const qreal wanted = std::max(step.width, saysYears ? yearWidth(step, from, to) : 0);
    return length(step) * pixelsPerDay >= wanted;
}

double TimelineAxis::length(const Step &step)
{
    switch (step.unit) {
    case Unit::Minute:
        return step.count / minutesADay;
    case Unit::Day:
        return step.count;
    case Unit::Week:
        return 7;
    case Unit::Month:
        return step.count * daysAMonth;
    case Unit::Year:
        return step.count * 12 * daysAMonth;
    }
    Q_UNREACHABLE_RETURN(1);
}

double TimelineAxis::first(const Step &step, double from) const
{
    const QDate date = dateAt(from);
    switch (step.unit) {
    case Unit::Minute:
        return std::floor(from * minutesADay / step.count) * step.count / minutesADay;
    case Unit::Day:
        return std::floor(from);
    case Unit::Week:
        return dayOf(date.addDays(-((date.dayOfWeek() - m_locale.firstDayOfWeek() + 7) % 7)));
    case Unit::Month:
        return dayOf(QDate(date.year(), floorTo(date.month() - 1, step.count) + 1, 1));
    case Unit::Year: {
        const int year = floorTo(date.year(), step.count);
        return yearStart(hasLine(step.count, year) ? year : year - step.count);
    }
    }
    Q_UNREACHABLE_RETURN(from);
}

double TimelineAxis::next(const Step &step, double day)
{
    switch (step.unit) {
    case Unit::Minute:
        return std::round(day * minutesADay + step.count) / minutesADay;
    case Unit::Day:
    case Unit::Week:
        return day + length(step);
    case Unit::Month:
        return dayOf(dateAt(day).addMonths(step.count));
    case Unit::Year: {
        const int year = dateAt(day).year();
        const int next = (year == 1 && step.count > 1 ? 0 : year) + step.count;
        return yearStart(hasLine(step.count, next) ? next : next + step.count);
    }
    }
    Q_UNREACHABLE_RETURN(day + 1);
}

bool TimelineAxis::beginsLarger(const Step &step, double day)
{
    const QDate date = dateAt(day);
    switch (step.unit) {
    case Unit::Minute:
        return day == std::floor(day);
    case Unit::Day:
        return date.day() == 1;
    case Unit::Week:
        return date.year() != date.addDays(-7).year();
    case Unit::Month:
        return date.month() == 1;
    case Unit::Year:
        return date.year() == 1 || date.year() % yearsAbove(step.count) == 0;
    }
    Q_UNREACHABLE_RETURN(false);
}

QString TimelineAxis::largerUnit(const Step &step, double day) const
{
    if (!step.larger.isEmpty()) {
        return m_words.at(day, step.larger);
    }
    const int years = yearsAbove(step.count);
    const int first = floorTo(dateAt(day).year(), years);
    return m_words.between(qint64(yearStart(first)), qint64(yearStart(first + years)) - 1, yearOnly);
}

TimelineScale TimelineAxis::scale(double from, double to, double pixels) const
{
    if (!(to > from) || pixels < 1) {
        return {};
    }
    const double pixelsPerDay = pixels / (to - from);
    const auto fits = [&](const Step &step) { return hasRoom(step, from, to, pixelsPerDay); };
    const auto step = std::ranges::find_if(m_steps, fits);
    if (step == m_steps.end()) {
        return {};
    }
    TimelineScale scale{.unit = largerUnit(*step, from), .ticks = {}};
    const double end = to + afterLabel / pixelsPerDay;
    for (double day = first(*step, from); day < end; day = next(*step, day)) {
        const bool begins = beginsLarger(*step, day);
        scale.ticks.append(
            {day, m_words.at(day, begins && !step->begins.isEmpty() ? step->begins : step->label), begins});
    }
    return scale;
}

bool TimelineAxis::isWeekend(qint64 julianDay) const
{
    return !m_locale.weekdays().contains(Qt::DayOfWeek(QDate::fromJulianDay(julianDay).dayOfWeek()));
}

} // namespace dateline
