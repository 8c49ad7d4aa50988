// SPDX-License-Identifier: GPL-3.0-only
#include "ui/meetings/meetingarrangement.h"

#include "ui/look/datewords.h"

#include <KLocalizedString>

#include <QCollator>

#include <algorithm>
#include <map>
#include <numeric>

namespace dateline {

namespace {

constexpr qsizetype comparedLetters = 60; ///< of a cell; what follows hardly ever decides

bool isShown(const MeetingRecord &meeting, const MeetingSet &set, const MeetingArrangement &arrangement,
             const QLocale &locale)
{
    for (const auto &[cell, words] : arrangement.cells.asKeyValueRange()) {
        if (!words.isEmpty() && !textOf(cell, meeting, set, locale).contains(words, Qt::CaseInsensitive))
            return false;
    }
    return arrangement.words.isEmpty() || std::ranges::any_of(meetingCells, [&](MeetingCell cell) {
               return textOf(cell, meeting, set, locale).contains(arrangement.words, Qt::CaseInsensitive);
           });
}

template<typename Keys>
void sortBy(std::vector<int> &rows, const Keys &keys, Qt::SortOrder order)
{
    if (order == Qt::AscendingOrder)
        std::ranges::stable_sort(rows, [&keys](int one, int other) { return keys[size_t(one)] < keys[size_t(other)]; });
    else
        std::ranges::stable_sort(rows, [&keys](int one, int other) { return keys[size_t(other)] < keys[size_t(one)]; });
}

void sortRows(std::vector<int> &rows, const MeetingSet &set, const MeetingArrangement &arrangement,
              const QLocale &locale)
{
    std::vector<qint64> numbers(size_t(set.meetings.size()));
    for (size_t row = 0; row < numbers.size(); ++row)
        numbers[row] = dateKeyOf(set.meetings[qsizetype(row)]);
    sortBy(rows, numbers, arrangement.order);
    switch (arrangement.sorted) {
    case MeetingCell::When:
        return;
    case MeetingCell::How:
        for (size_t row = 0; row < numbers.size(); ++row)
            numbers[row] = int(set.meetings[qsizetype(row)].mode);
        return sortBy(rows, numbers, arrangement.order);
    case MeetingCell::Status:
        for (size_t row = 0; row < numbers.size(); ++row)
            numbers[row] = int(set.meetings[qsizetype(row)].status);
        return sortBy(rows, numbers, arrangement.order);
    case MeetingCell::Who:
    case MeetingCell::Where:
    case MeetingCell::Sentence:
    case MeetingCell::Article:
        break;
    }
    const QCollator collator(locale);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(numbers.size());
    for (const MeetingRecord &meeting : set.meetings)
        keys.push_back(collator.sortKey(textOf(arrangement.sorted, meeting, set, locale).left(comparedLetters)));
    std::ranges::stable_sort(rows, [&](int one, int other) {
        const int way = keys[size_t(one)].compare(keys[size_t(other)]);
        return arrangement.order == Qt::AscendingOrder ? way < 0 : way > 0;
    });
}

template<typename Key>
std::vector<MeetingGroup> gathered(std::map<Key, MeetingGroup> &groups)
{
    std::vector<MeetingGroup> result;
    for (auto &[key, group] : groups)
        result.push_back(std::move(group));
    return result;
}

std::vector<MeetingGroup> byPerson(const std::vector<int> &rows, const MeetingSet &set)
{
    std::map<EntityId, MeetingGroup> groups;
    for (const int row : rows) {
        QList<EntityId> seen; // who is named twice stands there once
        for (const EntityId participant : set.meetings[row].participants) {
            if (seen.contains(participant))
                continue;
            seen.append(participant);
            MeetingGroup &group = groups[participant];
            group.title = set.entities.value(participant).name;
            group.rows.push_back(row);
        }
    }
    return gathered(groups);
}

std::vector<MeetingGroup> byPlace(const std::vector<int> &rows, const MeetingSet &set)
{
    std::map<QString, MeetingGroup> groups;
    for (const int row : rows) {
        const QString place = set.meetings[row].place;
        MeetingGroup &group = groups[place];
        group.title =
            place.isEmpty() ? i18nc("@title:group meetings of which no place is known", "Place not told") : place;
        group.rows.push_back(row);
    }
    return gathered(groups);
}

std::vector<MeetingGroup> byMonth(const std::vector<int> &rows, const MeetingSet &set, const QLocale &locale)
{
    std::vector<MeetingGroup> groups;
    std::map<std::pair<int, int>, size_t> known;
    const DateWords words(locale);
    for (const int row : rows) {
        const MeetingRecord &meeting = set.meetings[row];
        const QDate day = meeting.when && !meeting.when->isNull()
            ? (meeting.when->from.isValid() ? meeting.when->from : meeting.when->to)
            : meeting.published;
        const auto [place, isNew] = known.try_emplace({day.year(), day.month()}, groups.size());
        if (isNew)
            groups.push_back({day.isValid() ? words.at(double(day.toJulianDay()), QLatin1StringView("yMMMM"))
                                            : i18nc("@title:group meetings of which no day is known", "Day not told"),
                              {}});
        groups[place->second].rows.push_back(row);
    }
    return groups;
}

} // namespace

std::vector<MeetingGroup> arranged(const MeetingSet &set, const MeetingArrangement &arrangement, const QLocale &locale)
{
    std::vector<int> rows(size_t(set.meetings.size()));
    std::iota(rows.begin(), rows.end(), 0);
    std::erase_if(rows, [&](int row) { return !isShown(set.meetings[row], set, arrangement, locale); });
    sortRows(rows, set, arrangement, locale);
    std::vector<MeetingGroup> groups;
    switch (arrangement.grouping) {
    case MeetingGrouping::None:
        return {{QString(), std::move(rows)}};
    case MeetingGrouping::Person:
        groups = byPerson(rows, set);
        break;
    case MeetingGrouping::Place:
        groups = byPlace(rows, set);
        break;
    case MeetingGrouping::Month:
        return byMonth(rows, set, locale);
    }
    std::ranges::stable_sort(groups, std::ranges::greater(),
                             [](const MeetingGroup &group) { return group.rows.size(); });
    return groups;
}

} // namespace dateline
