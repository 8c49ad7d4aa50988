// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QString>

namespace dateline {

/// The title of the article that tells of \a meeting: "Talks in Sela"; of several "2 articles: Talks in Sela; A
/// Handshake".
QString articlesInWords(const MeetingRecord &meeting);

/// What to do for the next of several articles; empty where only one tells of \a meeting. See Selection::showMeeting().
QString nextArticleHint(const MeetingRecord &meeting);

/// \a words of \a meeting for a tip, and under them what to do for the next article.
QString withNextArticleHint(const QString &words, const MeetingRecord &meeting);

} // namespace dateline
