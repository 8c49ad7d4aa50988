// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/officexml.h"

#include "model/article/articletitle.h"
#include "model/article/blocktext.h"
#include "model/article/dateline.h"
#include "model/article/headerblocks.h"
#include "model/article/readlimits.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

Result<void> walkXml(const QByteArray &xml, const std::function<bool(const QXmlStreamReader &)> &enter,
                     const std::function<void(const QXmlStreamReader &)> &leave,
                     const std::function<void(QStringView)> &text)
{
    QXmlStreamReader reader(xml);
    int depth = 0;
    int passedOver = 0; // the depth of the element that is not looked into, 0 outside
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            return failure(ErrorKind::Unsupported, u"it declares a document type, as no office program does"_s);
        case QXmlStreamReader::StartElement:
            if (++depth > ReadLimits().deepestMarkup)
                return failure(ErrorKind::TooLarge, u"it has too many elements inside each other"_s);
            if (passedOver == 0 && !enter(reader))
                passedOver = depth;
            break;
        case QXmlStreamReader::EndElement:
            if (passedOver == 0)
                leave(reader);
            if (passedOver == depth--)
                passedOver = 0;
            break;
        case QXmlStreamReader::Characters:
            if (passedOver == 0)
                text(reader.text());
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        return failure(ErrorKind::Damaged, u"it is damaged: "_s + reader.errorString());
    return {};
}

OfficeProperties readProperties(const QByteArray &xml)
{
    OfficeProperties properties;
    QString current;
    QString date;
    const auto enter = [&current](const QXmlStreamReader &reader) {
        current = reader.name().toString();
        return true;
    };
    const auto take = [&](QStringView text) {
        if (current == "title"_L1)
            properties.title += text;
        else if (current == "creator"_L1)
            properties.author += text;
        else if (current == "created"_L1 || current == "creation-date"_L1)
            date += text;
    };
    // What is broken here is not worth the article.
    (void)walkXml(xml, enter, [&current](const QXmlStreamReader &) { current.clear(); }, take);
    properties.title = properties.title.simplified();
    properties.author = properties.author.simplified();
    properties.created = QDateTime::fromString(date.trimmed(), Qt::ISODate).date();
    return properties;
}

Result<Article> articleOf(const QList<OfficeParagraph> &paragraphs, const OfficeProperties &properties, QDate modified)
{
    Article article;
    QStringList blocks;
    for (const OfficeParagraph &paragraph : paragraphs) {
        const QString text = paragraph.text.trimmed();
        if (text.isEmpty())
            continue;
        if (paragraph.isTitle && article.title.isEmpty())
            article.title = text.simplified();
        else
            blocks.append(text);
    }
    if (article.title.isEmpty() && blocks.size() > 1 && isHeadlineLike(blocks.constFirst()))
        article.title = blocks.takeFirst().simplified();
    takeHeaderBlocks(blocks, article);
    if (article.title.isEmpty() && blocks.size() > 1 && isHeadlineLike(blocks.constFirst()))
        article.title = blocks.takeFirst().simplified();
    if (article.title.isEmpty())
        article.title = properties.title;
    article.text = joinBlocks(blocks);
    applyDateline(article, modified);
    if (article.byline.isEmpty())
        article.byline = properties.author;
    // When somebody began to write is a guess at when it was published, as good as the file's time.
    if (!article.published.time.isValid() && properties.created.isValid())
        article.published = {properties.created.startOfDay(QTimeZone::utc()), TimePrecision::Day,
                             PublishedBasis::FileTime};
    return article;
}

} // namespace dateline
