// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/party.h"

#include <algorithm>

namespace dateline {

bool isAmong(const Party &party, const QList<Party> &parties)
{
    return std::ranges::contains(parties, party.entity, &Party::entity);
}

bool haveCommon(const QList<Party> &some, const QList<Party> &others)
{
    return std::ranges::any_of(some, [&others](const Party &party) { return isAmong(party, others); });
}

void addParty(Party party, const QList<Party> &notThese, QList<Party> &parties)
{
    if (party.entity >= 0 && !isAmong(party, notThese) && !isAmong(party, parties))
        parties.append(party);
}

void appendParties(const QList<Party> &more, QList<Party> &parties)
{
    for (const Party &party : more) {
        if (!isAmong(party, parties))
            parties.append(party);
    }
}

bool isActor(const FoundMention &mention, const ArticleReading &reading, const Countries &countries)
{
    switch (mention.kind) {
    case EntityKind::Person:
    case EntityKind::Organization:
    case EntityKind::Group:
        return true;
    case EntityKind::Place:
        return countries.of(mention.name) >= 0 || reading.countryOf.value(mention.entity, -1) >= 0;
    case EntityKind::Facility:
    case EntityKind::Other:
        return countries.ofSeat(mention.name) >= 0;
    }
    return false;
}

bool isAdjective(const SyntaxTree &tree, const FoundMention &mention)
{
    return mention.kind == EntityKind::Group && mention.form == MentionForm::Name
        && tree.relation(mention.head) == Relation::Amod;
}

} // namespace dateline
