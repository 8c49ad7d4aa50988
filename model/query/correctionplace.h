// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"
#include "model/base/textspan.h"

#include <QString>

namespace dateline {

/// Where a correction can be seen.
struct CorrectionPlace {
    ArticleId article;    ///< the one it is about; invalid for all, and where that is not stored
    QString articleTitle;
    TextSpan passage;     ///< in it
    EntityId entity;      ///< the one it is about or leads to; invalid where nobody is called so (any more)

    bool operator==(const CorrectionPlace &) const = default;
};

} // namespace dateline
