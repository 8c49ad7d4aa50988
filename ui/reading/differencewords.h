// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/readingdifference.h"

#include <QLocale>
#include <QString>

namespace dateline {

/// "2 new meetings · 1 other · 3 names": how much changes in an article.
QString inWords(const ReadingDifference &difference);

/// "New: Ana Brook and Lee Marr · Tue 25 November 2025 · Sela · Held"; of one that is told otherwise only what is:
/// "Ana Brook and Lee Marr · place: Sela → Drensk · Planned → Held".
QString inWords(const MeetingDifference &difference, const QLocale &locale);

/// "New name: Lee Marr (Person)", "Not a name any more: …", "Estholm: Place → Organization".
QString inWords(const NameDifference &difference);

} // namespace dateline
