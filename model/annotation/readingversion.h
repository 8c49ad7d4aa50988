// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace dateline {

/// Counts the versions of the reader, which finds other names or meetings in the same text when its model or its rules
/// change. To be raised with each release that reads better: what was read before is then offered to be read again.
constexpr int readingVersion = 5;

} // namespace dateline
