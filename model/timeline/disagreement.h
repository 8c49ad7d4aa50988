// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/meetingstatement.h"

#include <QFlags>
#include <QList>

namespace dateline {

/// What articles can say differently of one meeting.
enum class DisagreementOver { Date = 1, Place = 2, Status = 4 };
Q_DECLARE_FLAGS(DisagreementsOver, DisagreementOver)
Q_DECLARE_OPERATORS_FOR_FLAGS(DisagreementsOver)

/// What seems to be one meeting, told differently by two articles or more.
struct Disagreement {
    QList<qsizetype> meetings; ///< indices into MeetingSet::meetings, by the date of the article, then by meeting
    DisagreementsOver over = {};

    bool operator==(const Disagreement &) const = default;
};

/// Meetings and where they disagree.
struct MeetingDisagreements {
    MeetingSet set;
    QList<Disagreement> disagreements;

    bool operator==(const MeetingDisagreements &) const = default;
};

/// The disagreements in \a set, by the first of their meetings.
///
/// Two statements, of those gathered as one too, are taken for one meeting when they are of different articles, all who
/// took part in one took part in the other, both name their days, and neither article tells also what the other does.
/// They disagree
/// - over the place when their days meet, are no more than two, and neither place is part of the other; a country is
///   too wide to disagree: \a isCountry tells one;
/// - over the date when they are at most two days apart at the same place, and, if both were held, of the same people;
/// - over the status when one says held and the other not, or when one still says planned or possible that another had
///   told the outcome of before: that a plan comes true or is called off is news and no disagreement.
QList<Disagreement> findDisagreements(const MeetingSet &set, const IsCountry &isCountry = {});

} // namespace dateline
