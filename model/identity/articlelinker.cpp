// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/articlelinker.h"

#include "model/identity/personname.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline {

namespace {

constexpr int mostCandidates = 48;   // compared with one naming
constexpr double clearlySame = 0.99; // companions would not change it

/// How much a naming tells by itself; those that tell most are linked first.
int weightOf(const EntityLinker &linker, const Naming &naming)
{
    if (linker.isOffice(naming))
        return 0;
    if (naming.kind != EntityKind::Person)
        return 3;
    return PersonName::of(naming.name).isFull() ? 2 : 1;
}

bool isNameless(const Naming &naming)
{
    return dateline::isNameless(
        {.kind = naming.kind, .name = naming.name, .aliases = {}, .role = {}, .belongsTo = naming.country});
}

/// Whether there are any.
bool addShared(QList<LinkCandidate> &candidates, const QList<EntityId> &companions, KnownEntities &known)
{
    if (companions.isEmpty())
        return false;
    QList<EntityId> entities;
    for (const LinkCandidate &candidate : std::as_const(candidates))
        entities.append(candidate.known.id);
    const QHash<EntityId, double> shared = known.shared(entities, companions);
    for (LinkCandidate &candidate : candidates)
        candidate.shared = shared.value(candidate.known.id);
    return !shared.isEmpty();
}

} // namespace

double companionWeight(int articles)
{
    return 1 / std::log2(2.0 + articles);
}

QList<LinkedNaming> linkArticle(const EntityLinker &linker, const QList<Naming> &namings, KnownEntities &known)
{
    struct Linking {
        qsizetype naming = 0;
        int weight = 0;
        QList<LinkCandidate> candidates;
        Link link; ///< by its name alone
    };
    QList<Linking> linkings;
    for (qsizetype index = 0; index < namings.size(); ++index) {
        const Naming &naming = namings[index];
        if (isNameless(naming))
            continue;
        Linking linking{.naming = index, .weight = weightOf(linker, naming), .candidates = {}, .link = {}};
        for (KnownEntity &each : known.withKeys(linker.keysSought(naming), mostCandidates))
            linking.candidates.append({.known = std::move(each)});
        linking.link = linker.link(naming, linking.candidates);
        linkings.append(std::move(linking));
    }
    std::ranges::stable_sort(linkings, std::ranges::greater(),
                             [](const Linking &each) { return std::pair(each.weight, each.link.confidence); });
    QList<LinkedNaming> linked(namings.size());
    QList<EntityId> companions;
    for (Linking &each : linkings) {
        if (each.link.candidate < 0)
            continue;
        const Naming &naming = namings[each.naming];
        bool isChanged = false;
        for (LinkCandidate &candidate : each.candidates) {
            candidate.isNamedOtherwise = companions.contains(candidate.known.id);
            isChanged = isChanged || candidate.isNamedOtherwise;
        }
        if (each.link.confidence < clearlySame)
            isChanged = addShared(each.candidates, companions, known) || isChanged;
        const Link link = isChanged ? linker.link(naming, each.candidates) : each.link;
        if (link.outcome == LinkOutcome::New)
            continue;
        const EntityId entity = each.candidates[link.candidate].known.id;
        if (link.outcome == LinkOutcome::Ask) {
            linked[each.naming].question = LinkQuestion{.candidate = entity, .confidence = link.confidence};
            continue;
        }
        linked[each.naming] = {.entity = entity, .confidence = link.confidence};
        if (!companions.contains(entity))
            companions.append(entity);
    }
    return linked;
}

} // namespace dateline
