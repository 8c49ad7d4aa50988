// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/filter.h"

#include <QString>

namespace dateline {

/// What a person narrowed the views to and wants to come back to.
struct SavedSearch {
    QString name; ///< not empty, and no other has it
    Filter filter;

    bool operator==(const SavedSearch &) const = default;
};

} // namespace dateline
