// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QImage>

namespace dateline {

/// Puts images of one size together to an animated PNG (PNG specification, third edition, 4.11 to 4.13). Of each image
/// only the rectangle that differs from the one before is written.
class FilmStrip
{
public:
    FilmStrip(int frames, int framesPerSecond);

    /// Fails when the image is of another size than the first, or there are more than was said.
    Result<void> append(const QImage &image);
    /// The film, when all frames are there.
    [[nodiscard]] QByteArray bytes() const;

    /// \a image as a PNG of its own.
    [[nodiscard]] static QByteArray png(const QImage &image);

private:
    int m_frames;
    int m_framesPerSecond;
    int m_appended = 0;
    quint32 m_sequence = 0;
    QImage m_last;
    QByteArray m_bytes;
};

} // namespace dateline
