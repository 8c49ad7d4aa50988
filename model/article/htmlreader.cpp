// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/blocktext.h"
#include "model/article/dateline.h"
#include "model/article/fileformats.h"
#include "model/article/htmlbody.h"
#include "model/article/htmlmarkup.h"
#include "model/article/htmlmetadata.h"
#include "model/article/publisheddate.h"
#include "model/article/textdecoder.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// The paragraphs of the text that a page gives for programs; it may be markup again.
QStringList statedParagraphs(const QString &body)
{
    static const QRegularExpression breaks(uR"((?:</p>|<br\s*/?>|\R)+)"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList paragraphs;
    for (const QString &paragraph : body.split(breaks))
        paragraphs.append(textOfMarkup(paragraph));
    return paragraphs;
}

/// What short blocks beside the story tell where nothing else does: "By Jane Roe", "Published 25 November 2025".
void readSurroundings(const QStringList &rest, Article &article)
{
    static const QRegularExpression byline(uR"(^by:?\s+(\p{Lu}[^.!?|]{2,80}?)\s*(?:\|.*)?$)"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longestNote = 100;
    for (const QString &block : rest) {
        if (block.size() > longestNote)
            continue;
        if (const auto match = byline.match(block); match.hasMatch() && article.byline.isEmpty())
            article.byline = match.captured(1);
        if (article.published.basis != PublishedBasis::Unknown || isInvitation(block))
            continue;
        if (const auto published = parsePublished(block))
            article.published = *published;
    }
}

} // namespace

Result<Article> readHtml(const QByteArray &content, const FileOrigin &origin)
{
    const auto html = decodeText(content, declaredEncoding(content));
    if (!html)
        return std::unexpected(html.error());
    const HtmlTree tree(boundedMarkup(html->toUtf8()));
    const HtmlMetadata metadata = readMetadata(tree);
    const HtmlBody body = findBody(tree, metadata.title);

    Article article;
    article.title = metadata.title;
    article.source = metadata.source;
    article.byline = metadata.byline;
    article.published = metadata.published;
    article.text = joinBlocks(body.article);
    article.removed = body.rest.join(u'\n');
    readSurroundings(body.rest, article);
    // Pages put together by their scripts show only a beginning, or nothing.
    if (metadata.statedBody.size() > 2 * article.text.size())
        article.text = joinBlocks(statedParagraphs(metadata.statedBody));
    applyDateline(article, origin.modified);
    return article;
}

} // namespace dateline
