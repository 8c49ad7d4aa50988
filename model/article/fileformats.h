// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace dateline {

/// Where content comes from, as far as a reader of one format needs to know.
struct FileOrigin {
    QString name;   ///< the file's name without its folder
    QDate modified; ///< null when not known
};

// One reader a format. Each fills in title, source, byline and the date as far as the content states them, text,
// headers and removed; the text may turn out to be empty. Errors tell the reason only ("it is protected by a
// password"), the caller names the file.

Result<Article> readPlainText(const QByteArray &content, const FileOrigin &origin);
Result<Article> readHtml(const QByteArray &content, const FileOrigin &origin);
Result<Article> readMarkdown(const QByteArray &content, const FileOrigin &origin);
Result<Article> readPdf(const QByteArray &content, const FileOrigin &origin);
Result<Article> readWord(const QByteArray &content, const FileOrigin &origin);
Result<Article> readOpenDocument(const QByteArray &content, const FileOrigin &origin);

} // namespace dateline
