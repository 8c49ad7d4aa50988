// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/timeresolver.h"

#include "model/annotation/lengthgrammar.h"
#include "model/annotation/undatedname.h"

#include <cmath>
#include <ranges>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using Anchor = TimeMeaning::Anchor;
using Bound = TimeMeaning::Bound;
using Form = TimeMeaning::Form;
using Kind = CalendarName::Kind;
using Toward = TimeMeaning::Toward;

/// How many sentences a comparison reaches back.
constexpr int longestComparison = 4;

/// How many dates back the story is remembered.
constexpr qsizetype longestMemory = 24;

void qualify(DateInterval &interval, const TimeMeaning &meaning)
{
    interval.approximate = meaning.approximate || meaning.isFiscal;
    if (meaning.bound == Bound::Since)
        interval.to = {};
    if (meaning.bound == Bound::Until)
        interval.from = {};
}

DatePrecision precisionOf(TimeUnit unit)
{
    return CalendarPeriod{.unit = unit, .first = {}, .last = {}}.interval().precision;
}

QDate moved(QDate day, TimeUnit unit, int count)
{
    switch (unit) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
        return day;
    case TimeUnit::Day:
        return day.addDays(count);
    case TimeUnit::Weekend:
    case TimeUnit::Week:
        return day.addDays(7LL * count);
    case TimeUnit::Month:
        return day.addMonths(count);
    case TimeUnit::Season:
    case TimeUnit::Quarter:
        return day.addMonths(3 * count);
    case TimeUnit::Half:
        return day.addMonths(6 * count);
    case TimeUnit::Year:
        return day.addYears(count);
    case TimeUnit::Decade:
        return day.addYears(10 * count);
    case TimeUnit::Century:
        return day.addYears(100 * count);
    case TimeUnit::Millennium:
        return day.addYears(1000 * count);
    }
    Q_UNREACHABLE_RETURN({});
}

/// What a shift means when nobody knows from when.
QString vagueValue(const TimeMeaning &meaning)
{
    const int count = meaning.shift.count;
    return count < 0 ? u"PAST_REF"_s : count > 0 ? u"FUTURE_REF"_s : u"PRESENT_REF"_s;
}

} // namespace

bool TimeResolver::needsTense(const TimeMeaning &meaning)
{
    if (meaning.form == Form::Length)
        return true;
    return meaning.form == Form::Named && !meaning.name.year && !meaning.within && meaning.name.kind != Kind::Decade
        && meaning.name.kind != Kind::Century;
}

void TimeResolver::beginSentence()
{
    ++m_sentence;
}

void TimeResolver::remember(const CalendarPeriod &period)
{
    m_story.append({period, m_sentence});
    if (m_story.size() > 2 * longestMemory)
        m_story.remove(0, longestMemory);
}

/// The first day of the latest date told that is no longer than \a unit, or the published day.
QDate TimeResolver::storyDay(TimeUnit unit) const
{
    for (const Mention &mention : m_story | std::views::reverse) {
        if (mention.period.unit <= unit)
            return mention.period.first;
    }
    return m_published;
}

/// "a year earlier" in a report on a quarter is that quarter of the year before.
std::optional<CalendarPeriod> TimeResolver::compared() const
{
    for (const Mention &mention : m_story | std::views::reverse) {
        if (m_sentence - mention.sentence > longestComparison || mention.period.unit == TimeUnit::Half)
            break;
        if (mention.period.unit == TimeUnit::Quarter)
            return mention.period;
    }
    return std::nullopt;
}

/// The quarter told last, or the last one that was over on the day of publication.
std::optional<CalendarPeriod> TimeResolver::latestQuarter() const
{
    for (const Mention &mention : m_story | std::views::reverse) {
        if (mention.period.unit == TimeUnit::Quarter)
            return mention.period;
    }
    if (!m_published.isValid())
        return std::nullopt;
    return CalendarPeriod::containing(m_published, TimeUnit::Quarter).shifted(-1);
}

std::optional<CalendarPeriod> TimeResolver::shifted(const TimeMeaning &meaning) const
{
    const auto [unit, count] = meaning.shift;
    if (meaning.isComparison) {
        if (const auto quarter = compared())
            return quarter->yearsLater(count);
    }
    const bool isSomeQuarter = unit == TimeUnit::Quarter && count == 0 && meaning.anchor == Anchor::Story;
    if (isSomeQuarter)
        return latestQuarter();
    const QDate from = meaning.anchor == Anchor::Story ? storyDay(unit) : m_published;
    if (!from.isValid())
        return std::nullopt;
    return CalendarPeriod::containing(from, unit).shifted(count);
}

std::optional<CalendarPeriod> TimeResolver::named(const TimeMeaning &meaning, TenseReading tense) const
{
    const CalendarName &name = meaning.name;
    if (meaning.isComparison && name.kind == Kind::Year) {
        if (const auto quarter = compared())
            return quarter->yearsLater(*name.year - quarter->first.year());
    }
    if (const auto dated = datedPeriod(name))
        return dated;
    const TimeUnit told = name.kind == Kind::Month ? TimeUnit::Month : TimeUnit::Day;
    const QDate from = meaning.anchor == Anchor::Story ? storyDay(told) : m_published;
    if (name.year || !from.isValid())
        return std::nullopt;
    if (meaning.within)
        return periodWithin(name,
                            CalendarPeriod::containing(from, meaning.within->unit).shifted(meaning.within->count));
    if (meaning.lead != TimeMeaning::Lead::Plain)
        tense.isDirect = false;
    if (meaning.lead == TimeMeaning::Lead::Ahead && tense.tense != Tense::Past)
        tense.tense = Tense::Future;
    return chooseUndated(name, from, meaning.deixis, tense);
}

std::optional<CalendarPeriod> TimeResolver::periodOf(const TimeMeaning &meaning, TenseReading tense) const
{
    const auto period = meaning.form == Form::Shifted ? shifted(meaning) : named(meaning, tense);
    if (!period || period->last < period->first || period->first.year() < 1 || period->last.year() > 9999)
        return std::nullopt;
    return meaning.around ? CalendarPeriod::containing(period->first, *meaning.around) : period;
}

ResolvedTime TimeResolver::resolveLength(const TimeMeaning &meaning, TenseReading tense) const
{
    ResolvedTime resolved{TimeExpressionType::Duration, lengthValue(meaning.unit, meaning.amount), std::nullopt};
    const int count = static_cast<int>(std::lround(meaning.amount));
    if (count == 0 || meaning.unit < TimeUnit::Day || !m_published.isValid() || count > 5000)
        return resolved;
    DateInterval interval;
    interval.precision = precisionOf(meaning.unit);
    interval.approximate = meaning.approximate;
    if (meaning.toward == Toward::Past) {
        interval.from = moved(m_published, meaning.unit, -count);
        interval.to = m_published;
    } else if (meaning.toward == Toward::Future) {
        interval.from = m_published;
        interval.to = moved(m_published, meaning.unit, count);
    } else if (meaning.isAhead && tense.tense == Tense::Future) {
        interval = CalendarPeriod::containing(moved(m_published, meaning.unit, count), meaning.unit).interval();
        interval.approximate = meaning.approximate;
    }
    if (!interval.isNull())
        resolved.interval = interval;
    return resolved;
}

/// A time of day alone is of the day told last, in its sentence or the one before, or of the published day.
ResolvedTime TimeResolver::resolveClock(const TimeMeaning &meaning) const
{
    QDate day = m_published;
    for (const Mention &mention : m_story | std::views::reverse) {
        if (m_sentence - mention.sentence > 1)
            break;
        if (mention.period.unit == TimeUnit::Day) {
            day = mention.period.first;
            break;
        }
    }
    if (!day.isValid())
        return {TimeExpressionType::Time, u"XXXX-XX-XX"_s + meaning.timeOfDay, std::nullopt};
    return {TimeExpressionType::Time, day.toString(Qt::ISODate) + meaning.timeOfDay, DateInterval::day(day)};
}

ResolvedTime TimeResolver::resolve(const TimeMeaning &meaning, TenseReading tense)
{
    switch (meaning.form) {
    case Form::Vague:
        return {TimeExpressionType::Date, meaning.value, std::nullopt};
    case Form::Repeated:
        return {TimeExpressionType::Set, meaning.value, std::nullopt};
    case Form::Length:
        return resolveLength(meaning, tense);
    case Form::Clock:
        return resolveClock(meaning);
    case Form::Named:
    case Form::Shifted:
        break;
    }
    const TimeExpressionType type = meaning.timeOfDay.isEmpty() ? TimeExpressionType::Date : TimeExpressionType::Time;
    const auto period = periodOf(meaning, tense);
    if (!period) {
        const QString value =
            meaning.form == Form::Named ? undatedValue(meaning.name) + meaning.timeOfDay : vagueValue(meaning);
        return {type, value, std::nullopt};
    }
    if (!meaning.isComparison)
        remember(*period);
    ResolvedTime resolved{type, period->value() + meaning.timeOfDay, period->interval()};
    CalendarName until = meaning.until;
    if (until.kind != Kind::None) {
        if (!until.year)
            until.year = period->first.year();
        if (const auto end = datedPeriod(until)) {
            resolved.interval->to = end->last;
            resolved.value += u'/' + end->value();
        }
    }
    qualify(*resolved.interval, meaning);
    return resolved;
}

} // namespace dateline
