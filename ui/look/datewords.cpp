// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/datewords.h"

#include <KLocalizedString>

#include <QDate>
#include <QHash>
#include <QRegularExpression>

#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

#include <cmath>
#include <limits>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 julianDayOfEpoch = 2440588; // 1 January 1970
constexpr double millisecondsADay = 86'400'000.0;
constexpr qint64 julianDayOfYearOne = 1721426; // 1 January 1

double sinceEpoch(double julianDay)
{
    return std::floor((julianDay - double(julianDayOfEpoch)) * millisecondsADay + 0.5);
}

icu::Locale icuLocale(const QLocale &locale)
{
    // Without a locale: English with the day before the month, as the European Union and most of the world write it.
    const QString tag = locale.language() == QLocale::C ? u"en-GB"_s : locale.bcp47Name();
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale result = icu::Locale::forLanguageTag(tag.toLatin1().constData(), status);
    result.setKeywordValue("calendar", "gregorian", status);
    return U_SUCCESS(status) ? result : icu::Locale("en_GB");
}

QString fromIcu(const icu::UnicodeString &text)
{
    QString result = QString::fromUtf16(text.getBuffer(), text.length());
    return result.replace(QChar(0x2009), u' '); // thin spaces that not every font has
}

/// The calendar of the proleptic Gregorian years that QDate counts in.
icu::GregorianCalendar calendarFor(const icu::Locale &locale)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), locale, status);
    calendar.setGregorianChange(-std::numeric_limits<double>::max(), status);
    return calendar;
}

} // namespace

class DateWords::Patterns
{
public:
    explicit Patterns(const QLocale &locale)
        : m_locale(icuLocale(locale))
        , m_english(QByteArrayView(m_locale.getLanguage()) == "en")
        , m_calendar(calendarFor(m_locale))
    {
        UErrorCode status = U_ZERO_ERROR;
        m_generator.reset(icu::DateTimePatternGenerator::createInstance(m_locale, status));
    }

    QString at(double julianDay, QLatin1StringView skeleton)
    {
        icu::UnicodeString text;
        if (const auto format = formatFor(withEra(skeleton, julianDay))) {
            format->format(sinceEpoch(julianDay), text);
        }
        return fromIcu(text);
    }

    QString between(qint64 firstDay, qint64 lastDay, QLatin1StringView skeleton)
    {
        const auto format = intervalFormatFor(withEra(skeleton, double(firstDay)));
        UErrorCode status = U_ZERO_ERROR;
        icu::GregorianCalendar first(m_calendar);
        icu::GregorianCalendar last(m_calendar);
        first.setTime(sinceEpoch(double(firstDay)), status);
        last.setTime(sinceEpoch(double(lastDay)), status);
        icu::UnicodeString text;
        icu::FieldPosition position(icu::FieldPosition::DONT_CARE);
        if (format) {
            format->format(first, last, text, position, status);
        }
        if (!format || U_FAILURE(status)) {
            return at(double(firstDay), skeleton) + u" – "_s + at(double(lastDay), skeleton);
        }
        return m_english ? inEnglish(fromIcu(text)) : fromIcu(text);
    }

private:
    static QByteArray withEra(QLatin1StringView skeleton, double julianDay)
    {
        const QByteArray fields(skeleton.data(), skeleton.size());
        return fields.contains('y') && julianDay < double(julianDayOfYearOne) ? fields + 'G' : fields;
    }

    icu::SimpleDateFormat *formatFor(const QByteArray &skeleton)
    {
        auto &format = m_formats[skeleton];
        if (!format && m_generator) {
            UErrorCode status = U_ZERO_ERROR;
            const auto fields = icu::UnicodeString::fromUTF8(skeleton.toStdString());
            const auto pattern = m_generator->getBestPattern(fields, status);
            format =
                std::make_shared<icu::SimpleDateFormat>(m_english ? inEnglish(pattern) : pattern, m_locale, status);
            format->adoptCalendar(m_calendar.clone());
        }
        return format.get();
    }

    icu::DateIntervalFormat *intervalFormatFor(const QByteArray &skeleton)
    {
        auto &format = m_intervalFormats[skeleton];
        if (!format) {
            UErrorCode status = U_ZERO_ERROR;
            const auto fields = icu::UnicodeString::fromUTF8(skeleton.toStdString());
            format.reset(icu::DateIntervalFormat::createInstance(fields, m_locale, status));
            if (format) {
                format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
            }
        }
        return format.get();
    }

    /// As newspapers write it: "Tue 25 November", where ICU has "Tue, 25 November", and "Tue 25" for "25 Tue".
    static icu::UnicodeString inEnglish(icu::UnicodeString pattern)
    {
        if (pattern == icu::UnicodeString(u"d EEE") || pattern == icu::UnicodeString(u"d E")) {
            return u"EEE d";
        }
        return pattern.findAndReplace(u"E, d", u"E d");
    }

    /// "Mon 24 – Tue 25 November 2025", where ICU has "Mon, 24 November – Tue, 25 November 2025".
    static QString inEnglish(QString text)
    {
        static const QRegularExpression commaBeforeDay(u"(\\p{L}), (?=\\d)"_s);
        static const QRegularExpression monthTwice(u"(\\p{L}+ \\d+) (\\p{L}+) – (\\p{L}+ \\d+ \\2\\b)"_s);
        return text.replace(commaBeforeDay, u"\\1 "_s).replace(monthTwice, u"\\1 – \\3"_s);
    }

    icu::Locale m_locale;
    bool m_english;
    icu::GregorianCalendar m_calendar;
    std::unique_ptr<icu::DateTimePatternGenerator> m_generator;
    QHash<QByteArray, std::shared_ptr<icu::SimpleDateFormat>> m_formats;
    QHash<QByteArray, std::shared_ptr<icu::DateIntervalFormat>> m_intervalFormats;
};

DateWords::DateWords(const QLocale &locale)
    : m_patterns(std::make_shared<Patterns>(locale))
{
}

QString DateWords::at(double julianDay, QLatin1StringView skeleton) const
{
    return m_patterns->at(julianDay, skeleton);
}

QString DateWords::between(qint64 firstDay, qint64 lastDay, QLatin1StringView skeleton) const
{
    return m_patterns->between(firstDay, lastDay, skeleton);
}

namespace {

/// The patterns of the locale asked for last: tables ask for thousands of dates in one locale.
const DateWords &wordsOf(const QLocale &locale)
{
    thread_local QLocale known = locale;
    thread_local DateWords words(locale);
    if (known != locale) {
        known = locale;
        words = DateWords(locale);
    }
    return words;
}

QLatin1StringView skeletonOf(const DateInterval &interval)
{
    switch (interval.precision) {
    case DatePrecision::Day:
        return interval.approximate || interval.from.daysTo(interval.to) >= 7 ? "yMMMMd"_L1 : "yMMMMEEEd"_L1;
    case DatePrecision::Month:
        return "yMMMM"_L1;
    case DatePrecision::Year:
        return "y"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

bool isOneUnit(const DateInterval &interval)
{
    switch (interval.precision) {
    case DatePrecision::Day:
        return interval.from == interval.to;
    case DatePrecision::Month:
        return interval.from.month() == interval.to.month() && interval.from.year() == interval.to.year();
    case DatePrecision::Year:
        return interval.from.year() == interval.to.year();
    }
    Q_UNREACHABLE_RETURN(true);
}

QString daysInWords(const DateInterval &interval, const DateWords &words)
{
    const auto skeleton = skeletonOf(interval);
    const auto at = [&](QDate date) { return words.at(double(date.toJulianDay()), skeleton); };
    if (!interval.to.isValid()) {
        return i18nc("@info:date open interval", "since %1", at(interval.from));
    }
    if (!interval.from.isValid()) {
        return i18nc("@info:date open interval", "until %1", at(interval.to));
    }
    return isOneUnit(interval) ? at(interval.from)
                               : words.between(interval.from.toJulianDay(), interval.to.toJulianDay(), skeleton);
}

} // namespace

QString inWords(const DateInterval &interval, const QLocale &locale)
{
    if (interval.isNull()) {
        return {};
    }
    QString result = daysInWords(interval, wordsOf(locale));
    if (interval.uncertain) {
        result = i18nc("@info:date it is not certain", "%1?", result);
    }
    return interval.approximate ? i18nc("@info:date", "about %1", result) : result;
}

} // namespace dateline
