// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>

namespace poppler {
class page;
}

namespace dateline {

/// A line of a PDF's page as it is set; lengths in points from the page's upper left corner.
struct PdfLine {
    QString text; ///< white space collapsed, ligatures taken apart, a soft hyphen kept at the end only
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double size = 0;      ///< of the font that most of it is set in
    double firstWord = 0; ///< how wide its first word is
};

/// The lines of \a page in reading order, column by column. Text that is turned, like marks along the edge, is left out
/// where other text is upright.
QList<PdfLine> linesOf(const poppler::page &page);

} // namespace dateline
