// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"
#include "model/base/textspan.h"

namespace dateline {

/// What a person points at, for what is done to it; what there is none of is invalid or empty.
struct PointedAt {
    ArticleId article = {};
    EntityId entity = {};
    MeetingId meeting = {};
    TextSpan mention = {};  ///< where \c entity is named, in the text of \c article
    TextSpan selected = {}; ///< selected words of it

    bool operator==(const PointedAt &) const = default;
};

} // namespace dateline
