// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meetingwords.h"
#include "model/annotation/syntaxtree.h"

namespace dateline {

struct StatedStatus {
    MeetingStatus status = MeetingStatus::Held;
    bool denied = false; ///< by somebody's denial
};

/// Whether the predicate at \a at is denied: "did not", "without", but not "not only".
bool isNegated(const SyntaxTree &tree, int at);

/// Whether the meeting told by \a trigger took place, will, may or did not: by its own verb forms and by the words that
/// govern it up to the end of its clause (tense, modals, negation, "due to", "cancelled", "denied", "if", a question).
StatedStatus statusOf(const SyntaxTree &tree, const MeetingWords &words, int trigger);

} // namespace dateline
