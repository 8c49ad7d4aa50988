// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/tellings.h"

#include <QHash>

#include <numeric>

namespace dateline {

namespace {

using Days = MeetingStatement::Days;

enum class Likeness { None, MorePeople, SamePeople };

bool isOutcome(const MeetingStatement &statement)
{
    return statement.record->status == MeetingStatus::Held || statement.record->status == MeetingStatus::NotHeld;
}

bool daysAgree(const MeetingStatement &one, const MeetingStatement &other)
{
    if (one.days == Days::Period || other.days == Days::Period)
        return one.days == other.days && one.first == other.first && one.last == other.last;
    const bool isAhead =
        (one.days == Days::Implied && !isOutcome(one)) || (other.days == Days::Implied && !isOutcome(other));
    return one.meets(other) && (!isAhead || isOutcome(one) == isOutcome(other));
}

/// Nothing in them speaks against it.
bool canBeOne(const MeetingStatement &one, const MeetingStatement &other)
{
    return one.record->article != other.record->article && daysAgree(one, other) && modesAgree(one, other)
        && statusesAgree(one, other) && placesAgree(one, other) && (one.isWithin(other) || other.isWithin(one));
}

Likeness likeness(const MeetingStatement &one, const MeetingStatement &other)
{
    if (!canBeOne(one, other))
        return Likeness::None;
    if (one.participants == other.participants)
        return Likeness::SamePeople;
    return one.days == Days::Told && other.days == Days::Told ? Likeness::MorePeople : Likeness::None;
}

/// Two statements, by their places among all, that could be of one meeting.
struct Likely {
    size_t one = 0;
    size_t other = 0;
    Likeness how = Likeness::None;

    auto operator<=>(const Likely &) const = default;
};

std::vector<Likely> likelyOnes(const std::vector<MeetingStatement> &statements)
{
    std::vector<Likely> found;
    for (const auto &shared : sharedByTwo(statements)) {
        compareNear(shared, 0, [&](const MeetingStatement &one, const MeetingStatement &other) {
            if (const Likeness how = likeness(one, other); how != Likeness::None) {
                const auto [first, second] =
                    std::minmax({size_t(&one - statements.data()), size_t(&other - statements.data())});
                found.push_back({first, second, how});
            }
        });
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

/// How many statements of one article are as like a statement as the likest of them.
class Rivals
{
public:
    Rivals(const std::vector<Likely> &likely, const std::vector<MeetingStatement> &statements)
        : m_statements(statements)
    {
        for (const Likely &each : likely) {
            add(each.one, each.other, each.how);
            add(each.other, each.one, each.how);
        }
    }

    /// Whether neither has another that it could be in the other's article.
    [[nodiscard]] bool hasNone(const Likely &likely) const
    {
        return isOnly(likely.one, likely.other, likely.how) && isOnly(likely.other, likely.one, likely.how);
    }

private:
    using Key = std::pair<size_t, ArticleId>;
    struct Best {
        Likeness how = Likeness::None;
        int count = 0;
    };

    [[nodiscard]] Key keyOf(size_t of, size_t in) const { return {of, m_statements[in].record->article}; }

    void add(size_t of, size_t in, Likeness how)
    {
        Best &best = m_best[keyOf(of, in)];
        if (how > best.how)
            best = {how, 0};
        best.count += how == best.how ? 1 : 0;
    }

    [[nodiscard]] bool isOnly(size_t of, size_t in, Likeness how) const
    {
        const Best best = m_best.value(keyOf(of, in));
        return best.how == how && best.count == 1;
    }

    const std::vector<MeetingStatement> &m_statements;
    QHash<Key, Best> m_best;
};

/// Statements that come together, as long as nothing in any two of them speaks against it.
class Gathering
{
public:
    explicit Gathering(const std::vector<MeetingStatement> &statements)
        : m_statements(statements)
        , m_group(statements.size())
        , m_members(statements.size())
    {
        std::iota(m_group.begin(), m_group.end(), size_t(0));
        for (size_t each = 0; each < statements.size(); ++each)
            m_members[each] = {each};
    }

    void join(size_t one, size_t other)
    {
        auto [into, from] = std::pair(m_group[one], m_group[other]);
        if (into == from || !canAllBeOne(m_members[into], m_members[from]))
            return;
        if (m_members[into].size() < m_members[from].size())
            std::swap(into, from);
        for (const size_t each : m_members[from])
            m_group[each] = into;
        m_members[into].insert(m_members[into].end(), m_members[from].begin(), m_members[from].end());
        m_members[from].clear();
    }

    /// Of two statements or more; each in the order of the statements.
    [[nodiscard]] std::vector<std::vector<size_t>> groups() const
    {
        std::vector<std::vector<size_t>> result;
        std::ranges::copy_if(m_members, std::back_inserter(result),
                             [](const auto &members) { return members.size() > 1; });
        for (auto &members : result)
            std::ranges::sort(members);
        return result;
    }

private:
    [[nodiscard]] bool canAllBeOne(const std::vector<size_t> &these, const std::vector<size_t> &those) const
    {
        return std::ranges::all_of(these, [&](size_t one) {
            return std::ranges::all_of(those,
                                       [&](size_t other) { return canBeOne(m_statements[one], m_statements[other]); });
        });
    }

    const std::vector<MeetingStatement> &m_statements;
    std::vector<size_t> m_group;
    std::vector<std::vector<size_t>> m_members;
};

/// What a plan came to counts more than the plan, whenever it is told.
MeetingStatus statusOf(const QList<MeetingRecord> &tellings)
{
    const auto outcome = std::ranges::find_if(tellings, [](const MeetingRecord &it) {
        return it.status == MeetingStatus::Held || it.status == MeetingStatus::NotHeld;
    });
    return outcome != tellings.end() ? outcome->status : tellings.last().status;
}

const MeetingRecord &fullest(const QList<MeetingRecord> &tellings, MeetingStatus status)
{
    const auto asOthers = [&tellings](const MeetingRecord &it) {
        return std::ranges::count(tellings, it.when, &MeetingRecord::when);
    };
    return *std::ranges::max_element(tellings, {}, [&](const MeetingRecord &it) {
        const qint64 age = it.published.isValid() ? -it.published.toJulianDay() : std::numeric_limits<qint64>::min();
        return std::tuple(it.status == status, it.when.has_value(), asOthers(it), it.confidence, age, -it.id.value);
    });
}

/// One meeting of what several articles state.
MeetingRecord together(QList<MeetingRecord> tellings)
{
    std::ranges::sort(tellings, {}, [](const MeetingRecord &it) { return std::pair(it.published, it.id); });
    MeetingRecord whole = fullest(tellings, statusOf(tellings));
    for (const MeetingRecord &each : std::as_const(tellings)) {
        if (whole.place.isEmpty())
            whole.place = each.place;
        if (whole.mode == MeetingMode::Unspecified)
            whole.mode = each.mode;
        if (whole.participants.size() < each.participants.size())
            whole.participants = each.participants;
        whole.confidence = std::max(whole.confidence, each.confidence);
    }
    whole.tellings = tellings;
    return whole;
}

std::vector<std::vector<size_t>> gathered(const std::vector<MeetingStatement> &statements)
{
    std::vector<Likely> likely = likelyOnes(statements);
    const Rivals rivals(likely, statements);
    std::ranges::stable_sort(likely, std::ranges::greater(), &Likely::how); // who is surely the same first
    Gathering gathering(statements);
    for (const Likely &each : likely) {
        if (rivals.hasNone(each))
            gathering.join(each.one, each.other);
    }
    return gathering.groups();
}

} // namespace

MeetingSet gatherTellings(MeetingSet set, const IsCountry &isCountry)
{
    std::vector<MeetingStatement> statements;
    statements.reserve(size_t(set.meetings.size()));
    for (qsizetype index = 0; index < set.meetings.size(); ++index) {
        if (auto statement = statementOf(std::as_const(set).meetings.at(index), index, isCountry))
            statements.push_back(*std::move(statement));
    }
    QHash<qsizetype, MeetingRecord> wholes; // by where it stands
    std::vector<bool> isElsewhere(size_t(set.meetings.size()));
    for (const auto &members : gathered(statements)) {
        QList<MeetingRecord> tellings;
        for (const size_t each : members)
            tellings.append(*statements[each].record);
        MeetingRecord whole = together(tellings);
        for (const size_t each : members) {
            if (statements[each].record->id == whole.id)
                wholes.insert(statements[each].index, whole);
            else
                isElsewhere[size_t(statements[each].index)] = true;
        }
    }
    if (wholes.isEmpty())
        return set;
    QList<MeetingRecord> meetings;
    meetings.reserve(set.meetings.size());
    for (qsizetype index = 0; index < set.meetings.size(); ++index) {
        if (!isElsewhere[size_t(index)])
            meetings.append(wholes.value(index, set.meetings.at(index)));
    }
    set.meetings = std::move(meetings);
    return set;
}

} // namespace dateline
