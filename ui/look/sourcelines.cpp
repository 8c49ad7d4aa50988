// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/sourcelines.h"

#include "ui/look/datewords.h"

#include <KLocalizedString>

#include <QMap>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QString sourceLine(const MeetingRecord &meeting, const DateWords &words)
{
    const QString title = meeting.articleTitle.simplified();
    QStringList parts{title.isEmpty() ? i18nc("@info an article in a list of sources", "Untitled article") : title};
    if (!meeting.source.isEmpty())
        parts.append(meeting.source.simplified());
    if (meeting.published.isValid())
        parts.append(words.between(meeting.published.toJulianDay(), meeting.published.toJulianDay(), "yMMMMd"_L1));
    return parts.join(u" · "_s);
}

} // namespace

QStringList sourceLines(const QList<MeetingRecord> &meetings, const QLocale &locale)
{
    const DateWords words(locale);
    QMap<std::tuple<QDate, QString, ArticleId>, QString> lines;
    for (const MeetingRecord &meeting : meetings) {
        for (const MeetingRecord &each : meeting.statements())
            lines.insert({each.published, each.articleTitle.simplified(), each.article}, sourceLine(each, words));
    }
    return lines.values();
}

} // namespace dateline
