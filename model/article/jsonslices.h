// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/bytestream.h"
#include "model/article/readlimits.h"
#include "model/base/result.h"

#include <QByteArray>

#include <optional>

namespace dateline {

/// Cuts a JSON file (RFC 8259) into the values that are worth parsing one by one: those of its outermost array, or the
/// values one after the other, as in JSON Lines. Only brackets and strings are looked at.
class JsonSlices
{
public:
    JsonSlices(QIODevice &content, const ReadLimits &limits)
        : m_stream(content)
        , m_limits(limits)
    {
    }

    /// The next value; nothing at the end. Fails where one is cut off, too large or nested too deeply.
    Result<std::optional<QByteArray>> next();
    /// Whether the values are those of an array.
    [[nodiscard]] bool inArray() const { return m_inArray; }

private:
    int nextSign();
    Result<QByteArray> sliceFrom(int first);

    ByteStream m_stream;
    const ReadLimits &m_limits;
    bool m_begun = false;
    bool m_inArray = false;
    bool m_ended = false;
    int m_pushedBack = -1;
};

} // namespace dateline
