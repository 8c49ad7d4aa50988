// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHashFunctions>
#include <QStringView>

#include <compare>

namespace dateline {

/// A half-open range [begin, end) of UTF-16 code units in an article's text.
struct TextSpan {
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype length() const { return end - begin; }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(qsizetype position) const { return begin <= position && position < end; }
    [[nodiscard]] constexpr bool contains(TextSpan other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] constexpr bool overlaps(TextSpan other) const { return begin < other.end && other.begin < end; }
    [[nodiscard]] QStringView in(QStringView text) const { return text.sliced(begin, length()); }

    constexpr auto operator<=>(const TextSpan &) const = default;

    friend size_t qHash(TextSpan span, size_t seed = 0) noexcept { return qHashMulti(seed, span.begin, span.end); }
};

} // namespace dateline
