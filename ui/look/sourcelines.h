// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QLocale>
#include <QStringList>

namespace dateline {

/// The articles that tell of \a meetings, each once, by date and title: "Title · Source · 25 November 2025"; what is
/// not known is left out.
QStringList sourceLines(const QList<MeetingRecord> &meetings, const QLocale &locale);

} // namespace dateline
