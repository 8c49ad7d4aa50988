// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/timeamount.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// "twenty-five", "two hundred", "nineteen" in words; moves \a at behind it.
std::optional<int> readCardinal(const TimeWords &words, int &at)
{
    if (words.term(at) != TimeTerm::Cardinal || words.at(at).number == 1000)
        return std::nullopt;
    int number = words.at(at).number;
    int next = at + 1;
    const int unit = words.isHyphen(next) ? next + 1 : next;
    if (number >= 20 && number < 100 && words.term(unit) == TimeTerm::Cardinal && words.at(unit).number < 10) {
        number += words.at(unit).number;
        next = unit + 1;
    }
    const int power = words.at(next).number;
    if (words.term(next) == TimeTerm::Cardinal && power >= 100 && power > number) {
        number *= power;
        ++next;
    }
    at = next;
    return number;
}

/// A number in figures or words, with a fraction behind it.
std::optional<double> readNumber(const TimeWords &words, int &at)
{
    const TimeWord &word = words.at(at);
    if (word.term == TimeTerm::OtherNumber) {
        ++at;
        return word.lower.toString().remove(u',').toDouble();
    }
    if (word.term != TimeTerm::Digits) {
        const auto cardinal = readCardinal(words, at);
        return cardinal ? std::optional<double>(*cardinal) : std::nullopt;
    }
    ++at;
    if (words.is(at, u"½") || (words.is(at, u"1") && words.is(at + 1, u"/") && words.is(at + 2, u"2"))) {
        at += words.is(at, u"½") ? 1 : 3;
        return word.number + 0.5;
    }
    return word.number;
}

/// "to three", "-18", "or four" behind a first number is passed over.
void skipUpperEnd(const TimeWords &words, int &at)
{
    if (!words.isAny(at, {u"to", u"or", u"-", u"–"}))
        return;
    int next = at + 1;
    if (readNumber(words, next))
        at = next;
}

/// "a few", "several", "a couple of", "many": more than one, no more is told.
std::optional<TimeAmount> readVagueAmount(const TimeWords &words, int &at)
{
    int next = words.is(at, u"a") ? at + 1 : at;
    if (words.is(next, u"couple")) {
        at = words.is(next + 1, u"of") ? next + 2 : next + 1;
        return TimeAmount{2, true};
    }
    if (words.is(next, u"few") || (next == at && words.isAny(next, {u"several", u"many", u"some"}))) {
        at = next + 1;
        return TimeAmount{0, true};
    }
    if (words.isAny(at, {u"dozens", u"hundreds", u"thousands", u"tens"}) && words.is(at + 1, u"of")) {
        at += 2;
        return TimeAmount{0, true};
    }
    return std::nullopt;
}

} // namespace

std::optional<TimeAmount> readAmount(const TimeWords &words, int &at)
{
    if (const auto vague = readVagueAmount(words, at))
        return vague;
    if (words.is(at, u"half") && words.isAny(at + 1, {u"a", u"an"})) {
        at += 2;
        return TimeAmount{0.5};
    }
    if (words.is(at, u"another")) {
        ++at;
        int next = at;
        const auto number = readNumber(words, next);
        if (number)
            at = next;
        return TimeAmount{number.value_or(1)};
    }
    if (words.isAny(at, {u"a", u"an"})) {
        ++at;
        if (words.is(at, u"hundred") || words.is(at, u"thousand")) {
            ++at;
            return TimeAmount{static_cast<double>(words.at(at - 1).number)};
        }
        if (words.is(at, u"half") && words.isHyphen(at + 1)) {
            at += 2;
            return TimeAmount{0.5};
        }
        int next = at;
        // "a two-hour meeting" begins with its number.
        return readNumber(words, next) ? std::nullopt : std::optional(TimeAmount{1});
    }
    const auto number = readNumber(words, at);
    if (!number)
        return std::nullopt;
    if (words.is(at, u"and") && words.is(at + 1, u"a") && words.is(at + 2, u"half")) {
        at += 3;
        return TimeAmount{*number + 0.5};
    }
    skipUpperEnd(words, at);
    return TimeAmount{*number};
}

std::optional<TimeUnit> readUnit(const TimeWords &words, int &at)
{
    const TimeWord &word = words.at(at);
    if (word.term != TimeTerm::Unit && word.term != TimeTerm::Units)
        return std::nullopt;
    ++at;
    return static_cast<TimeUnit>(word.number);
}

} // namespace dateline
