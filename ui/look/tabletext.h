// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QStringList>

#include <memory>

class QMimeData;

namespace dateline {

/// Rows as text with a tab between cells and a line for each, for a spreadsheet; blanks for tabs and ends of lines
/// in a cell.
QString tabSeparated(const QList<QStringList> &rows);

/// Rows as an HTML table, the first as its heading, for a word processor or a mail.
QString htmlTable(const QList<QStringList> &rows);

/// Both, for the clipboard.
std::unique_ptr<QMimeData> tableMimeData(const QList<QStringList> &rows);

} // namespace dateline
