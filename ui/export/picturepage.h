// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/look/picture.h"

#include <QFont>
#include <QList>

namespace dateline {

/// What is put around a picture when it leaves the program; each only where the picture has it.
struct PageOptions {
    bool title = true;    ///< the picture's title above it
    bool filter = true;   ///< what it is narrowed to, below the title
    bool legend = true;   ///< its legend below it
    bool sources = false; ///< the articles behind it, numbered, at the foot

    bool operator==(const PageOptions &) const = default;
};

/// A picture with its title, legend, sources and background: what an exported file shows.
class PicturePage
{
public:
    PicturePage(Picture picture, const PageOptions &options);

    /// In device-independent pixels; empty when the picture is.
    [[nodiscard]] QSizeF size() const;
    /// Where the picture itself lies.
    [[nodiscard]] QRectF pictureRect() const { return {{0, headHeight()}, m_picture.size}; }
    [[nodiscard]] const QString &title() const { return m_picture.title; }

    /// Paints [0, size).
    void paint(QPainter &painter) const;

private:
    /// One line of a note at the foot.
    struct Line {
        /// Of its baseline's beginning, from the top left of all notes; counted from the right when mirrored.
        QPointF at;
        QString text;
    };
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont smallFont() const;
    [[nodiscard]] qreal width() const;
    [[nodiscard]] qreal headHeight() const;
    [[nodiscard]] qreal legendHeight() const;
    [[nodiscard]] qreal sourcesHeight() const { return m_lines.isEmpty() ? 0 : m_sourcesHeight; }
    void layOutSources();
    void paintHead(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    void paintSources(QPainter &painter) const;

    Picture m_picture;
    PageOptions m_options;
    QList<Line> m_lines; ///< of the sources
    qreal m_sourcesHeight = 0;
};

} // namespace dateline
