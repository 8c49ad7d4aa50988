// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/calendarperiod.h"
#include "model/base/textspan.h"
#include "model/language/sentence.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace dateline {

/// What a word can stand for in a time expression; the number tells which one.
enum class TimeTerm {
    Other,
    Punctuation,
    Digits,       ///< "25": number is its value
    OtherNumber,  ///< "2,025", "3.5"
    Cardinal,     ///< "twenty": number is its value
    Ordinal,      ///< "third", "25th": number is its value
    DecadeNumber, ///< "1990s", "90s": number is 1990, 90
    Month,        ///< number 1 to 12
    MonthShort,   ///< "Nov"
    Weekday,      ///< number 1 (Monday) to 7
    WeekdayShort, ///< "Tues"
    Weekdays,     ///< "Mondays"
    Unit,         ///< "week": number is a TimeUnit
    Units,        ///< "weeks"
    Season,       ///< number 0 (winter) to 3 (autumn)
    Seasons,
    DayPart,      ///< number is the index of dayPartCode()
    DayParts,     ///< "nights"
};

/// TIMEX3's letters for a part of the day: "MO", "AF", "EV", "NI", "MI", "DT".
QString dayPartCode(int dayPart);

/// A word, a number or one punctuation mark, smaller than the words of language: "mid-2014" is three of them.
struct TimeWord {
    TextSpan span = {};
    QStringView lower = {}; ///< in lower case
    TimeTerm term = TimeTerm::Other;
    int number = 0;
    int token = -1;             ///< the token of the sentence it lies in
    bool isGlued = false;       ///< nothing between it and the word before
    bool isCapitalized = false; ///< begins with a capital letter
};

/// The words of one sentence as the time grammar reads them. Refers to the text and sentence it was made from.
class TimeWords
{
public:
    TimeWords(QStringView text, const Sentence &sentence);
    TimeWords(const TimeWords &) = delete;
    TimeWords &operator=(const TimeWords &) = delete;

    [[nodiscard]] int count() const { return static_cast<int>(m_words.size()); }
    /// An empty word where there is none.
    [[nodiscard]] const TimeWord &at(int index) const;
    [[nodiscard]] QStringView lower(int index) const { return at(index).lower; }
    [[nodiscard]] TimeTerm term(int index) const { return at(index).term; }
    [[nodiscard]] bool is(int index, QStringView lower) const { return at(index).lower == lower; }
    [[nodiscard]] bool isAny(int index, std::initializer_list<QStringView> words) const;
    /// A hyphen or dash with nothing blank on either side.
    [[nodiscard]] bool isHyphen(int index) const;
    [[nodiscard]] TextSpan span(int first, int last) const { return {at(first).span.begin, at(last - 1).span.end}; }
    [[nodiscard]] QStringView text() const { return m_text; }
    [[nodiscard]] const Sentence &sentence() const { return m_sentence; }
    /// The part of speech of the word at \a index; X where it was not read.
    [[nodiscard]] PartOfSpeech pos(int index) const;
    /// Index past a full stop that belongs to an abbreviation at \a index - 1, otherwise \a index.
    [[nodiscard]] int afterStop(int index) const { return is(index, u".") && at(index).isGlued ? index + 1 : index; }

private:
    void scan();
    qsizetype scanNumber(qsizetype at);
    qsizetype scanLetters(qsizetype at);
    void append(qsizetype begin, qsizetype end, TimeTerm term, int number);
    void joinTokens();

    QStringView m_text;
    const Sentence &m_sentence;
    QString m_lower; ///< the sentence in lower case, of the same length
    QList<TimeWord> m_words;
};

} // namespace dateline
