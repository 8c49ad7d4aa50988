// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/dateinterval.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace dateline {

/// What somebody means who types a date: in the forms of \a locale or of English ("25 Nov 2025", "11/25/2025",
/// "November 2025"), in EDTF ("2025-11-25", "2025-11", "1962", "-0043", "2025-11-22/2025-11-24"), or "today". Nothing
/// when it cannot be told.
std::optional<DateInterval> readTypedDate(const QString &text, const QLocale &locale, QDate today);

} // namespace dateline
