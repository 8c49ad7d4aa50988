// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/filter.h"

#include <QStringView>

namespace dateline {

/// Takes the conditions place:, source:, status:, before: and after: out of what was typed and adds them to \a filter;
/// what is left becomes its words. A value may stand in quotation marks; a date is one as in EDTF ("2025-11"); a
/// condition whose value makes no sense stays a word.
Filter readTypedSearch(QStringView typed, Filter filter);

} // namespace dateline
