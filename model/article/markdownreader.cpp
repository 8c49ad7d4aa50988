// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/blocktext.h"
#include "model/article/byline.h"
#include "model/article/dateline.h"
#include "model/article/fileformats.h"
#include "model/article/frontmatter.h"
#include "model/article/markdownblocks.h"
#include "model/article/publisheddate.h"
#include "model/article/textdecoder.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Takes byline and date from the blocks where they stand as paragraphs of their own before the prose.
void takeHeader(QStringList &blocks, Article &article)
{
    constexpr qsizetype longestDate = 60;
    while (!blocks.isEmpty()) {
        const QString first = blocks.first();
        const auto byline = article.byline.isEmpty() ? parseByline(first) : std::nullopt;
        const auto published = first.size() <= longestDate && !first.endsWith(u'.') ? parsePublished(first) : std::nullopt;
        if (byline) {
            article.byline = byline->authors;
            if (article.source.isEmpty())
                article.source = byline->source;
        } else if (published) {
            if (article.published.basis == PublishedBasis::Unknown)
                article.published = *published;
        } else {
            return;
        }
        article.removed += first + u'\n';
        blocks.removeFirst();
    }
}

} // namespace

Result<Article> readMarkdown(const QByteArray &content, const FileOrigin &origin)
{
    auto decoded = decodeText(content);
    if (!decoded)
        return std::unexpected(decoded.error());
    Article article;
    takeFrontMatter(*decoded, article);
    auto parsed = parseMarkdown(decoded->toUtf8());
    if (!parsed)
        return failure(ErrorKind::Damaged, u"its Markdown cannot be parsed"_s);
    if (article.title.isEmpty())
        article.title = parsed->title;
    else if (parsed->title.compare(article.title, Qt::CaseInsensitive) != 0)
        parsed->blocks.prepend(parsed->title);
    takeHeader(parsed->blocks, article);
    QStringList prose;
    for (const QString &block : std::as_const(parsed->blocks))
        (isInvitation(block) ? parsed->aside : prose).append(block);
    article.text = joinBlocks(prose);
    article.removed += parsed->aside.join(u'\n');
    applyDateline(article, origin.modified);
    return article;
}

} // namespace dateline
