// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/articlereading.h"
#include "model/annotation/countries.h"

#include <QList>

namespace dateline {

/// Somebody who takes part, as the words of a sentence tell.
struct Party {
    int entity = -1;
    int token = -1;        ///< where in the sentence it is told
    bool referred = false; ///< through a pronoun or a description such as "the two leaders"

    bool operator==(const Party &) const = default;
};

/// Whether \a parties hold whom \a party means, wherever that is told.
bool isAmong(const Party &party, const QList<Party> &parties);
/// Whether anybody is among both.
bool haveCommon(const QList<Party> &some, const QList<Party> &others);
/// Adds \a party unless it is nobody, among \a parties already or one of \a notThese.
void addParty(Party party, const QList<Party> &notThese, QList<Party> &parties);
/// Adds those of \a more that are not among \a parties yet.
void appendParties(const QList<Party> &more, QList<Party> &parties);

/// Whether what is mentioned can deal with others: people, bodies, groups, countries and their seats.
bool isActor(const FoundMention &mention, const ArticleReading &reading, const Countries &countries);
/// Whether \a mention only says of where the noun behind it is: "the Kestan resort".
bool isAdjective(const SyntaxTree &tree, const FoundMention &mention);

} // namespace dateline
