// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace dateline {

/// Lets a value go on another thread: freeing tens of thousands of records takes longer than a frame.
template<typename Value>
void disposeElsewhere(Value &&value)
{
    static_assert(!std::is_lvalue_reference_v<Value>, "move it, or it lives on here");
    QThreadPool::globalInstance()->start(
        [kept = std::make_shared<Value>(std::move(value))]() mutable { kept.reset(); });
}

} // namespace dateline
