// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/fileformats.h"
#include "model/article/plaintextheader.h"
#include "model/article/textdecoder.h"

namespace dateline {

Result<Article> readPlainText(const QByteArray &content, const FileOrigin &origin)
{
    auto text = decodeText(content);
    if (!text)
        return std::unexpected(text.error());
    Article article;
    article.text = std::move(*text);
    readPlainTextHeader(article, origin.modified);
    return article;
}

} // namespace dateline
