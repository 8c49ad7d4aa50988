// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/typeddate.h"

#include <KLocalizedString>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int baseYear = 2000; // "11/25/25"

std::optional<DateInterval> readDay(const QString &text, const QLocale &locale)
{
    QStringList formats{u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"MMMM d, yyyy"_s, u"MMM d, yyyy"_s,
                        u"MMMM d yyyy"_s, u"MMM d yyyy"_s, u"d. MMMM yyyy"_s, u"d. MMM yyyy"_s};
    for (const QLocale::FormatType type : {QLocale::ShortFormat, QLocale::LongFormat, QLocale::NarrowFormat}) {
        QString format = locale.dateFormat(type);
        formats.prepend(format);
        if (!format.contains(u"yyyy"))
            formats.prepend(format.replace(u"yy"_s, u"yyyy"_s));
    }
    for (const QString &format : std::as_const(formats)) {
        if (const QDate day = locale.toDate(text, format, baseYear); day.isValid())
            return DateInterval::day(day);
    }
    return {};
}

std::optional<DateInterval> readMonth(const QString &text, const QLocale &locale)
{
    for (const QString &format :
         {u"MMMM yyyy"_s, u"MMM yyyy"_s, u"MM/yyyy"_s, u"M/yyyy"_s, u"MM.yyyy"_s, u"yyyy/MM"_s}) {
        if (const QDate day = locale.toDate(text, format, baseYear); day.isValid())
            return DateInterval::month(day.year(), day.month());
    }
    return {};
}

} // namespace

std::optional<DateInterval> readTypedDate(const QString &typed, const QLocale &locale, QDate today)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return {};
    if (text.compare(i18nc("@item typed for a date", "today"), Qt::CaseInsensitive) == 0)
        return DateInterval::day(today);
    if (const auto edtf = DateInterval::fromEdtf(text); edtf && !edtf->isNull())
        return *edtf;
    for (const QLocale &language : {locale, QLocale(QLocale::English)}) {
        if (const auto day = readDay(text, language))
            return day;
        if (const auto month = readMonth(text, language))
            return month;
    }
    return {};
}

} // namespace dateline
