// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QStringList>

namespace dateline {

/// The conditions of a filter for a query given as \a words of the command line. Of one that cannot be read the
/// complaint shows the place.
Result<QStringList> readQuery(const QStringList &words);

} // namespace dateline
