// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"
#include "model/article/columnmapping.h"
#include "model/article/readlimits.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QString>

namespace dateline {

struct ReadOptions {
    QDate published = {};       ///< overrides what the file says, when valid
    ColumnsTold columns = {};   ///< of tables and JSON
    ReadLimits limits = {};

    bool operator==(const ReadOptions &) const = default;
};

/// Reads the article in the file at \a path, whatever its format: told by content first, then by name. For files that
/// may hold many see collectionreader.h.
/// Fails with a message that names the file: not found, empty, binary, too large, damaged, password-protected,
/// no text found. Nothing remote is ever loaded. Safe to call from any thread.
Result<Article> readArticle(const QString &path, const ReadOptions &options = {});

/// The same for content that is already in memory; \a name stands for the file's name (its suffix is a hint only), and
/// today for the file's time.
Result<Article> readArticle(const QByteArray &content, const QString &name, const ReadOptions &options = {});

/// The names of files that are worth trying: "*.txt", ….
QStringList articleFilePatterns();

/// Whether a folder's file of this name is worth trying.
bool isArticleFileName(const QString &fileName);

} // namespace dateline
