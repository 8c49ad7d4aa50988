// SPDX-License-Identifier: GPL-3.0-only
// Any text as a date: of EDTF, what is read is written so that it reads the same again.
#include "model/article/publisheddate.h"
#include "model/article/rowarticle.h"
#include "model/base/dateinterval.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto interval = DateInterval::fromEdtf(text)) {
        const auto again = DateInterval::fromEdtf(interval->toEdtf());
        if (!again || *again != *interval)
            std::abort();
    }
    const auto published = parsePublished(text);
    if (published && !published->time.isValid())
        std::abort();
    static_cast<void>(parseDayBefore(text, QDate(2026, 3, 3)));
    static_cast<void>(parseRowDate(text));
    return 0;
}
