// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/base/result.h"
#include "model/query/records.h"

#include <QHash>
#include <QSet>

namespace dateline {

/// Who counts as one with whom.
struct Folding {
    QHash<EntityId, EntityId> into;  ///< everybody who is folded, by the one they are folded into
    QHash<EntityId, QString> names;  ///< of those that others are folded into: the country's, or their own

    /// Whom \a entity counts as.
    [[nodiscard]] EntityId head(EntityId entity) const { return into.value(entity, entity); }
    /// Those folded into \a head, without itself, the least id first.
    [[nodiscard]] QList<EntityId> members(EntityId head) const;

    bool operator==(const Folding &) const = default;
};

/// Tells which names stand for the same country: the country, its people, the seat of its government, and delegations
/// and bodies of the state that are named by it: "Russia", "Moscow", "Russian officials", "Ministry of Defence of
/// Russia".
class CountryFolder
{
public:
    /// \a resources is the folder that holds lexicon/.
    static Result<CountryFolder> open(const QString &resources);

    /// The index of the country that somebody acts for by name; −1 for people, for who names none and for who names
    /// two.
    [[nodiscard]] int countryOf(EntityKind kind, const QString &name) const;
    /// For each country, and each body that sends somebody ("Port Council", "Port Council delegation"), of which
    /// several met: into the one that is called like the country or body, else of most meetings.
    [[nodiscard]] Folding foldingOf(const MeetingSet &set) const;

private:
    explicit CountryFolder(Countries countries)
        : m_countries(std::move(countries))
    {
    }

    struct Whole {
        QString key; ///< the same for those who count as one; empty for who counts alone
        QString name; ///< of a country; empty for others
        bool isItself = false;
    };

    [[nodiscard]] Whole wholeOf(const EntitySummary &entity) const;
    [[nodiscard]] QString ownerOf(const QString &group) const;
    [[nodiscard]] QList<int> countriesIn(const QStringList &words) const;

    Countries m_countries;
    QSet<QString> m_groups; ///< of people who act for somebody
    QSet<QString> m_bodies; ///< of a state
};

/// \a set in which everybody folded is replaced: a meeting of several who count as one counts once, and one among them
/// alone has a single participant.
MeetingSet folded(MeetingSet set, const Folding &folding);

} // namespace dateline
