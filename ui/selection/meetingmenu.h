// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

class QMenu;

namespace dateline {

class Selection;

/// Adds to \a menu what leads to the sentence of \a meeting; where several articles tell of it, to that of each by its
/// title.
void addWaysTo(const MeetingRecord &meeting, QMenu *menu, Selection *selection);

} // namespace dateline
