// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/syntaxtree.h"

namespace dateline {

/// The text of the words [first, last), with single blanks.
QString phrase(QStringView text, const SyntaxTree &tree, int first, int last);

/// Whether a word may stand between the first word of a noun phrase and its noun: adjectives, nouns, numbers, "'s",
/// "-".
bool standsInsidePhrase(const SyntaxTree &tree, int at);

/// "monday", "today", "yesterday"; \a word is in lower case.
bool isDayName(const QString &word);

} // namespace dateline
