// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/articledraft.h"
#include "model/identity/correction.h"

#include <QList>

namespace dateline {

/// What was said of the meetings of one article, put together meeting by meeting: one that was added and then changed
/// is added as it is now.
class SaidMeetings
{
public:
    void add(const AddMeeting &said);
    void add(const ChangeMeeting &said);
    void add(const RemoveMeeting &said);

    void applyTo(ArticleDraft &draft) const;

private:
    enum class Origin { Read, Added };
    enum class Fate { Stands, Removed };
    struct Story {
        Origin origin = Origin::Read;
        Fate fate = Fate::Stands;
        QList<SaidMeeting> forms; ///< as it was at first, and after each change
        MeetingChanges changes;   ///< of all of them
    };

    Story *find(const SaidMeeting &meeting);
    static void apply(const Story &story, ArticleDraft &draft);
    static qsizetype match(const Story &story, ArticleDraft &draft);

    QList<Story> m_stories;
};

/// The meeting as it is after \a changes.
SaidMeeting changed(const SaidMeeting &meeting, const MeetingChanges &changes);

} // namespace dateline
