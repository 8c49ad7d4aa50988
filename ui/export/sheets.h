// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "ui/export/picturepage.h"

#include <QList>
#include <QPageLayout>
#include <QPageSize>

namespace dateline {

/// How a page that is larger or smaller than the paper gets onto it.
enum class PaperFit {
    OneSheet, ///< as large as one sheet allows
    Tiles,    ///< at its own size over as many sheets as it takes, to be cut and glued
};

/// The paper that a picture is put on.
struct Paper {
    QPageSize::PageSizeId size = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Landscape;
    PaperFit fit = PaperFit::OneSheet;

    bool operator==(const Paper &) const = default;
};

/// The sizes that are offered, the smallest first: A4 to A0.
inline constexpr QPageSize::PageSizeId paperSizes[] = {QPageSize::A4, QPageSize::A3, QPageSize::A2, QPageSize::A1,
                                                       QPageSize::A0};

/// A page laid on sheets of paper. Lengths are in pixels of 1/96 inch.
class Sheets
{
public:
    /// \a sheet is the whole paper and \a printable what of it can be printed on. Fails when it would take more than
    /// 500 sheets.
    static Result<Sheets> of(const PicturePage &page, const QSizeF &sheet, const QRectF &printable, PaperFit fit);

    [[nodiscard]] int count() const { return int(m_parts.size()); }
    /// Paints sheet \a index on [0, sheet), with marks where to cut when there are several.
    void paint(QPainter &painter, int index) const;

private:
    Sheets(const PicturePage &page, const QSizeF &sheet, const QRectF &printable)
        : m_page(page)
        , m_sheet(sheet)
        , m_printable(printable)
    {
    }
    void paintCutMarks(QPainter &painter, const QRectF &net, int index) const;

    const PicturePage &m_page;
    QSizeF m_sheet;
    QRectF m_printable;
    qreal m_scale = 1; ///< of the page on the paper
    QSizeF m_net; ///< of a tile without what the next repeats
    QList<QRectF> m_parts; ///< of the page, one a sheet
};

} // namespace dateline
