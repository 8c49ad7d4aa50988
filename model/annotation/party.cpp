// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/party.h"

#include <algorithm>

namespace dateline {

void addParty(Party party, const QList<Party> &notThese, QList<Party> &parties)
{
    const auto same = [&party](const Party &other) { return other.entity == party.entity; };
    if (party.entity >= 0 && std::ranges::none_of(notThese, same) && std::ranges::none_of(parties, same))
        parties.append(party);
}

void appendParties(const QList<Party> &more, QList<Party> &parties)
{
    for (const Party &party : more) {
        if (std::ranges::none_of(parties, [&party](const Party &known) { return known.entity == party.entity; }))
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

} // namespace dateline
