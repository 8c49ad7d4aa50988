// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/dategrammar.h"

#include "model/annotation/calendargrammar.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using Kind = CalendarName::Kind;

TimePhrase named(int first, int last, CalendarName name)
{
    return {first, last, {.form = TimeMeaning::Form::Named, .name = name}};
}

/// "25th", not "third".
bool isFigureOrdinal(const TimeWord &word)
{
    return word.term == TimeTerm::Ordinal && word.lower.front().isDigit();
}

/// The month named at \a at, moving \a at behind it and the full stop of its abbreviation.
std::optional<int> readMonth(const TimeWords &words, int &at)
{
    const TimeWord &word = words.at(at);
    if (!word.isCapitalized)
        return std::nullopt;
    if (word.term == TimeTerm::Month) {
        ++at;
        return word.number;
    }
    if (word.term != TimeTerm::MonthShort)
        return std::nullopt;
    const int next = words.afterStop(at + 1);
    const bool hasNumber = words.term(next) == TimeTerm::Digits || words.term(next) == TimeTerm::Ordinal
        || words.term(at - 1) == TimeTerm::Digits || words.term(at - 1) == TimeTerm::Ordinal;
    if (next == at + 1 && !hasNumber)
        return std::nullopt;
    at = next;
    return word.number;
}

/// A day's number at \a at, in figures or as an ordinal, moving \a at behind it.
std::optional<int> readDayNumber(const TimeWords &words, int &at)
{
    const TimeWord &word = words.at(at);
    if (word.term == TimeTerm::Digits && word.span.length() <= 2 && word.number >= 1 && word.number <= 31) {
        const int next = at + 1;
        const bool goesOn = words.at(next).isGlued && words.isAny(next, {u":", u"%", u"/"})
            && (words.is(next, u"%") || words.at(next + 1).isGlued);
        if (goesOn
            || words.isAny(next, {u"people", u"percent", u"million", u"billion", u"%", u"years", u"days", u"men"}))
            return std::nullopt;
        at = next;
        return word.number;
    }
    if (word.term == TimeTerm::Ordinal && word.number <= 31) {
        ++at;
        return word.number;
    }
    const bool isTens = word.term == TimeTerm::Cardinal && (word.number == 20 || word.number == 30);
    const int next = words.isHyphen(at + 1) ? at + 2 : at + 1;
    if (!isTens || words.term(next) != TimeTerm::Ordinal || words.at(next).number > 9)
        return std::nullopt;
    at = next + 1;
    return word.number + words.at(next).number;
}

/// The last day of "22–24", "22 to 24", "22 and 23", "between 22 and 24", where \a at is behind the 22 that \a first
/// begins with; moves \a at behind it.
std::optional<int> readRangeEnd(const TimeWords &words, int first, int day, int &at)
{
    const bool isJoined = words.isAny(at, {u"and", u"or"});
    if (!isJoined && !words.isAny(at, {u"-", u"–", u"—", u"to", u"through", u"until"}))
        return std::nullopt;
    int next = words.is(at + 1, u"the") ? at + 2 : at + 1;
    const bool isFigure = words.term(next) == TimeTerm::Digits || isFigureOrdinal(words.at(next));
    const auto end = isFigure ? readDayNumber(words, next) : std::nullopt;
    if (!end || *end <= day || (isJoined && *end > day + 1 && !words.is(first - 1, u"between")))
        return std::nullopt;
    at = next;
    return end;
}

bool isDayOf(int month, int day)
{
    return QDate(2024, month, 1).daysInMonth() >= day;
}

/// A year behind a day and month: "2025", ", 2025", "of 2025", "last year".
void readYearAfterDay(const TimeWords &words, TimePhrase &phrase)
{
    int at = phrase.last;
    if (words.isAny(at, {u",", u"of"}))
        ++at;
    if (words.term(at) == TimeTerm::Digits || words.is(at, u"'") || words.is(at, u"nineteen")) {
        if (const auto year = CalendarGrammar::readYear(words, at)) {
            phrase.meaning.name.year = year;
            phrase.last = at;
        }
        return;
    }
    readYearShift(words, at, phrase);
}

/// The attacks of 2001 are named by their day alone.
void readKnownDay(const TimeWords &words, TimePhrase &phrase)
{
    CalendarName &name = phrase.meaning.name;
    const bool isNamed =
        words.isAny(phrase.last, {u"attack", u"attacks", u"terrorist", u"terror", u"hijackers", u"hijackings"});
    if (name.month == 9 && name.day == 11 && !name.year && isNamed)
        name.year = 2001;
}

/// "November 25", "Nov. 25, 2025", "November 22–23".
std::optional<TimePhrase> readMonthDay(const TimeWords &words, int first)
{
    int at = first;
    const auto month = readMonth(words, at);
    if (!month)
        return std::nullopt;
    if (words.is(at, u"the"))
        ++at;
    const auto day = readDayNumber(words, at);
    if (!day || !isDayOf(*month, *day))
        return std::nullopt;
    TimePhrase phrase = named(first, at, {.kind = Kind::Day, .month = *month, .day = *day});
    const auto end = readRangeEnd(words, first, *day, at);
    const bool isAnotherDate = words.term(at) == TimeTerm::Month || words.term(at) == TimeTerm::MonthShort
        || words.term(at) == TimeTerm::Units;
    if (end && isDayOf(*month, *end) && !isAnotherDate) {
        phrase.meaning.until = {.kind = Kind::Day, .month = *month, .day = *end};
        phrase.last = at;
    }
    readYearAfterDay(words, phrase);
    readKnownDay(words, phrase);
    return phrase;
}

/// "25 November", "the 25th of November 2025", "22–23 November".
std::optional<TimePhrase> readDayMonth(const TimeWords &words, int first)
{
    int at = words.is(first, u"the") ? first + 1 : first;
    const auto day = readDayNumber(words, at);
    if (!day)
        return std::nullopt;
    const auto end = readRangeEnd(words, first, *day, at);
    if (words.is(at, u"of"))
        ++at;
    const auto month = readMonth(words, at);
    if (!month || !isDayOf(*month, end.value_or(*day)))
        return std::nullopt;
    TimePhrase phrase = named(first, at, {.kind = Kind::Day, .month = *month, .day = *day});
    if (end)
        phrase.meaning.until = {.kind = Kind::Day, .month = *month, .day = *end};
    readYearAfterDay(words, phrase);
    readKnownDay(words, phrase);
    return phrase;
}

/// "2025-11-25", "2025/11/25", with a time of day behind "T".
std::optional<TimePhrase> readIsoDate(const TimeWords &words, int first)
{
    if (words.term(first) != TimeTerm::Digits || words.at(first).span.length() != 4)
        return std::nullopt;
    const bool isSlashed = words.is(first + 1, u"/");
    for (int at = first + 1; at <= first + 4; ++at) {
        if (!words.at(at).isGlued)
            return std::nullopt;
    }
    if (!(isSlashed || words.is(first + 1, u"-")) || words.lower(first + 1) != words.lower(first + 3))
        return std::nullopt;
    const TimeWord &month = words.at(first + 2);
    const TimeWord &day = words.at(first + 4);
    if (!QDate(words.at(first).number, month.number, day.number).isValid())
        return std::nullopt;
    TimePhrase phrase =
        named(first, first + 5,
              {.kind = Kind::Day, .month = month.number, .day = day.number, .year = words.at(first).number});
    const bool hasTime = words.is(first + 5, u"t") && words.at(first + 5).isGlued && words.is(first + 7, u":")
        && words.term(first + 8) == TimeTerm::Digits;
    if (hasTime) {
        phrase.meaning.timeOfDay = u"T%1:%2"_s.arg(words.lower(first + 6), words.lower(first + 8));
        phrase.last = first + 9;
    }
    return phrase;
}

/// "11/25/2025", "25/11/2025", "25.11.2025", "9/11".
std::optional<TimePhrase> readFigures(const TimeWords &words, int first)
{
    const TimeWord &one = words.at(first);
    const TimeWord &two = words.at(first + 2);
    const bool isSlashed = words.is(first + 1, u"/");
    if (one.term != TimeTerm::Digits || two.term != TimeTerm::Digits || !(isSlashed || words.is(first + 1, u"."))
        || !words.at(first + 1).isGlued || !two.isGlued
        || (one.isGlued && !words.isAny(first - 1, {u"(", u"\"", u"["})))
        return std::nullopt;
    const TimeWord &year = words.at(first + 4);
    const bool hasYear = words.lower(first + 3) == words.lower(first + 1) && words.at(first + 3).isGlued && year.isGlued
        && year.term == TimeTerm::Digits && (year.span.length() == 4 || year.span.length() == 2);
    if (!hasYear) {
        const bool isAttack = isSlashed && one.lower == u"9" && two.lower == u"11" && !words.at(first + 3).isGlued;
        return isAttack
            ? std::optional(named(first, first + 3, {.kind = Kind::Day, .month = 9, .day = 11, .year = 2001}))
            : std::nullopt;
    }
    const int fullYear = year.span.length() == 4 ? year.number : year.number + (year.number < 50 ? 2000 : 1900);
    const bool dayLeads = !isSlashed || one.number > 12;
    const int month = dayLeads ? two.number : one.number;
    const int day = dayLeads ? one.number : two.number;
    if (!QDate(fullYear, month, day).isValid())
        return std::nullopt;
    return named(first, first + 5, {.kind = Kind::Day, .month = month, .day = day, .year = fullYear});
}

/// "May" and "March" are months only where the words around them say so.
bool hasMonthContext(const TimeWords &words, int at)
{
    if (words.pos(at) == PartOfSpeech::Verb || words.pos(at) == PartOfSpeech::Aux)
        return false;
    return words.isAny(at - 1,
                       {u"in",   u"of",      u"by",    u"since", u"until",      u"till",     u"last",     u"next",
                        u"this", u"early",   u"late",  u"mid",   u"through",    u"for",      u"during",   u"from",
                        u"to",   u"between", u"and",   u"-",     u"before",     u"after",    u"the",      u"a",
                        u"'s",   u"each",    u"every", u"or",    u"throughout", u"previous", u"following"});
}

/// "November", "Nov. 2025", "November of 2025", "June last year".
std::optional<TimePhrase> readMonthAlone(const TimeWords &words, int first)
{
    int at = first;
    const auto month = readMonth(words, at);
    if (!month)
        return std::nullopt;
    TimePhrase phrase = named(first, at, {.kind = Kind::Month, .month = *month});
    readYearAfterDay(words, phrase);
    const CalendarName &name = phrase.meaning.name;
    const bool isDated = name.year || phrase.meaning.within;
    const bool isAmbiguous =
        name.month == 3 || name.month == 5 || name.month == 4 || name.month == 6 || name.month == 8;
    const bool isName =
        words.at(at).isCapitalized && words.term(at) == TimeTerm::Other && words.at(first - 1).isCapitalized;
    if (!isDated && ((isAmbiguous && !hasMonthContext(words, first)) || isName))
        return std::nullopt;
    return phrase;
}

/// "the 25th", where nothing follows that could be counted.
std::optional<TimePhrase> readDayAlone(const TimeWords &words, int first)
{
    const TimeWord &word = words.at(first + 1);
    const bool isFigures = isFigureOrdinal(word);
    if (!words.is(first, u"the") || !isFigures || word.number < 1 || word.number > 31)
        return std::nullopt;
    if (!words.isAny(first - 1,
                     {u"on", u"by", u"until", u"till", u"since", u"from", u"through", u"before", u"after", u"to"}))
        return std::nullopt;
    const PartOfSpeech next = words.pos(first + 2);
    const bool isCounting = next == PartOfSpeech::Noun || next == PartOfSpeech::Adj || next == PartOfSpeech::Propn
        || next == PartOfSpeech::Num;
    const bool mayEnd = first + 2 >= words.count() || words.term(first + 2) == TimeTerm::Punctuation
        || words.isAny(first + 2,
                       {u"and", u"to", u"in", u"at", u"when", u"as", u"with", u"for", u"but", u"or", u"that", u"after",
                        u"before", u"until", u"he", u"she", u"they"});
    if (isCounting || !mayEnd || words.isHyphen(first + 2))
        return std::nullopt;
    return named(first, first + 2, {.kind = Kind::DayOfMonth, .day = word.number});
}

/// The weekday at \a at, moving \a at behind it.
std::optional<int> readWeekday(const TimeWords &words, int &at)
{
    const TimeWord &word = words.at(at);
    if (!word.isCapitalized)
        return std::nullopt;
    if (word.term == TimeTerm::Weekday) {
        ++at;
        return word.number;
    }
    if (word.term != TimeTerm::WeekdayShort)
        return std::nullopt;
    int next = words.afterStop(at + 1);
    const int date = words.is(next, u",") ? next + 1 : next;
    const bool leadsDate = words.term(date) == TimeTerm::Month || words.term(date) == TimeTerm::MonthShort;
    const bool isAbbreviation =
        next > at + 1 && words.isAny(at - 1, {u"on", u"last", u"next", u"until", u"by", u"this"});
    if (!leadsDate && !isAbbreviation)
        return std::nullopt;
    at = next;
    return word.number;
}

/// "Tuesday", "Tuesday, November 25", "Tuesday the 25th", "Tuesday of last week".
std::optional<TimePhrase> readWeekdayDate(const TimeWords &words, int first)
{
    int at = first;
    const auto weekday = readWeekday(words, at);
    if (!weekday)
        return std::nullopt;
    TimePhrase phrase = named(first, at, {.kind = Kind::Weekday, .number = *weekday});
    const int date = words.is(at, u",") ? at + 1 : at;
    for (const auto &explicitDate : {readMonthDay(words, date), readDayMonth(words, date), readFigures(words, date)}) {
        if (explicitDate) {
            phrase.meaning = explicitDate->meaning;
            phrase.last = explicitDate->last;
            return phrase;
        }
    }
    const bool namesDay =
        words.is(date, u"the") && isFigureOrdinal(words.at(date + 1)) && words.at(date + 1).number <= 31;
    if (namesDay) {
        phrase.meaning.name = {.kind = Kind::DayOfMonth, .day = words.at(date + 1).number};
        phrase.last = date + 2;
        return phrase;
    }
    int week = words.is(at, u"of") ? at + 1 : at;
    const auto shift = readDeicticShift(words, week);
    if (shift && shift->unit == TimeUnit::Week) {
        phrase.meaning.within = shift;
        phrase.last = week;
    }
    return phrase;
}

} // namespace

std::optional<TimePhrase> readDate(const TimeWords &words, int at)
{
    std::optional<TimePhrase> best;
    for (const auto reader :
         {readMonthDay, readDayMonth, readIsoDate, readFigures, readMonthAlone, readDayAlone, readWeekdayDate}) {
        const auto phrase = reader(words, at);
        if (phrase && (!best || phrase->last > best->last))
            best = phrase;
    }
    return best;
}

} // namespace dateline
