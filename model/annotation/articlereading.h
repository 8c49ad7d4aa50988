// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/annotation/foundmention.h"
#include "model/annotation/genderwords.h"
#include "model/annotation/syntaxtree.h"
#include "model/annotation/timeexpression.h"
#include "model/language/meetingcue.h"

#include <QDate>

#include <vector>

namespace dateline {

/// Everything known of an article when its meetings are looked for.
struct ArticleReading {
    QStringView text;
    std::vector<SyntaxTree> trees = {};    ///< one a sentence
    QList<QList<MeetingCue>> cues = {};    ///< of each sentence; none where the reader gave none
    QList<FoundMention> mentions = {};     ///< resolved, in order of the text
    QList<Entity> entities = {};
    QList<Gender> genders = {}; ///< of each entity; Unknown where nothing tells, as for what lies behind the end
    QList<TimeExpression> times = {};
    QDate published = {}; ///< may be null
    QList<QList<int>> mentionOfToken = {}; ///< for each sentence and token the mention that covers it, -1 for none
    QList<int> countryOf = {}; ///< for each entity the country it is, belongs to or acts for, -1 for none

    /// Fills in what follows from the rest.
    void complete(const Countries &countries);
    /// Tells women from men among the people named.
    void tellGenders(const GenderWords &words);
    [[nodiscard]] const FoundMention *mentionAt(int sentence, int token) const
    {
        const int at = mentionOfToken[sentence][token];
        return at < 0 ? nullptr : &mentions[at];
    }

private:
    [[nodiscard]] Gender genderToldBy(const FoundMention &mention, const GenderWords &words) const;
};

} // namespace dateline
