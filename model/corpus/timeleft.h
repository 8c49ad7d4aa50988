// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <optional>

namespace dateline {

/// Works out how long something goes on by how long its parts took so far.
class TimeLeft
{
public:
    /// \a part from 0 to 1 is done after \a elapsed. What was done before the first call does not count.
    std::optional<std::chrono::seconds> at(double part, std::chrono::milliseconds elapsed)
    {
        if (!m_begun) {
            m_begun = true;
            m_first = part;
            m_firstTime = elapsed;
        }
        constexpr std::chrono::seconds tooEarly(3);
        constexpr double tooLittle = 0.002;
        const auto taken = elapsed - m_firstTime;
        const double done = part - m_first;
        if (taken < tooEarly || done < tooLittle)
            return std::nullopt;
        return std::chrono::duration_cast<std::chrono::seconds>(taken * ((1 - part) / done)
                                                                + std::chrono::milliseconds(500));
    }

private:
    double m_first = 0;
    std::chrono::milliseconds m_firstTime{};
    bool m_begun = false;
};

} // namespace dateline
