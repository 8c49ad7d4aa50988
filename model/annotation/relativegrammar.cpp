// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/relativegrammar.h"

#include "model/annotation/timeamount.h"

#include <QHash>

#include <cmath>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using Anchor = TimeMeaning::Anchor;
using Deixis = TimeMeaning::Deixis;
using Form = TimeMeaning::Form;

/// What is farther away is only past or future.
constexpr double longestDistance = 20000;

TimePhrase shifted(int first, int last, TimeUnit unit, int count, Anchor anchor = Anchor::Published)
{
    return {first, last, {.form = Form::Shifted, .shift = {unit, count}, .anchor = anchor}};
}

/// "morning" … at the phrase's end: "yesterday morning".
void readDayPartAfter(const TimeWords &words, TimePhrase &phrase)
{
    const TimeWord &word = words.at(phrase.last);
    if (word.term != TimeTerm::DayPart)
        return;
    phrase.meaning.timeOfDay = u'T' + dayPartCode(word.number);
    ++phrase.last;
}

/// "today", "yesterday", "tomorrow", "tonight", "overnight".
std::optional<TimePhrase> readNamedDay(const TimeWords &words, int at)
{
    static const QHash<QString, int> days{{u"today"_s, 0},   {u"yesterday"_s, -1}, {u"tomorrow"_s, 1},
                                          {u"tonight"_s, 0}, {u"overnight"_s, -1}, {u"tonite"_s, 0}};
    const auto found = days.constFind(words.lower(at).toString());
    if (found == days.cend())
        return std::nullopt;
    TimePhrase phrase = shifted(at, at + 1, TimeUnit::Day, found.value());
    if (words.is(at, u"tonight") || words.is(at, u"overnight") || words.is(at, u"tonite"))
        phrase.meaning.timeOfDay = u"TNI"_s;
    else
        readDayPartAfter(words, phrase);
    return phrase;
}

/// "the day before yesterday", "the day after tomorrow", "the day before", "a day later".
std::optional<TimePhrase> readDayBefore(const TimeWords &words, int at)
{
    if (!words.is(at, u"the"))
        return std::nullopt;
    const bool isNight = words.term(at + 1) == TimeTerm::DayPart;
    if (!words.is(at + 1, u"day") && !isNight)
        return std::nullopt;
    const int count = words.is(at + 2, u"before") ? -1 : words.is(at + 2, u"after") ? 1 : 0;
    if (count == 0)
        return std::nullopt;
    if (words.is(at + 3, u"yesterday") || words.is(at + 3, u"tomorrow"))
        return shifted(at, at + 4, TimeUnit::Day, 2 * count);
    // "the day after the vote" is told by the vote.
    const bool ends = at + 3 >= words.count() || words.term(at + 3) == TimeTerm::Punctuation;
    if (!ends)
        return std::nullopt;
    TimePhrase phrase = shifted(at, at + 3, TimeUnit::Day, count, Anchor::Story);
    if (isNight)
        phrase.meaning.timeOfDay = u'T' + dayPartCode(words.at(at + 1).number);
    return phrase;
}

/// "last night", "this morning", "that evening", "the next morning", "the same day".
std::optional<TimePhrase> readDayPart(const TimeWords &words, int first)
{
    const int at = words.is(first, u"the") ? first + 1 : first;
    const TimeWord &part = words.at(at + 1);
    if (part.term != TimeTerm::DayPart)
        return std::nullopt;
    std::optional<TimePhrase> phrase;
    if (words.is(at, u"last"))
        phrase = shifted(first, at + 2, TimeUnit::Day, -1);
    else if (words.is(at, u"this"))
        phrase = shifted(first, at + 2, TimeUnit::Day, 0);
    else if (words.isAny(at, {u"that", u"same"}))
        phrase = shifted(first, at + 2, TimeUnit::Day, 0, Anchor::Story);
    else if (words.isAny(at, {u"next", u"following"}))
        phrase = shifted(first, at + 2, TimeUnit::Day, 1, Anchor::Story);
    else if (words.is(at, u"previous"))
        phrase = shifted(first, at + 2, TimeUnit::Day, -1, Anchor::Story);
    if (phrase)
        phrase->meaning.timeOfDay = u'T' + dayPartCode(part.number);
    return phrase;
}

struct Pointer {
    int count;
    Anchor anchor;
};

/// Where "last", "this", "the following" … point.
std::optional<Pointer> pointer(const TimeWords &words, int at)
{
    static const QHash<QString, Pointer> pointers{
        {u"last"_s, {-1, Anchor::Published}},   {u"this"_s, {0, Anchor::Published}},
        {u"current"_s, {0, Anchor::Published}}, {u"next"_s, {1, Anchor::Published}},
        {u"coming"_s, {1, Anchor::Published}},  {u"previous"_s, {-1, Anchor::Story}},
        {u"preceding"_s, {-1, Anchor::Story}},  {u"prior"_s, {-1, Anchor::Story}},
        {u"following"_s, {1, Anchor::Story}},   {u"same"_s, {0, Anchor::Story}},
        {u"that"_s, {0, Anchor::Story}},        {u"ensuing"_s, {1, Anchor::Story}},
    };
    const auto found = pointers.constFind(words.lower(at).toString());
    return found == pointers.cend() ? std::nullopt : std::optional(found.value());
}

/// "last week", "this year", "the following month", "that same day".
std::optional<TimePhrase> readPointedUnit(const TimeWords &words, int first)
{
    const bool isDefinite = words.is(first, u"the");
    int at = isDefinite ? first + 1 : first;
    const auto where = pointer(words, at);
    if (!where)
        return std::nullopt;
    const bool isThat = words.is(at, u"that");
    ++at;
    if (isThat && words.is(at, u"same"))
        ++at;
    const bool isFiscal = words.isAny(at, {u"fiscal", u"financial", u"calendar", u"academic"});
    if (isFiscal)
        ++at;
    if (words.term(at) != TimeTerm::Unit)
        return std::nullopt;
    const auto unit = static_cast<TimeUnit>(words.at(at).number);
    // "This Week" in quotes is a programme.
    const bool isTitle = words.at(at).isCapitalized && words.isAny(first - 1, {u"\"", u"“", u"'", u"`"});
    if (unit < TimeUnit::Day || words.isHyphen(at + 1) || isTitle)
        return std::nullopt;
    Pointer to = *where;
    if (unit == TimeUnit::Day && to.anchor == Anchor::Published) {
        // "the next day" goes on from the story; "the last day", "this day" are of something else.
        if (to.count != 1)
            return std::nullopt;
        to.anchor = Anchor::Story;
    }
    if (unit == TimeUnit::Weekend && to.anchor == Anchor::Published) {
        TimeMeaning meaning{.form = Form::Named, .name = {.kind = CalendarName::Kind::Weekend}};
        meaning.deixis = to.count < 0 ? Deixis::Last : to.count > 0 ? Deixis::Next : Deixis::This;
        return TimePhrase{first, at + 1, meaning};
    }
    TimePhrase phrase = shifted(first, at + 1, unit, to.count, to.anchor);
    phrase.meaning.isFiscal = isFiscal;
    return phrase;
}

/// "the weekend", "weekend talks".
std::optional<TimePhrase> readWeekend(const TimeWords &words, int first)
{
    const bool isDefinite = words.is(first, u"the");
    const int at = isDefinite ? first + 1 : first;
    if (!words.is(at, u"weekend") || words.isAny(first - 1, {u"a", u"each", u"every", u"per", u"long", u"holiday"}))
        return std::nullopt;
    return TimePhrase{first, at + 1, {.form = Form::Named, .name = {.kind = CalendarName::Kind::Weekend}}};
}

/// "two days ago", "three weeks earlier", "a year from now".
std::optional<TimePhrase> readDistance(const TimeWords &words, int first)
{
    int at = first;
    std::optional<TimeAmount> amount = readAmount(words, at);
    if (!amount) {
        if (words.term(first) != TimeTerm::Units)
            return std::nullopt;
        amount = TimeAmount{};
    }
    const auto unit = readUnit(words, at);
    if (!unit)
        return std::nullopt;
    if (words.is(at, u"or") && words.is(at + 1, u"so")) {
        amount->approximate = true;
        at += 2;
    }
    const int sign = words.isAny(at, {u"ago", u"earlier", u"previously"}) ? -1 : 1;
    const bool isFromNow = words.is(at, u"from") && words.is(at + 1, u"now");
    const bool isAgo = words.is(at, u"ago");
    if (sign > 0 && !isFromNow && !words.isAny(at, {u"later", u"hence", u"afterwards", u"afterward"}))
        return std::nullopt;
    const int last = at + (isFromNow ? 2 : 1);
    const bool fromPublished = isAgo || isFromNow || words.is(at, u"hence");
    // Decades are counted in round years.
    const bool inDecades = *unit == TimeUnit::Decade || *unit == TimeUnit::Century || *unit == TimeUnit::Millennium;
    if (inDecades) {
        amount->number *= *unit == TimeUnit::Decade ? 10 : *unit == TimeUnit::Century ? 100 : 1000;
        amount->approximate = true;
    }
    const TimeUnit counted = inDecades ? TimeUnit::Year : *unit;
    if (amount->number == 0 || amount->number > longestDistance)
        return TimePhrase{first, last, {.form = Form::Vague, .value = sign < 0 ? u"PAST_REF"_s : u"FUTURE_REF"_s}};
    TimePhrase phrase = shifted(first, last, counted, sign * static_cast<int>(std::lround(amount->number)),
                                fromPublished ? Anchor::Published : Anchor::Story);
    phrase.meaning.approximate = amount->approximate;
    phrase.meaning.isComparison = *unit == TimeUnit::Year && amount->number == 1 && sign < 0;
    return phrase;
}

/// "year-end", "the year's end".
std::optional<TimePhrase> readYearEnd(const TimeWords &words, int first)
{
    if (!words.isAny(first, {u"year", u"month"}))
        return std::nullopt;
    int at = first + 1;
    if (words.isHyphen(at))
        ++at;
    else if (words.is(at, u"'") && words.is(at + 1, u"s"))
        at += 2;
    if (!words.is(at, u"end"))
        return std::nullopt;
    TimePhrase phrase = shifted(first, at + 1, static_cast<TimeUnit>(words.at(first).number), 0);
    phrase.meaning.approximate = true;
    return phrase;
}

/// "the quarter", "the latest quarter", "the latest period": the one told last.
std::optional<TimePhrase> readQuarter(const TimeWords &words, int first)
{
    if (!words.is(first, u"the"))
        return std::nullopt;
    const bool isLatest = words.is(first + 1, u"latest");
    const int at = isLatest ? first + 2 : first + 1;
    if (!words.is(at, u"quarter") && !(isLatest && words.is(at, u"period")))
        return std::nullopt;
    TimePhrase phrase = shifted(first, at + 1, TimeUnit::Quarter, 0, Anchor::Story);
    if (words.isHyphen(at + 1))
        return std::nullopt;
    if (words.is(at + 1, u"a") && words.is(at + 2, u"year") && words.isAny(at + 3, {u"ago", u"earlier"})) {
        phrase = shifted(first, at + 4, TimeUnit::Year, -1, Anchor::Story);
        phrase.meaning.isComparison = true;
    }
    return phrase;
}

} // namespace

std::optional<TimePhrase> RelativeGrammar::readBareUnit(const TimeWords &words, int at)
{
    if (!words.is(at, u"the") || words.term(at + 1) != TimeTerm::Unit)
        return std::nullopt;
    const auto unit = static_cast<TimeUnit>(words.at(at + 1).number);
    if (unit < TimeUnit::Day || unit == TimeUnit::Weekend)
        return std::nullopt;
    return shifted(at, at + 2, unit, 0, unit == TimeUnit::Day ? Anchor::Story : Anchor::Published);
}

/// "last Tuesday", "this past spring", "the following Monday", "next January".
std::optional<TimePhrase> RelativeGrammar::readDeictic(const TimeWords &words, int first) const
{
    int at = words.is(first, u"the") ? first + 1 : first;
    const auto where = pointer(words, at);
    const bool isPreposition = at == first && words.is(at, u"following"); // "said following Tuesday's talks"
    if (!where || isPreposition)
        return std::nullopt;
    const bool isThis = words.is(at, u"this");
    ++at;
    Deixis deixis = where->count < 0 ? Deixis::Last : where->count > 0 ? Deixis::Next : Deixis::This;
    if (isThis && words.isAny(at, {u"past", u"coming"})) {
        deixis = words.is(at, u"past") ? Deixis::Last : Deixis::Next;
        ++at;
    }
    const TimeTerm term = words.term(at);
    TimePhrase phrase;
    if (term == TimeTerm::Season) {
        phrase = {first,
                  at + 1,
                  {.form = Form::Named, .name = {.kind = CalendarName::Kind::Season, .number = words.at(at).number}}};
    } else if (term == TimeTerm::Weekday || term == TimeTerm::WeekdayShort || term == TimeTerm::Month
               || term == TimeTerm::MonthShort || words.at(at).isCapitalized) {
        const auto name = m_calendar.read(words, at);
        if (!name)
            return std::nullopt;
        phrase = *name;
        phrase.first = first;
    } else {
        return std::nullopt;
    }
    phrase.meaning.deixis = deixis;
    phrase.meaning.anchor = where->anchor;
    return phrase;
}

/// "year-earlier", "the year-ago quarter", "the year-earlier period".
std::optional<TimePhrase> RelativeGrammar::readComparison(const TimeWords &words, int first) const
{
    const int at = words.is(first, u"the") ? first + 1 : first;
    const int word = words.isHyphen(at + 1) ? at + 2 : at + 1;
    if (!words.is(at, u"year") || word == at + 1 || !words.isAny(word, {u"ago", u"earlier"}))
        return std::nullopt;
    TimePhrase phrase = shifted(first, word + 1, TimeUnit::Year, -1, Anchor::Story);
    phrase.meaning.isComparison = true;
    if (words.isAny(word + 1, {u"quarter", u"period"})) {
        phrase.last = word + 2;
    } else if (const auto quarter = m_calendar.read(words, word + 1);
               quarter && quarter->meaning.name.kind == CalendarName::Kind::Quarter) {
        phrase.meaning = quarter->meaning;
        phrase.meaning.within = TimeShift{TimeUnit::Year, -1};
        phrase.last = quarter->last;
    }
    return phrase;
}

std::optional<TimePhrase> RelativeGrammar::read(const TimeWords &words, int at) const
{
    std::optional<TimePhrase> best;
    for (const auto reader : {readNamedDay, readDayBefore, readDayPart, readPointedUnit, readWeekend, readDistance,
                              readYearEnd, readQuarter}) {
        const auto phrase = reader(words, at);
        if (phrase && (!best || phrase->last > best->last))
            best = phrase;
    }
    for (const auto &phrase : {readDeictic(words, at), readComparison(words, at)}) {
        if (phrase && (!best || phrase->last > best->last))
            best = phrase;
    }
    return best;
}

} // namespace dateline
