// SPDX-License-Identifier: GPL-3.0-only
// Any text as what a person types into the search field.
#include "model/query/query.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const ParsedQuery parsed = parseQuery(typed);
    for (const QueryProblem &problem : parsed.problems) {
        if (problem.place.begin < 0 || problem.place.end < problem.place.begin || problem.place.end > typed.size()
            || problem.message.isEmpty())
            std::abort();
    }
    return 0;
}
