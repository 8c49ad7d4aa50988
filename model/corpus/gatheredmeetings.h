// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/query/tellings.h"
#include "model/store/storereader.h"
#include "model/timeline/disagreement.h"

#include <array>
#include <optional>

namespace dateline {

/// The names of countries, read when they are first asked for.
class LazyCountries
{
public:
    explicit LazyCountries(QString resources)
        : m_resources(std::move(resources))
    {
    }

    /// False for all when they cannot be read.
    [[nodiscard]] bool isOne(const QString &place);

private:
    QString m_resources;
    std::optional<Result<Countries>> m_countries;
};

/// The meetings of a store, one for all that articles state of it. Owned by the query lane.
class GatheredMeetings
{
public:
    /// Countries are known by the lists in \a resources.
    explicit GatheredMeetings(QString resources)
        : m_countries(std::move(resources))
    {
    }

    /// Those that \a filter lets through. Kept while nobody writes to the store: views ask one after the other for the
    /// same, and for how many there are.
    Result<MeetingSet> of(StoreReader &reader, const Filter &filter);
    /// Those that the profile's entity takes part in.
    [[nodiscard]] EntityProfile gathered(EntityProfile profile);
    [[nodiscard]] QList<Disagreement> disagreementsIn(const MeetingSet &set);

private:
    struct Answer {
        Filter filter;
        qint64 version = 0; ///< of the store
        MeetingSet meetings;
    };

    [[nodiscard]] IsCountry isCountry();

    LazyCountries m_countries;
    std::array<std::optional<Answer>, 2> m_latest; ///< the later one first
};

} // namespace dateline
