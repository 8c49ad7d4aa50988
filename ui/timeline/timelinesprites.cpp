// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinesprites.h"

#include "ui/look/picture.h"

#include <KLocalizedString>

#include <QFontMetricsF>
#include <QPaintEngine>

#include <cmath>

namespace dateline {

namespace {

constexpr qsizetype mostKept = 8000;

int fontKey(const QFont &font)
{
    return font.pixelSize() * 4 + (font.bold() ? 2 : 0) + (font.strikeOut() ? 1 : 0);
}

/// How points become dots of an image or a screen.
struct Dots {
    double scale = 1;
    QPointF origin;

    [[nodiscard]] QPointF onWhole(QPointF point) const
    {
        const QPointF at = point * scale + origin;
        return (QPointF(std::round(at.x()), std::round(at.y())) - origin) / scale;
    }
};

/// Nothing on devices that keep text and lines.
std::optional<Dots> dotsOf(const QPainter &painter)
{
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        return {};
    }
    const QTransform &way = painter.deviceTransform();
    if (way.type() > QTransform::TxScale || way.m11() <= 0 || way.m11() != way.m22()) {
        return {};
    }
    return Dots{.scale = way.m11(), .origin = {way.dx(), way.dy()}};
}

} // namespace

std::optional<QPointF> TimelineSprites::onDots(const QPainter &painter, QPointF point)
{
    const auto dots = dotsOf(painter);
    return dots ? std::optional(dots->onWhole(point)) : std::nullopt;
}

void TimelineSprites::setDown(QPainter &painter, const QRectF &bounds, const Key &key,
                              const std::function<void(QPainter &)> &paint, const QColor &ground)
{
    const auto dots = dotsOf(painter);
    if (!dots) {
        if (!canBeSeen(painter, bounds)) {
            return;
        }
        painter.save();
        painter.translate(bounds.topLeft().toPoint()); // where it stands on a screen, so that drawings look like it
        paint(painter);
        painter.restore();
        return;
    }
    const QSize size(int(std::ceil(bounds.width() * dots->scale)), int(std::ceil(bounds.height() * dots->scale)));
    if (size.isEmpty()) {
        return;
    }
    if (m_images.size() > mostKept) {
        m_images.clear();
    }
    QImage &image = m_images[Cached{key, size, int(std::lround(dots->scale * 1000))}];
    if (image.isNull()) {
        image = QImage(size, ground.alpha() == 255 ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(dots->scale);
        image.fill(ground);
        QPainter onto(&image);
        onto.setRenderHint(QPainter::Antialiasing);
        paint(onto);
    }
    painter.drawImage(dots->onWhole(bounds.topLeft()), image);
}

const TimelineSprites::Number &TimelineSprites::number(int count, const QFont &font, const QLocale &locale)
{
    const int unit = count < 1000 ? 1 : count < 1'000'000 ? 1000 : 1'000'000;
    const int units = count / unit;
    if (m_numbers.size() > mostKept) {
        m_numbers.clear();
    }
    Number &known = m_numbers[{units * unit, fontKey(font)}];
    if (known.text.isEmpty()) {
        const QString digits = locale.toString(units);
        known.text = unit == 1 ? digits
            : unit == 1000     ? i18nc("@label thousands, short", "%1k", digits)
                               : i18nc("@label millions, short", "%1M", digits);
        const QFontMetricsF metrics(font);
        for (const QChar character : known.text) {
            known.ink |= metrics.tightBoundingRect(character).translated(std::round(known.width), 0).toAlignedRect();
            known.width += metrics.horizontalAdvance(character);
        }
        if (font.strikeOut()) {
            known.ink |= QRectF(0, 0, known.width, 0).toAlignedRect();
        }
        known.height = metrics.capHeight();
        known.value = units * unit;
    }
    return known;
}

void TimelineSprites::setNumber(QPainter &painter, const Ground &ground, const Number &number, const QFont &font,
                                const QColor &ink)
{
    const QPointF middle = ground.plain.center();
    const QPointF base(std::round(middle.x() - number.width / 2), std::round(middle.y() + number.height / 2));
    if (!dotsOf(painter)) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(base, number.text);
        return;
    }
    const QRectF bounds = QRectF(number.ink).translated(base);
    const bool isPlain = ground.plain.contains(bounds); // then it is copied, which takes half as long as to blend it
    const Key key{.form = Form::Number,
                  .detail = number.value,
                  .font = fontKey(font),
                  .ink = ink.rgba(),
                  .ground = isPlain ? ground.color.rgb() : 0};
    const auto paint = [&](QPainter &onto) {
        QFont gray = font;
        gray.setStyleStrategy(QFont::NoSubpixelAntialias);
        onto.setFont(gray);
        onto.setPen(ink);
        const QFontMetricsF metrics(font);
        double x = base.x() - bounds.left();
        for (const QChar character : number.text) {
            onto.drawText(QPointF(std::round(x), base.y() - bounds.top()), QString(character));
            x += metrics.horizontalAdvance(character);
        }
    };
    setDown(painter, bounds, key, std::cref(paint), isPlain ? ground.color : QColor(Qt::transparent));
}

std::pair<QString, double> TimelineSprites::elided(const QString &text, const QFont &font, double width)
{
    if (m_elided.size() > mostKept) {
        m_elided.clear();
    }
    const auto known = m_elided.constFind(text);
    if (known != m_elided.cend()) {
        return *known;
    }
    const QFontMetricsF metrics(font);
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, width);
    return *m_elided.insert(text, {fitting, metrics.horizontalAdvance(fitting)});
}

} // namespace dateline
