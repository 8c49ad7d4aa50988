// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace dateline {

/// Rows as comma-separated values (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets want. A cell that a
/// spreadsheet would take for a formula, because it begins with = + - @, a tab or a return, begins with an apostrophe
/// instead; of what is read from articles nothing is ever run.
QByteArray toCsv(const QList<QStringList> &rows);

} // namespace dateline
