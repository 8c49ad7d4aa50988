// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <vector>

namespace dateline {

/// A word that may tell of a meeting, as the reader sees it.
struct MeetingCue {
    static constexpr double faintest = 0.02; ///< the least probability that is given

    int token = 0;
    float probability = 0;           ///< that it tells of one, 0 to 1
    std::array<float, 4> statuses{}; ///< that of one held, planned, possible, not held; together the probability
    std::vector<float> participants; ///< for each token of the sentence, that it stands for somebody who takes part

    bool operator==(const MeetingCue &) const = default;
};

} // namespace dateline
