// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/import.h"

namespace dateline {

/// The report in words, to be saved: how many went in, and each that did not with the reason, a line each.
QString toText(const ImportReport &report, const QDateTime &when);

/// Writes that to \a path, beside it first.
Result<void> saveReport(const ImportReport &report, const QString &path);

} // namespace dateline
