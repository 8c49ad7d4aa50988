// SPDX-License-Identifier: GPL-3.0-only
#include "model/base/dateinterval.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <optional>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// One end of an EDTF interval: the days it covers and how it was written.
struct Stretch {
    QDate first;
    QDate last;
    DatePrecision precision = DatePrecision::Day;
    bool approximate = false;
    bool uncertain = false;
};

/// EDTF counts years astronomically (0 is 1 BC), QDate knows no year 0.
int qtYear(int edtfYear)
{
    return edtfYear > 0 ? edtfYear : edtfYear - 1;
}

int edtfYear(int qtYear)
{
    return qtYear > 0 ? qtYear : qtYear + 1;
}

QDate firstOfMonth(int year, int month)
{
    return QDate(qtYear(year), month, 1);
}

QDate lastOfMonth(int year, int month)
{
    const QDate first = firstOfMonth(year, month);
    return QDate(first.year(), first.month(), first.daysInMonth());
}

std::optional<Stretch> months(int firstYear, int firstMonth, int lastYear, int lastMonth, DatePrecision precision)
{
    const Stretch stretch{firstOfMonth(firstYear, firstMonth), lastOfMonth(lastYear, lastMonth), precision};
    return stretch.first.isValid() && stretch.last.isValid() ? std::optional(stretch) : std::nullopt;
}

/// "201X" is a decade, "20XX" a century, "XXXX" nothing.
std::optional<Stretch> readYears(QStringView digits, bool beforeZero)
{
    const qsizetype unspecified = digits.count(u'X');
    if (unspecified == digits.size())
        return std::nullopt;
    QString low = digits.toString();
    QString high = low;
    low.replace(u'X', u'0');
    high.replace(u'X', u'9');
    bool lowOk = false;
    bool highOk = false;
    const int sign = beforeZero ? -1 : 1;
    const int from = sign * low.toInt(&lowOk);
    const int to = sign * high.toInt(&highOk);
    if (!lowOk || !highOk)
        return std::nullopt;
    return months(std::min(from, to), 1, std::max(from, to), 12, DatePrecision::Year);
}

/// The sub-year groupings 21 to 24 of level 1, spring to winter, as in the northern hemisphere.
std::optional<Stretch> readSeason(int year, int season)
{
    const int first = 3 * (season - 21) + 3;
    return first + 2 <= 12 ? months(year, first, year, first + 2, DatePrecision::Month)
                           : months(year, first, year + 1, first + 2 - 12, DatePrecision::Month);
}

std::optional<Stretch> readMonthOrSeason(int year, int month)
{
    if (month >= 21 && month <= 24)
        return readSeason(year, month);
    if (month < 1 || month > 12)
        return std::nullopt;
    return months(year, month, year, month, DatePrecision::Month);
}

std::optional<Stretch> readDay(int year, int month, int day)
{
    const QDate date(qtYear(year), month, day);
    return date.isValid() ? std::optional(Stretch{date, date}) : std::nullopt;
}

std::optional<Stretch> readStretch(QStringView text)
{
    static const QRegularExpression form(
        u"^(-?)(?=[\\dX]{4}(?:\\z|[-?~%]))(\\d{1,4}X{0,3})(?:-(\\d\\d|XX)(?:-(\\d\\d|XX)"
        "(?:T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:Z|[+-][01]\\d(?::[0-5]\\d)?)?)?)?)?([?~%]?)\\z"_s);
    const QRegularExpressionMatch match = form.matchView(text);
    if (!match.hasMatch())
        return std::nullopt;

    const bool beforeZero = !match.capturedView(1).isEmpty();
    const QStringView digits = match.capturedView(2);
    const QStringView month = match.capturedView(3);
    const QStringView day = match.capturedView(4);
    const bool hasExactYear = !digits.contains(u'X');
    const int year = (beforeZero ? -1 : 1) * digits.toInt();

    std::optional<Stretch> stretch;
    if (month.isEmpty() || month == "XX"_L1)
        stretch = (day.isEmpty() || day == "XX"_L1) ? readYears(digits, beforeZero) : std::nullopt;
    else if (!hasExactYear)
        stretch = std::nullopt;
    else if (day.isEmpty() || day == "XX"_L1)
        stretch = readMonthOrSeason(year, month.toInt());
    else
        stretch = readDay(year, month.toInt(), day.toInt());
    if (!stretch)
        return std::nullopt;

    const QStringView qualifier = match.capturedView(5);
    stretch->approximate = qualifier == "~"_L1 || qualifier == "%"_L1;
    stretch->uncertain = qualifier == "?"_L1 || qualifier == "%"_L1;
    return stretch;
}

bool isUnknown(QStringView end)
{
    return end.isEmpty() || end == ".."_L1;
}

QString yearText(int year)
{
    return (year < 0 ? u"-"_s : QString()) + u"%1"_s.arg(std::abs(year), 4, 10, QChar(u'0'));
}

QString dayText(QDate date, DatePrecision precision)
{
    QString text = yearText(edtfYear(date.year()));
    if (precision == DatePrecision::Year)
        return text;
    text += u"-%1"_s.arg(date.month(), 2, 10, QChar(u'0'));
    if (precision == DatePrecision::Month)
        return text;
    return text + u"-%1"_s.arg(date.day(), 2, 10, QChar(u'0'));
}

enum class End { First, Last };

/// The coarsest precision, no coarser than \a wanted, that has \a date as that end.
DatePrecision fitting(QDate date, DatePrecision wanted, End end)
{
    const bool isFirst = end == End::First;
    if (wanted == DatePrecision::Day || date.day() != (isFirst ? 1 : date.daysInMonth()))
        return DatePrecision::Day;
    return wanted == DatePrecision::Year && date.month() == (isFirst ? 1 : 12) ? DatePrecision::Year
                                                                               : DatePrecision::Month;
}

Error notUnderstood(QStringView text, QStringView why)
{
    return {ErrorKind::InvalidInput, u"cannot read the date '%1': %2"_s.arg(text, why)};
}

} // namespace

DateInterval DateInterval::month(int year, int month)
{
    const QDate first(year, month, 1);
    return {.from = first, .to = QDate(year, month, first.daysInMonth()), .precision = DatePrecision::Month};
}

DateInterval DateInterval::year(int year)
{
    return {.from = QDate(year, 1, 1), .to = QDate(year, 12, 31), .precision = DatePrecision::Year};
}

Result<DateInterval> DateInterval::fromEdtf(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0) {
        const std::optional<Stretch> stretch = readStretch(text);
        if (!stretch)
            return std::unexpected(notUnderstood(text, u"it is not in the Extended Date/Time Format"));
        return DateInterval{stretch->first, stretch->last, stretch->precision, stretch->approximate,
                            stretch->uncertain};
    }

    const QStringView begin = text.first(slash);
    const QStringView end = text.sliced(slash + 1);
    const std::optional<Stretch> from = isUnknown(begin) ? Stretch{} : readStretch(begin);
    const std::optional<Stretch> to = isUnknown(end) ? Stretch{} : readStretch(end);
    if (!from || !to)
        return std::unexpected(notUnderstood(text, u"an end of it is not in the Extended Date/Time Format"));

    const DateInterval interval{from->first, to->last, std::max(from->precision, to->precision),
                                from->approximate || to->approximate, from->uncertain || to->uncertain};
    if (interval.isNull())
        return std::unexpected(notUnderstood(text, u"neither end is given"));
    if (interval.from.isValid() && interval.to.isValid() && interval.from > interval.to)
        return std::unexpected(notUnderstood(text, u"it ends before it begins"));
    return interval;
}

QString DateInterval::toEdtf() const
{
    if (isNull())
        return {};
    const QString qualifier = approximate && uncertain ? u"%"_s : approximate ? u"~"_s : uncertain ? u"?"_s : QString();
    const QString begin = from.isValid() ? dayText(from, fitting(from, precision, End::First)) + qualifier : u".."_s;
    const QString end = to.isValid() ? dayText(to, fitting(to, precision, End::Last)) + qualifier : u".."_s;
    return begin == end ? begin : begin + u'/' + end;
}

bool DateInterval::overlaps(const DateInterval &other) const
{
    if (isNull() || other.isNull())
        return false;
    const bool beginsBeforeItEnds = from.isNull() || other.to.isNull() || from <= other.to;
    const bool endsAfterItBegins = to.isNull() || other.from.isNull() || to >= other.from;
    return beginsBeforeItEnds && endsAfterItBegins;
}

bool DateInterval::contains(const DateInterval &other) const
{
    if (isNull() || other.isNull())
        return false;
    const bool coversBegin = from.isNull() || (other.from.isValid() && from <= other.from);
    const bool coversEnd = to.isNull() || (other.to.isValid() && to >= other.to);
    return coversBegin && coversEnd;
}

} // namespace dateline
