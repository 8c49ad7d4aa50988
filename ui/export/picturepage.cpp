// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/picturepage.h"

#include <KLocalizedString>

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr qreal edge = 16;
constexpr qreal around = 12;        // above and below title, legend and sources
constexpr qreal narrowestNotes = 360; // pixels of a column of sources
constexpr qreal betweenNotes = 24;
constexpr qsizetype mostSources = 400; // told one by one

/// The lines that \a text takes at most \a width pixels wide.
QStringList brokenInto(const QString &text, const QFont &font, qreal width)
{
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(text.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace

PicturePage::PicturePage(Picture picture, const PageOptions &options)
    : m_picture(std::move(picture))
    , m_options(options)
{
    m_options.title = m_options.title && !m_picture.title.isEmpty();
    m_options.filter = m_options.filter && !m_picture.subtitle.isEmpty();
    m_options.legend = m_options.legend && m_picture.paintLegend && !m_picture.legendSize.isEmpty();
    if (m_options.sources && !m_picture.sources.isEmpty()) {
        layOutSources();
    }
}

QFont PicturePage::titleFont() const
{
    QFont font = m_picture.font;
    font.setPixelSize(qRound(QFontInfo(font).pixelSize() * 1.3));
    font.setBold(true);
    return font;
}

QFont PicturePage::smallFont() const
{
    QFont font = m_picture.font;
    font.setPixelSize(std::max(9, qRound(QFontInfo(font).pixelSize() * 0.85)));
    return font;
}

qreal PicturePage::headHeight() const
{
    if (!m_options.title && !m_options.filter) {
        return 0;
    }
    const qreal title = m_options.title ? std::ceil(QFontMetricsF(titleFont()).height()) : 0;
    const qreal filter = m_options.filter ? std::ceil(QFontMetricsF(smallFont()).height()) : 0;
    return title + filter + 2 * around;
}

qreal PicturePage::legendHeight() const
{
    return m_options.legend ? std::ceil(m_picture.legendSize.height()) + 2 * around : 0;
}

qreal PicturePage::width() const
{
    const qreal legend = m_options.legend ? m_picture.legendSize.width() + 2 * edge : 0;
    return std::ceil(std::max(m_picture.size.width(), legend));
}

QSizeF PicturePage::size() const
{
    if (m_picture.size.isEmpty() || !m_picture.paint) {
        return {};
    }
    return {width(), std::ceil(m_picture.size.height()) + headHeight() + legendHeight() + sourcesHeight()};
}

/// In columns of one width, filled one after the other, each about as high as the others.
void PicturePage::layOutSources()
{
    const qreal room = width() - 2 * edge;
    const int columns = std::max(1, int((room + betweenNotes) / (narrowestNotes + betweenNotes)));
    const qreal columnWidth = (room - (columns - 1) * betweenNotes) / columns;
    const QFont font = smallFont();
    const QFontMetricsF metrics(font);
    const qreal lineHeight = std::ceil(metrics.height());
    const qsizetype told = std::min(m_picture.sources.size(), mostSources);
    const QLocale locale;
    const qreal indent = metrics.horizontalAdvance(locale.toString(told) + QStringLiteral(".  "));
    QList<QPair<QString, QStringList>> notes;
    qsizetype lines = 0;
    for (qsizetype index = 0; index < told; ++index) {
        notes.append({locale.toString(index + 1) + QLatin1Char('.'),
                      brokenInto(m_picture.sources.at(index), font, std::max(80.0, columnWidth - indent))});
        lines += notes.last().second.size();
    }
    if (told < m_picture.sources.size()) {
        notes.append({QString(),
                      {i18ncp("@info at the end of a list of sources", "and one more", "and %1 more",
                              int(m_picture.sources.size() - told))}});
        ++lines;
    }
    const qsizetype each = (lines + columns - 1) / columns;
    int column = 0;
    qsizetype line = 0;
    qsizetype highest = 0;
    for (const auto &[number, words] : std::as_const(notes)) {
        if (line > 0 && line + words.size() > each && column + 1 < columns) {
            ++column;
            line = 0;
        }
        const qreal left = column * (columnWidth + betweenNotes);
        for (const QString &text : words) {
            const qreal baseline = lineHeight * qreal(line + 1) + metrics.ascent() + 4; // below the heading
            if (&text == &words.first() && !number.isEmpty()) {
                m_lines.append({{left, baseline}, number});
            }
            m_lines.append({{left + indent, baseline}, text});
            ++line;
        }
        highest = std::max(highest, line);
    }
    m_sourcesHeight = lineHeight * qreal(highest + 1) + 4 + 2 * around;
}

void PicturePage::paint(QPainter &painter) const
{
    painter.fillRect(QRectF({}, size()), m_picture.look.base);

    painter.save();
    painter.translate(0, headHeight());
    m_picture.paint(painter);
    painter.restore();

    // Pictures are not clipped, so that vector formats stay simple: what reaches too far is covered.
    paintHead(painter);
    const qreal foot = legendHeight() + sourcesHeight();
    painter.fillRect(QRectF(0, size().height() - foot, width(), foot), m_picture.look.base);
    paintLegend(painter);
    paintSources(painter);
}

void PicturePage::paintHead(QPainter &painter) const
{
    painter.fillRect(QRectF(0, 0, width(), headHeight()), m_picture.look.base);
    qreal top = around;
    const auto write = [&](const QString &words, const QFont &font, const QColor &ink) {
        const QFontMetricsF metrics(font);
        const QString text = metrics.elidedText(words, Qt::ElideRight, width() - 2 * edge);
        const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
        const qreal x = mirrored ? width() - edge - metrics.horizontalAdvance(text) : edge;
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QPointF(x, top + metrics.ascent()), text);
        top += std::ceil(metrics.height());
    };
    if (m_options.title) {
        write(m_picture.title, titleFont(), m_picture.look.text);
    }
    if (m_options.filter) {
        write(m_picture.subtitle, smallFont(), m_picture.look.quiet);
    }
}

void PicturePage::paintLegend(QPainter &painter) const
{
    if (!m_options.legend) {
        return;
    }
    const qreal top = size().height() - legendHeight() - sourcesHeight();
    painter.save();
    painter.translate(painter.layoutDirection() == Qt::RightToLeft ? width() - edge - m_picture.legendSize.width()
                                                                   : edge,
                      top + around);
    m_picture.paintLegend(painter);
    painter.restore();
}

void PicturePage::paintSources(QPainter &painter) const
{
    if (m_lines.isEmpty()) {
        return;
    }
    const qreal top = size().height() - sourcesHeight();
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const auto write = [&](const QPointF &at, const QString &text) {
        const qreal x =
            mirrored ? width() - edge - at.x() - QFontMetricsF(painter.font()).horizontalAdvance(text) : edge + at.x();
        painter.drawText(QPointF(x, top + at.y()), text);
    };
    QFont heading = smallFont();
    heading.setBold(true);
    painter.fillRect(QRectF(edge, top, width() - 2 * edge, 1), m_picture.look.line);
    painter.setFont(heading);
    painter.setPen(m_picture.look.text);
    write({0, around / 2 + QFontMetricsF(heading).ascent()},
          i18nc("@title above the articles behind a picture", "Sources"));
    painter.setFont(smallFont());
    painter.setPen(m_picture.look.quiet);
    for (const Line &line : m_lines) {
        write(line.at, line.text);
    }
}

} // namespace dateline
