// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/articlereading.h"
#include "model/annotation/meetingwords.h"
#include "model/annotation/party.h"

namespace dateline {

/// Reads lists of actors word by word, since the reader's tree often loses their middle: "Moran, Minister Osei, and
/// Secretary Lee".
class ActorLists
{
public:
    ActorLists(const ArticleReading &reading, const Countries &countries, const MeetingWords &words)
        : m_reading(reading)
        , m_countries(countries)
        , m_words(words)
    {
    }

    /// The list that begins at \a token and has "and" before its last; empty for none. Nobody in it but its first and
    /// \a subject may be the subject of a verb.
    [[nodiscard]] QList<Party> from(int sentence, int token, int subject = -1) const;
    /// The list that goes on with \a mention, a subject, when the reader gave its first to another verb; empty for
    /// none.
    [[nodiscard]] QList<Party> beginningBefore(int sentence, const FoundMention &mention) const;

private:
    const SyntaxTree &tree(int sentence) const { return m_reading.trees[static_cast<std::size_t>(sentence)]; }
    [[nodiscard]] int behindHonorific(int sentence, int at) const;
    [[nodiscard]] bool isTitleOf(int sentence, int token) const;
    [[nodiscard]] bool modifiesMention(int sentence, int token) const;

    const ArticleReading &m_reading;
    const Countries &m_countries;
    const MeetingWords &m_words;
};

} // namespace dateline
