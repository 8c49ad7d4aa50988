// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/records.h"

#include <algorithm>

namespace dateline {

bool MeetingRecord::isOf(MeetingId meeting) const
{
    return id == meeting || std::ranges::contains(tellings, meeting, &MeetingRecord::id);
}

QList<MeetingRecord> MeetingRecord::statements() const
{
    if (tellings.isEmpty())
        return {*this};
    QList<MeetingRecord> statements = tellings;
    std::ranges::stable_partition(statements, [this](const MeetingRecord &it) { return it.id == id; });
    return statements;
}

// By hand: one that is defaulted cannot be worked out for a type that holds a list of itself.
bool MeetingRecord::operator==(const MeetingRecord &other) const
{
    const auto fields = [](const MeetingRecord &it) {
        return std::tie(it.id, it.article, it.articleTitle, it.source, it.published, it.participants, it.when, it.place,
                        it.mode, it.status, it.evidence, it.sentence, it.confidence, it.tellings);
    };
    return fields(*this) == fields(other);
}

} // namespace dateline
