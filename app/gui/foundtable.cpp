// SPDX-License-Identifier: GPL-3.0-only
#include "app/gui/foundtable.h"

#include "ui/look/datewords.h"
#include "ui/look/signs.h"
#include "ui/look/tellingwords.h"

#include <KLocalizedString>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QString heading(const QString &words, qsizetype count, const QLocale &locale)
{
    return words.toUpper() + u" · "_s + locale.toString(count) + u'\n';
}

/// Rows with their columns under each other; the last column is as long as it is.
QString inColumns(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line = u"  "_s;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        text += line + u'\n';
    }
    return text;
}

QString participants(const MeetingRecord &meeting, const QHash<EntityId, EntitySummary> &entities)
{
    QStringList names;
    for (const EntityId participant : meeting.participants)
        names.append(entities.value(participant).name);
    return names.join(u" + "_s);
}

} // namespace

QString articleTable(const QList<ArticleSummary> &articles, const QLocale &locale)
{
    QList<QStringList> rows;
    for (const ArticleSummary &article : articles) {
        const QDate day = article.published.date();
        rows.append({day.isValid() ? day.toString(Qt::ISODate) : i18n("no date"),
                     i18np("%1 name", "%1 names", article.names), i18np("%1 meeting", "%1 meetings", article.meetings),
                     article.title + u" — "_s + article.source});
    }
    return heading(i18n("Articles"), articles.size(), locale) + inColumns(rows);
}

QString nameTable(const QList<EntitySummary> &names, const QLocale &locale)
{
    QList<QStringList> rows;
    for (const EntityKind kind : entityKinds) {
        QStringList ofKind;
        for (const EntitySummary &name : names) {
            if (name.kind == kind)
                ofKind.append(u"%1 (%2)"_s.arg(name.name, locale.toString(name.mentions)));
        }
        if (!ofKind.isEmpty())
            rows.append({displayName(kind), ofKind.join(u", "_s)});
    }
    return heading(i18n("Names"), names.size(), locale) + inColumns(rows);
}

QString meetingTable(const MeetingSet &set, const QLocale &locale)
{
    QString text = heading(i18n("Meetings"), set.meetings.size(), locale);
    QList<QStringList> rows;
    for (const MeetingRecord &meeting : set.meetings)
        rows.append({meeting.when ? inWords(*meeting.when, locale) : i18n("no date"),
                     participants(meeting, set.entities), meeting.place, displayName(meeting.mode),
                     displayName(meeting.status)});
    const QStringList lines = inColumns(rows).split(u'\n');
    for (qsizetype i = 0; i < set.meetings.size(); ++i) {
        const MeetingRecord &meeting = set.meetings[i];
        text += lines[i] + u"\n      “"_s + meeting.sentence.simplified() + u"”\n"_s;
        if (!meeting.tellings.isEmpty())
            text += u"      "_s + articlesInWords(meeting) + u'\n';
    }
    return text;
}

} // namespace dateline
