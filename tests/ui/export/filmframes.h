// SPDX-License-Identifier: GPL-3.0-only
// Reads animated PNG as the specification says, to see what a film shows.
#pragma once

#include "model/base/checksum.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPainter>
#include <QRect>
#include <QtEndian>

#include <optional>

namespace dateline {

struct FilmFrame {
    QRect part;   ///< that was painted over the frame before
    QImage image; ///< all that is shown
    double seconds = 0;
};

struct Film {
    int played = 0; ///< times; 0 for ever
    QList<FilmFrame> frames;
};

inline const QByteArray pngSignature = QByteArray::fromHex("89504E470D0A1A0A");

struct FilmChunk {
    QByteArray type;
    QByteArray content;
};

inline quint32 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

inline QByteArray written(const FilmChunk &chunk)
{
    QByteArray length(4, '\0');
    qToBigEndian(quint32(chunk.content.size()), length.data());
    QByteArray sum(4, '\0');
    qToBigEndian(crc32(chunk.type + chunk.content), sum.data());
    return length + chunk.type + chunk.content + sum;
}

inline std::optional<QList<FilmChunk>> filmChunksOf(const QByteArray &bytes)
{
    if (!bytes.startsWith(pngSignature))
        return {};
    QList<FilmChunk> chunks;
    for (qsizetype at = pngSignature.size(); at < bytes.size();) {
        const qsizetype length = at + 12 <= bytes.size() ? qsizetype(numberAt(bytes, at)) : bytes.size();
        if (at + 12 + length > bytes.size())
            return {};
        const FilmChunk chunk{.type = bytes.sliced(at + 4, 4), .content = bytes.sliced(at + 8, length)};
        if (written(chunk) != bytes.sliced(at, 12 + length))
            return {};
        chunks.append(chunk);
        at += 12 + length;
    }
    return chunks;
}

class FilmReader
{
public:
    /// False when a chunk cannot stand where it does.
    bool take(const FilmChunk &chunk)
    {
        if (chunk.type == "IHDR") {
            m_header = chunk.content;
        } else if (chunk.type == "acTL") {
            m_wanted = numberAt(chunk.content, 0);
            m_film.played = int(numberAt(chunk.content, 4));
        } else if (chunk.type == "fcTL") {
            return finishFrame() && isNext(chunk) && beginFrame(chunk.content);
        } else if (chunk.type == "IDAT") {
            m_pixels += chunk.content;
        } else if (chunk.type == "fdAT") {
            m_pixels += chunk.content.sliced(4);
            return isNext(chunk);
        } else if (chunk.type == "IEND") {
            return finishFrame() && m_film.frames.size() == qsizetype(m_wanted);
        }
        return true;
    }

    [[nodiscard]] const Film &film() const { return m_film; }

private:
    bool isNext(const FilmChunk &chunk) { return numberAt(chunk.content, 0) == m_sequence++; }

    bool beginFrame(const QByteArray &content)
    {
        const auto number = [&](int index) { return int(numberAt(content, 4 * index)); };
        const int over = qFromBigEndian<quint16>(content.constData() + 22);
        m_film.frames.append({.part = {number(3), number(4), number(1), number(2)},
                              .image = {},
                              .seconds = double(qFromBigEndian<quint16>(content.constData() + 20)) / over});
        return true;
    }

    bool finishFrame()
    {
        if (m_film.frames.isEmpty())
            return true;
        FilmFrame &frame = m_film.frames.last();
        QByteArray header = m_header;
        qToBigEndian(quint32(frame.part.width()), header.data());
        qToBigEndian(quint32(frame.part.height()), header.data() + 4);
        const QByteArray png = pngSignature + written({.type = "IHDR", .content = header})
            + written({.type = "IDAT", .content = m_pixels}) + written({.type = "IEND", .content = {}});
        m_pixels.clear();
        const QImage part = QImage::fromData(png, "PNG");
        if (part.size() != frame.part.size())
            return false;
        const QSize all(int(numberAt(m_header, 0)), int(numberAt(m_header, 4)));
        frame.image = m_film.frames.size() > 1 ? m_film.frames.at(m_film.frames.size() - 2).image
                                               : QImage(all, QImage::Format_RGB32);
        QPainter(&frame.image).drawImage(frame.part.topLeft(), part);
        return frame.image.rect().contains(frame.part);
    }

    QByteArray m_header;
    QByteArray m_pixels;
    quint32 m_wanted = 0;
    quint32 m_sequence = 0;
    Film m_film;
};

/// Nothing when it is not sound: chunks, their checksums, their numbers and frames have to be right.
inline std::optional<Film> readFilm(const QByteArray &bytes)
{
    const auto chunks = filmChunksOf(bytes);
    if (!chunks)
        return {};
    FilmReader reader;
    for (const FilmChunk &chunk : *chunks) {
        if (!reader.take(chunk))
            return {};
    }
    return reader.film();
}

} // namespace dateline
