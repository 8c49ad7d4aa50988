// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/holiday.h"

#include <QHash>
#include <QSet>
#include <QString>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr Holiday on(int month, int day)
{
    return {.rule = Holiday::Rule::Fixed, .month = month, .number = day};
}

constexpr Holiday nth(int number, int weekday, int month, int daysLater = 0)
{
    return {Holiday::Rule::NthWeekday, month, number, weekday, daysLater};
}

constexpr Holiday last(int weekday, int month)
{
    return {.rule = Holiday::Rule::LastWeekday, .month = month, .weekday = weekday};
}

constexpr Holiday easter(int daysLater)
{
    return {.rule = Holiday::Rule::AfterEaster, .number = daysLater};
}

const QHash<QString, Holiday> &holidays()
{
    static const QHash<QString, Holiday> table{
        {u"new year ' s day"_s, on(1, 1)},
        {u"new year ' s eve"_s, on(12, 31)},
        {u"epiphany"_s, on(1, 6)},
        {u"orthodox christmas"_s, on(1, 7)},
        {u"martin luther king day"_s, nth(3, 1, 1)},
        {u"martin luther king jr . day"_s, nth(3, 1, 1)},
        {u"inauguration day"_s, on(1, 20)},
        {u"holocaust remembrance day"_s, on(1, 27)},
        {u"valentine ' s day"_s, on(2, 14)},
        {u"presidents day"_s, nth(3, 1, 2)},
        {u"presidents ' day"_s, nth(3, 1, 2)},
        {u"women ' s day"_s, on(3, 8)},
        {u"international women ' s day"_s, on(3, 8)},
        {u"st . patrick ' s day"_s, on(3, 17)},
        {u"st patrick ' s day"_s, on(3, 17)},
        {u"nowruz"_s, on(3, 20)},
        {u"ash wednesday"_s, easter(-46)},
        {u"palm sunday"_s, easter(-7)},
        {u"maundy thursday"_s, easter(-3)},
        {u"good friday"_s, easter(-2)},
        {u"easter"_s, easter(0)},
        {u"easter sunday"_s, easter(0)},
        {u"easter monday"_s, easter(1)},
        {u"ascension day"_s, easter(39)},
        {u"pentecost"_s, easter(49)},
        {u"whit monday"_s, easter(50)},
        {u"corpus christi"_s, easter(60)},
        {u"april fools ' day"_s, on(4, 1)},
        {u"april fool ' s day"_s, on(4, 1)},
        {u"earth day"_s, on(4, 22)},
        {u"anzac day"_s, on(4, 25)},
        {u"may day"_s, on(5, 1)},
        {u"world press freedom day"_s, on(5, 3)},
        {u"ve day"_s, on(5, 8)},
        {u"victory day"_s, on(5, 9)},
        {u"mother ' s day"_s, nth(2, 7, 5)},
        {u"memorial day"_s, last(1, 5)},
        {u"juneteenth"_s, on(6, 19)},
        {u"canada day"_s, on(7, 1)},
        {u"fourth of july"_s, on(7, 4)},
        {u"bastille day"_s, on(7, 14)},
        {u"assumption day"_s, on(8, 15)},
        {u"labor day"_s, nth(1, 1, 9)},
        {u"columbus day"_s, nth(2, 1, 10)},
        {u"halloween"_s, on(10, 31)},
        {u"all saints ' day"_s, on(11, 1)},
        {u"all saints day"_s, on(11, 1)},
        {u"guy fawkes night"_s, on(11, 5)},
        {u"bonfire night"_s, on(11, 5)},
        {u"armistice day"_s, on(11, 11)},
        {u"remembrance day"_s, on(11, 11)},
        {u"veterans day"_s, on(11, 11)},
        {u"election day"_s, nth(1, 1, 11, 1)},
        {u"thanksgiving"_s, nth(4, 4, 11)},
        {u"thanksgiving day"_s, nth(4, 4, 11)},
        {u"black friday"_s, nth(4, 4, 11, 1)},
        {u"human rights day"_s, on(12, 10)},
        {u"christmas eve"_s, on(12, 24)},
        {u"christmas"_s, on(12, 25)},
        {u"christmas day"_s, on(12, 25)},
        {u"boxing day"_s, on(12, 26)},
    };
    return table;
}

/// The computus of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
QDate easterSunday(int year)
{
    const int golden = year % 19;
    const int century = year / 100;
    const int ofCentury = year % 100;
    const int correction = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    const int shift = (golden + 11 * epact + 22 * weekday) / 451;
    const int day = epact + weekday - 7 * shift + 114;
    return QDate(year, day / 31, day % 31 + 1);
}

QDate baseDay(const Holiday &holiday, int year)
{
    const QDate first(year, std::max(holiday.month, 1), 1);
    switch (holiday.rule) {
    case Holiday::Rule::Fixed:
        return first.addDays(holiday.number - 1);
    case Holiday::Rule::NthWeekday:
        return first.addDays((holiday.weekday - first.dayOfWeek() + 7) % 7 + 7 * (holiday.number - 1));
    case Holiday::Rule::LastWeekday: {
        const QDate end = first.addDays(first.daysInMonth() - 1);
        return end.addDays(-((end.dayOfWeek() - holiday.weekday + 7) % 7));
    }
    case Holiday::Rule::AfterEaster:
        return easterSunday(year).addDays(holiday.number);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QDate Holiday::in(int year) const
{
    return baseDay(*this, year).addDays(daysLater);
}

std::optional<Holiday> holidayNamed(QStringView name)
{
    const auto found = holidays().constFind(name.toString());
    return found == holidays().cend() ? std::nullopt : std::optional(found.value());
}

bool beginsHoliday(QStringView word)
{
    static const QSet<QString> firstWords = [] {
        QSet<QString> words;
        for (auto entry = holidays().keyBegin(); entry != holidays().keyEnd(); ++entry)
            words.insert(entry->section(u' ', 0, 0));
        return words;
    }();
    return firstWords.contains(word.toString());
}

} // namespace dateline
