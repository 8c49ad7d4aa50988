// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"
#include "model/base/textspan.h"
#include "model/identity/correction.h"

#include <QString>

namespace dateline {

using CorrectionId = Id<struct CorrectionTag>;

/// Where a correction can be seen.
struct CorrectionPlace {
    ArticleId article;    ///< the one it is about; invalid for all, and where that is not stored
    QString articleTitle;
    TextSpan passage;     ///< in it
    EntityId entity;      ///< the one it is about or leads to; invalid where nobody is called so (any more)

    bool operator==(const CorrectionPlace &) const = default;
};

/// A correction that is stored.
struct CorrectionRecord {
    CorrectionId id;
    Correction correction;
    CorrectionPlace place;

    bool operator==(const CorrectionRecord &) const = default;
};

} // namespace dateline
