// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/jsonslices.h"

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool isBlank(int byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

} // namespace

/// Past blanks, commas between values, the mark of UTF-8 and of a record (RFC 7464).
int JsonSlices::nextSign()
{
    int byte = std::exchange(m_pushedBack, -1);
    if (byte < 0)
        byte = m_stream.get();
    while (isBlank(byte) || byte == ',' || byte == 0xEF || byte == 0xBB || byte == 0xBF || byte == 0x1E)
        byte = m_stream.get();
    return byte;
}

Result<std::optional<QByteArray>> JsonSlices::next()
{
    if (m_ended)
        return std::nullopt;
    int first = nextSign();
    if (!m_begun) {
        m_begun = true;
        m_inArray = first == '[';
        if (m_inArray)
            first = nextSign();
    }
    if (const auto ended = m_stream.ended(); !ended)
        return std::unexpected(ended.error());
    if (first < 0 && m_inArray)
        return failure(ErrorKind::Damaged, u"it is damaged: its end is missing"_s);
    if (first < 0 || (m_inArray && first == ']')) {
        m_ended = true;
        return std::nullopt;
    }
    return sliceFrom(first).transform([](const QByteArray &slice) { return std::optional(slice); });
}

Result<QByteArray> JsonSlices::sliceFrom(int first)
{
    QByteArray slice;
    int depth = 0;
    bool inString = false;
    for (int byte = first; byte >= 0; byte = m_stream.get()) {
        const bool between = depth == 0 && !inString && !slice.isEmpty();
        if (between && (byte == ',' || isBlank(byte) || byte == ']')) {
            m_pushedBack = byte;
            return slice;
        }
        slice += static_cast<char>(byte);
        if (slice.size() > m_limits.largest)
            return failure(ErrorKind::TooLarge, u"one of its items is too large"_s);
        if (inString) {
            if (byte == '\\')
                slice += static_cast<char>(m_stream.get());
            else if (byte == '"')
                inString = false;
        } else if (byte == '"') {
            inString = true;
        } else if (byte == '{' || byte == '[') {
            if (++depth > m_limits.deepestMarkup)
                return failure(ErrorKind::TooLarge, u"it has too many values inside each other"_s);
        } else if ((byte == '}' || byte == ']') && --depth <= 0) {
            return slice;
        }
    }
    if (depth > 0 || inString)
        return failure(ErrorKind::Damaged, u"it is damaged: its end is missing"_s);
    return slice;
}

} // namespace dateline
