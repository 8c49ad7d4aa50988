// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/calendargrammar.h"

#include "model/annotation/dategrammar.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using Kind = CalendarName::Kind;

bool isYearNumber(const TimeWord &word, int from, int to)
{
    return word.term == TimeTerm::Digits && word.span.length() == 4 && word.number >= from && word.number <= to;
}

int yearOfDecade(int number)
{
    if (number >= 1000)
        return number;
    return number < 30 ? 2000 + number : 1900 + number;
}

TimePhrase named(int first, int last, CalendarName name)
{
    return {first, last, {.form = TimeMeaning::Form::Named, .name = name}};
}

/// "of 1990", ", 1990", "1990", "last year", "of this year" behind a name without year.
void readYearAfter(const TimeWords &words, TimePhrase &phrase)
{
    int at = phrase.last;
    if (words.isAny(at, {u"of", u","}))
        ++at;
    if (words.isAny(at, {u"fiscal", u"calendar"}))
        ++at;
    if (const auto year = CalendarGrammar::readYear(words, at)) {
        phrase.meaning.name.year = year;
        phrase.last = at;
        return;
    }
    readYearShift(words, at, phrase);
}

/// "1988 " or "last year's " before a quarter or half.
bool readYearBefore(const TimeWords &words, int &at, TimeMeaning &meaning)
{
    if (const auto shift = readDeicticShift(words, at)) {
        meaning.within = shift;
        return shift->unit == TimeUnit::Year;
    }
    int next = at;
    if (const auto year = CalendarGrammar::readYear(words, next)) {
        meaning.name.year = year;
        at = next;
        if (words.is(at, u"'") && words.is(at + 1, u"s"))
            at += 2;
    }
    return true;
}

void skipFiscal(const TimeWords &words, int &at, TimeMeaning &meaning)
{
    while (words.isAny(at, {u"fiscal", u"full", u"calendar"}) || (meaning.isFiscal && words.isHyphen(at))) {
        meaning.isFiscal = meaning.isFiscal || words.is(at, u"fiscal");
        ++at;
    }
}

/// "Q3", "3Q"; moves \a at behind it.
std::optional<int> readQuarterCode(const TimeWords &words, int &at)
{
    const bool leads = words.is(at, u"q") && words.term(at + 1) == TimeTerm::Digits && words.at(at + 1).isGlued;
    const bool trails = words.term(at) == TimeTerm::Digits && words.is(at + 1, u"q") && words.at(at + 1).isGlued;
    if (!leads && !trails)
        return std::nullopt;
    const int number = words.at(leads ? at + 1 : at).number;
    if (number < 1 || number > 4)
        return std::nullopt;
    at += 2;
    return number;
}

std::optional<TimePhrase> readQuarter(const TimeWords &words, int first)
{
    TimePhrase phrase = named(first, first, {});
    int at = words.is(first, u"the") ? first + 1 : first;
    if (words.isAny(at, {u"year", u"comparable"}))
        return std::nullopt;
    if (!readYearBefore(words, at, phrase.meaning))
        return std::nullopt;
    skipFiscal(words, at, phrase.meaning);
    CalendarName &name = phrase.meaning.name;
    if (name.year && words.isAny(at, {u"quarter", u"period"})) {
        name.kind = Kind::Year;
        phrase.meaning.isComparison = true;
        ++at;
    } else if (const auto code = readQuarterCode(words, at)) {
        name.kind = Kind::Quarter;
        name.number = *code;
    } else {
        const bool isLastHalf = words.isAny(at, {u"last", u"latter"}) && words.is(at + 1, u"half");
        if (words.term(at) != TimeTerm::Ordinal && !isLastHalf)
            return std::nullopt;
        name.number = isLastHalf ? 2 : words.at(at).number;
        ++at;
        skipFiscal(words, at, phrase.meaning);
        if (words.isHyphen(at))
            ++at;
        if (words.is(at, u"quarter") && name.number <= 4)
            name.kind = Kind::Quarter;
        else if (words.is(at, u"half") && name.number <= 2)
            name.kind = Kind::Half;
        else
            return std::nullopt;
        ++at;
    }
    phrase.last = at;
    if (!name.year && !phrase.meaning.within)
        readYearAfter(words, phrase);
    // A first half without its year is a football match's.
    const bool isBareHalf = name.kind == Kind::Half && !name.year && !phrase.meaning.within;
    return isBareHalf ? std::nullopt : std::optional(phrase);
}

std::optional<TimePhrase> readDecadeOrCentury(const TimeWords &words, int first)
{
    int at = words.is(first, u"the") ? first + 1 : first;
    const bool isShort = words.is(at, u"'") && words.at(at + 1).isGlued;
    if (isShort)
        ++at;
    const TimeWord &word = words.at(at);
    if (word.term == TimeTerm::DecadeNumber) {
        const bool isFull = word.number >= 1000 && word.number <= 2090;
        const bool isIntroduced = isShort || at > first || words.isAny(first - 1, {u"early", u"late"})
            || (words.isHyphen(first - 1) && words.is(first - 2, u"mid"));
        if (!isFull && (word.number >= 100 || !isIntroduced))
            return std::nullopt;
        return named(first, at + 1, {.kind = Kind::Decade, .number = yearOfDecade(word.number)});
    }
    if (word.term != TimeTerm::Ordinal || word.number > 30 || isShort)
        return std::nullopt;
    const int next = words.isHyphen(at + 1) ? at + 2 : at + 1;
    if (!words.is(next, u"century"))
        return std::nullopt;
    return named(first, next + 1, {.kind = Kind::Century, .number = (word.number - 1) * 100});
}

std::optional<TimePhrase> readSeason(const TimeWords &words, int first)
{
    const bool isDefinite = words.is(first, u"the");
    const int at = isDefinite ? first + 1 : first;
    const TimeWord &word = words.at(at);
    if (word.term != TimeTerm::Season || (words.at(at + 1).isCapitalized && words.term(at + 1) == TimeTerm::Other))
        return std::nullopt;
    TimePhrase phrase = named(first, at + 1, {.kind = Kind::Season, .number = word.number});
    readYearAfter(words, phrase);
    if (phrase.meaning.name.year || phrase.meaning.within)
        return phrase;
    const bool followsPreposition =
        words.isAny(first - 1,
                    {u"in", u"over", u"during", u"since", u"until", u"by", u"through", u"into", u"for", u"early",
                     u"late", u"of", u"throughout", u"before", u"after"});
    const bool isFall = words.is(at, u"fall");
    if (words.at(at).isCapitalized || !followsPreposition || words.is(at + 1, u"of") || (isFall && !isDefinite))
        return std::nullopt;
    return phrase;
}

std::optional<TimePhrase> readHoliday(const TimeWords &words, int first)
{
    if (!words.at(first).isCapitalized || !beginsHoliday(words.lower(first)))
        return std::nullopt;
    QString name;
    std::optional<TimePhrase> phrase;
    for (int last = first + 1; last <= first + longestHolidayName && last <= words.count(); ++last) {
        if (last > first + 1)
            name += u' ';
        name += words.lower(last - 1);
        if (const auto holiday = holidayNamed(name))
            phrase = named(first, last, {.kind = Kind::Holiday, .holiday = *holiday});
    }
    if (phrase && words.isAny(phrase->last, {u"island", u"islands"}))
        return std::nullopt;
    if (phrase)
        readYearAfter(words, *phrase);
    return phrase;
}

/// "nineteen ninety-six", "two thousand": only after words that expect a year.
std::optional<int> readSpelledYear(const TimeWords &words, int &at)
{
    if (words.term(at) != TimeTerm::Cardinal)
        return std::nullopt;
    if (words.is(at, u"two") && words.is(at + 1, u"thousand")) {
        at += 2;
        return 2000;
    }
    const int century = words.at(at).number;
    if (century < 17 || century > 20 || words.term(at + 1) != TimeTerm::Cardinal)
        return std::nullopt;
    int rest = words.at(at + 1).number;
    int next = at + 2;
    if (rest < 10 || rest > 90)
        return std::nullopt;
    const int unit = words.isHyphen(next) ? next + 1 : next;
    if (rest >= 20 && words.term(unit) == TimeTerm::Cardinal && words.at(unit).number < 10) {
        rest += words.at(unit).number;
        next = unit + 1;
    }
    at = next;
    return century * 100 + rest;
}

bool isCountedThing(const TimeWords &words, int at)
{
    static constexpr auto isPlural = [](QStringView word) { return word.size() > 3 && word.endsWith(u's'); };
    if (words.isAny(at,
                    {u"people", u"men", u"women", u"children", u"percent", u"%", u"troops", u"miles", u"km", u"gmt",
                     u"utc", u"hours", u"hrs", u"million", u"billion", u"dollars", u"euros"}))
        return true;
    const bool isRound = words.at(at - 1).number % 50 == 0;
    return isRound && !words.at(at).isCapitalized && words.term(at) == TimeTerm::Other && isPlural(words.lower(at));
}

} // namespace

void readYearShift(const TimeWords &words, int at, TimePhrase &phrase)
{
    if (words.is(phrase.last, u","))
        return;
    const auto shift = readDeicticShift(words, at);
    if (shift && shift->unit == TimeUnit::Year) {
        phrase.meaning.within = shift;
        phrase.last = at;
    }
}

std::optional<TimeShift> readDeicticShift(const TimeWords &words, int &at)
{
    const int count = words.is(at, u"last") ? -1 : words.is(at, u"next") ? 1 : 0;
    if (count == 0 && !words.is(at, u"this"))
        return std::nullopt;
    const int unitAt = words.isAny(at + 1, {u"fiscal"}) ? at + 2 : at + 1;
    if (words.term(unitAt) != TimeTerm::Unit)
        return std::nullopt;
    const auto unit = static_cast<TimeUnit>(words.at(unitAt).number);
    if (unit != TimeUnit::Year && unit != TimeUnit::Week && unit != TimeUnit::Month)
        return std::nullopt;
    at = unitAt + 1;
    if (words.is(at, u"'") && words.is(at + 1, u"s"))
        at += 2;
    return TimeShift{unit, count};
}

std::optional<int> CalendarGrammar::readYear(const TimeWords &words, int &at)
{
    if (isYearNumber(words.at(at), 1000, 2100) && !isCountedThing(words, at + 1)) {
        const bool goesOn = words.at(at + 1).isGlued && words.isAny(at + 1, {u":", u"%"});
        return goesOn ? std::nullopt : std::optional(words.at(at++).number);
    }
    const TimeWord &shortYear = words.at(at + 1);
    if (words.is(at, u"'") && shortYear.isGlued && shortYear.term == TimeTerm::Digits && shortYear.span.length() == 2) {
        at += 2;
        return shortYear.number < 50 ? 2000 + shortYear.number : 1900 + shortYear.number;
    }
    return readSpelledYear(words, at);
}

std::optional<TimePhrase> CalendarGrammar::readYearAlone(const TimeWords &words, int first) const
{
    int at = words.is(first, u"the") ? first + 1 : first;
    const bool isFiscal = words.isAny(at, {u"fiscal", u"calendar"});
    at += isFiscal ? 1 : 0;
    const bool saysYear = words.is(at, u"year");
    at += saysYear ? 1 : 0;
    if (at > first && !isFiscal && !saysYear)
        return std::nullopt;
    const bool isExpected = isFiscal || saysYear
        || words.isAny(first - 1,
                       {u"in", u"since", u"until", u"from", u"by", u"of", u"during", u"through", u"late", u"early",
                        u"between", u"before", u"after", u"to", u"and", u"for", u"circa", u"mid"});
    const int figure = at;
    const auto year = readYear(words, at);
    const bool isSpelled = words.term(figure) == TimeTerm::Cardinal && !words.is(figure, u"nineteen");
    if (!year || (isSpelled && !isExpected))
        return std::nullopt;
    const bool isPlausible = isExpected ? *year <= 2100 : *year >= 1900 && *year <= 2050;
    const TimeWord &before = words.at(figure - 1);
    const bool isPartOfNumber = words.at(figure).isGlued
        && (words.isAny(figure - 1, {u"$", u"£", u"€", u"#", u"/", u".", u":"}) || before.term == TimeTerm::Digits
            || before.term == TimeTerm::Other);
    if (!isPlausible || isPartOfNumber || m_lexicon.isNumbered(before.lower)
        || (words.is(figure - 1, u".") && m_lexicon.isNumbered(words.lower(figure - 2))))
        return std::nullopt;
    TimePhrase phrase = named(first, at, {.kind = Kind::Year, .year = year});
    phrase.meaning.isFiscal = isFiscal;
    const TimeWord &end = words.at(at + 1);
    if (words.isHyphen(at) && end.term == TimeTerm::Digits && (end.span.length() == 2 || end.span.length() == 4)) {
        const int until = end.span.length() == 4 ? end.number : *year - *year % 100 + end.number;
        if (until > *year && until - *year < 100) {
            phrase.meaning.until = {.kind = Kind::Year, .year = until};
            phrase.last = at + 2;
        }
    }
    return phrase;
}

std::optional<TimePhrase> CalendarGrammar::read(const TimeWords &words, int at) const
{
    std::optional<TimePhrase> best = readDate(words, at);
    for (const auto &phrase : {readQuarter(words, at), readDecadeOrCentury(words, at), readSeason(words, at),
                               readHoliday(words, at), readYearAlone(words, at)}) {
        if (phrase && (!best || phrase->last > best->last))
            best = phrase;
    }
    return best;
}

} // namespace dateline
