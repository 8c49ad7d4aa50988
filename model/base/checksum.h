// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace dateline {

/// CRC-32 as in zlib and PNG (ISO 3309).
std::uint32_t crc32(QByteArrayView bytes);

} // namespace dateline
