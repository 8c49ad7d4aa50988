// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/history.h"

#include <QLocale>
#include <QString>

namespace dateline {

/// What a step did, in the words of the window: "Import 37 articles"; long titles are cut to \a longest characters.
QString stepInWords(const Step &step, qsizetype longest = 60);

/// When something was done, told from \a now: "14:03", before today "25 Nov 2025 14:03".
QString momentInWords(const QDateTime &moment, const QDateTime &now, const QLocale &locale = QLocale());

} // namespace dateline
