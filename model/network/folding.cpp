// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/folding.h"

#include "model/base/termlist.h"

#include <QDir>
#include <QMap>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 4; ///< words of a country's name

} // namespace

QList<EntityId> Folding::members(EntityId head) const
{
    QList<EntityId> members;
    for (const auto &[entity, whole] : into.asKeyValueRange()) {
        if (whole == head && entity != head)
            members.append(entity);
    }
    std::ranges::sort(members);
    return members;
}

Result<CountryFolder> CountryFolder::open(const QString &resources)
{
    auto countries = Countries::open(resources);
    if (!countries)
        return std::unexpected(countries.error());
    auto groups = readTermSet(QDir(resources).filePath(u"lexicon/group-nouns.txt"_s));
    auto bodies = readTermSet(QDir(resources).filePath(u"lexicon/body-nouns.txt"_s));
    if (!groups || !bodies)
        return std::unexpected(groups ? bodies.error() : groups.error());
    CountryFolder folder(*std::move(countries));
    folder.m_groups = *std::move(groups);
    folder.m_bodies = *std::move(bodies);
    return folder;
}

/// Each once, the longest names first: "South Korean" is no Korean of another country.
QList<int> CountryFolder::countriesIn(const QStringList &words) const
{
    QList<int> found;
    for (qsizetype begin = 0; begin < words.size();) {
        qsizetype length = std::min(longestName, words.size() - begin);
        int country = -1;
        for (; length > 0; --length) {
            const QString part = words.sliced(begin, length).join(u' ');
            country = std::max(m_countries.named(part), m_countries.ofDemonym(part));
            if (country >= 0)
                break;
        }
        if (country >= 0 && !found.contains(country))
            found.append(country);
        begin += std::max<qsizetype>(length, 1);
    }
    return found;
}

int CountryFolder::countryOf(EntityKind kind, const QString &name) const
{
    if (kind == EntityKind::Person)
        return -1;
    if (const int whole = m_countries.of(name); whole >= 0)
        return whole;
    const QStringList words = name.simplified().split(u' ');
    const QList<int> countries = countriesIn(words);
    if (countries.size() != 1)
        return -1;
    const qsizetype behind = std::max(words.indexOf(u"of"_s), words.indexOf(u"from"_s));
    const QString noun = behind > 0 && countriesIn(words.first(behind)).isEmpty() ? words[behind - 1] : words.last();
    const bool acts = m_bodies.contains(noun) || (kind == EntityKind::Group && m_groups.contains(noun.toLower()))
        || (behind > 0 && m_bodies.contains(words.first()));
    return acts ? countries.first() : -1;
}

Folding CountryFolder::foldingOf(const MeetingSet &set) const
{
    QHash<EntityId, int> meetings;
    for (const MeetingRecord &meeting : set.meetings) {
        for (const EntityId participant : meeting.participants)
            ++meetings[participant];
    }
    QMap<int, QList<EntityId>> byCountry;
    for (const auto &[id, entity] : set.entities.asKeyValueRange()) {
        if (const int country = countryOf(entity.kind, entity.name); country >= 0 && meetings.contains(id))
            byCountry[country].append(id);
    }
    Folding folding;
    for (const auto &[country, members] : byCountry.asKeyValueRange()) {
        if (members.size() < 2)
            continue;
        const auto worth = [&](EntityId id) { return std::tuple(m_countries.named(set.entities.value(id).name) == country, meetings.value(id), -id.value); };
        const EntityId head = *std::ranges::max_element(members, {}, worth);
        for (const EntityId member : members)
            folding.into.insert(member, head);
        folding.names.insert(head, m_countries.name(country));
    }
    return folding;
}

MeetingSet folded(MeetingSet set, const Folding &folding)
{
    if (folding.into.isEmpty())
        return set;
    for (MeetingRecord &meeting : set.meetings) {
        QList<EntityId> heads;
        for (const EntityId participant : std::as_const(meeting.participants)) {
            if (const EntityId head = folding.head(participant); !heads.contains(head))
                heads.append(head);
        }
        meeting.participants = heads;
    }
    for (const auto &[head, name] : folding.names.asKeyValueRange())
        set.entities[head].name = name;
    return set;
}

} // namespace dateline
