// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/disagreement.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>

namespace dateline {

namespace {

constexpr qint64 furthestDays = 2;    // between the days of one meeting as two articles have it
constexpr qint64 longestMeeting = 7;  // days
constexpr qsizetype mostPaired = 6;   // participants of one meeting by which it is found
constexpr qsizetype mostCompared = 64; // meetings of the same two on the days around one

/// What is compared of a meeting.
struct Statement {
    qsizetype index = 0; ///< into the set
    const MeetingRecord *record = nullptr;
    QList<EntityId> participants; ///< ascending
    qint64 first = 0;             ///< Julian days, inclusive
    qint64 last = 0;
    QString place; ///< folded; empty for none and for a country

    [[nodiscard]] bool meets(const Statement &other) const { return first <= other.last && other.first <= last; }
    [[nodiscard]] qint64 daysTo(const Statement &other) const
    {
        return meets(other) ? 0 : first > other.last ? first - other.last : other.first - last;
    }
};

/// Nothing when its days are not said to the day.
std::optional<Statement> statementOf(const MeetingSet &set, qsizetype index, const std::function<bool(const QString &)> &isCountry)
{
    const MeetingRecord &record = set.meetings.at(index);
    if (!record.when || record.when->precision != DatePrecision::Day || record.when->approximate || record.when->uncertain)
        return {};
    const auto &[from, to] = std::pair(record.when->from, record.when->to);
    if (!from.isValid() || !to.isValid() || to < from || from.daysTo(to) >= longestMeeting)
        return {};
    const bool isWide = isCountry && isCountry(record.place);
    Statement statement{.index = index, .record = &record, .participants = record.participants,
                        .first = from.toJulianDay(), .last = to.toJulianDay(),
                        .place = isWide ? QString() : record.place.simplified().toCaseFolded()};
    std::ranges::sort(statement.participants);
    return statement;
}

bool tookPartInOther(const Statement &one, const Statement &other)
{
    return std::ranges::includes(other.participants, one.participants);
}

bool mayBeOne(const Statement &one, const Statement &other)
{
    const MeetingMode mode = one.record->mode;
    const bool sameMode = mode == other.record->mode || mode == MeetingMode::Unspecified || other.record->mode == MeetingMode::Unspecified;
    return sameMode && one.daysTo(other) <= furthestDays && (tookPartInOther(one, other) || tookPartInOther(other, one));
}

/// Whether all words of one are words of the other: "Geneva" and "Hotel Meridian, Geneva".
bool isPartOfOther(const QString &one, const QString &other)
{
    const auto words = [](const QString &place) {
        QString spaced = place;
        std::ranges::replace_if(spaced, [](QChar character) { return !character.isLetterOrNumber(); }, QChar(u' '));
        QStringList list = spaced.split(u' ', Qt::SkipEmptyParts);
        list.sort();
        return list;
    };
    const QStringList first = words(one);
    const QStringList second = words(other);
    return std::ranges::includes(first, second) || std::ranges::includes(second, first);
}

bool placesDiffer(const Statement &one, const Statement &other)
{
    const auto isOfATour = [](const Statement &statement) { return statement.last - statement.first > 1; };
    return !one.place.isEmpty() && !other.place.isEmpty() && !isOfATour(one) && !isOfATour(other) && !isPartOfOther(one.place, other.place);
}

bool isSamePlace(const Statement &one, const Statement &other)
{
    return !one.place.isEmpty() && !other.place.isEmpty() && isPartOfOther(one.place, other.place);
}

bool statusesDiffer(const Statement &one, const Statement &other)
{
    const auto isOutcome = [](MeetingStatus status) { return status == MeetingStatus::Held || status == MeetingStatus::NotHeld; };
    const MeetingStatus first = one.record->status;
    const MeetingStatus second = other.record->status;
    if (isOutcome(first) == isOutcome(second))
        return isOutcome(first) && first != second;
    const auto &[outcome, plan] = isOutcome(first) ? std::pair(one.record, other.record) : std::pair(other.record, one.record);
    return outcome->published.isValid() && plan->published.isValid() && plan->published > outcome->published;
}

DisagreementsOver differences(const Statement &one, const Statement &other)
{
    DisagreementsOver over;
    over.setFlag(DisagreementOver::Date, !one.meets(other));
    over.setFlag(DisagreementOver::Place, one.meets(other) && placesDiffer(one, other));
    over.setFlag(DisagreementOver::Status, statusesDiffer(one, other));
    return over;
}

/// Finds what disagrees among the meetings that the same two took part in.
class Comparison
{
public:
    explicit Comparison(std::vector<const Statement *> statements)
        : m_statements(std::move(statements))
    {
        std::ranges::sort(m_statements, {}, [](const Statement *it) { return std::pair(it->first, it->index); });
    }

    template<typename Report>
    void find(Report report) const
    {
        for (size_t index = 0; index < m_statements.size(); ++index) {
            const Statement &one = *m_statements[index];
            const size_t end = std::min(m_statements.size(), index + 1 + size_t(mostCompared));
            for (size_t next = index + 1; next < end && m_statements[next]->first <= one.last + furthestDays; ++next) {
                const Statement &other = *m_statements[next];
                if (const DisagreementsOver over = disagreement(one, other))
                    report(one.index, other.index, over);
            }
        }
    }

private:
    [[nodiscard]] DisagreementsOver disagreement(const Statement &one, const Statement &other) const
    {
        if (one.record->article == other.record->article || !mayBeOne(one, other))
            return {};
        const DisagreementsOver over = differences(one, other);
        if (!over || (over.testFlag(DisagreementOver::Date) && !isOneInSpiteOfItsDate(one, other)))
            return {};
        return tellsToo(one.record->article, other) || tellsToo(other.record->article, one) ? DisagreementsOver() : over;
    }

    /// The same few may meet again a day later with others.
    [[nodiscard]] static bool isOneInSpiteOfItsDate(const Statement &one, const Statement &other)
    {
        const bool bothHeld = one.record->status == MeetingStatus::Held && other.record->status == MeetingStatus::Held;
        return isSamePlace(one, other) && (!bothHeld || one.participants == other.participants);
    }

    /// Whether \a article tells of a meeting as \a statement does.
    [[nodiscard]] bool tellsToo(ArticleId article, const Statement &statement) const
    {
        const auto from = std::ranges::lower_bound(m_statements, statement.first - longestMeeting, {}, &Statement::first);
        const auto to = std::ranges::upper_bound(m_statements, statement.last, {}, &Statement::first);
        return std::any_of(from, to, [&](const Statement *it) {
            return it->record->article == article && it->meets(statement) && mayBeOne(*it, statement) && !differences(*it, statement);
        });
    }

    std::vector<const Statement *> m_statements;
};

/// Which meetings are tied to which, over chains too.
class Ties
{
public:
    void tie(qsizetype one, qsizetype other, DisagreementsOver over)
    {
        const qsizetype first = root(one);
        const qsizetype second = root(other);
        m_root[std::max(first, second)] = std::min(first, second);
        m_over[std::min(first, second)] |= over | m_over.value(std::max(first, second));
    }

    [[nodiscard]] QList<Disagreement> groups()
    {
        std::map<qsizetype, Disagreement> byRoot;
        const QList<qsizetype> tied = m_root.keys();
        for (const qsizetype meeting : tied)
            byRoot[root(meeting)].meetings.append(meeting);
        QList<Disagreement> result;
        for (auto &[first, group] : byRoot) {
            group.over = m_over.value(first);
            result.append(group);
        }
        return result;
    }

private:
    qsizetype root(qsizetype meeting)
    {
        if (!m_root.contains(meeting))
            m_root.insert(meeting, meeting);
        while (m_root.value(meeting) != meeting)
            meeting = m_root[meeting] = m_root.value(m_root.value(meeting));
        return meeting;
    }

    QHash<qsizetype, qsizetype> m_root;
    QHash<qsizetype, DisagreementsOver> m_over; ///< by root
};

} // namespace

QList<Disagreement> findDisagreements(const MeetingSet &set, const std::function<bool(const QString &)> &isCountry)
{
    std::vector<Statement> statements;
    statements.reserve(size_t(set.meetings.size()));
    for (qsizetype index = 0; index < set.meetings.size(); ++index) {
        if (auto statement = statementOf(set, index, isCountry))
            statements.push_back(*std::move(statement));
    }
    QHash<std::pair<EntityId, EntityId>, std::vector<const Statement *>> byPair;
    for (const Statement &statement : statements) {
        const qsizetype paired = std::min(statement.participants.size(), mostPaired);
        for (qsizetype one = 0; one < paired; ++one) {
            for (qsizetype other = one + 1; other < paired; ++other)
                byPair[{statement.participants.at(one), statement.participants.at(other)}].push_back(&statement);
        }
    }
    Ties ties;
    for (const auto &together : std::as_const(byPair)) {
        if (together.size() > 1)
            Comparison(together).find([&ties](qsizetype one, qsizetype other, DisagreementsOver over) { ties.tie(one, other, over); });
    }
    QList<Disagreement> result = ties.groups();
    for (Disagreement &group : result) {
        std::ranges::sort(group.meetings, {}, [&set](qsizetype index) {
            const MeetingRecord &record = set.meetings.at(index);
            return std::pair(record.published, record.id);
        });
    }
    std::ranges::sort(result, {}, [](const Disagreement &group) { return std::ranges::min(group.meetings); });
    return result;
}

} // namespace dateline
