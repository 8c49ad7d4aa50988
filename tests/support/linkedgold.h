// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/textspan.h"
#include "tests/support/treebank.h"

#include <QDate>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace dateline {

/// A name in a text and whom or what it names in all texts of its world.
struct LinkedName {
    TextSpan span;
    QString who;
};

/// A text with names linked across texts. Only texts of one world are annotated as naming the same.
struct LinkedDocument {
    QString name;
    QString world;
    QDate published;
    QString text;
    QList<LinkedName> names;
};

/// Pages that are the same, as redirects lead from one to the other: one group a line, parted by "|".
inline QHash<QString, QString> readSamePages(const QString &path)
{
    QHash<QString, QString> pages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return pages;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList group = line.split(u'|');
        for (const QString &page : group)
            pages.insert(page.trimmed(), group.first().trimmed());
    }
    return pages;
}

/// Items of Wikipedia's current events, one a document, with the pages their names link to.
inline QList<LinkedDocument> readCurrentEvents(const QDir &folder)
{
    QList<LinkedDocument> documents;
    for (const QString &name : folder.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (int line = 0; !file.atEnd(); ++line) {
            const QJsonObject item = QJsonDocument::fromJson(file.readLine()).object();
            LinkedDocument document{.name = QStringLiteral("%1:%2").arg(name).arg(line),
                                    .world = QStringLiteral("current events"),
                                    .published =
                                        QDate::fromString(item[QStringLiteral("date")].toString(), Qt::ISODate),
                                    .text = item[QStringLiteral("text")].toString(),
                                    .names = {}};
            for (const QJsonValue &link : item[QStringLiteral("links")].toArray()) {
                const QString page = link[QStringLiteral("page")].toString();
                document.names.append({{link[QStringLiteral("start")].toInt(), link[QStringLiteral("end")].toInt()},
                                       page.section(u'#', 0, 0).replace(u'_', u' ')});
            }
            documents.append(document);
        }
    }
    return documents;
}

namespace detail {

/// GUM's column of entities, as far as their links: "(7-person-new-…-coref-Ada_Moran".
inline QList<LinkedName> gumLinks(const Treebank &bank)
{
    struct Open {
        QString number;
        QString page;
        QStringList heads;
        qsizetype word = 0;
    };
    static const QRegularExpression parts(QStringLiteral("\\(([^()]*)(\\)?)|([^()]*)\\)"));
    QList<LinkedName> names;
    for (qsizetype sentence = 0; sentence < bank.sentences.size(); ++sentence) {
        QList<Open> open;
        const QList<Token> &tokens = bank.sentences[sentence].tokens;
        const auto close = [&](qsizetype at, qsizetype last) {
            const Open closed = open.takeAt(at);
            const qsizetype first = closed.word + closed.heads.first().toInt() - 1;
            const qsizetype end = std::min(closed.word + closed.heads.last().toInt() - 1, last);
            if (closed.page.isEmpty() || first < closed.word || first > end
                || bank.columns[sentence][first][3] != QStringLiteral("PROPN"))
                return;
            names.append({{tokens[first].span.begin, tokens[end].span.end}, closed.page});
        };
        for (qsizetype word = 0; word < tokens.size(); ++word) {
            QString column;
            for (const QString &field : bank.columns[sentence][word][9].split(u'|')) {
                if (field.startsWith(QLatin1StringView("Entity=")))
                    column = field.sliced(7);
            }
            for (auto part = parts.globalMatch(column); part.hasNext();) {
                const QRegularExpressionMatch match = part.next();
                if (match.hasCaptured(3)) {
                    const auto found = std::find_if(open.rbegin(), open.rend(),
                                                    [&](const Open &each) { return each.number == match.captured(3); });
                    if (found != open.rend())
                        close(std::distance(open.begin(), found.base()) - 1, word);
                    continue;
                }
                const QStringList fields = match.captured(1).split(u'-');
                const QString page = QStringList(fields.mid(7)).join(u'-').replace(u'_', u' ');
                open.append({fields.first(), page.size() > 1 ? page : QString(), fields.value(5).split(u','), word});
                if (!match.captured(2).isEmpty())
                    close(open.size() - 1, word);
            }
        }
    }
    return names;
}

} // namespace detail

/// GUM's documents, with the pages their names link to.
inline QList<LinkedDocument> readGumLinks(const QDir &folder)
{
    QList<LinkedDocument> documents;
    static const QRegularExpression created(QStringLiteral("# meta::dateCreated = (\\d{4}-\\d\\d-\\d\\d)"));
    for (const QString &name : folder.entryList({QStringLiteral("*.conllu")}, QDir::Files, QDir::Name)) {
        const Treebank bank = readTreebank(folder.filePath(name));
        if (bank.sentences.isEmpty() || bank.columns.first().first().at(1) == QStringLiteral("_"))
            continue;
        QFile file(folder.filePath(name));
        const QString head = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(2000)) : QString();
        documents.append({.name = name,
                          .world = QStringLiteral("gum"),
                          .published = QDate::fromString(created.match(head).captured(1), Qt::ISODate),
                          .text = bank.text,
                          .names = detail::gumLinks(bank)});
    }
    return documents;
}

/// One of ECB+'s documents: people, bodies and places, within the event that it tells.
inline LinkedDocument readEcbDocument(const QString &path)
{
    const QFileInfo info(path);
    const QString event =
        info.completeBaseName().contains(QLatin1StringView("plus")) ? QStringLiteral("plus") : QString();
    LinkedDocument document{.name = info.completeBaseName(),
                            .world = QStringLiteral("ecb+ %1%2").arg(info.dir().dirName(), event),
                            .published = {},
                            .text = {},
                            .names = {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return document;
    QHash<QString, TextSpan> tokens;
    QHash<QString, TextSpan> spans; // of mentions
    QHash<QString, QString> who;    // by number of what mentions point to
    QString sentence;
    QString mention;
    QStringList sources;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const QString tag = xml.name().toString();
        if (tag == QStringLiteral("token")) {
            const bool begins = attributes.value(QStringLiteral("sentence")) != sentence;
            sentence = attributes.value(QStringLiteral("sentence")).toString();
            const QString number = attributes.value(QStringLiteral("t_id")).toString();
            const QString word = xml.readElementText();
            static const QString closing = QStringLiteral(",.;:!?)]%");
            const bool clings = (word.size() == 1 && closing.contains(word)) || word.startsWith(u'\'');
            if (!document.text.isEmpty() && !clings)
                document.text += begins ? u'\n' : u' ';
            tokens.insert(number, {document.text.size(), document.text.size() + word.size()});
            document.text += word;
        } else if (tag == QStringLiteral("token_anchor")) {
            const TextSpan token = tokens.value(attributes.value(QStringLiteral("t_id")).toString());
            const auto known = spans.find(mention);
            if (known == spans.end())
                spans.insert(mention, token);
            else
                *known = {std::min(known->begin, token.begin), std::max(known->end, token.end)};
        } else if (tag == QStringLiteral("source")) {
            sources.append(attributes.value(QStringLiteral("m_id")).toString());
        } else if (tag == QStringLiteral("target")) {
            const QString target = who.value(attributes.value(QStringLiteral("m_id")).toString());
            for (const QString &source : std::as_const(sources)) {
                if (!target.isEmpty() && spans.contains(source))
                    document.names.append({spans.value(source), target});
            }
            sources.clear();
        } else if (tag.startsWith(QLatin1StringView("HUMAN_")) || tag.startsWith(QLatin1StringView("LOC_"))) {
            mention = attributes.value(QStringLiteral("m_id")).toString();
            const QString instance = attributes.value(QStringLiteral("instance_id")).toString();
            if (!instance.isEmpty())
                who.insert(mention, instance);
        } else if (attributes.hasAttribute(QStringLiteral("m_id"))) {
            mention.clear();
        } else if (tag.endsWith(QLatin1StringView("_COREF"))) {
            sources.clear();
        }
    }
    return document;
}

inline QList<LinkedDocument> readEcbPlus(const QDir &folder)
{
    QStringList paths;
    for (QDirIterator entry(folder.path(), {QStringLiteral("*.xml")}, QDir::Files, QDirIterator::Subdirectories);
         entry.hasNext();)
        paths.append(entry.next());
    paths.sort();
    QList<LinkedDocument> documents;
    for (const QString &path : std::as_const(paths))
        documents.append(readEcbDocument(path));
    return documents;
}

} // namespace dateline
