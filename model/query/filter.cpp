// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/filter.h"

namespace dateline {

AllOf queryOf(const Filter &filter)
{
    std::vector<Query> parts{parseQuery(filter.words).query};
    for (const QString &condition : filter.conditions)
        parts.push_back(parseQuery(condition).query);
    return allOf(std::move(parts));
}

Filter withoutInterval(Filter filter)
{
    filter.when.reset();
    return filter;
}

} // namespace dateline
