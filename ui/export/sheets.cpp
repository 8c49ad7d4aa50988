// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/sheets.h"

#include <KLocalizedString>

#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr qreal millimetre = 96 / 25.4;
constexpr qreal glued = 8 * millimetre;   // of a tile that the next repeats, for the glue
constexpr qreal markLength = 5 * millimetre;
constexpr qreal markGap = 1 * millimetre; // between a mark and what it cuts
constexpr qreal largest = 8;              // times its own size that a small picture is drawn
constexpr int mostSheets = 500;

} // namespace

Result<Sheets> Sheets::of(const PicturePage &page, const QSizeF &sheet, const QRectF &printable, PaperFit fit)
{
    Sheets sheets(page, sheet, printable);
    const QSizeF size = page.size();
    const qreal fitting = std::min(printable.width() / size.width(), printable.height() / size.height());
    if (fit == PaperFit::OneSheet || fitting >= 1) {
        sheets.m_scale = fit == PaperFit::OneSheet ? std::min(fitting, largest) : 1;
        sheets.m_net = size;
        sheets.m_parts = {QRectF({}, size)};
        return sheets;
    }
    sheets.m_net = {std::max(glued, printable.width() - glued), std::max(glued, printable.height() - glued)};
    const qreal columns = std::ceil(size.width() / sheets.m_net.width());
    const qreal rows = std::ceil(size.height() / sheets.m_net.height());
    if (columns * rows > mostSheets) {
        return failure(ErrorKind::TooLarge,
                       i18nc("@info:status",
                             "Cannot export on %1 sheets: at most %2 are possible. Choose larger "
                             "paper, one sheet, or the visible part.",
                             QLocale().toString(columns * rows, 'f', 0), QLocale().toString(mostSheets)));
    }
    for (int row = 0; row < int(rows); ++row) {
        for (int column = 0; column < int(columns); ++column) {
            const QRectF part(column * sheets.m_net.width(), row * sheets.m_net.height(), printable.width(),
                              printable.height());
            sheets.m_parts.append(part.intersected(QRectF({}, size)));
        }
    }
    return sheets;
}

void Sheets::paint(QPainter &painter, int index) const
{
    const QRectF &part = m_parts.at(index);
    QPointF corner = m_printable.topLeft();
    if (count() == 1) { // in the middle
        corner +=
            QPointF(m_printable.width() - part.width() * m_scale, m_printable.height() - part.height() * m_scale) / 2;
    }
    painter.save();
    painter.setClipRect(QRectF(corner, part.size() * m_scale));
    painter.translate(corner);
    painter.scale(m_scale, m_scale);
    painter.translate(-part.topLeft());
    m_page.paint(painter);
    painter.restore();
    if (count() > 1) {
        paintCutMarks(painter, QRectF(corner, part.size().boundedTo(m_net)), index);
    }
}

void Sheets::paintCutMarks(QPainter &painter, const QRectF &net, int index) const
{
    painter.setPen(QPen(Qt::black, 0.5));
    for (const qreal x : {net.left(), net.right()}) {
        for (const auto &[from, way] : {std::pair(m_printable.top(), -1.0), {m_printable.bottom(), 1.0}}) {
            painter.drawLine(QPointF(x, from + way * markGap), QPointF(x, from + way * (markGap + markLength)));
        }
    }
    for (const qreal y : {net.top(), net.bottom()}) {
        for (const auto &[from, way] : {std::pair(m_printable.left(), -1.0), {m_printable.right(), 1.0}}) {
            painter.drawLine(QPointF(from + way * markGap, y), QPointF(from + way * (markGap + markLength), y));
        }
    }
    QFont font = painter.font();
    font.setPixelSize(9);
    font.setBold(false);
    painter.setFont(font);
    const QString text = i18nc("@label number of a sheet, of all sheets", "%1 / %2", index + 1, count());
    const QFontMetricsF metrics(font);
    painter.drawText(QPointF((m_sheet.width() - metrics.horizontalAdvance(text)) / 2,
                             m_printable.bottom() + markGap + metrics.ascent() + 2),
                     text);
}

} // namespace dateline
