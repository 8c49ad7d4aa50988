// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/error.h"

#include <expected>

namespace dateline {

/// A value, or the reason why there is none.
template<typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorKind kind, QString message)
{
    return std::unexpected(Error{kind, std::move(message)});
}

} // namespace dateline
