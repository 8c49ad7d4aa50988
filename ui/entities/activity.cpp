// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/activity.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace dateline {

namespace {

/// A unit of time by the number of the one a date is in, and the first day of one.
struct Unit {
    std::function<qint64(QDate)> number;
    std::function<QDate(qint64)> firstDay;
};

Unit days()
{
    return {.number = [](QDate date) { return date.toJulianDay(); },
            .firstDay = [](qint64 number) { return QDate::fromJulianDay(number); }};
}

/// Monday is Julian day 0 modulo 7.
Unit weeks()
{
    return {.number = [](QDate date) { return date.toJulianDay() / 7; },
            .firstDay = [](qint64 number) { return QDate::fromJulianDay(number * 7); }};
}

Unit months(int together)
{
    return {.number = [together](QDate date) { return (qint64(date.year()) * 12 + date.month() - 1) / together; },
            .firstDay =
                [together](qint64 number) {
                    const qint64 month = number * together;
                    return QDate(int(month / 12), int(month % 12) + 1, 1);
                }};
}

QList<ActivityBin> counted(const QList<DateCount> &counts, const Unit &unit, qint64 first, qint64 last)
{
    QList<ActivityBin> bins;
    for (qint64 number = first; number <= last; ++number)
        bins.append({.first = unit.firstDay(number), .last = unit.firstDay(number + 1).addDays(-1), .count = 0});
    for (const DateCount &each : counts) {
        if (each.date.isValid())
            bins[unit.number(each.date) - first].count += each.count;
    }
    return bins;
}

} // namespace

QList<ActivityBin> binned(const QList<DateCount> &counts, int most)
{
    QDate from;
    QDate to;
    for (const DateCount &each : counts) {
        if (!each.date.isValid())
            continue;
        from = from.isValid() ? std::min(from, each.date) : each.date;
        to = to.isValid() ? std::max(to, each.date) : each.date;
    }
    if (!from.isValid())
        return {};
    QList<Unit> units{days(), weeks(), months(1), months(3), months(12)};
    for (int years = 2; units.last().number(to) - units.last().number(from) >= most; years *= 2)
        units.append(months(12 * years));
    for (const Unit &unit : std::as_const(units)) {
        if (unit.number(to) - unit.number(from) < most)
            return counted(counts, unit, unit.number(from), unit.number(to));
    }
    return {};
}

} // namespace dateline
