// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/pdflines.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dateline {

using PdfPage = QList<PdfLine>;

/// Takes running heads and feet and page numbers out of \a pages: what stands at the edge of several pages at the same
/// height and differs in numbers only. Hands back each once.
QStringList takeRunningLines(QList<PdfPage> &pages);

/// Lines joined to a paragraph.
struct PdfParagraph {
    QString text;
    double size = 0; ///< of its font, in points
};

/// The font size that most of the text is set in; 0 without text.
double bodySize(const QList<PdfPage> &pages);

/// Joins lines to paragraphs, over pages and columns as well, and undoes hyphenation. A paragraph ends where the gap to
/// the next line is wider, the size changes, the next line is indented, or its first word would have fitted.
QList<PdfParagraph> paragraphsOf(const QList<PdfPage> &pages);

} // namespace dateline
