// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/officeparts.h"

#include "model/article/archivefile.h"
#include "model/article/bytestream.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace dateline {

Result<QHash<QString, QByteArray>> officeParts(const QByteArray &content,
                                               const std::function<bool(const QString &name)> &wanted)
{
    const ReadLimits limits;
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    const auto archive = ArchiveFile::open(buffer, {}, limits);
    if (!archive)
        return std::unexpected(archive.error());
    QHash<QString, QByteArray> parts;
    qint64 left = limits.largest;
    for (int count = 0; count < limits.mostItems; ++count) {
        const auto entry = (*archive)->next();
        if (!entry)
            return std::unexpected(entry.error());
        if (!*entry)
            return parts;
        if (!wanted((*entry)->name))
            continue;
        if ((*entry)->encrypted)
            return failure(ErrorKind::Locked, u"it is protected by a password"_s);
        auto part = readWhole((*archive)->content(), left);
        if (!part)
            return std::unexpected(part.error());
        left -= part->size();
        parts.insert((*entry)->name, *std::move(part));
    }
    return failure(ErrorKind::TooLarge, u"it has too many parts"_s);
}

} // namespace dateline
