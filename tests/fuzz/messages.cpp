// SPDX-License-Identifier: GPL-3.0-only
// Any bytes as what a reader process says: it may have been taken over by what it read.
#include "model/reading/readmessages.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto answer = readAnswer(bytes)) {
        if (!readAnswer(toBytes(*answer)))
            std::abort();
    }
    if (const auto request = readRequest(bytes)) {
        if (!readRequest(toBytes(*request)))
            std::abort();
    }
    return 0;
}
