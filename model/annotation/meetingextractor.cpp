// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingextractor.h"

#include "model/annotation/meetingfinder.h"
#include "model/annotation/meetingmerger.h"

namespace dateline {

Result<MeetingExtractor> MeetingExtractor::open(const QString &resources, const Countries &countries)
{
    return MeetingWords::open(resources).transform(
        [&countries](MeetingWords words) { return MeetingExtractor(std::move(words), countries); });
}

QList<Meeting> MeetingExtractor::extract(const ArticleReading &reading) const
{
    const QList<FoundMeeting> statements = MeetingFinder(reading, *m_countries, m_words).find();
    return MeetingMerger(reading, *m_countries).merge(statements);
}

} // namespace dateline
