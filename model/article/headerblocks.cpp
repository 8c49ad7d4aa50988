// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/headerblocks.h"

#include "model/article/byline.h"
#include "model/article/publisheddate.h"

namespace dateline {

void takeHeaderBlocks(QStringList &blocks, Article &article)
{
    constexpr qsizetype longestDate = 60;
    while (!blocks.isEmpty()) {
        const QString first = blocks.first();
        const auto byline = article.byline.isEmpty() ? parseByline(first) : std::nullopt;
        const auto published =
            first.size() <= longestDate && !first.endsWith(u'.') ? parsePublished(first) : std::nullopt;
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

} // namespace dateline
