// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/publisheddate.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr std::array<QStringView, 12> months{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                             u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
constexpr std::array<QStringView, 12> fullMonths{u"january",   u"february", u"march",    u"april",
                                                 u"may",       u"june",     u"july",     u"august",
                                                 u"september", u"october",  u"november", u"december"};

struct Zone {
    QStringView name;
    int minutes;
};

constexpr std::array<Zone, 20> zones{{{u"z", 0},      {u"gmt", 0},    {u"utc", 0},    {u"wet", 0},    {u"bst", 60},
                                      {u"cet", 60},   {u"cest", 120}, {u"eet", 120},  {u"eest", 180}, {u"msk", 180},
                                      {u"est", -300}, {u"edt", -240}, {u"et", -300},  {u"cst", -360}, {u"cdt", -300},
                                      {u"mst", -420}, {u"mdt", -360}, {u"pst", -480}, {u"pdt", -420}, {u"jst", 540}}};

int monthNumber(QStringView word)
{
    const QString lower = word.toString().toLower().remove(u'.');
    for (std::size_t at = 0; at < months.size(); ++at) {
        if (lower == fullMonths[at] || lower == months[at] || (lower == u"sept" && at == 8))
            return static_cast<int>(at) + 1;
    }
    return 0;
}

std::optional<QTimeZone> zoneOf(QStringView word)
{
    const QString lower = word.toString().toLower();
    if (lower.isEmpty())
        return std::nullopt;
    static const QRegularExpression offset(uR"(^(?:gmt|utc)?([+-])(\d\d?):?(\d\d)?$)"_s);
    if (const auto match = offset.match(lower); match.hasMatch()) {
        const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
        constexpr int most = 14 * 3600; // further east no clock goes
        if (seconds > most)
            return std::nullopt;
        return QTimeZone::fromSecondsAheadOfUtc(match.captured(1) == "-"_L1 ? -seconds : seconds);
    }
    for (const Zone &zone : zones) {
        if (lower == zone.name)
            return QTimeZone::fromSecondsAheadOfUtc(zone.minutes * 60);
    }
    return std::nullopt;
}

Published dated(QDate date, std::optional<QTime> time, const std::optional<QTimeZone> &zone)
{
    Published published;
    published.time = QDateTime(date, time.value_or(QTime(0, 0)), zone.value_or(QTimeZone::utc()));
    published.precision = time ? TimePrecision::Minute : TimePrecision::Day;
    published.basis = PublishedBasis::Stated;
    return published;
}

/// The time of day somewhere in \a text: "14:05", "3 p.m.", "3:30 PM"; and the zone behind it.
std::pair<std::optional<QTime>, std::optional<QTimeZone>> timeIn(const QString &text)
{
    static const QRegularExpression clock(
        uR"((?<![\d:.])(\d{1,2})(?:[:.](\d\d)(?::\d\d(?:\.\d+)?)?)?\s*([ap])?\.?(?(3)m\.?)\s*\(?((?:gmt|utc)?[+-]\d\d?:?(?:\d\d)?\b|[a-z]{1,4}\b)?)"_s,
        QRegularExpression::CaseInsensitiveOption);
    auto matches = clock.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool halfDay = !match.captured(3).isEmpty();
        if (!halfDay && match.captured(2).isEmpty())
            continue;
        int hour = match.captured(1).toInt();
        if (halfDay)
            hour = hour % 12 + (match.captured(3).compare("p"_L1, Qt::CaseInsensitive) == 0 ? 12 : 0);
        const QTime time(hour, match.captured(2).toInt());
        if (time.isValid())
            return {time, zoneOf(match.captured(4))};
    }
    return {};
}

/// Whether articles may be of that day: older ones are what a program writes that knows no date ("0001-01-01").
bool isSensible(QDate date)
{
    constexpr int firstNewspaper = 1605;
    constexpr int last = 2200;
    return date.isValid() && date.year() >= firstNewspaper && date.year() <= last;
}

/// "2025-11-25", "2025-11-25T14:05:10.123+02:00", "20251125T140510Z", "2025/11/25 14:05".
std::optional<Published> isoIn(const QString &text)
{
    static const QRegularExpression iso(
        uR"((?<![\d.-])(\d{4})([-/]?)(\d\d)\g2(\d\d)(?:(?:T|\s)(\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)?\s*(z\b|[+-]\d\d:?(?:\d\d)?|[A-Z]{2,4}\b)?)?(?![\d-]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    auto matches = iso.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QDate date(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
        if (!isSensible(date))
            continue;
        const QTime time(match.captured(5).toInt(), match.captured(6).toInt());
        const bool hasTime = match.hasCaptured(5) && time.isValid();
        return dated(date, hasTime ? std::optional(time) : std::nullopt, zoneOf(match.capturedView(7)));
    }
    return std::nullopt;
}

/// "Nov. 25, 2025", "25 November 2025", with the time of day before or behind.
std::optional<Published> namedMonthIn(const QString &text)
{
    static const QRegularExpression monthFirst(
        uR"((?<!\w)([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d))"_s);
    static const QRegularExpression dayFirst(
        uR"((?<!\w)(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d))"_s);
    for (const auto &[pattern, monthGroup, dayGroup] : {std::tuple(&monthFirst, 1, 2), std::tuple(&dayFirst, 2, 1)}) {
        auto matches = pattern->globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const int month = monthNumber(match.capturedView(monthGroup));
            const QDate date(match.captured(3).toInt(), month, match.captured(dayGroup).toInt());
            if (month == 0 || !isSensible(date))
                continue;
            const auto behind = timeIn(text.sliced(match.capturedEnd()));
            const auto [time, zone] = behind.first ? behind : timeIn(text.left(match.capturedStart()));
            return dated(date, time, zone);
        }
    }
    return std::nullopt;
}

/// "25/11/2025" and "11/25/2025" where only one reading is a day, and "25.11.2025".
std::optional<Published> numbersIn(const QString &text)
{
    static const QRegularExpression numbers(uR"((?<![\d./])(\d{1,2})([/.])(\d{1,2})\g2(\d{4})(?![\d./]))"_s);
    const auto match = numbers.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const int year = match.captured(4).toInt();
    const QDate dayFirst(year, second, first);
    const QDate monthFirst(year, first, second);
    const bool ambiguous = match.captured(2) == "/"_L1 && dayFirst.isValid() && monthFirst.isValid() && first != second;
    const QDate date = dayFirst.isValid() || match.captured(2) == "."_L1 ? dayFirst : monthFirst;
    if (ambiguous || !isSensible(date))
        return std::nullopt;
    const auto [time, zone] = timeIn(text.sliced(match.capturedEnd()));
    return dated(date, time, zone);
}

} // namespace

std::optional<Published> parsePublished(QStringView view)
{
    constexpr qsizetype longest = 200;
    if (view.size() > longest)
        return std::nullopt;
    const QString text = view.toString().simplified();
    if (const auto published = isoIn(text))
        return published;
    if (const auto published = namedMonthIn(text))
        return published;
    return numbersIn(text);
}

std::optional<Published> parseDayBefore(QStringView view, QDate latest)
{
    const QString text = view.toString().simplified();
    static const QRegularExpression day(uR"(^(?:([A-Za-z]{3,9})\.?\s+(\d{1,2})|(\d{1,2})\s+([A-Za-z]{3,9})\.?)$)"_s);
    const auto match = day.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int month = monthNumber(match.captured(1).isEmpty() ? match.captured(4) : match.captured(1));
    const int number = (match.captured(2).isEmpty() ? match.captured(3) : match.captured(2)).toInt();
    if (month == 0 || !latest.isValid())
        return std::nullopt;
    constexpr int years = 8; // 29 February comes at least that often
    for (int year = latest.year() + 1; year > latest.year() - years; --year) {
        const QDate date(year, month, number);
        if (date.isValid() && date <= latest.addDays(2))
            return dated(date, std::nullopt, std::nullopt);
    }
    return std::nullopt;
}

} // namespace dateline
