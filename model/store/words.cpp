// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/words.h"

namespace dateline {

using namespace Qt::StringLiterals;

QString toWord(PublishedBasis basis)
{
    switch (basis) {
    case PublishedBasis::Given:
        return u"given"_s;
    case PublishedBasis::Stated:
        return u"stated"_s;
    case PublishedBasis::FileTime:
        return u"file-time"_s;
    case PublishedBasis::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString toWord(TimePrecision precision)
{
    switch (precision) {
    case TimePrecision::Day:
        return u"day"_s;
    case TimePrecision::Minute:
        return u"minute"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString toWord(HeaderKind kind)
{
    switch (kind) {
    case HeaderKind::DateLine:
        return u"date-line"_s;
    case HeaderKind::Headline:
        return u"headline"_s;
    case HeaderKind::Byline:
        return u"byline"_s;
    case HeaderKind::Dateline:
        return u"dateline"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString toWord(DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::Day:
        return u"day"_s;
    case DatePrecision::Month:
        return u"month"_s;
    case DatePrecision::Year:
        return u"year"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

PublishedBasis publishedBasisFromWord(QStringView word)
{
    for (const auto basis : {PublishedBasis::Given, PublishedBasis::Stated, PublishedBasis::FileTime}) {
        if (word == toWord(basis))
            return basis;
    }
    return PublishedBasis::Unknown;
}

TimePrecision timePrecisionFromWord(QStringView word)
{
    return word == u"minute" ? TimePrecision::Minute : TimePrecision::Day;
}

HeaderKind headerKindFromWord(QStringView word)
{
    for (const auto kind : {HeaderKind::DateLine, HeaderKind::Byline, HeaderKind::Dateline}) {
        if (word == toWord(kind))
            return kind;
    }
    return HeaderKind::Headline;
}

DatePrecision datePrecisionFromWord(QStringView word)
{
    if (word == u"month")
        return DatePrecision::Month;
    return word == u"year" ? DatePrecision::Year : DatePrecision::Day;
}

TimeExpressionType timeExpressionTypeFromWord(QStringView word)
{
    for (const auto type : {TimeExpressionType::Time, TimeExpressionType::Duration, TimeExpressionType::Set}) {
        if (word == toString(type))
            return type;
    }
    return TimeExpressionType::Date;
}

} // namespace dateline
