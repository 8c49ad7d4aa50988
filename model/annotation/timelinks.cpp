// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/timelinks.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using Bound = TimeMeaning::Bound;
using Form = TimeMeaning::Form;
using Kind = CalendarName::Kind;

/// Whether two expressions are the ends of one range.
bool isRange(const TimeWords &words, const TimePhrase &begin, const TimePhrase &end)
{
    if (end.first - begin.last != 1)
        return false;
    const QStringView before = words.lower(begin.first - 1);
    if (before == u"between")
        return words.is(begin.last, u"and");
    if (before == u"from")
        return words.isAny(begin.last, {u"to", u"until", u"till", u"through"}) || words.isHyphen(begin.last);
    return words.isAny(begin.last, {u"through", u"–", u"to"}) || words.isHyphen(begin.last);
}

bool lacksYear(const TimeMeaning &meaning)
{
    return meaning.form == Form::Named && !meaning.name.year && !meaning.within
        && meaning.deixis == TimeMeaning::Deixis::None;
}

bool isMonthOrDay(const TimeMeaning &meaning)
{
    return meaning.form == Form::Named && (meaning.name.kind == Kind::Month || meaning.name.kind == Kind::Day);
}

/// "March to May 2014", "in March and May 2014": the first takes the year of the second.
void shareYear(const TimeWords &words, TimePhrase &first, const TimePhrase &second)
{
    const bool isJoined = isRange(words, first, second)
        || (second.first - first.last == 1 && words.isAny(first.last, {u"and", u"or", u","}));
    if (!isJoined || !isMonthOrDay(first.meaning) || !isMonthOrDay(second.meaning) || !lacksYear(first.meaning))
        return;
    if (second.meaning.name.year)
        first.meaning.name.year =
            *second.meaning.name.year - (first.meaning.name.month > second.meaning.name.month ? 1 : 0);
    first.meaning.within = second.meaning.within;
}

/// "Monday (November 24)": the weekday is that date.
void shareDay(const TimeWords &words, TimePhrase &first, const TimePhrase &second)
{
    const bool isParenthesis = second.first - first.last == 1 && words.is(first.last, u"(");
    const bool namesWeekday = first.meaning.form == Form::Named && first.meaning.name.kind == Kind::Weekday;
    const bool namesDay = second.meaning.form == Form::Named && second.meaning.name.kind == Kind::Day;
    if (!isParenthesis || !namesWeekday || !namesDay)
        return;
    first.meaning.name = second.meaning.name;
    first.meaning.deixis = second.meaning.deixis;
    first.meaning.within = second.meaning.within;
}

/// The end of a range is the first of its name after the beginning.
void followBeginning(TimePhrase &end)
{
    const Kind kind = end.meaning.name.kind;
    if (!lacksYear(end.meaning) || (kind != Kind::Weekday && kind != Kind::Day && kind != Kind::Month))
        return;
    end.meaning.anchor = TimeMeaning::Anchor::Story;
    end.meaning.deixis = TimeMeaning::Deixis::Next;
}

/// "next Monday and Tuesday": both are told as next.
bool isDayAfterDay(const TimeWords &words, const TimePhrase &first, const TimePhrase &second)
{
    const auto isWeekday = [](const TimePhrase &phrase) {
        return phrase.meaning.form == Form::Named && phrase.meaning.name.kind == Kind::Weekday;
    };
    return second.first - first.last == 1 && words.is(first.last, u"and") && isWeekday(first) && isWeekday(second)
        && first.meaning.deixis == TimeMeaning::Deixis::Next;
}

void readPreposition(const TimeWords &words, TimePhrase &phrase)
{
    if (words.is(phrase.first - 1, u"since"))
        phrase.meaning.bound = Bound::Since;
    else if (words.isAny(phrase.first - 1, {u"until", u"till"}))
        phrase.meaning.bound = Bound::Until;
    if (words.isAny(phrase.first - 1, {u"by", u"until", u"till"}))
        phrase.meaning.lead = TimeMeaning::Lead::Ahead;
    else if (words.isAny(phrase.first - 1, {u"to", u"for", u"through"}))
        phrase.meaning.lead = TimeMeaning::Lead::Loose;
    if (phrase.meaning.form == Form::Length && words.is(phrase.first - 1, u"in"))
        phrase.meaning.isAhead = true;
}

} // namespace

void shareBetweenNeighbours(const TimeWords &words, QList<TimePhrase> &phrases)
{
    for (qsizetype i = phrases.size() - 1; i >= 0; --i) {
        readPreposition(words, phrases[i]);
        if (i + 1 == phrases.size())
            continue;
        shareYear(words, phrases[i], phrases[i + 1]);
        shareDay(words, phrases[i], phrases[i + 1]);
        if (isRange(words, phrases[i], phrases[i + 1])) {
            phrases[i + 1].meaning.bound = Bound::None;
            if (phrases[i].meaning.form == Form::Named)
                followBeginning(phrases[i + 1]);
        } else if (isDayAfterDay(words, phrases[i], phrases[i + 1])) {
            followBeginning(phrases[i + 1]);
        }
    }
}

void joinRanges(const TimeWords &words, const QList<TimePhrase> &phrases, QList<TimeExpression> &expressions)
{
    for (qsizetype i = 0; i + 1 < phrases.size(); ++i) {
        auto &begin = expressions[i].interval;
        auto &end = expressions[i + 1].interval;
        if (!begin || !end || !isRange(words, phrases[i], phrases[i + 1]))
            continue;
        if (begin->from.isNull() || end->to.isNull() || end->from < begin->from)
            continue;
        DateInterval whole{begin->from, end->to, std::max(begin->precision, end->precision),
                           begin->approximate || end->approximate};
        begin = whole;
        end = whole;
    }
}

} // namespace dateline
