// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/actors.h"
#include "model/annotation/foundmeeting.h"

namespace dateline {

/// What the reader's cues say of the meetings of an article: how surely a word tells of one, and who takes part.
class MeetingCues
{
public:
    MeetingCues(const ArticleReading &reading, const Countries &countries, const Actors &actors)
        : m_reading(reading)
        , m_countries(countries)
        , m_actors(actors)
    {
    }

    /// How surely it is a meeting that \a trigger, or a word next to it in the tree ("held talks"), tells of; 0 where
    /// the reader saw none.
    [[nodiscard]] double support(int sentence, int trigger) const;
    /// How surely the reader saw at least two of \a parties take part in what \a trigger, or a word next to it, tells.
    [[nodiscard]] double company(int sentence, int trigger, const QList<Party> &parties) const;
    /// The words of a sentence that surely tell of a meeting and are not next to one of \a known.
    [[nodiscard]] QList<MeetingCue> others(int sentence, const QList<int> &known) const;
    /// The actors of the sentence who take part more likely than not.
    [[nodiscard]] QList<Party> parties(int sentence, const MeetingCue &cue) const;
    /// What most likely became of it.
    [[nodiscard]] static MeetingStatus status(const MeetingCue &cue);

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    [[nodiscard]] const QList<MeetingCue> &cues(int sentence) const;
    [[nodiscard]] bool isNextTo(int sentence, int a, int b) const;

    const ArticleReading &m_reading;
    const Countries &m_countries;
    const Actors &m_actors;
};

} // namespace dateline
