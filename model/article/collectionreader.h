// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/articlereader.h"
#include "model/article/collection.h"

#include <functional>

namespace dateline {

/// An article that a file holds, or why a part of it, or all of it, cannot be read.
struct ReadItem {
    QString name; ///< "news.zip › march/talks.html"
    Result<Article> article;

    bool operator==(const ReadItem &) const = default;
};

/// Whom to tell while a file is read.
struct ReadEvents {
    std::function<Flow(ReadItem)> item;
    std::function<Flow(qint64 position)> passed = {}; ///< the bytes of the file that are read, now and then
};

/// An open file: where it lies and when it was changed.
struct OpenedFile {
    QIODevice &content;
    QString path;       ///< for messages and origins; need not exist
    QDateTime modified; ///< for guesses
};

/// Reads all articles in a file: the one that it is, or those in it when it is a collection, and in collections in it.
/// One item is in memory at a time. What cannot be read is an item too; a collection without articles is one such.
void readArticles(const OpenedFile &file, const ReadOptions &options, const ReadEvents &events);

/// What the columns of a table or the fields of a JSON file are; fails for other files.
Result<TableColumns> readColumns(const OpenedFile &file, const ReadLimits &limits);

/// Opens the regular file at \a path and reads it; fails by an item.
void readArticles(const QString &path, const ReadOptions &options, const ReadEvents &events);

} // namespace dateline
