// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/gatheredmeetings.h"

#include <algorithm>

namespace dateline {

bool LazyCountries::isOne(const QString &place)
{
    if (!m_countries)
        m_countries = Countries::open(m_resources);
    return *m_countries && (*m_countries)->named(place) >= 0;
}

IsCountry GatheredMeetings::isCountry()
{
    return [this](const QString &place) { return m_countries.isOne(place); };
}

Result<MeetingSet> GatheredMeetings::of(StoreReader &reader, const Filter &filter)
{
    const auto version = reader.version();
    if (!version)
        return std::unexpected(version.error());
    const auto known = std::ranges::find_if(
        m_latest, [&](const auto &it) { return it && it->filter == filter && it->version == *version; });
    if (known != m_latest.end()) {
        std::rotate(m_latest.begin(), known, known + 1);
        return m_latest.front()->meetings;
    }
    return reader.meetings(filter).transform([&](const MeetingSet &stated) {
        std::ranges::rotate(m_latest, m_latest.end() - 1);
        m_latest.front() = {.filter = filter, .version = *version, .meetings = gatherTellings(stated, isCountry())};
        return m_latest.front()->meetings;
    });
}

EntityProfile GatheredMeetings::gathered(EntityProfile profile)
{
    profile.meetings = gatherTellings(std::move(profile.meetings), isCountry());
    return profile;
}

QList<Disagreement> GatheredMeetings::disagreementsIn(const MeetingSet &set)
{
    return findDisagreements(set, isCountry());
}

} // namespace dateline
