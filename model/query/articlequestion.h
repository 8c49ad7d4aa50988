// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/filter.h"

#include <limits>

namespace dateline {

/// Which articles are asked for, in which order.
struct ArticleQuestion {
    enum class Order {
        Newest,    ///< those without a date last
        BestMatch, ///< where words are searched for: those first in whose title they stand, which say them often and
                   ///< are new; else as Newest
    };

    Filter filter;
    Order order = Order::Newest;
    qsizetype most = std::numeric_limits<qsizetype>::max();

    bool operator==(const ArticleQuestion &) const = default;
};

} // namespace dateline
