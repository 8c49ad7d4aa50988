// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"
#include "model/article/columnmapping.h"
#include "model/article/readlimits.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QIODevice>
#include <QString>

#include <optional>

namespace dateline {

/// The kinds of files that hold many articles.
enum class CollectionKind {
    Archive,    ///< zip, 7z, tar, and a single compressed file
    WebArchive, ///< WARC
    Mailbox,    ///< mbox
    Letter,     ///< one e-mail, for what is attached to it
    Feed,       ///< RSS, Atom
    Table,      ///< CSV, TSV
    Json,       ///< an array, or an object a line
};

/// What a file is that begins with \a head (4 KiB are enough), told by content first, then by the suffix of \a name;
/// nothing for a file that is one article at most.
std::optional<CollectionKind> collectionKindOf(const QByteArray &head, const QString &name);

enum class Flow { Continue, Stop };

/// Takes what a collection yields, one after the other; nothing is kept by the one who yields.
class ItemSink
{
public:
    virtual ~ItemSink() = default;

    /// A file inside, named \a name there; \a content is read before this returns, as far as it is wanted.
    /// \a modified: when the item was last changed or fetched, where that is told; good for a guess.
    virtual Flow file(const QString &name, QIODevice &content, const QDateTime &modified) = 0;
    /// An article as far as the collection states it, or why there is none.
    virtual Flow article(const QString &name, Result<Article> draft, const QDateTime &modified) = 0;
    /// Something was passed over that is no article.
    virtual Flow passed() = 0;
};

// One reader a kind. Each yields items until the content ends or the sink stops, streaming: at most one item is in
// memory. Fails when the collection itself cannot be read on; what was yielded before stays. Errors tell the reason
// only.

Result<void> readArchive(QIODevice &content, const QString &name, const ReadLimits &limits, ItemSink &sink);
Result<void> readWebArchive(QIODevice &content, const ReadLimits &limits, ItemSink &sink);
Result<void> readMailbox(QIODevice &content, const ReadLimits &limits, ItemSink &sink);
Result<void> readLetter(const QByteArray &content, const QString &name, const ReadLimits &limits, ItemSink &sink);
Result<void> readFeed(QIODevice &content, const ReadLimits &limits, ItemSink &sink);
Result<void> readTable(QIODevice &content, const ColumnsTold &told, const ReadLimits &limits, ItemSink &sink);
Result<void> readJson(QIODevice &content, const ColumnsTold &told, const ReadLimits &limits, ItemSink &sink);

} // namespace dateline
