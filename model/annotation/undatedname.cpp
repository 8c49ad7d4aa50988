// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/undatedname.h"

#include <QList>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using Deixis = TimeMeaning::Deixis;
using Kind = CalendarName::Kind;

/// A date this far on the other side of its clause's tense is rather another year's.
constexpr int longestContradiction = 30;

/// What is told in the past is rarely a day so far ahead, even in a clause that is not the day's own.
constexpr int longestPlan = 90;

/// Days within which a quarter that is over is still reported on.
constexpr int longestReport = 120;

std::optional<CalendarPeriod> validDay(QDate day)
{
    return day.isValid() ? std::optional(CalendarPeriod::containing(day, TimeUnit::Day)) : std::nullopt;
}

std::optional<CalendarPeriod> inYear(const CalendarName &name, int year)
{
    if (year < 1 || year > 9998)
        return std::nullopt;
    switch (name.kind) {
    case Kind::Year:
        return CalendarPeriod::containing(QDate(year, 1, 1), TimeUnit::Year);
    case Kind::Half:
        return CalendarPeriod::containing(QDate(year, 6 * name.number - 5, 1), TimeUnit::Half);
    case Kind::Quarter:
        return CalendarPeriod::containing(QDate(year, 3 * name.number - 2, 1), TimeUnit::Quarter);
    case Kind::Season:
        return CalendarPeriod::containing(QDate(year, name.number == 0 ? 12 : 3 * name.number, 1), TimeUnit::Season);
    case Kind::Month:
        return CalendarPeriod::containing(QDate(year, name.month, 1), TimeUnit::Month);
    case Kind::Day:
        return validDay(QDate(year, name.month, name.day));
    case Kind::Holiday:
        return validDay(name.holiday.in(year));
    case Kind::None:
    case Kind::Decade:
    case Kind::Century:
    case Kind::DayOfMonth:
    case Kind::Weekday:
    case Kind::Weekend:
        return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

/// The periods of that name around \a from, in order; far enough for a leap day.
QList<CalendarPeriod> candidates(const CalendarName &name, QDate from)
{
    QList<CalendarPeriod> periods;
    for (int step = -4; step <= 4; ++step) {
        std::optional<CalendarPeriod> period;
        if (name.kind == Kind::Weekday)
            period = validDay(from.addDays(name.number - from.dayOfWeek() + 7 * step));
        else if (name.kind == Kind::Weekend)
            period = CalendarPeriod::containing(from.addDays(7 * step), TimeUnit::Weekend);
        else if (name.kind == Kind::DayOfMonth)
            period = periodWithin(name, CalendarPeriod::containing(from.addMonths(step), TimeUnit::Month));
        else
            period = inYear(name, from.year() + step);
        if (period)
            periods.append(*period);
    }
    return periods;
}

using Choice = std::optional<CalendarPeriod>;

template<typename Condition>
Choice latest(const QList<CalendarPeriod> &periods, Condition condition)
{
    for (const CalendarPeriod &period : periods | std::views::reverse) {
        if (condition(period))
            return period;
    }
    return std::nullopt;
}

template<typename Condition>
Choice earliest(const QList<CalendarPeriod> &periods, Condition condition)
{
    for (const CalendarPeriod &period : periods) {
        if (condition(period))
            return period;
    }
    return std::nullopt;
}

Choice begun(const QList<CalendarPeriod> &periods, QDate from)
{
    return latest(periods, [from](const CalendarPeriod &period) { return period.first <= from; });
}

Choice notOver(const QList<CalendarPeriod> &periods, QDate from)
{
    return earliest(periods, [from](const CalendarPeriod &period) { return period.last >= from; });
}

Choice nearest(const QList<CalendarPeriod> &periods, QDate from)
{
    const auto distance = [from](const CalendarPeriod &period) { return std::abs(period.first.daysTo(from)); };
    const auto found = std::ranges::min_element(periods, {}, distance);
    return found == periods.end() ? std::nullopt : Choice(*found);
}

/// "this Friday" is in the same week, "this May" in the same year, unless a future clause means the next one.
Choice chooseThis(const CalendarName &name, const QList<CalendarPeriod> &periods, QDate from, Tense tense)
{
    const TimeUnit frame = name.kind == Kind::Weekday || name.kind == Kind::Weekend ? TimeUnit::Week : TimeUnit::Year;
    const CalendarPeriod around = CalendarPeriod::containing(from, frame);
    const Choice containing = latest(periods, [from](const CalendarPeriod &period) { return period.contains(from); });
    if (containing)
        return containing;
    const Choice same =
        latest(periods, [&around](const CalendarPeriod &period) { return around.contains(period.first); });
    if (same && tense == Tense::Future && same->last < from)
        return notOver(periods, from);
    return same;
}

/// A day of a month is the nearest, unless the clause speaks clearly of the other side.
Choice chooseDay(const QList<CalendarPeriod> &periods, QDate from, TenseReading tense)
{
    const Choice near = nearest(periods, from);
    if (!near)
        return near;
    const qint64 days = from.daysTo(near->first);
    if (tense.tense == Tense::Past && days > longestPlan)
        return begun(periods, from);
    if (!tense.isDirect)
        return near;
    if (tense.tense == Tense::Past && days > longestContradiction)
        return begun(periods, from);
    if (tense.tense == Tense::Future && days < -longestContradiction)
        return notOver(periods, from);
    return near;
}

/// The report on a quarter just over may well come in the future tense.
Choice chooseQuarter(const QList<CalendarPeriod> &periods, QDate from, Tense tense)
{
    const Choice past = begun(periods, from);
    const bool isRecent = past && past->last.daysTo(from) < longestReport;
    return tense == Tense::Future && !isRecent ? notOver(periods, from) : past;
}

/// "the June agreement" is the nearest in a clause about the future, "in June" the next.
Choice chooseMonth(const QList<CalendarPeriod> &periods, QDate from, TenseReading tense)
{
    if (tense.tense != Tense::Future)
        return begun(periods, from);
    return tense.isDirect ? notOver(periods, from) : nearest(periods, from);
}

/// A weekday is the past one, the day itself counting; in a future clause, the next.
Choice chooseWeekday(const QList<CalendarPeriod> &periods, QDate from, TenseReading tense)
{
    const bool isAhead = tense.tense == Tense::Future || (tense.tense == Tense::Present && tense.isDirect);
    return isAhead ? notOver(periods, from) : begun(periods, from);
}

} // namespace

Choice datedPeriod(const CalendarName &name)
{
    if (name.kind == Kind::Decade)
        return CalendarPeriod::containing(QDate(std::max(name.number, 1), 1, 1), TimeUnit::Decade);
    if (name.kind == Kind::Century)
        return CalendarPeriod::containing(QDate(std::max(name.number, 1), 1, 1), TimeUnit::Century);
    return name.year ? inYear(name, *name.year) : std::nullopt;
}

Choice periodWithin(const CalendarName &name, const CalendarPeriod &container)
{
    const QDate first = container.first;
    switch (container.unit) {
    case TimeUnit::Week:
        if (name.kind == Kind::Weekday)
            return validDay(first.addDays(name.number - 1));
        return name.kind == Kind::Weekend ? Choice(CalendarPeriod::containing(first, TimeUnit::Weekend)) : std::nullopt;
    case TimeUnit::Month:
        return name.kind == Kind::DayOfMonth ? validDay(QDate(first.year(), first.month(), name.day)) : std::nullopt;
    case TimeUnit::Year:
        return inYear(name, first.year());
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
    case TimeUnit::Day:
    case TimeUnit::Weekend:
    case TimeUnit::Season:
    case TimeUnit::Quarter:
    case TimeUnit::Half:
    case TimeUnit::Decade:
    case TimeUnit::Century:
    case TimeUnit::Millennium:
        return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

Choice chooseUndated(const CalendarName &name, QDate from, Deixis deixis, TenseReading tense)
{
    const QList<CalendarPeriod> periods = candidates(name, from);
    switch (deixis) {
    case Deixis::Last: {
        // The month just over is "last month".
        const QDate before = name.kind == Kind::Month ? from.addDays(-31) : from;
        return latest(periods, [before](const CalendarPeriod &period) { return period.last < before; });
    }
    case Deixis::Next:
        return earliest(periods, [from](const CalendarPeriod &period) { return period.first > from; });
    case Deixis::This:
        return chooseThis(name, periods, from, tense.tense);
    case Deixis::None:
        break;
    }
    if (name.kind == Kind::Day || name.kind == Kind::Holiday || name.kind == Kind::DayOfMonth)
        return chooseDay(periods, from, tense);
    if (name.kind == Kind::Quarter || name.kind == Kind::Half)
        return chooseQuarter(periods, from, tense.tense);
    if (name.kind == Kind::Month)
        return chooseMonth(periods, from, tense);
    return chooseWeekday(periods, from, tense);
}

QString undatedValue(const CalendarName &name)
{
    const QChar zero(u'0');
    switch (name.kind) {
    case Kind::Month:
        return u"XXXX-%1"_s.arg(name.month, 2, 10, zero);
    case Kind::Day:
        return u"XXXX-%1-%2"_s.arg(name.month, 2, 10, zero).arg(name.day, 2, 10, zero);
    case Kind::DayOfMonth:
        return u"XXXX-XX-%1"_s.arg(name.day, 2, 10, zero);
    case Kind::Weekday:
        return u"XXXX-WXX-%1"_s.arg(name.number);
    case Kind::Weekend:
        return u"XXXX-WXX-WE"_s;
    case Kind::Season: {
        static constexpr std::array codes{"WI"_L1, "SP"_L1, "SU"_L1, "FA"_L1};
        return u"XXXX-"_s + codes[static_cast<std::size_t>(name.number)];
    }
    case Kind::Quarter:
        return u"XXXX-Q%1"_s.arg(name.number);
    case Kind::Half:
        return u"XXXX-H%1"_s.arg(name.number);
    case Kind::None:
    case Kind::Year:
    case Kind::Decade:
    case Kind::Century:
    case Kind::Holiday:
        return u"XXXX-XX-XX"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace dateline
