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

QString toWord(StepKind kind)
{
    switch (kind) {
    case StepKind::Import:
        return u"import"_s;
    case StepKind::Delete:
        return u"delete"_s;
    case StepKind::SetDate:
        return u"set-date"_s;
    case StepKind::ReadAgain:
        return u"read-again"_s;
    case StepKind::SaveSearch:
        return u"save-search"_s;
    case StepKind::RemoveSearch:
        return u"remove-search"_s;
    case StepKind::Rename:
        return u"rename"_s;
    case StepKind::Retype:
        return u"retype"_s;
    case StepKind::Merge:
        return u"merge"_s;
    case StepKind::KeepApart:
        return u"keep-apart"_s;
    case StepKind::Hide:
        return u"not-a-name"_s;
    case StepKind::AlwaysName:
        return u"always-a-name"_s;
    case StepKind::NameMentions:
        return u"name-mentions"_s;
    case StepKind::UnnameMentions:
        return u"unname-mentions"_s;
    case StepKind::AddMeeting:
        return u"add-meeting"_s;
    case StepKind::ChangeMeeting:
        return u"change-meeting"_s;
    case StepKind::RemoveMeeting:
        return u"not-a-meeting"_s;
    case StepKind::TakeOverCorrections:
        return u"take-over-corrections"_s;
    case StepKind::TakeBackCorrections:
        return u"take-back-corrections"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

PublishedBasis publishedBasisFromWord(QLatin1StringView word)
{
    for (const auto basis : {PublishedBasis::Given, PublishedBasis::Stated, PublishedBasis::FileTime}) {
        if (word == toWord(basis))
            return basis;
    }
    return PublishedBasis::Unknown;
}

TimePrecision timePrecisionFromWord(QLatin1StringView word)
{
    return word == "minute"_L1 ? TimePrecision::Minute : TimePrecision::Day;
}

HeaderKind headerKindFromWord(QLatin1StringView word)
{
    for (const auto kind : {HeaderKind::DateLine, HeaderKind::Byline, HeaderKind::Dateline}) {
        if (word == toWord(kind))
            return kind;
    }
    return HeaderKind::Headline;
}

DatePrecision datePrecisionFromWord(QLatin1StringView word)
{
    if (word == "month"_L1)
        return DatePrecision::Month;
    return word == "year"_L1 ? DatePrecision::Year : DatePrecision::Day;
}

EntityKind entityKindFromWord(QLatin1StringView word)
{
    for (const EntityKind kind : entityKinds) {
        if (word == toString(kind))
            return kind;
    }
    return EntityKind::Other;
}

MeetingMode meetingModeFromWord(QLatin1StringView word)
{
    for (const auto mode : {MeetingMode::InPerson, MeetingMode::Call}) {
        if (word == toString(mode))
            return mode;
    }
    return MeetingMode::Unspecified;
}

MeetingStatus meetingStatusFromWord(QLatin1StringView word)
{
    for (const MeetingStatus status : meetingStatuses) {
        if (word == toString(status))
            return status;
    }
    return MeetingStatus::Held;
}

TimeExpressionType timeExpressionTypeFromWord(QLatin1StringView word)
{
    for (const auto type : {TimeExpressionType::Time, TimeExpressionType::Duration, TimeExpressionType::Set}) {
        if (word == toString(type))
            return type;
    }
    return TimeExpressionType::Date;
}

StepKind stepKindFromWord(QLatin1StringView word)
{
    for (const StepKind kind : stepKinds) {
        if (word == toWord(kind))
            return kind;
    }
    return StepKind::ReadAgain;
}

} // namespace dateline
