// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace dateline {

/// Reads a lexicon file: one term a line, "#" begins a comment, blank lines are skipped. The order is kept.
Result<QStringList> readTerms(const QString &path);

/// The same as a set.
Result<QSet<QString>> readTermSet(const QString &path);

} // namespace dateline
