// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/bytestream.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {
constexpr qint64 chunkSize = 64 * 1024;
}

bool ByteStream::fill()
{
    m_at = 0;
    m_chunk.resize(chunkSize);
    const qint64 got = m_device.read(m_chunk.data(), chunkSize);
    if (got < 0 && m_error.isEmpty() && !m_device.atEnd())
        m_error = m_device.errorString();
    m_chunk.resize(std::max<qint64>(got, 0));
    return got > 0;
}

std::optional<QByteArray> ByteStream::line(qsizetype longest)
{
    QByteArray line;
    while (line.size() < longest) {
        if (m_at == m_chunk.size() && !fill())
            break;
        const qsizetype most = std::min(m_chunk.size() - m_at, longest - line.size());
        const QByteArrayView rest = QByteArrayView(m_chunk).sliced(m_at, most);
        const qsizetype end = rest.indexOf('\n');
        const qsizetype taken = end < 0 ? most : end + 1;
        line.append(rest.first(taken));
        m_at += taken;
        if (end >= 0)
            return line;
    }
    return line.isEmpty() ? std::nullopt : std::optional(line);
}

QByteArray ByteStream::read(qint64 size)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        if (m_at == m_chunk.size() && !fill())
            break;
        const qsizetype taken = std::min<qint64>(m_chunk.size() - m_at, size - bytes.size());
        bytes.append(QByteArrayView(m_chunk).sliced(m_at, taken));
        m_at += taken;
    }
    return bytes;
}

bool ByteStream::skip(qint64 size)
{
    while (size > 0) {
        if (m_at == m_chunk.size() && !fill())
            return false;
        const qsizetype taken = std::min<qint64>(m_chunk.size() - m_at, size);
        m_at += taken;
        size -= taken;
    }
    return true;
}

Result<void> ByteStream::ended() const
{
    if (m_error.isEmpty())
        return {};
    return failure(ErrorKind::Damaged, m_error);
}

Result<QByteArray> readWhole(QIODevice &device, qint64 largest)
{
    ByteStream stream(device);
    QByteArray content = stream.read(largest + 1);
    if (const auto ended = stream.ended(); !ended)
        return std::unexpected(ended.error());
    if (content.size() > largest)
        return failure(ErrorKind::TooLarge,
                       u"it is too large: the most is %1"_s.arg(QLocale::c().formattedDataSize(largest)));
    return content;
}

} // namespace dateline
