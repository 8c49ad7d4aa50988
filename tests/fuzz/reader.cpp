// SPDX-License-Identifier: GPL-3.0-only
// Any bytes as a file of one format, told by its suffix in $DATELINE_FUZZED: readers fail in words, and what they give
// is whole.
#include "model/article/collectionreader.h"

#include <QBuffer>
#include <QTimeZone>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace dateline;

namespace {

void check(const ReadItem &item)
{
    if (!item.article) {
        if (item.article.error().message.isEmpty())
            std::abort();
        return;
    }
    const Article &article = *item.article;
    qsizetype before = 0;
    for (const Header &header : article.headers) {
        if (header.span.begin < before || header.span.end < header.span.begin || header.span.end > article.text.size())
            std::abort();
        before = header.span.begin;
    }
    if (article.text.isEmpty() || article.hash.size() != 32 || article.format.isEmpty())
        std::abort();
}

} // namespace

/// What it read of the machine's fonts once, for PDF, it keeps until the end.
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libfontconfig";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QBuffer content;
    content.setData(reinterpret_cast<const char *>(data), qsizetype(size));
    content.open(QIODevice::ReadOnly);
    ReadOptions options;
    options.limits.largest = 4 * 1024 * 1024;
    options.limits.unsuspicious = 1024 * 1024;
    options.limits.mostItems = 1000;
    const OpenedFile file{.content = content,
                          .path = QStringLiteral("/made/a.") + qEnvironmentVariable("DATELINE_FUZZED"),
                          .modified = QDate(2026, 3, 3).startOfDay(QTimeZone::utc())};
    int items = 0;
    readArticles(file, options, {.item = [&items](const ReadItem &item) {
                     check(item);
                     ++items;
                     return Flow::Continue;
                 }});
    if (items == 0)
        std::abort();
    content.seek(0);
    static_cast<void>(readColumns(file, options.limits));
    return 0;
}
