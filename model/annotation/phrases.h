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
/// Whether \a word, in lower case, is a day or a part of one, as the reader hangs places on: "on Monday in Accra".
bool isDayOrPart(const QString &word);

/// Nouns through which a place is told: "at a hotel in Oslo", "on the sidelines of the assembly in New York"; \a word
/// is in lower case.
bool leadsToPlace(const QString &word);

/// Whether \a verb, in lower case, tells that somebody goes somewhere.
bool isMovement(const QString &verb);
/// "left for", "is headed for"
bool isDeparture(const QString &verb);

} // namespace dateline
