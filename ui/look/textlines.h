// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>
#include <QList>
#include <QString>
#include <QTextLayout>

class QPainter;

namespace dateline {

/// \a font in the size of what stands quietly beside other words.
QFont smaller(QFont font);

/// Words on a few lines of one width, in pixels; what does not fit on them ends in "…".
class TextLines
{
public:
    struct Room {
        qreal width = 0;
        int lines = 1;
        Qt::Alignment edge = Qt::AlignLeft; ///< where lines begin: left or right
    };

    TextLines(const QString &words, const QFont &font, Room room, const QList<QTextLayout::FormatRange> &formats = {});

    /// Where lines begin in a view of that direction.
    static Qt::Alignment edgeOf(Qt::LayoutDirection direction);

    [[nodiscard]] int height() const; ///< in pixels
    void paint(QPainter &painter, QPointF topLeft, const QColor &ink) const;

private:
    void fill(const QString &words, const Room &room, const QList<QTextLayout::FormatRange> &formats);

    QTextLayout m_layout;
    qreal m_height = 0;
};

} // namespace dateline
