// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/articlereading.h"
#include "model/annotation/meeting.h"
#include "model/annotation/meetingwords.h"

namespace dateline {

/// Finds who met whom, when, where and how, and whether it took place, from trees, entities and time expressions.
class MeetingExtractor
{
public:
    /// \a resources is the folder that holds lexicon/. \a countries must outlive the extractor.
    static Result<MeetingExtractor> open(const QString &resources, const Countries &countries);

    /// The meetings of an article, in order of their first evidence.
    [[nodiscard]] QList<Meeting> extract(const ArticleReading &reading) const;

private:
    MeetingExtractor(MeetingWords words, const Countries &countries)
        : m_words(std::move(words))
        , m_countries(&countries)
    {
    }

    MeetingWords m_words;
    const Countries *m_countries;
};

} // namespace dateline
