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

/// "Port Council" of "senior Port Council officials": names before a noun for people who act for somebody; empty where
/// there are none, or a country is among them.
QString CountryFolder::ownerOf(const QString &group) const
{
    QStringList words = group.simplified().split(u' ');
    if (words.size() < 2 || !m_groups.contains(words.last().toLower()) || !countriesIn(words).isEmpty())
        return {};
    words.removeLast();
    const auto isName = [](const QString &word) { return !word.isEmpty() && word.front().isUpper(); };
    while (!words.isEmpty() && !isName(words.first()))
        words.removeFirst();
    return std::ranges::all_of(words, isName) ? words.join(u' ') : QString();
}

CountryFolder::Whole CountryFolder::wholeOf(const EntitySummary &entity) const
{
    if (const int country = countryOf(entity.kind, entity.name); country >= 0)
        return {u"country "_s + QString::number(country), m_countries.name(country),
                m_countries.named(entity.name) == country};
    switch (entity.kind) {
    case EntityKind::Group:
        if (const QString owner = ownerOf(entity.name); !owner.isEmpty())
            return {owner.toCaseFolded(), {}, false};
        break;
    case EntityKind::Organization:
    case EntityKind::Place:
        return {entity.name.simplified().toCaseFolded(), {}, true};
    case EntityKind::Person:
    case EntityKind::Facility:
    case EntityKind::Other:
        break;
    }
    return {};
}

Folding CountryFolder::foldingOf(const MeetingSet &set) const
{
    QHash<EntityId, int> meetings;
    for (const MeetingRecord &meeting : set.meetings) {
        for (const EntityId participant : meeting.participants)
            ++meetings[participant];
    }
    struct Members {
        QList<EntityId> entities;
        QString name;
        EntityId itself;
        bool areSent = false; ///< whether one is more than the whole of that name
    };
    QMap<QString, Members> wholes;
    for (const auto &[id, entity] : set.entities.asKeyValueRange()) {
        const Whole whole = wholeOf(entity);
        if (whole.key.isEmpty() || !meetings.contains(id))
            continue;
        Members &members = wholes[whole.key];
        members.entities.append(id);
        members.name = whole.name;
        members.areSent = members.areSent || !whole.isItself;
        if (whole.isItself
            && (!members.itself.isValid()
                || std::pair(meetings.value(id), -id.value)
                    > std::pair(meetings.value(members.itself), -members.itself.value)))
            members.itself = id;
    }
    Folding folding;
    for (const Members &members : std::as_const(wholes)) {
        if (members.entities.size() < 2
            || (members.name.isEmpty() && !members.areSent)) // who is called alike may be somebody else
            continue;
        const auto worth = [&](EntityId id) { return std::tuple(id == members.itself, meetings.value(id), -id.value); };
        const EntityId head = *std::ranges::max_element(members.entities, {}, worth);
        for (const EntityId member : members.entities)
            folding.into.insert(member, head);
        folding.names.insert(head, members.name.isEmpty() ? set.entities.value(head).name : members.name);
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
