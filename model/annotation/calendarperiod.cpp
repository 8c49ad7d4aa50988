// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/calendarperiod.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

CalendarPeriod months(TimeUnit unit, QDate first, int count)
{
    return {unit, first, first.addMonths(count).addDays(-1)};
}

CalendarPeriod years(TimeUnit unit, int year, int count)
{
    const int first = year - year % count;
    return {unit, QDate(std::max(first, 1), 1, 1), QDate(first + count - 1, 12, 31)};
}

QDate firstOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

QDate monday(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QString weekValue(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return u"%1-W%2"_s.arg(year, 4, 10, QChar(u'0')).arg(week, 2, 10, QChar(u'0'));
}

QString yearValue(int year)
{
    return u"%1"_s.arg(year, 4, 10, QChar(u'0'));
}

} // namespace

CalendarPeriod CalendarPeriod::containing(QDate day, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
    case TimeUnit::Day:
        return {TimeUnit::Day, day, day};
    case TimeUnit::Weekend:
        return {unit, monday(day).addDays(5), monday(day).addDays(6)};
    case TimeUnit::Week:
        return {unit, monday(day), monday(day).addDays(6)};
    case TimeUnit::Month:
        return months(unit, firstOfMonth(day), 1);
    case TimeUnit::Season:
        return months(unit, firstOfMonth(day.addMonths(-(day.month() % 3))), 3);
    case TimeUnit::Quarter:
        return months(unit, QDate(day.year(), day.month() - (day.month() - 1) % 3, 1), 3);
    case TimeUnit::Half:
        return months(unit, QDate(day.year(), day.month() < 7 ? 1 : 7, 1), 6);
    case TimeUnit::Year:
        return years(unit, day.year(), 1);
    case TimeUnit::Decade:
        return years(unit, day.year(), 10);
    case TimeUnit::Century:
        return years(unit, day.year(), 100);
    case TimeUnit::Millennium:
        return years(unit, day.year(), 1000);
    }
    Q_UNREACHABLE_RETURN({});
}

CalendarPeriod CalendarPeriod::shifted(int count) const
{
    switch (unit) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
    case TimeUnit::Day:
        return containing(first.addDays(count), unit);
    case TimeUnit::Weekend:
    case TimeUnit::Week:
        return containing(first.addDays(7LL * count), unit);
    case TimeUnit::Month:
        return containing(first.addMonths(count), unit);
    case TimeUnit::Season:
    case TimeUnit::Quarter:
        return containing(first.addMonths(3 * count), unit);
    case TimeUnit::Half:
        return containing(first.addMonths(6 * count), unit);
    case TimeUnit::Year:
        return containing(first.addYears(count), unit);
    case TimeUnit::Decade:
        return containing(first.addYears(10 * count), unit);
    case TimeUnit::Century:
        return containing(first.addYears(100 * count), unit);
    case TimeUnit::Millennium:
        return containing(first.addYears(1000 * count), unit);
    }
    Q_UNREACHABLE_RETURN({});
}

CalendarPeriod CalendarPeriod::yearsLater(int count) const
{
    return containing(first.addYears(count), unit);
}

QString CalendarPeriod::value() const
{
    static constexpr std::array seasons{"WI"_L1, "SP"_L1, "SU"_L1, "FA"_L1};
    const QString year = yearValue(first.year());
    switch (unit) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
    case TimeUnit::Day:
        return first.toString(Qt::ISODate);
    case TimeUnit::Weekend:
        return weekValue(first) + u"-WE"_s;
    case TimeUnit::Week:
        return weekValue(first);
    case TimeUnit::Month:
        return u"%1-%2"_s.arg(year).arg(first.month(), 2, 10, QChar(u'0'));
    case TimeUnit::Season:
        return year + u'-' + seasons[static_cast<std::size_t>(first.month() % 12 / 3)];
    case TimeUnit::Quarter:
        return u"%1-Q%2"_s.arg(year).arg((first.month() + 2) / 3);
    case TimeUnit::Half:
        return u"%1-H%2"_s.arg(year).arg(first.month() < 7 ? 1 : 2);
    case TimeUnit::Year:
        return year;
    case TimeUnit::Decade:
        return yearValue(last.year()).first(3);
    case TimeUnit::Century:
        return yearValue(last.year()).first(2);
    case TimeUnit::Millennium:
        return yearValue(last.year()).first(1);
    }
    Q_UNREACHABLE_RETURN({});
}

DateInterval CalendarPeriod::interval() const
{
    const DatePrecision precision = unit <= TimeUnit::Week ? DatePrecision::Day
        : unit <= TimeUnit::Half                           ? DatePrecision::Month
                                                           : DatePrecision::Year;
    return {.from = first, .to = last, .precision = precision};
}

} // namespace dateline
