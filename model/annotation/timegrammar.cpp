// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/timegrammar.h"

#include "model/annotation/clockgrammar.h"
#include "model/annotation/lengthgrammar.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

using Form = TimeMeaning::Form;
using Kind = CalendarName::Kind;
using Phrase = std::optional<TimePhrase>;

void keepLonger(Phrase &best, const Phrase &other)
{
    if (other && (!best || other->last > best->last))
        best = other;
}

bool isDay(const TimeMeaning &meaning)
{
    if (meaning.form == Form::Shifted)
        return meaning.shift.unit == TimeUnit::Day;
    const Kind kind = meaning.name.kind;
    return meaning.form == Form::Named
        && (kind == Kind::Day || kind == Kind::Weekday || kind == Kind::DayOfMonth || kind == Kind::Holiday);
}

bool isLongerThanDay(const TimeMeaning &meaning)
{
    return (meaning.form == Form::Named || meaning.form == Form::Shifted) && !isDay(meaning);
}

/// "Tuesday morning", "Tuesday at 3 p.m."
void readTimeAfter(const TimeWords &words, TimePhrase &phrase)
{
    if (!isDay(phrase.meaning) || !phrase.meaning.timeOfDay.isEmpty())
        return;
    int at = phrase.last;
    if (words.term(at) == TimeTerm::DayPart && !words.at(at).isCapitalized) {
        phrase.meaning.timeOfDay = u'T' + dayPartCode(words.at(at).number);
        phrase.last = at + 1;
        return;
    }
    if (words.is(at, u","))
        ++at;
    if (words.is(at, u"at"))
        ++at;
    const auto clock = at > phrase.last ? readClock(words, at) : std::nullopt;
    if (!clock)
        return;
    phrase.meaning.timeOfDay = clock->meaning.timeOfDay;
    phrase.last = clock->last;
}

/// "early", "late", "mid-", "later": a part of what follows.
int afterPartWord(const TimeWords &words, int at)
{
    if (words.isAny(at, {u"early", u"late", u"mid"}))
        return words.isHyphen(at + 1) ? at + 2 : at + 1;
    if (words.isAny(at, {u"earlier", u"later", u"sometime"}))
        return words.is(at + 1, u"in") ? at + 2 : at + 1;
    return at;
}

/// "the end of", "the beginning of".
int afterPartNoun(const TimeWords &words, int at)
{
    const int noun = words.is(at, u"the") ? at + 1 : at;
    const bool isPart = words.isAny(noun, {u"end", u"beginning", u"start", u"middle", u"close", u"turn"});
    return isPart && words.is(noun + 1, u"of") ? noun + 2 : at;
}

/// "about", "nearly", "more than", "at least".
int afterRoughWord(const TimeWords &words, int at)
{
    if (words.isAny(
            at, {u"about", u"around", u"approximately", u"roughly", u"nearly", u"almost", u"circa", u"over", u"under"}))
        return at + 1;
    if ((words.isAny(at, {u"more", u"less", u"fewer"}) && words.is(at + 1, u"than"))
        || (words.is(at, u"at") && words.isAny(at + 1, {u"least", u"most"}))
        || (words.is(at, u"up") && words.is(at + 1, u"to")))
        return at + 2;
    if (words.is(at, u"no") && words.isAny(at + 1, {u"more", u"less"}) && words.is(at + 2, u"than"))
        return at + 3;
    return at;
}

} // namespace

TimeGrammar::TimeGrammar(const TimeLexicon &lexicon)
    : m_lexicon(lexicon)
    , m_calendar(lexicon)
    , m_relative(m_calendar)
{
}

Phrase TimeGrammar::readDay(const TimeWords &words, int at) const
{
    Phrase best = m_calendar.read(words, at);
    keepLonger(best, m_relative.read(words, at));
    if (best)
        readTimeAfter(words, *best);
    return best;
}

/// "3 p.m. on Tuesday", "noon Saturday", "the morning of November 25".
Phrase TimeGrammar::readClockAndDay(const TimeWords &words, int at) const
{
    Phrase clock = readClock(words, at);
    const int part = words.is(at, u"the") ? at + 1 : at;
    if (!clock && words.term(part) == TimeTerm::DayPart && words.is(part + 1, u"of")) {
        const Phrase day = readDay(words, part + 2);
        if (!day || !isDay(day->meaning))
            return std::nullopt;
        clock = TimePhrase{at, day->last, day->meaning};
        clock->meaning.timeOfDay = u'T' + dayPartCode(words.at(part).number);
        return clock;
    }
    if (!clock)
        return std::nullopt;
    int next = clock->last;
    // "10:35 a.m. (0735 GMT) Friday"
    if (words.is(next, u"(")) {
        const Phrase elsewhere = readClock(words, next + 1);
        if (elsewhere && words.is(elsewhere->last, u")"))
            next = elsewhere->last + 1;
    }
    if (words.is(next, u","))
        ++next;
    if (words.is(next, u"on"))
        ++next;
    const Phrase day = readDay(words, next);
    if (!day || !isDay(day->meaning) || !day->meaning.timeOfDay.isEmpty())
        return clock;
    const QString timeOfDay = clock->meaning.timeOfDay;
    clock->meaning = day->meaning;
    clock->meaning.timeOfDay = timeOfDay;
    clock->last = day->last;
    return clock;
}

Phrase TimeGrammar::readPlain(const TimeWords &words, int at) const
{
    Phrase best = readDay(words, at);
    keepLonger(best, readClockAndDay(words, at));
    keepLonger(best, readRepetition(words, at));
    keepLonger(best, readLength(words, at));
    keepLonger(best, m_lexicon.vagueTimeAt(words, at));
    return best;
}

/// "early March", "later this week", "the end of the year", "the week of March 6".
Phrase TimeGrammar::readPart(const TimeWords &words, int at) const
{
    const int week = words.is(at, u"the") ? at + 1 : at;
    if (words.is(week, u"week") && words.is(week + 1, u"of")) {
        Phrase day = readDay(words, week + 2);
        if (day && day->meaning.form == Form::Named && day->meaning.name.kind == Kind::Day) {
            day->first = at;
            day->meaning.around = TimeUnit::Week;
            return day;
        }
    }
    int core = afterPartNoun(words, at);
    const bool isNoun = core > at;
    if (!isNoun && words.is(at, u"the"))
        core = afterPartWord(words, at + 1) > at + 1 ? afterPartWord(words, at + 1) : at;
    else if (!isNoun)
        core = afterPartWord(words, at);
    if (core == at)
        return std::nullopt;
    const bool isComparative = words.isAny(at, {u"earlier", u"later"});
    Phrase phrase = readDay(words, core);
    if (isNoun || words.is(core - 1, u"in"))
        keepLonger(phrase, RelativeGrammar::readBareUnit(words, core));
    if (!phrase && words.term(core) == TimeTerm::Season)
        phrase = TimePhrase{
            core, core + 1, {.form = Form::Named, .name = {.kind = Kind::Season, .number = words.at(core).number}}};
    if (!phrase || (words.is(core - 1, u"in") && isComparative && phrase->meaning.form == Form::Named))
        return std::nullopt;
    if (isLongerThanDay(phrase->meaning) && !isComparative)
        phrase->meaning.approximate = true;
    phrase->first = at;
    return phrase;
}

/// "about two years ago", "more than four hours", "around Nov. 1".
Phrase TimeGrammar::readRough(const TimeWords &words, int at) const
{
    const int core = afterRoughWord(words, at);
    // "over the past days" is no more than they are.
    if (core == at || (words.is(core, u"the") && words.isAny(at, {u"over", u"under", u"about", u"around"})))
        return std::nullopt;
    Phrase phrase = readPlain(words, core);
    keepLonger(phrase, readPart(words, core));
    if (!phrase)
        return std::nullopt;
    const TimeMeaning &meaning = phrase->meaning;
    const bool isAmount =
        meaning.form == Form::Length || (meaning.form == Form::Shifted && words.term(core) != TimeTerm::Other);
    const bool isAround = words.isAny(at, {u"around", u"about", u"circa"}) && meaning.form != Form::Vague
        && meaning.form != Form::Repeated && meaning.name.kind != Kind::Weekday;
    const bool isOver = words.isAny(at, {u"over", u"under"}) && !words.isAny(core, {u"a", u"an"});
    if (isOver || (!isAmount && !isAround))
        return std::nullopt;
    phrase->meaning.approximate = true;
    phrase->first = at;
    return phrase;
}

Phrase TimeGrammar::readPhrase(const TimeWords &words, int at) const
{
    Phrase best = readPlain(words, at);
    keepLonger(best, readPart(words, at));
    keepLonger(best, readRough(words, at));
    return best;
}

QList<TimePhrase> TimeGrammar::read(const TimeWords &words) const
{
    QList<TimePhrase> phrases;
    for (int at = 0; at < words.count();) {
        if (const int end = m_lexicon.endOfName(words, at); end > at) {
            at = end;
            continue;
        }
        const Phrase phrase = readPhrase(words, at);
        if (phrase) {
            phrases.append(*phrase);
            at = phrase->last;
        } else {
            ++at;
        }
    }
    return phrases;
}

} // namespace dateline
