// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/dateinterval.h"

#include <QLocale>
#include <QString>

namespace dateline {

/// An interval in the locale's words, as exact as it is known: "Tue 25 November 2025", "22–23 November 2025",
/// "Mon 24 – Tue 25 November 2025", "November 2025", "2025", "about 2014", "since 2014".
QString inWords(const DateInterval &interval, const QLocale &locale = QLocale());

} // namespace dateline
