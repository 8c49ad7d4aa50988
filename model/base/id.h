// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHashFunctions>
#include <QtTypes>

#include <compare>

namespace dateline {

/// The key of one stored row; keys of different tables are different types.
template<typename Tag>
struct Id {
    qint64 value = 0; ///< positive when stored, 0 for none

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const Id &) const = default;

    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using ArticleId = Id<struct ArticleTag>;
using EntityId = Id<struct EntityTag>;
using MeetingId = Id<struct MeetingTag>;

} // namespace dateline
