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

bool keepsDots(const QPainter &painter)
{
    const QTransform &way = painter.deviceTransform();
    return painter.paintEngine()->type() == QPaintEngine::Raster && way.type() <= QTransform::TxScale && way.m11() > 0
        && way.m11() == way.m22();
}

} // namespace

std::optional<QPointF> TimelineSprites::onDots(const QPainter &painter, QPointF point)
{
    if (!keepsDots(painter)) {
        return {};
    }
    const QTransform way = painter.deviceTransform();
    const QPointF at = way.map(point);
    return QPointF((std::round(at.x()) - way.dx()) / way.m11(), (std::round(at.y()) - way.dy()) / way.m11());
}

void TimelineSprites::setDown(QPainter &painter, const QRectF &bounds, const Key &key, const std::function<void(QPainter &)> &paint)
{
    const auto corner = onDots(painter, bounds.topLeft());
    if (!corner) {
        if (!canBeSeen(painter, bounds)) {
            return;
        }
        painter.save();
        painter.translate(bounds.topLeft().toPoint()); // where it stands on a screen, so that drawings look like it
        paint(painter);
        painter.restore();
        return;
    }
    const double scale = painter.deviceTransform().m11();
    const QSize size(int(std::ceil(bounds.width() * scale)), int(std::ceil(bounds.height() * scale)));
    if (size.isEmpty()) {
        return;
    }
    if (m_images.size() > mostKept) {
        m_images.clear();
    }
    QImage &image = m_images[Cached{key, size, int(std::lround(scale * 1000))}];
    if (image.isNull()) {
        image = QImage(size, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(scale);
        image.fill(Qt::transparent);
        QPainter onto(&image);
        onto.setRenderHint(QPainter::Antialiasing);
        paint(onto);
    }
    painter.drawImage(*corner, image);
}

TimelineSprites::Number TimelineSprites::number(int count, const QFont &font, const QLocale &locale)
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
            known.width += metrics.horizontalAdvance(character);
        }
        known.height = metrics.capHeight();
        known.value = units * unit;
    }
    return known;
}

void TimelineSprites::setNumber(QPainter &painter, QPointF middle, const Number &number, const QFont &font, const QColor &ink)
{
    const double height = font.pixelSize() * 1.5;
    const double top = std::round(middle.y() - height / 2);
    const double base = std::round(middle.y() + number.height / 2);
    const double left = std::round(middle.x() - number.width / 2);
    if (!keepsDots(painter)) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QPointF(left, base), number.text);
        return;
    }
    constexpr double beside = 1; // what letters reach beyond their advance
    const QRectF bounds(left - beside, top, std::ceil(number.width) + 2 * beside, height);
    set(painter, bounds, {.form = Form::Number, .detail = number.value, .ink = ink.rgba(), .ground = QRgb(fontKey(font))}, [&](QPainter &onto) {
        onto.setFont(font);
        onto.setPen(ink);
        const QFontMetricsF metrics(font);
        double x = beside;
        for (const QChar character : number.text) {
            onto.drawText(QPointF(std::round(x), base - top), QString(character));
            x += metrics.horizontalAdvance(character);
        }
    });
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
