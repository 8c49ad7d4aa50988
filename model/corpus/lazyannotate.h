// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/import.h"

#include <functional>
#include <optional>

namespace dateline {

/// What annotates, opened when it is first needed, because loading the neural reader takes time and memory. When that
/// fails it is tried again the next time. For one thread.
class LazyAnnotate
{
public:
    explicit LazyAnnotate(std::function<Result<Annotate>()> open)
        : m_open(std::move(open))
    {
    }

    Result<Annotate> function()
    {
        if (m_opened)
            return *m_opened;
        auto opened = m_open();
        if (opened)
            m_opened = *opened;
        return opened;
    }

private:
    std::function<Result<Annotate>()> m_open;
    std::optional<Annotate> m_opened;
};

} // namespace dateline
