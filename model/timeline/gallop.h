// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <algorithm>
#include <iterator>

namespace dateline {

/// std::partition_point, fast when it is near \a first: looked for in steps that double (Bentley and Yao 1976).
template<std::random_access_iterator Iterator, typename Predicate>
[[nodiscard]] Iterator gallop(Iterator first, Iterator last, Predicate isBefore)
{
    std::iter_difference_t<Iterator> step = 1;
    while (last - first > step && isBefore(first[step])) {
        first += step;
        step *= 2;
    }
    return std::partition_point(first, last - first > step ? first + step + 1 : last, isBefore);
}

} // namespace dateline
