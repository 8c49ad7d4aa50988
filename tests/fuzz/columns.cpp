// SPDX-License-Identifier: GPL-3.0-only
// Any text as a mapping of columns: what is read is written so that it reads the same again.
#include "model/article/columnmapping.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto mapping = parseMapping(text)) {
        const auto again = parseMapping(toString(*mapping));
        if (!again || *again != *mapping)
            std::abort();
    }
    const QStringList columns = text.split(u',');
    const ColumnMapping guess = guessMapping(columns);
    for (const ArticleField field : articleFields) {
        if (!guess.column(field).isEmpty() && !columns.contains(guess.column(field)))
            std::abort();
    }
    return 0;
}
