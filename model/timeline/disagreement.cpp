// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/disagreement.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>

namespace dateline {

namespace {

constexpr qint64 furthestDays = 2; // between the days of one meeting as two articles have it

bool mayBeOne(const MeetingStatement &one, const MeetingStatement &other)
{
    return modesAgree(one, other) && one.daysTo(other) <= furthestDays && (one.isWithin(other) || other.isWithin(one));
}

DisagreementsOver differences(const MeetingStatement &one, const MeetingStatement &other)
{
    DisagreementsOver over;
    over.setFlag(DisagreementOver::Date, !one.meets(other));
    over.setFlag(DisagreementOver::Place, one.meets(other) && !placesAgree(one, other));
    over.setFlag(DisagreementOver::Status, !statusesAgree(one, other));
    return over;
}

/// Finds what disagrees among the meetings that the same two took part in.
class Comparison
{
public:
    /// \a statements stand by their first day.
    explicit Comparison(const std::vector<const MeetingStatement *> &statements)
        : m_statements(statements)
    {
    }

    template<typename Report>
    void find(Report report) const
    {
        compareNear(m_statements, furthestDays, [&](const MeetingStatement &one, const MeetingStatement &other) {
            if (const DisagreementsOver over = disagreement(one, other))
                report(one.index, other.index, over);
        });
    }

private:
    [[nodiscard]] DisagreementsOver disagreement(const MeetingStatement &one, const MeetingStatement &other) const
    {
        if (one.index == other.index || one.record->article == other.record->article || !mayBeOne(one, other))
            return {};
        const DisagreementsOver over = differences(one, other);
        if (!over || (over.testFlag(DisagreementOver::Date) && !isOneInSpiteOfItsDate(one, other)))
            return {};
        return tellsToo(one.record->article, other) || tellsToo(other.record->article, one) ? DisagreementsOver()
                                                                                            : over;
    }

    /// The same few may meet again a day later with others.
    [[nodiscard]] static bool isOneInSpiteOfItsDate(const MeetingStatement &one, const MeetingStatement &other)
    {
        const bool bothHeld = one.record->status == MeetingStatus::Held && other.record->status == MeetingStatus::Held;
        return isSamePlace(one, other) && (!bothHeld || one.participants == other.participants);
    }

    /// Whether \a article tells of a meeting as \a statement does.
    [[nodiscard]] bool tellsToo(ArticleId article, const MeetingStatement &statement) const
    {
        const auto from = std::ranges::lower_bound(m_statements, statement.first - MeetingStatement::longest, {},
                                                   &MeetingStatement::first);
        const auto to = std::ranges::upper_bound(m_statements, statement.last, {}, &MeetingStatement::first);
        return std::any_of(from, to, [&](const MeetingStatement *it) {
            return it->record->article == article && it->meets(statement) && mayBeOne(*it, statement)
                && !differences(*it, statement);
        });
    }

    const std::vector<const MeetingStatement *> &m_statements;
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

void addTold(std::vector<MeetingStatement> &statements, const MeetingRecord &record, qsizetype index,
             const IsCountry &isCountry)
{
    if (auto statement = statementOf(record, index, isCountry);
        statement && statement->days == MeetingStatement::Days::Told)
        statements.push_back(*std::move(statement));
}

} // namespace

QList<Disagreement> findDisagreements(const MeetingSet &set, const IsCountry &isCountry)
{
    std::vector<MeetingStatement> statements;
    for (qsizetype index = 0; index < set.meetings.size(); ++index) {
        for (const MeetingRecord &each : set.meetings.at(index).tellings)
            addTold(statements, each, index, isCountry);
        if (set.meetings.at(index).tellings.isEmpty())
            addTold(statements, set.meetings.at(index), index, isCountry);
    }
    Ties ties;
    for (const auto &together : sharedByTwo(statements))
        Comparison(together).find(
            [&ties](qsizetype one, qsizetype other, DisagreementsOver over) { ties.tie(one, other, over); });
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
