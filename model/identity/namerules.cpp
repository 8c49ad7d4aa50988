// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/namerules.h"

#include <algorithm>

namespace dateline {

void NameRules::add(const Said &said)
{
    std::visit(
        [this](const auto &each) {
            if constexpr (requires { addRule(each); })
                addRule(each);
        },
        said);
}

std::optional<EntityName> NameRules::meaning(const EntityName &name) const
{
    EntityName at = name;
    for (auto rule = m_rules.constFind(EntityKey::of(at)); rule != m_rules.cend();
         rule = m_rules.constFind(EntityKey::of(at))) {
        if (rule->hidden)
            return std::nullopt;
        if (!rule->leadsTo)
            break;
        at = rule->leadsTo->name;
    }
    return at;
}

EntityName NameRules::meaningOfKind(const EntityName &name) const
{
    EntityName at = name;
    for (auto rule = m_rules.constFind(EntityKey::of(at)); rule != m_rules.cend();
         rule = m_rules.constFind(EntityKey::of(at))) {
        if (!rule->leadsTo || rule->leadsTo->because == Because::Kind)
            break;
        at = rule->leadsTo->name;
    }
    return at;
}

QString NameRules::shownName(const EntityName &name) const
{
    return m_rules.value(EntityKey::of(leadOf(name))).shown;
}

bool NameRules::areApart(const EntityName &one, const EntityName &other) const
{
    return std::ranges::any_of(m_apart, [&](const KeepApart &apart) { return isAbout(apart, one, other); });
}

bool NameRules::isKeptApart(const EntityName &name) const
{
    const EntityKey lead = EntityKey::of(leadOf(name));
    return std::ranges::any_of(m_apart, [&](const KeepApart &apart) {
        return EntityKey::of(leadOf(apart.name)) == lead || EntityKey::of(leadOf(apart.other)) == lead;
    });
}

/// Whether what the two names mean is what \a apart says is not the same.
bool NameRules::isAbout(const KeepApart &apart, const EntityName &one, const EntityName &other) const
{
    const auto lead = [this](const EntityName &name) { return EntityKey::of(leadOf(name)); };
    return (lead(apart.name) == lead(one) && lead(apart.other) == lead(other))
        || (lead(apart.name) == lead(other) && lead(apart.other) == lead(one));
}

EntityName NameRules::leadOf(const EntityName &name) const
{
    EntityName at = name;
    for (auto rule = m_rules.constFind(EntityKey::of(at)); rule != m_rules.cend() && rule->leadsTo;
         rule = m_rules.constFind(EntityKey::of(at)))
        at = rule->leadsTo->name;
    return at;
}

void NameRules::addRule(const Rename &said)
{
    unhide(said.name);
    m_rules[EntityKey::of(leadOf(said.name))].shown = said.shown;
}

void NameRules::addRule(const Retype &said)
{
    unhide(said.name);
    const EntityName before = leadOf(said.name);
    if (before.kind == said.kind)
        return;
    const EntityName after{said.kind, before.name};
    unhide(after);
    const QString shown = m_rules.value(EntityKey::of(before)).shown;
    join(before, after, Because::Kind);
    Rule &rule = m_rules[EntityKey::of(leadOf(after))];
    if (rule.shown.isEmpty())
        rule.shown = shown;
}

void NameRules::addRule(const Merge &said)
{
    unhide(said.name);
    unhide(said.into);
    const EntityName before = leadOf(said.name);
    m_apart.removeIf([&](const KeepApart &apart) { return isAbout(apart, said.name, said.into); });
    join(before, said.into, Because::Same);
    // Of another kind: where it has been given that kind already, it is still the same.
    const EntityName lead = leadOf(said.into);
    const EntityName twin{lead.kind, before.name};
    if (before.kind != lead.kind && EntityKey::of(twin) != EntityKey::of(lead)
        && !m_rules.contains(EntityKey::of(twin)))
        m_rules[EntityKey::of(twin)].leadsTo = Link{lead, Because::Same};
}

void NameRules::addRule(const KeepApart &said)
{
    for (const EntityName &name : {said.name, said.other}) {
        if (EntityKey::of(leadOf(said.name)) == EntityKey::of(leadOf(said.other)))
            m_rules[EntityKey::of(name)].leadsTo.reset();
    }
    m_apart.append(said);
}

void NameRules::addRule(const Hide &said)
{
    const EntityKey key = EntityKey::of(said.name);
    m_rules[key].hidden = true;
    m_rules[key].leadsTo.reset();
    m_always.removeIf([&key](const AlwaysName &always) { return EntityKey::of(always.name) == key; });
}

void NameRules::addRule(const AlwaysName &said)
{
    unhide(said.name);
    m_always.removeIf([&said](const AlwaysName &always) { return always.words == said.words; });
    m_always.append(said);
}

void NameRules::join(const EntityName &from, const EntityName &into, Because because)
{
    const EntityName lead = leadOf(into);
    if (EntityKey::of(lead) == EntityKey::of(from))
        makeLead(into);
    else
        m_rules[EntityKey::of(from)].leadsTo = Link{lead, because};
}

/// Turns the links from \a name on the way to whom it means around.
void NameRules::makeLead(const EntityName &name)
{
    std::optional<Link> before;
    EntityName at = name;
    for (bool more = true; more;) {
        Rule &rule = m_rules[EntityKey::of(at)];
        const std::optional<Link> next = rule.leadsTo;
        rule.leadsTo = before;
        more = next.has_value();
        if (next) {
            before = Link{at, next->because};
            at = next->name;
        }
    }
}

void NameRules::unhide(const EntityName &name)
{
    EntityName at = name;
    for (auto rule = m_rules.find(EntityKey::of(at)); rule != m_rules.end(); rule = m_rules.find(EntityKey::of(at))) {
        rule->hidden = false;
        if (!rule->leadsTo)
            break;
        at = rule->leadsTo->name;
    }
}

} // namespace dateline
