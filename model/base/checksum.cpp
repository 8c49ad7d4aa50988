// SPDX-License-Identifier: GPL-3.0-only
#include "model/base/checksum.h"

#include <array>

namespace dateline {

namespace {

constexpr std::array<std::uint32_t, 256> tableOfBytes()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        table[byte] = crc;
    }
    return table;
}

} // namespace

std::uint32_t crc32(QByteArrayView bytes)
{
    static constexpr auto table = tableOfBytes();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ table[(crc ^ static_cast<std::uint8_t>(byte)) & 0xFFU];
    return ~crc;
}

} // namespace dateline
