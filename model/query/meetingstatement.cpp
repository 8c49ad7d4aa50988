// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/meetingstatement.h"

#include <QHash>
#include <QSet>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPaired = 6; // participants of one meeting by which it is found
constexpr qint64 daysBack = 2; // from an article to what it tells without a day

bool isOutcome(MeetingStatus status)
{
    return status == MeetingStatus::Held || status == MeetingStatus::NotHeld;
}

/// Sorted.
QStringList wordsOf(const QString &place)
{
    QString spaced = place;
    std::ranges::replace_if(spaced, [](QChar character) { return !character.isLetterOrNumber(); }, QChar(u' '));
    QStringList list = spaced.split(u' ', Qt::SkipEmptyParts);
    list.sort();
    return list;
}

/// Whether all words of one are words of the other: "Geneva" and "Hotel Meridian, Geneva".
bool isPartOfOther(const QString &one, const QString &other)
{
    const QStringList first = wordsOf(one);
    const QStringList second = wordsOf(other);
    return std::ranges::includes(first, second) || std::ranges::includes(second, first);
}

/// Whether a place is a building, which does not say in which town it stands.
bool isBuilding(const QString &place)
{
    static const QSet<QString> buildings{
        u"airport"_s,      u"capitol"_s,  u"castle"_s,     u"cathedral"_s,  u"centre"_s,    u"center"_s,
        u"chancellery"_s,  u"club"_s,     u"consulate"_s,  u"department"_s, u"embassy"_s,   u"hall"_s,
        u"headquarters"_s, u"hospital"_s, u"hotel"_s,      u"house"_s,      u"kremlin"_s,   u"ministry"_s,
        u"office"_s,       u"palace"_s,   u"parliament"_s, u"pentagon"_s,   u"residence"_s, u"university"_s};
    return std::ranges::any_of(wordsOf(place), [](const QString &word) { return buildings.contains(word); });
}

/// What a record's words for its days come to.
struct DaysOf {
    MeetingStatement::Days days = MeetingStatement::Days::Told;
    qint64 first = 0;
    qint64 last = 0;
};

/// A plan lies before its article's reader, anything else behind.
std::optional<DaysOf> impliedDays(const MeetingRecord &record)
{
    if (!record.published.isValid())
        return {};
    const qint64 day = record.published.toJulianDay();
    const bool isAhead = !isOutcome(record.status);
    return DaysOf{MeetingStatement::Days::Implied, isAhead ? day : day - daysBack, isAhead ? day + daysBack : day};
}

std::optional<DaysOf> daysOf(const MeetingRecord &record)
{
    if (!record.when || record.when->isNull())
        return impliedDays(record);
    const DateInterval &when = *record.when;
    if (when.approximate || when.uncertain || !when.from.isValid() || !when.to.isValid() || when.to < when.from)
        return {};
    const bool isPeriod =
        when.precision != DatePrecision::Day || when.from.daysTo(when.to) >= MeetingStatement::longest;
    return DaysOf{isPeriod ? MeetingStatement::Days::Period : MeetingStatement::Days::Told, when.from.toJulianDay(),
                  when.to.toJulianDay()};
}

} // namespace

qint64 MeetingStatement::daysTo(const MeetingStatement &other) const
{
    return meets(other) ? 0 : first > other.last ? first - other.last : other.first - last;
}

bool MeetingStatement::isWithin(const MeetingStatement &other) const
{
    return std::ranges::includes(other.participants, participants);
}

std::optional<MeetingStatement> statementOf(const MeetingRecord &record, qsizetype index, const IsCountry &isCountry)
{
    const auto when = daysOf(record);
    if (!when)
        return {};
    const bool isWide = isCountry && isCountry(record.place);
    MeetingStatement statement{.index = index,
                               .record = &record,
                               .participants = record.participants,
                               .days = when->days,
                               .first = when->first,
                               .last = when->last,
                               .place = isWide ? QString() : record.place.simplified().toCaseFolded()};
    std::ranges::sort(statement.participants);
    return statement;
}

bool modesAgree(const MeetingStatement &one, const MeetingStatement &other)
{
    const MeetingMode first = one.record->mode;
    const MeetingMode second = other.record->mode;
    return first == second || first == MeetingMode::Unspecified || second == MeetingMode::Unspecified;
}

bool placesAgree(const MeetingStatement &one, const MeetingStatement &other)
{
    const auto isOfATour = [](const MeetingStatement &it) {
        return it.days == MeetingStatement::Days::Told && it.last - it.first > 1;
    };
    return one.place.isEmpty() || other.place.isEmpty() || one.place == other.place || isOfATour(one)
        || isOfATour(other) || isBuilding(one.place) != isBuilding(other.place)
        || isPartOfOther(one.place, other.place);
}

bool isSamePlace(const MeetingStatement &one, const MeetingStatement &other)
{
    return !one.place.isEmpty() && !other.place.isEmpty() && isPartOfOther(one.place, other.place);
}

bool statusesAgree(const MeetingStatement &one, const MeetingStatement &other)
{
    const MeetingStatus first = one.record->status;
    const MeetingStatus second = other.record->status;
    if (isOutcome(first) == isOutcome(second))
        return !isOutcome(first) || first == second;
    const auto &[outcome, plan] =
        isOutcome(first) ? std::pair(one.record, other.record) : std::pair(other.record, one.record);
    return !outcome->published.isValid() || !plan->published.isValid() || plan->published <= outcome->published;
}

std::vector<std::vector<const MeetingStatement *>> sharedByTwo(const std::vector<MeetingStatement> &statements)
{
    QHash<std::pair<EntityId, EntityId>, std::vector<const MeetingStatement *>> byPair;
    for (const MeetingStatement &statement : statements) {
        const qsizetype paired = std::min(statement.participants.size(), mostPaired);
        for (qsizetype one = 0; one < paired; ++one) {
            for (qsizetype other = one + 1; other < paired; ++other)
                byPair[{statement.participants.at(one), statement.participants.at(other)}].push_back(&statement);
        }
    }
    std::vector<std::vector<const MeetingStatement *>> shared;
    for (auto &together : byPair) {
        if (together.size() < 2)
            continue;
        std::ranges::sort(together, {}, [](const MeetingStatement *it) { return std::pair(it->first, it->index); });
        shared.push_back(std::move(together));
    }
    return shared;
}

} // namespace dateline
