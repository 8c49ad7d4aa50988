// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QRect>
#include <QString>

#include <concepts>
#include <functional>
#include <optional>

namespace dateline {

/// Small pictures that are painted once and then set down at whole dots of an image or a screen; painted anew each
/// time on devices that keep text and lines. For one thread.
class TimelineSprites
{
public:
    enum class Form { Sign, Note, Pill, Bar, BarEnd, Number, Label, Ring, Bundle, Slim, Bend };
    /// What tells one picture from others of its size.
    struct Key {
        Form form = Form::Sign;
        int detail = 0;
        int font = 0;
        QRgb ink = 0;
        QRgb ground = 0;
        QString text = {};
        bool operator==(const Key &) const = default;
    };

    /// Paints the picture of \a key at \a bounds. \a paint paints it from (0, 0) on, the same whenever key and size
    /// are.
    template<std::invocable<QPainter &> Paint>
    void set(QPainter &painter, const QRectF &bounds, const Key &key, const Paint &paint)
    {
        setDown(painter, bounds, key, std::cref(paint)); // not as a copy, which would cost more than to set it down
    }

    /// Where set() sets down what stands at \a point; nothing on devices on which it paints anew.
    [[nodiscard]] static std::optional<QPointF> onDots(const QPainter &painter, QPointF point);

    /// A number as it is written where there is little room (999, 12k), and its size in pixels.
    struct Number {
        int value = 0; ///< as far as it is written
        QString text;
        double width = 0;
        double height = 0; ///< of capital letters
        QRect ink; ///< what it covers, from the begin of its base line
    };
    /// \a count as a number in \a font. Always asked for with the same locale. Holds until the next call.
    [[nodiscard]] const Number &number(int count, const QFont &font, const QLocale &locale);
    /// What a number stands on: nothing but \a color within \a plain.
    struct Ground {
        QColor color;
        QRectF plain;
    };
    /// Paints a number of that font in the middle of its ground; on a screen its characters stand on whole pixels.
    void setNumber(QPainter &painter, const Ground &ground, const Number &number, const QFont &font, const QColor &ink);

    /// A text that fits into \a width, and its width. Always asked for with the same font and width.
    [[nodiscard]] std::pair<QString, double> elided(const QString &text, const QFont &font, double width);

private:
    void setDown(QPainter &painter, const QRectF &bounds, const Key &key, const std::function<void(QPainter &)> &paint,
                 const QColor &ground = Qt::transparent);

    struct Cached {
        Key key;
        QSize size; ///< in dots
        int scale = 0;
        bool operator==(const Cached &) const = default;
        friend size_t qHash(const Cached &cached, size_t seed)
        {
            // Not of what is alike in almost all.
            const auto size = quint64(quint32(cached.size.width())) << 32 | quint32(cached.size.height());
            const auto what = quint64(cached.key.ink) << 32 | quint32(cached.key.detail);
            const size_t hash = qHashMulti(seed, size, what);
            return cached.key.text.isEmpty() ? hash : qHash(cached.key.text, hash);
        }
    };
    QHash<Cached, QImage> m_images;
    QHash<std::pair<int, int>, Number> m_numbers; ///< by what is written, and the font's size and weight
    QHash<QString, std::pair<QString, double>> m_elided;
};

} // namespace dateline
