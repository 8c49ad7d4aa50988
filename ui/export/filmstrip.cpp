// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/filmstrip.h"

#include "model/base/checksum.h"

#include <KLocalizedString>

#include <QBuffer>
#include <QtEndian>

#include <algorithm>

namespace dateline {

namespace {

constexpr qsizetype signatureLength = 8; // bytes before the first chunk of a PNG

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray bigEndian(quint16 value)
{
    QByteArray bytes(2, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// Length, type, content and checksum.
QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    const QByteArray summed = type + content;
    return bigEndian(quint32(content.size())) + summed + bigEndian(crc32(summed));
}

struct Chunk {
    QByteArray type;
    QByteArray content;
};

QList<Chunk> chunksOf(const QByteArray &png)
{
    QList<Chunk> chunks;
    for (qsizetype at = signatureLength; at + 12 <= png.size();) {
        const auto length = qsizetype(qFromBigEndian<quint32>(png.constData() + at));
        chunks.append({.type = png.sliced(at + 4, 4), .content = png.sliced(at + 8, length)});
        at += 12 + length;
    }
    return chunks;
}

/// The smallest rectangle outside of which two images of one size are the same; a pixel when they are so everywhere.
QRect changed(const QImage &before, const QImage &after)
{
    int top = after.height();
    int bottom = -1;
    int left = after.width();
    int right = -1;
    for (int y = 0; y < after.height(); ++y) {
        const auto *one = reinterpret_cast<const QRgb *>(before.constScanLine(y));
        const auto *other = reinterpret_cast<const QRgb *>(after.constScanLine(y));
        const auto first = int(std::mismatch(one, one + after.width(), other).first - one);
        if (first == after.width()) {
            continue;
        }
        int last = after.width() - 1;
        while (one[last] == other[last]) {
            --last;
        }
        top = std::min(top, y);
        bottom = y;
        left = std::min(left, first);
        right = std::max(right, last);
    }
    return bottom < 0 ? QRect(0, 0, 1, 1) : QRect(QPoint(left, top), QPoint(right, bottom));
}

} // namespace

FilmStrip::FilmStrip(int frames, int framesPerSecond)
    : m_frames(frames)
    , m_framesPerSecond(framesPerSecond)
{
}

Result<void> FilmStrip::append(const QImage &image)
{
    const QImage frame = image.convertToFormat(QImage::Format_RGB32);
    const bool first = m_appended == 0;
    if (m_appended >= m_frames || (!first && frame.size() != m_last.size())) {
        return failure(ErrorKind::InvalidInput, i18nc("@info:status", "The pictures of a film must be of one size."));
    }
    const QRect part = first ? frame.rect() : changed(m_last, frame);
    const QByteArray whole = png(frame.copy(part));
    const QList<Chunk> chunks = chunksOf(whole);
    if (first) {
        m_bytes = whole.first(signatureLength);
        for (const Chunk &one : chunks) {
            if (one.type == "IDAT") {
                break;
            }
            m_bytes += chunk(one.type, one.content);
        }
        m_bytes += chunk("acTL", bigEndian(quint32(m_frames)) + bigEndian(quint32(1))); // played once: it stays full
    }
    m_bytes += chunk("fcTL",
                     bigEndian(m_sequence++) + bigEndian(quint32(part.width())) + bigEndian(quint32(part.height()))
                         + bigEndian(quint32(part.x())) + bigEndian(quint32(part.y())) + bigEndian(quint16(1))
                         + bigEndian(quint16(m_framesPerSecond)) + QByteArray(2, 0));
    for (const Chunk &one : chunks) {
        if (one.type == "IDAT") {
            m_bytes += first ? chunk("IDAT", one.content) : chunk("fdAT", bigEndian(m_sequence++) + one.content);
        }
    }
    m_last = frame;
    ++m_appended;
    return {};
}

QByteArray FilmStrip::png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray FilmStrip::bytes() const
{
    return m_appended == m_frames ? m_bytes + chunk("IEND", {}) : QByteArray();
}

} // namespace dateline
