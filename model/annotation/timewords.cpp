// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/timewords.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

struct Meaning {
    TimeTerm term;
    int number;
};

using Vocabulary = QHash<QString, Meaning>;

void addSeries(Vocabulary &vocabulary, TimeTerm term, int first, std::initializer_list<const char *> words)
{
    for (const char *word : words)
        vocabulary.insert(QString::fromLatin1(word), {term, first++});
}

void addUnits(Vocabulary &vocabulary)
{
    static constexpr std::array units{std::pair{TimeUnit::Minute, "minute"},   std::pair{TimeUnit::Hour, "hour"},
                                      std::pair{TimeUnit::Day, "day"},         std::pair{TimeUnit::Weekend, "weekend"},
                                      std::pair{TimeUnit::Week, "week"},       std::pair{TimeUnit::Month, "month"},
                                      std::pair{TimeUnit::Quarter, "quarter"}, std::pair{TimeUnit::Year, "year"},
                                      std::pair{TimeUnit::Decade, "decade"}};
    for (const auto &[unit, word] : units) {
        const QString name = QString::fromLatin1(word);
        vocabulary.insert(name, {TimeTerm::Unit, static_cast<int>(unit)});
        vocabulary.insert(name + u's', {TimeTerm::Units, static_cast<int>(unit)});
    }
    vocabulary.insert(u"century"_s, {TimeTerm::Unit, static_cast<int>(TimeUnit::Century)});
    vocabulary.insert(u"centuries"_s, {TimeTerm::Units, static_cast<int>(TimeUnit::Century)});
    vocabulary.insert(u"millennium"_s, {TimeTerm::Unit, static_cast<int>(TimeUnit::Millennium)});
    vocabulary.insert(u"millennia"_s, {TimeTerm::Units, static_cast<int>(TimeUnit::Millennium)});
    // "second" alone is an ordinal far more often than a unit.
    vocabulary.insert(u"seconds"_s, {TimeTerm::Units, static_cast<int>(TimeUnit::Second)});
}

void addNumbers(Vocabulary &vocabulary)
{
    addSeries(vocabulary, TimeTerm::Cardinal, 1,
              {"one",     "two",     "three",     "four",     "five",     "six",      "seven",
               "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
               "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"});
    int tens = 30;
    for (const char *word : {"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"}) {
        vocabulary.insert(QString::fromLatin1(word), {TimeTerm::Cardinal, tens});
        tens += 10;
    }
    vocabulary.insert(u"thousand"_s, {TimeTerm::Cardinal, 1000});
    addSeries(vocabulary, TimeTerm::Ordinal, 1,
              {"first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
               "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
               "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"});
    vocabulary.insert(u"thirtieth"_s, {TimeTerm::Ordinal, 30});
    int decade = 20;
    for (const char *word :
         {"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"}) {
        vocabulary.insert(QString::fromLatin1(word), {TimeTerm::DecadeNumber, decade});
        decade += 10;
    }
}

const Vocabulary &vocabulary()
{
    static const Vocabulary table = [] {
        Vocabulary words;
        addNumbers(words);
        addUnits(words);
        addSeries(words, TimeTerm::Month, 1,
                  {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                   "november", "december"});
        addSeries(words, TimeTerm::MonthShort, 1, {"jan", "feb", "mar", "apr"});
        addSeries(words, TimeTerm::MonthShort, 6, {"jun", "jul", "aug", "sept", "oct", "nov", "dec"});
        words.insert(u"sep"_s, {TimeTerm::MonthShort, 9});
        addSeries(words, TimeTerm::Weekday, 1,
                  {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
        addSeries(words, TimeTerm::Weekdays, 1,
                  {"mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"});
        addSeries(words, TimeTerm::WeekdayShort, 1, {"mon", "tue", "wed", "thu", "fri", "sat", "sun"});
        addSeries(words, TimeTerm::WeekdayShort, 2, {"tues", "weds", "thurs"});
        words.insert(u"thur"_s, {TimeTerm::WeekdayShort, 4});
        addSeries(words, TimeTerm::Season, 0, {"winter", "spring", "summer", "autumn"});
        words.insert(u"fall"_s, {TimeTerm::Season, 3});
        addSeries(words, TimeTerm::Seasons, 0, {"winters", "springs", "summers", "autumns"});
        addSeries(words, TimeTerm::DayPart, 0, {"morning", "afternoon", "evening", "night"});
        addSeries(words, TimeTerm::DayParts, 0, {"mornings", "afternoons", "evenings", "nights"});
        return words;
    }();
    return table;
}

bool isOrdinalEnding(QStringView letters)
{
    return letters == u"st" || letters == u"nd" || letters == u"rd" || letters == u"th";
}

} // namespace

QString dayPartCode(int dayPart)
{
    static constexpr std::array codes{"MO"_L1, "AF"_L1, "EV"_L1, "NI"_L1};
    return codes[static_cast<std::size_t>(dayPart)];
}

TimeWords::TimeWords(QStringView text, const Sentence &sentence)
    : m_text(text)
    , m_sentence(sentence)
{
    m_lower.resize(sentence.span.length());
    std::ranges::transform(sentence.span.in(text), m_lower.begin(),
                           [](QChar c) { return c == u'’' || c == u'‘' ? QChar(u'\'') : c.toLower(); });
    m_words.reserve(sentence.tokens.size() + sentence.tokens.size() / 4);
    scan();
    joinTokens();
}

const TimeWord &TimeWords::at(int index) const
{
    static const TimeWord none;
    return index < 0 || index >= m_words.size() ? none : m_words.at(index);
}

bool TimeWords::isAny(int index, std::initializer_list<QStringView> words) const
{
    const QStringView word = lower(index);
    return std::ranges::find(words, word) != words.end();
}

bool TimeWords::isHyphen(int index) const
{
    const TimeWord &word = at(index);
    const bool isDash = word.lower == u"-" || word.lower == u"–" || word.lower == u"‑";
    return isDash && word.isGlued && at(index + 1).isGlued;
}

PartOfSpeech TimeWords::pos(int index) const
{
    const int token = at(index).token;
    return token < 0 ? PartOfSpeech::X : m_sentence.tokens.at(token).pos;
}

void TimeWords::scan()
{
    for (qsizetype at = 0; at < m_lower.size();) {
        const QChar c = m_lower.at(at);
        if (c.isSpace())
            ++at;
        else if (c >= u'0' && c <= u'9')
            at = scanNumber(at);
        else if (c.isLetter())
            at = scanLetters(at);
        else {
            append(at, at + 1, TimeTerm::Punctuation, 0);
            ++at;
        }
    }
}

qsizetype TimeWords::scanNumber(qsizetype at)
{
    const auto isDigit = [this](qsizetype i) {
        return i < m_lower.size() && m_lower.at(i) >= u'0' && m_lower.at(i) <= u'9';
    };
    const auto digitsEnd = [&](qsizetype i) {
        while (isDigit(i))
            ++i;
        return i;
    };
    qsizetype end = digitsEnd(at);
    const auto isSeparator = [&](char16_t separator) {
        return end < m_lower.size() && m_lower.at(end) == separator && isDigit(end + 1);
    };
    bool isPlain = end - at <= 6;
    while (isSeparator(u',') && digitsEnd(end + 1) - end == 4) {
        end += 4;
        isPlain = false;
    }
    // "25.11.2025" stays in parts; "3.5" does not.
    if (isSeparator(u'.')) {
        const qsizetype fraction = digitsEnd(end + 1);
        const bool isDotted = fraction < m_lower.size() && m_lower.at(fraction) == u'.' && isDigit(fraction + 1);
        const bool followsDot = at > 1 && m_lower.at(at - 1) == u'.' && isDigit(at - 2);
        if (!isDotted && !followsDot) {
            end = fraction;
            isPlain = false;
        }
    }
    if (!isPlain) {
        append(at, end, TimeTerm::OtherNumber, 0);
        return end;
    }

    const int value = QStringView(m_lower).sliced(at, end - at).toInt();
    qsizetype letters = end;
    while (letters < m_lower.size() && m_lower.at(letters).isLetter())
        ++letters;
    const QStringView ending = QStringView(m_lower).sliced(end, letters - end);
    if (isOrdinalEnding(ending)) {
        append(at, letters, TimeTerm::Ordinal, value);
        return letters;
    }
    if (ending == u"s" && value % 10 == 0 && (end - at == 2 || end - at == 4)) {
        append(at, letters, TimeTerm::DecadeNumber, value);
        return letters;
    }
    append(at, end, TimeTerm::Digits, value);
    return end;
}

qsizetype TimeWords::scanLetters(qsizetype at)
{
    qsizetype end = at;
    while (end < m_lower.size() && (m_lower.at(end).isLetter() || m_lower.at(end).isMark()))
        ++end;
    const auto found = vocabulary().constFind(QStringView(m_lower).sliced(at, end - at).toString());
    if (found == vocabulary().cend())
        append(at, end, TimeTerm::Other, 0);
    else
        append(at, end, found->term, found->number);
    return end;
}

void TimeWords::append(qsizetype begin, qsizetype end, TimeTerm term, int number)
{
    const qsizetype offset = m_sentence.span.begin;
    const TextSpan span{offset + begin, offset + end};
    m_words.append({.span = span,
                    .lower = QStringView(m_lower).sliced(begin, end - begin),
                    .term = term,
                    .number = number,
                    .isGlued = !m_words.isEmpty() && m_words.constLast().span.end == span.begin,
                    .isCapitalized = m_text.at(span.begin).isUpper()});
}

void TimeWords::joinTokens()
{
    int token = 0;
    const int tokens = static_cast<int>(m_sentence.tokens.size());
    for (TimeWord &word : m_words) {
        while (token < tokens && m_sentence.tokens.at(token).span.end <= word.span.begin)
            ++token;
        if (token < tokens && m_sentence.tokens.at(token).span.contains(word.span.begin))
            word.token = token;
    }
}

} // namespace dateline
