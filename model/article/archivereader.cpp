// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/archivefile.h"
#include "model/article/articlereader.h"
#include "model/article/bytestream.h"
#include "model/article/collection.h"

#include <QBuffer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// What systems put beside files, and what people hide.
bool isHidden(const QString &name)
{
    return std::ranges::any_of(name.split(u'/'), [](const QString &part) {
        return part == "__MACOSX"_L1 || (part.startsWith(u'.') && part != "."_L1 && part != ".."_L1);
    });
}

Flow yield(ArchiveFile &archive, const ArchiveEntry &entry, ItemSink &sink)
{
    if (entry.encrypted)
        return sink.article(entry.name, failure(ErrorKind::Locked, u"it is protected by a password"_s), {});
    return sink.file(entry.name, archive.content(), entry.modified);
}

} // namespace

Result<void> readArchive(QIODevice &content, const QString &name, const ReadLimits &limits, ItemSink &sink)
{
    // What is kept at the end of a 7z cannot be read in passing.
    QBuffer whole;
    const bool needsWhole = content.isSequential() && content.peek(6).startsWith("7z\xBC\xAF");
    if (needsWhole) {
        auto bytes = readWhole(content, limits.largest);
        if (!bytes)
            return std::unexpected(bytes.error());
        whole.setData(*std::move(bytes));
        whole.open(QIODevice::ReadOnly);
    }
    const auto archive = ArchiveFile::open(needsWhole ? whole : content, name, limits);
    if (!archive)
        return std::unexpected(archive.error());
    for (;;) {
        const auto entry = (*archive)->next();
        if (!entry)
            return std::unexpected(entry.error());
        if (!*entry)
            return {};
        const bool wanted = !isHidden((*entry)->name) && (isArticleFileName((*entry)->name) || (*archive)->isSingle());
        if ((wanted ? yield(**archive, **entry, sink) : sink.passed()) == Flow::Stop)
            return {};
    }
}

} // namespace dateline
