// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/tellingwords.h"

#include <KLocalizedString>

#include <QStringList>

namespace dateline {
using namespace Qt::StringLiterals;

QString articlesInWords(const MeetingRecord &meeting)
{
    if (meeting.tellings.isEmpty())
        return meeting.articleTitle;
    QStringList titles;
    for (const MeetingRecord &each : meeting.statements())
        titles.append(each.articleTitle);
    return i18ncp("@info articles that tell of one meeting: how many, their titles", "%1 article: %2",
                  "%1 articles: %2", titles.size(), titles.join(u"; "_s));
}

QString nextArticleHint(const MeetingRecord &meeting)
{
    return meeting.tellings.isEmpty()
        ? QString()
        : i18ncp("@info:tooltip", "%1 article tells of it.", "%1 articles tell of it; click again for the next.",
                 meeting.tellings.size());
}

QString withNextArticleHint(const QString &words, const MeetingRecord &meeting)
{
    return (words + u'\n' + nextArticleHint(meeting)).trimmed();
}

} // namespace dateline
