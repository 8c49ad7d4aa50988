// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meeting.h"
#include "model/article/articlereader.h"
#include "model/base/textspan.h"

#include <QCryptographicHash>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace dateline {

/// A meeting as two people who read the article agreed on it. Spans are of the document's text, in UTF-16 units.
struct GoldMeeting {
    QList<TextSpan> participants; ///< each where its fullest name stands
    std::optional<DateInterval> when;
    std::optional<TextSpan> place;
    MeetingMode mode = MeetingMode::Unspecified;
    MeetingStatus status = MeetingStatus::Held;
    QList<TextSpan> evidence; ///< a part of each sentence that states it
};

/// A document of the corpora and its meetings.
struct GoldDocument {
    QString name; ///< its path in the corpora, with a slug or line where the file holds many
    QDate published;
    QString part;    ///< "dev", or "test": scored, and not looked into
    QByteArray hash; ///< SHA-256 of the text in UTF-8
    QList<GoldMeeting> meetings;
    Article article; ///< filled in by readGoldMeetings
};

namespace detail {

/// The text of a release or item: a line of a file of JSON lines, by its slug or number.
inline std::optional<QString> textInLines(const QDir &corpora, const QString &name)
{
    const QString corpus = name.section(u'/', 0, 0);
    const QString key = name.section(u'/', 1);
    const QString number = key.section(u':', 1);
    const QDir folder(corpora.filePath(corpus + QStringLiteral("/jsonl")));
    const QStringList files = number.isEmpty()
        ? folder.entryList({key.left(7) + QStringLiteral("*.jsonl")}, QDir::Files)
        : QStringList{key.section(u':', 0, 0)};
    for (const QString &path : files) {
        QFile file(folder.filePath(path));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (int line = 1; !file.atEnd(); ++line) {
            const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
            if (number.isEmpty() ? object[QLatin1StringView("slug")].toString() == key : line == number.toInt())
                return object[QLatin1StringView("text")].toString();
        }
    }
    return std::nullopt;
}

inline std::optional<Article> goldArticle(const QDir &corpora, const GoldDocument &document)
{
    if (document.name.endsWith(QLatin1StringView(".txt"))) {
        auto article = readArticle(corpora.filePath(document.name), {.published = document.published});
        return article ? std::optional(std::move(*article)) : std::nullopt;
    }
    const auto text = textInLines(corpora, document.name);
    if (!text)
        return std::nullopt;
    Article article;
    article.text = *text;
    article.published = {document.published.startOfDay(QTimeZone::utc()), TimePrecision::Day, PublishedBasis::Given};
    return article;
}

/// Turns [begin, end) in code points into UTF-16 units.
inline TextSpan goldSpan(const QString &text, const QJsonValue &value)
{
    const auto units = [&text](qsizetype points) {
        qsizetype at = 0;
        for (; points > 0 && at < text.size(); --points)
            at += text[at].isHighSurrogate() ? 2 : 1;
        return at;
    };
    const QJsonArray ends = value.toArray();
    return {units(ends.at(0).toInt()), units(ends.at(1).toInt())};
}

inline GoldMeeting goldMeeting(const QString &text, const QJsonObject &object)
{
    GoldMeeting meeting;
    for (const QJsonValue &span : object[QLatin1StringView("participants")].toArray())
        meeting.participants.append(goldSpan(text, span));
    for (const QJsonValue &span : object[QLatin1StringView("evidence")].toArray())
        meeting.evidence.append(goldSpan(text, span));
    if (object[QLatin1StringView("place")].isArray())
        meeting.place = goldSpan(text, object[QLatin1StringView("place")]);
    if (object[QLatin1StringView("from")].isString()) {
        meeting.when = DateInterval::days(QDate::fromString(object[QLatin1StringView("from")].toString(), Qt::ISODate),
                                          QDate::fromString(object[QLatin1StringView("to")].toString(), Qt::ISODate));
    }
    meeting.mode =
        meetingModeFromString(object[QLatin1StringView("mode")].toString()).value_or(MeetingMode::Unspecified);
    meeting.status =
        meetingStatusFromString(object[QLatin1StringView("status")].toString()).value_or(MeetingStatus::Held);
    return meeting;
}

} // namespace detail

/// Reads the annotation in the file at \a path and the texts it is of in \a corpora. A document that is not there, or
/// whose text is another than was annotated, is left out.
inline QList<GoldDocument> readGoldMeetings(const QString &path, const QDir &corpora)
{
    QFile file(path);
    QList<GoldDocument> documents;
    if (!file.open(QIODevice::ReadOnly))
        return documents;
    while (!file.atEnd()) {
        const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
        GoldDocument document{.name = object[QLatin1StringView("document")].toString(),
                              .published =
                                  QDate::fromString(object[QLatin1StringView("published")].toString(), Qt::ISODate),
                              .part = object[QLatin1StringView("part")].toString(),
                              .hash = QByteArray::fromHex(object[QLatin1StringView("sha256")].toString().toLatin1()),
                              .meetings = {},
                              .article = {}};
        auto article = detail::goldArticle(corpora, document);
        if (!article || QCryptographicHash::hash(article->text.toUtf8(), QCryptographicHash::Sha256) != document.hash)
            continue;
        document.article = std::move(*article);
        for (const QJsonValue &meeting : object[QLatin1StringView("meetings")].toArray())
            document.meetings.append(detail::goldMeeting(document.article.text, meeting.toObject()));
        documents.append(std::move(document));
    }
    return documents;
}

} // namespace dateline
