// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/typedsearch.h"

#include <QRegularExpression>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

void limit(Filter &filter, QDate from, QDate to)
{
    DateInterval when = filter.when.value_or(DateInterval());
    if (from.isValid())
        when.from = from;
    if (to.isValid())
        when.to = to;
    filter.when = when;
}

bool addCondition(const QString &name, const QString &value, Filter &filter)
{
    if (name == u"place")
        filter.places.append(value);
    else if (name == u"source")
        filter.sources.append(value);
    else if (const auto status = meetingStatusFromString(value); name == u"status" && status)
        filter.statuses.append(*status);
    else if (const auto day = DateInterval::fromEdtf(value); name == u"before" && day && day->from.isValid())
        limit(filter, {}, day->from.addDays(-1));
    else if (name == u"after" && day && day->to.isValid())
        limit(filter, day->to.addDays(1), {});
    else
        return false;
    return true;
}

} // namespace

Filter readTypedSearch(QStringView typed, Filter filter)
{
    static const QRegularExpression condition(uR"re((?<!\S)(place|source|status|before|after):(?:"([^"]+)"|([^\s"]+)))re"_s);
    QString words;
    qsizetype at = 0;
    for (const QRegularExpressionMatch &match : condition.globalMatchView(typed)) {
        const QString value = match.captured(2).isEmpty() ? match.captured(3) : match.captured(2);
        if (!addCondition(match.captured(1), value.trimmed(), filter))
            continue;
        words += typed.sliced(at, match.capturedStart() - at);
        at = match.capturedEnd();
    }
    words += typed.sliced(at);
    filter.words = words.simplified();
    return filter;
}

} // namespace dateline
