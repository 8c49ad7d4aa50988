// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/blocktext.h"
#include "model/article/dateline.h"
#include "model/article/fileformats.h"
#include "model/article/frontmatter.h"
#include "model/article/headerblocks.h"
#include "model/article/markdownblocks.h"
#include "model/article/textdecoder.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

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
    takeHeaderBlocks(parsed->blocks, article);
    QStringList prose;
    for (const QString &block : std::as_const(parsed->blocks))
        (isInvitation(block) ? parsed->aside : prose).append(block);
    article.text = joinBlocks(prose);
    article.removed += parsed->aside.join(u'\n');
    applyDateline(article, origin.modified);
    return article;
}

} // namespace dateline
