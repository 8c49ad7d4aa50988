// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/clockgrammar.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

enum class Half { None, Morning, Afternoon };

struct Clock {
    int hour = 0;
    int minute = 0;
};

/// "a.m.", "pm", "p. m."; moves \a at behind it.
Half readHalf(const TimeWords &words, int &at)
{
    if (words.isAny(at, {u"am", u"pm"})) {
        // "3 am" but not "I am".
        ++at;
        return words.is(at - 1, u"am") ? Half::Morning : Half::Afternoon;
    }
    if (!words.isAny(at, {u"a", u"p"}) || !words.is(at + 1, u".") || !words.is(at + 2, u"m"))
        return Half::None;
    const Half half = words.is(at, u"a") ? Half::Morning : Half::Afternoon;
    at = words.afterStop(at + 3);
    return half;
}

/// "GMT", "EST", "local time", "Eastern time", "Moscow time"; moves \a at behind it.
bool readZone(const TimeWords &words, int &at)
{
    static const QSet<QString> zones{u"gmt"_s,  u"utc"_s, u"est"_s, u"edt"_s, u"et"_s,  u"cst"_s, u"cdt"_s,  u"mst"_s,
                                     u"mdt"_s,  u"pst"_s, u"pdt"_s, u"pt"_s,  u"bst"_s, u"cet"_s, u"cest"_s, u"eet"_s,
                                     u"eest"_s, u"msk"_s, u"ist"_s, u"jst"_s, u"kst"_s, u"hkt"_s, u"aest"_s, u"z"_s};
    if (words.at(at).isCapitalized && zones.contains(words.lower(at).toString())) {
        ++at;
        return true;
    }
    if (words.is(at + 1, u"time") && (words.is(at, u"local") || words.at(at).isCapitalized)) {
        at += 2;
        return true;
    }
    return false;
}

std::optional<TimePhrase> clock(int first, int last, Clock time)
{
    if (time.hour > 24 || time.minute > 59)
        return std::nullopt;
    const QChar zero(u'0');
    return TimePhrase{first,
                      last,
                      {.form = TimeMeaning::Form::Clock,
                       .timeOfDay = u"T%1:%2"_s.arg(time.hour, 2, 10, zero).arg(time.minute, 2, 10, zero)}};
}

int hourOf(int hour, Half half)
{
    if (half == Half::Morning)
        return hour % 12;
    return half == Half::Afternoon ? hour % 12 + 12 : hour;
}

/// "noon", "midnight", "midday".
std::optional<TimePhrase> readNamedHour(const TimeWords &words, int first)
{
    if (words.is(first, u"mid")) {
        const int part = words.isHyphen(first + 1) ? first + 2 : first + 1;
        if (words.term(part) != TimeTerm::DayPart)
            return std::nullopt;
        return TimePhrase{first,
                          part + 1,
                          {.form = TimeMeaning::Form::Clock, .timeOfDay = u'T' + dayPartCode(words.at(part).number)}};
    }
    static const QHash<QString, int> hours{{u"noon"_s, 12}, {u"midday"_s, 12}, {u"midnight"_s, 24}};
    const auto found = hours.constFind(words.lower(first).toString());
    if (found == hours.cend() || words.isHyphen(first - 1))
        return std::nullopt;
    int at = first + 1;
    readZone(words, at);
    return clock(first, at, {found.value(), 0});
}

/// "10:30", "10.30"; \a at is moved behind it.
std::optional<Clock> readFigures(const TimeWords &words, int &at)
{
    const TimeWord &word = words.at(at);
    if (word.term == TimeTerm::Digits && words.is(at + 1, u":") && words.at(at + 1).isGlued && words.at(at + 2).isGlued
        && words.term(at + 2) == TimeTerm::Digits && words.at(at + 2).span.length() == 2) {
        const Clock time{word.number, words.at(at + 2).number};
        at += 3;
        const bool hasSeconds = words.is(at, u":") && words.at(at).isGlued && words.term(at + 1) == TimeTerm::Digits;
        at += hasSeconds ? 2 : 0;
        return time;
    }
    const qsizetype dot = word.lower.indexOf(u'.');
    if (word.term == TimeTerm::OtherNumber && dot > 0 && word.lower.size() - dot == 3) {
        ++at;
        return Clock{word.lower.first(dot).toInt(), word.lower.sliced(dot + 1).toInt()};
    }
    return std::nullopt;
}

/// "4 in the morning", "8 o'clock".
std::optional<TimePhrase> readHourInWords(const TimeWords &words, int first)
{
    const TimeWord &word = words.at(first);
    const bool isHour =
        (word.term == TimeTerm::Digits || word.term == TimeTerm::Cardinal) && word.number >= 1 && word.number <= 12;
    if (!isHour)
        return std::nullopt;
    int at = first + 1;
    const bool saysClock = words.is(at, u"o") && words.is(at + 1, u"'") && words.is(at + 2, u"clock");
    at += saysClock ? 3 : 0;
    if (words.is(at, u"in") && words.is(at + 1, u"the") && words.term(at + 2) == TimeTerm::DayPart) {
        const Half half = words.is(at + 2, u"morning") ? Half::Morning : Half::Afternoon;
        return clock(first, at + 3, {hourOf(word.number, half), 0});
    }
    return saysClock ? clock(first, at, {word.number, 0}) : std::nullopt;
}

/// "1500 GMT", "0630 local time".
std::optional<TimePhrase> readMilitary(const TimeWords &words, int first)
{
    const TimeWord &word = words.at(first);
    if (word.term != TimeTerm::Digits || word.span.length() != 4)
        return std::nullopt;
    int at = first + 1;
    if (words.isAny(at, {u"hours", u"hrs"}))
        ++at;
    const bool hasZone = readZone(words, at);
    if (at == first + 1 || (!hasZone && word.number % 100 > 59))
        return std::nullopt;
    return clock(first, at, {word.number / 100, word.number % 100});
}

/// "3 p.m.", "10:30 a.m. EST", "15:30".
std::optional<TimePhrase> readHour(const TimeWords &words, int first)
{
    const TimeWord &word = words.at(first);
    int at = first;
    auto time = readFigures(words, at);
    const bool hasColon = time && word.term == TimeTerm::Digits;
    if (!time) {
        const bool isSmall = (word.term == TimeTerm::Digits || word.term == TimeTerm::Cardinal) && word.number <= 12;
        if (!isSmall)
            return std::nullopt;
        time = Clock{word.number, 0};
        ++at;
    }
    const Half half = readHalf(words, at);
    if (half != Half::None && time->hour > 12)
        return std::nullopt;
    const int behindTime = at;
    const bool hasZone = readZone(words, at);
    const bool isIntroduced = words.isAny(
        first - 1,
        {u"at", u"by", u"until", u"till", u"from", u"around", u"about", u"since", u"before", u"after", u"between"});
    const bool isClock =
        half != Half::None || (hasZone && at > behindTime && time->hour < 24) || (hasColon && isIntroduced);
    if (!isClock)
        return std::nullopt;
    return clock(first, at, {hourOf(time->hour, half), time->minute});
}

} // namespace

std::optional<TimePhrase> readClock(const TimeWords &words, int at)
{
    if (words.at(at).isGlued && words.isAny(at - 1, {u":", u"/", u".", u"$"}))
        return std::nullopt;
    for (const auto reader : {readNamedHour, readHour, readHourInWords, readMilitary}) {
        if (const auto phrase = reader(words, at))
            return phrase;
    }
    return std::nullopt;
}

} // namespace dateline
