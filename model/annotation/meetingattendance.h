// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/actors.h"

namespace dateline {

/// Tells whether the meeting that a noun tells of is one where somebody was, by the verbs above the noun.
class MeetingAttendance
{
public:
    MeetingAttendance(const ArticleReading &reading, const Actors &actors)
        : m_reading(reading)
        , m_actors(actors)
    {
    }

    /// "attended the NATO summit", "took part in a meeting of the council"; \a governors are the words above the noun,
    /// the nearest first.
    [[nodiscard]] bool isAttended(int sentence, int noun, const QList<int> &governors) const;
    /// "At the Kesta summit, Moran said": somebody speaks where a body meets.
    [[nodiscard]] bool isScene(int sentence, int noun, const QList<int> &governors) const;
    /// Who leads a delegation there, and the delegation, without those of \a known; empty for none.
    [[nodiscard]] QList<Party> delegation(int sentence, int noun, const QList<int> &governors,
                                          const QList<Party> &known) const;

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    [[nodiscard]] bool isDelegationLed(int sentence, int noun, int verb) const;

    const ArticleReading &m_reading;
    const Actors &m_actors;
};

} // namespace dateline
