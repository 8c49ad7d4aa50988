// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/articlereader.h"
#include "model/article/collectionreader.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace dateline {

// What a program and its reader process say to each other: each message is its length (four bytes, little-endian) and
// as many bytes. A request carries the open file beside it (SCM_RIGHTS).

enum class ReadWish { Articles, Columns };

struct ReadRequest {
    ReadWish wish = ReadWish::Articles;
    QString path; ///< for messages and origins: the reader does not open it
    QDateTime modified;
    ReadOptions options;

    bool operator==(const ReadRequest &) const = default;
};

/// Whether the reader's system calls are filtered. What it says first.
struct ReaderReady {
    bool confined = false;
    QString reason; ///< why not
    bool operator==(const ReaderReady &) const = default;
};

struct ReadPosition {
    qint64 bytes = 0;
    bool operator==(const ReadPosition &) const = default;
};

/// A request is done.
struct ReadDone {
    bool operator==(const ReadDone &) const = default;
};

using ReadAnswer = std::variant<ReaderReady, ReadItem, Result<TableColumns>, ReadPosition, ReadDone>;

QByteArray toBytes(const ReadRequest &request);
QByteArray toBytes(const ReadAnswer &answer);
/// Nothing for what is no such message: a reader that was taken over by what it read may say anything.
std::optional<ReadRequest> readRequest(const QByteArray &bytes);
std::optional<ReadAnswer> readAnswer(const QByteArray &bytes);

constexpr qint64 longestMessage = 512 * 1024 * 1024;

} // namespace dateline
