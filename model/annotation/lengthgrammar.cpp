// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/lengthgrammar.h"

#include "model/annotation/timeamount.h"

#include <QHash>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using Form = TimeMeaning::Form;
using Toward = TimeMeaning::Toward;

Toward readToward(const TimeWords &words, int &at)
{
    if (words.isAny(at, {u"past", u"last", u"previous", u"preceding", u"recent"})) {
        ++at;
        return Toward::Past;
    }
    if (words.isAny(at, {u"next", u"coming", u"following", u"ensuing"})) {
        ++at;
        return Toward::Future;
    }
    if (words.isAny(at, {u"first", u"final", u"latest", u"opening"}))
        ++at;
    return Toward::None;
}

void skipAdjectives(const TimeWords &words, int &at)
{
    while (words.isAny(at,
                       {u"more", u"additional", u"straight", u"consecutive", u"full", u"trading", u"business",
                        u"working", u"calendar", u"whole", u"long", u"further", u"extra", u"other", u"solid"}))
        ++at;
}

/// "-old", "years old", "years of age".
bool isAge(const TimeWords &words, int at)
{
    const int next = words.isHyphen(at) ? at + 1 : at;
    return words.isAny(next, {u"old", u"olds"}) || (words.is(at, u"of") && words.is(at + 1, u"age"));
}

/// "a day" behind a price or a number is how often, "a week after the vote" how long.
bool isRate(const TimeWords &words, int at)
{
    const TimeTerm before = words.term(at - 1);
    return words.is(at, u"a")
        && (before == TimeTerm::Digits || before == TimeTerm::OtherNumber
            || words.isAny(at - 1, {u"times", u"twice", u"once", u"million", u"billion", u"percent", u"%", u"thrice"}));
}

/// Plurals without a number are lengths only behind such words.
bool isPluralLength(const TimeWords &words, int first)
{
    return words.isAny(first - 1,
                       {u"for", u"within", u"of", u"in", u"over", u"after", u"during", u"take", u"takes", u"took",
                        u"last", u"lasted", u"through", u"follows", u"spent"});
}

std::optional<TimePhrase> readPlural(const TimeWords &words, int first)
{
    int at = words.is(first, u"the") ? first + 1 : first;
    const bool isDefinite = at > first;
    const int pointed = at;
    Toward toward = words.isAny(at, {u"recent", u"past", u"coming", u"following", u"ensuing", u"previous"})
        ? readToward(words, at)
        : Toward::None;
    const bool isPointed = at > pointed;
    if (words.term(at) != TimeTerm::Units)
        return std::nullopt;
    const auto unit = static_cast<TimeUnit>(words.at(at).number);
    if (unit == TimeUnit::Weekend || isAge(words, at + 1)
        || (!isPointed && (isDefinite || !isPluralLength(words, first))))
        return std::nullopt;
    TimeMeaning meaning{.form = Form::Length, .unit = unit, .toward = toward};
    meaning.approximate = true;
    return TimePhrase{first, at + 1, meaning};
}

QString number(double amount)
{
    return QString::number(amount, 'g', 10);
}

QChar letter(TimeUnit unit)
{
    static constexpr QStringView letters = u"SMHDWWMQQYYECL";
    return letters[static_cast<qsizetype>(unit)];
}

} // namespace

QString lengthValue(TimeUnit unit, double amount)
{
    const QString prefix = unit <= TimeUnit::Hour ? u"PT"_s : u"P"_s;
    if (amount == 0)
        return prefix + u'X' + letter(unit);
    const double whole = std::floor(amount);
    const bool hasHalf = amount - whole == 0.5;
    switch (unit) {
    case TimeUnit::Decade:
        return lengthValue(TimeUnit::Year, amount * 10);
    case TimeUnit::Century:
        return lengthValue(TimeUnit::Year, amount * 100);
    case TimeUnit::Millennium:
        return lengthValue(TimeUnit::Year, amount * 1000);
    case TimeUnit::Season:
        return lengthValue(TimeUnit::Month, amount * 3);
    case TimeUnit::Half:
        return lengthValue(TimeUnit::Month, amount * 6);
    case TimeUnit::Quarter:
    case TimeUnit::Second:
    case TimeUnit::Week:
    case TimeUnit::Month:
        return prefix + number(amount) + letter(unit);
    case TimeUnit::Weekend:
        return u"P%1WE"_s.arg(number(amount));
    case TimeUnit::Minute:
    case TimeUnit::Hour:
    case TimeUnit::Day:
    case TimeUnit::Year: {
        if (!hasHalf)
            return prefix + number(amount) + letter(unit);
        const QString start = whole > 0 ? prefix + number(whole) + letter(unit) : prefix;
        const QString half = unit == TimeUnit::Minute ? u"30S"_s
            : unit == TimeUnit::Hour                  ? u"30M"_s
            : unit == TimeUnit::Day                   ? u"T12H"_s
                                                      : u"6M"_s;
        return start + half;
    }
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<TimePhrase> readLength(const TimeWords &words, int first)
{
    int at = words.is(first, u"the") ? first + 1 : first;
    const Toward toward = readToward(words, at);
    std::optional<TimeAmount> amount = readAmount(words, at);
    const bool isTold = amount.has_value();
    if (!isTold) {
        // "the past year" is as long as one.
        if (toward == Toward::None || !words.isAny(at - 1, {u"past", u"coming"}) || words.term(at) != TimeTerm::Unit)
            return readPlural(words, first);
        amount = TimeAmount{1};
    }
    const bool isYearNumber = words.term(at - 1) == TimeTerm::Digits && words.at(at - 1).span.length() == 4;
    if (isTold && (isRate(words, first) || (isYearNumber && words.term(at) == TimeTerm::Unit)))
        return std::nullopt;
    if (words.isHyphen(at))
        ++at;
    skipAdjectives(words, at);
    const bool isSecond = words.is(at, u"second") && words.isHyphen(at - 1);
    const auto unit = isSecond ? std::optional(TimeUnit::Second) : readUnit(words, at);
    const bool isFraction = unit == TimeUnit::Quarter && amount->number == 1;
    const bool isOtherWord = words.isHyphen(at) && !words.is(at + 1, u"long");
    if (!unit || isFraction || isOtherWord || (*unit == TimeUnit::Weekend && amount->number == 1))
        return std::nullopt;
    at += isSecond ? 1 : 0;
    if (words.is(at, u"and") && words.is(at + 1, u"a") && words.is(at + 2, u"half")) {
        amount->number += 0.5;
        at += 3;
    }
    if (isAge(words, at))
        return std::nullopt;
    if (words.isHyphen(at) && words.is(at + 1, u"long"))
        at += 2;
    if (words.is(at, u"or") && words.is(at + 1, u"so")) {
        amount->approximate = true;
        at += 2;
    }
    TimeMeaning meaning{.form = Form::Length, .unit = *unit, .amount = amount->number, .toward = toward};
    meaning.approximate = amount->approximate;
    const bool describes = words.at(at - 1).term == TimeTerm::Unit && amount->number != 1;
    const bool isHyphened = toward == Toward::None && words.is(first, u"the") && describes;
    return TimePhrase{isHyphened ? first + 1 : first, at, meaning};
}

namespace {

TimePhrase repeated(int first, int last, const QString &value)
{
    return {first, last, {.form = Form::Repeated, .value = value}};
}

/// "Monday", "July", "summer", "morning" as what every year or week has.
std::optional<QString> recurringValue(const TimeWord &word)
{
    switch (word.term) {
    case TimeTerm::Weekday:
    case TimeTerm::Weekdays:
        return u"XXXX-WXX-%1"_s.arg(word.number);
    case TimeTerm::Month:
        return u"XXXX-%1"_s.arg(word.number, 2, 10, QChar(u'0'));
    case TimeTerm::Season:
    case TimeTerm::Seasons: {
        static constexpr std::array codes{"WI"_L1, "SP"_L1, "SU"_L1, "FA"_L1};
        return u"XXXX-"_s + codes[static_cast<std::size_t>(word.number)];
    }
    case TimeTerm::DayPart:
        return u"XXXX-XX-XXT"_s + dayPartCode(word.number);
    case TimeTerm::Unit:
        return word.number == static_cast<int>(TimeUnit::Weekend) ? std::optional(u"XXXX-WXX-WE"_s) : std::nullopt;
    case TimeTerm::Units:
        return word.number == static_cast<int>(TimeUnit::Weekend) ? std::optional(u"XXXX-WXX-WE"_s) : std::nullopt;
    case TimeTerm::Other:
    case TimeTerm::Punctuation:
    case TimeTerm::Digits:
    case TimeTerm::OtherNumber:
    case TimeTerm::Cardinal:
    case TimeTerm::Ordinal:
    case TimeTerm::DecadeNumber:
    case TimeTerm::MonthShort:
    case TimeTerm::WeekdayShort:
    case TimeTerm::DayParts:
        return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

/// "every day", "every two weeks", "each Thursday", "every other year".
std::optional<TimePhrase> readEvery(const TimeWords &words, int first)
{
    if (!words.isAny(first, {u"every", u"each"}))
        return std::nullopt;
    if (const auto value = recurringValue(words.at(first + 1))) {
        TimePhrase phrase = repeated(first, first + 2, *value);
        if (words.term(first + 1) == TimeTerm::Weekday && words.term(first + 2) == TimeTerm::DayPart) {
            phrase.meaning.value += u'T' + dayPartCode(words.at(first + 2).number);
            ++phrase.last;
        }
        return phrase;
    }
    int at = first + 1;
    const bool isOther = words.is(at, u"other");
    if (isOther)
        ++at;
    const auto amount = readAmount(words, at);
    const auto unit = readUnit(words, at);
    if (!unit)
        return std::nullopt;
    return repeated(first, at, lengthValue(*unit, isOther ? 2 : amount ? amount->number : 1));
}

/// "daily", "weekly", "annually".
std::optional<TimePhrase> readPeriodic(const TimeWords &words, int first)
{
    static const QHash<QString, QString> values{
        {u"hourly"_s, u"PT1H"_s},   {u"daily"_s, u"P1D"_s},    {u"nightly"_s, u"P1D"_s},
        {u"weekly"_s, u"P1W"_s},    {u"biweekly"_s, u"P2W"_s}, {u"monthly"_s, u"P1M"_s},
        {u"quarterly"_s, u"P1Q"_s}, {u"annually"_s, u"P1Y"_s}, {u"yearly"_s, u"P1Y"_s}};
    const auto found = values.constFind(words.lower(first).toString());
    if (found == values.cend() || words.isHyphen(first + 1))
        return std::nullopt;
    // What is "quarterly" or "annual" is the report more often than the time.
    if (words.is(first, u"quarterly") && words.term(first + 1) == TimeTerm::Other)
        return std::nullopt;
    // "Daily" with a capital inside a sentence belongs to the name of a paper.
    const bool isInName = words.at(first).isCapitalized && (first > 0 || words.at(first + 1).isCapitalized);
    return isInName ? std::nullopt : std::optional(repeated(first, first + 1, found.value()));
}

/// "Mondays", "Tuesday nights", "weekends".
std::optional<TimePhrase> readPlurals(const TimeWords &words, int first)
{
    const TimeWord &word = words.at(first);
    if (word.term == TimeTerm::Weekday && word.isCapitalized && words.term(first + 1) == TimeTerm::DayParts)
        return repeated(first, first + 2,
                        u"XXXX-WXX-%1T%2"_s.arg(word.number).arg(dayPartCode(words.at(first + 1).number)));
    const bool isPlural = (word.term == TimeTerm::Weekdays && word.isCapitalized)
        || (word.term == TimeTerm::Units && words.is(first - 1, u"on"));
    const auto value = isPlural ? recurringValue(word) : std::nullopt;
    return value ? std::optional(repeated(first, first + 1, *value)) : std::nullopt;
}

/// "a year" in "$3 million a year".
std::optional<TimePhrase> readRate(const TimeWords &words, int first)
{
    if (!isRate(words, first) || words.term(first + 1) != TimeTerm::Unit
        || words.isAny(first + 2, {u"ago", u"earlier", u"later"}))
        return std::nullopt;
    const auto unit = static_cast<TimeUnit>(words.at(first + 1).number);
    return unit < TimeUnit::Hour ? std::nullopt : std::optional(repeated(first, first + 2, lengthValue(unit, 1)));
}

} // namespace

std::optional<TimePhrase> readRepetition(const TimeWords &words, int at)
{
    for (const auto reader : {readEvery, readPeriodic, readPlurals, readRate}) {
        if (const auto phrase = reader(words, at))
            return phrase;
    }
    return std::nullopt;
}

} // namespace dateline
