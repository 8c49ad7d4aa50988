// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <optional>

namespace dateline {

/// Hands out the bytes of a device one by one, by lines or in runs, reading ahead in chunks.
class ByteStream
{
public:
    explicit ByteStream(QIODevice &device)
        : m_device(device)
    {
    }

    /// The next byte, or -1 at the end or after an error.
    int get()
    {
        if (m_at == m_chunk.size() && !fill())
            return -1;
        return static_cast<unsigned char>(m_chunk.at(m_at++));
    }

    /// The next line with its end; at most \a longest bytes of it, the rest is the next one. Nothing at the end.
    std::optional<QByteArray> line(qsizetype longest);
    /// The next \a size bytes, or fewer where the content ends.
    QByteArray read(qint64 size);
    /// Passes over \a size bytes; false where the content ends before.
    bool skip(qint64 size);

    /// Why the device could not be read on, where that is what ended it.
    [[nodiscard]] Result<void> ended() const;

private:
    bool fill();

    QIODevice &m_device;
    QByteArray m_chunk;
    qsizetype m_at = 0;
    QString m_error;
};

/// All of \a device, which fails when there is more than \a largest bytes or it cannot be read.
Result<QByteArray> readWhole(QIODevice &device, qint64 largest);

} // namespace dateline
