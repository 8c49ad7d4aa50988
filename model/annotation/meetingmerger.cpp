// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingmerger.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int eventsTried = 40;       // back from the last: what is farther back is not gone on with
constexpr int farthestReference = 6;  // sentences between "the talks" and the talks
constexpr qint64 longestSeries = 4;   // days that overlapping dates of one meeting may span together

qint64 daysOf(const DateInterval &when)
{
    return when.from.daysTo(when.to) + 1;
}

std::optional<DateInterval> joined(const std::optional<DateInterval> &a, const std::optional<DateInterval> &b)
{
    if (!a || !b)
        return a ? a : b;
    DateInterval both = *a;
    both.from = std::min(a->from, b->from);
    both.to = std::max(a->to, b->to);
    if (daysOf(both) <= longestSeries)
        return both;
    return daysOf(*a) <= daysOf(*b) ? a : b;
}

/// The verb that \a trigger is, or what is done with it: "held" of "held talks".
int deedOf(const SyntaxTree &tree, int trigger)
{
    const int up = tree.head(trigger);
    const bool done = tree.relation(trigger) == Relation::Obj || tree.relation(trigger) == Relation::Obl;
    return !tree.isVerb(trigger) && done && up >= 0 && tree.isVerb(up) ? up : trigger;
}

/// Of verbs in a row the first; the tree may hang one of them on it as a clause, but without a word that opens one.
int firstDeed(const SyntaxTree &tree, int verb)
{
    for (int steps = 0; steps < tree.size(); ++steps) {
        verb = tree.firstConjunct(verb);
        const bool listed = tree.relation(verb) == Relation::Advcl && tree.child(verb, {Relation::Mark}) < 0 && verb > 0
            && tree.word(verb - 1) == u",";
        if (!listed || tree.head(verb) < 0)
            break;
        verb = tree.head(verb);
    }
    return verb;
}

} // namespace

/// Whether \a entity is "the government", of no country that is told, and \a country is one.
bool MeetingMerger::isGovernmentOf(int entity, int country) const
{
    const Entity &who = m_reading.entities[entity];
    const Entity &where = m_reading.entities[country];
    return who.kind == EntityKind::Group && who.belongsTo < 0 && who.name == u"government"
        && where.kind == EntityKind::Place && m_countries.named(where.name) >= 0;
}

/// Whether one of the two acts for the other: a country or a group of it, and somebody of the same country.
bool MeetingMerger::stands(int entity, int forEntity) const
{
    if (entity == forEntity || isGovernmentOf(entity, forEntity) || isGovernmentOf(forEntity, entity))
        return true;
    const int country = m_reading.countryOf[entity];
    if (country < 0 || country != m_reading.countryOf[forEntity])
        return false;
    return m_reading.entities[entity].kind != EntityKind::Person
        || m_reading.entities[forEntity].kind != EntityKind::Person;
}

bool MeetingMerger::isBuilding(const QString &place) const
{
    return std::ranges::any_of(m_reading.entities, [&place](const Entity &entity) {
        return entity.kind != EntityKind::Place && (entity.name == place || entity.aliases.contains(place));
    });
}

bool MeetingMerger::samePlace(const QString &a, const QString &b) const
{
    if (a.isEmpty() || b.isEmpty() || a.contains(b, Qt::CaseInsensitive) || b.contains(a, Qt::CaseInsensitive))
        return true;
    // A building may be in the city, which cannot be told here.
    if (isBuilding(a) != isBuilding(b))
        return true;
    // A city may be told beside its country, which only the capital tells here.
    const int countryA = m_countries.of(a);
    const int countryB = m_countries.of(b);
    if (countryA >= 0 && countryA == countryB)
        return true;
    return (m_countries.named(a) >= 0) != (m_countries.named(b) >= 0) && (countryA < 0 || countryB < 0);
}

bool MeetingMerger::agree(const Event &event, const FoundMeeting &statement) const
{
    if (event.when && statement.when && !event.when->overlaps(*statement.when))
        return false;
    if (!samePlace(event.place, statement.place))
        return false;
    const bool call = event.mode == MeetingMode::Call || statement.mode == MeetingMode::Call;
    if (call && event.mode != statement.mode && event.mode != MeetingMode::Unspecified
        && statement.mode != MeetingMode::Unspecified)
        return false;
    const auto lies = [this](const std::optional<DateInterval> &when) {
        return when && m_reading.published.isValid() && when->from > m_reading.published;
    };
    const bool took = statusOf(event) == MeetingStatus::Held;
    const bool takes = statement.status == MeetingStatus::Held;
    // What took place is not what lies ahead.
    if ((took && !takes && lies(statement.when)) || (takes && !took && lies(event.when)))
        return false;
    return true;
}

bool MeetingMerger::sameParties(const Event &event, const FoundMeeting &statement) const
{
    int equal = 0;
    int standing = 0;
    for (const Party &party : statement.parties) {
        if (event.parties.contains(party.entity))
            ++equal;
        else if (std::ranges::any_of(event.parties, [&](int known) { return stands(party.entity, known); }))
            ++standing;
    }
    if (equal >= 2)
        return true;
    // "talks with Kestan officials", "did not meet the Kestan minister"
    const bool contrary = standing > 0 && statement.status != MeetingStatus::Planned
        && (statement.status == MeetingStatus::NotHeld) != (statusOf(event) == MeetingStatus::NotHeld);
    if (contrary)
        return false;
    const auto smaller = std::min(statement.parties.size(), event.parties.size());
    return equal + standing >= std::max<qsizetype>(2, smaller);
}

/// "met Osei and spoke with Kestan farmers": what the next verb of the same subject tells, of somebody else; or what
/// was told with each apart.
bool MeetingMerger::isNextDeed(const Event &event, const FoundMeeting &statement) const
{
    const FoundMeeting &last = event.statements.last();
    if (last.sentence != statement.sentence || statement.goesBack)
        return false;
    const SyntaxTree &tree = m_reading.trees[static_cast<std::size_t>(statement.sentence)];
    if (last.trigger == statement.trigger)
        return statement.another;
    const int before = deedOf(tree, last.trigger);
    const int after = deedOf(tree, statement.trigger);
    const auto isSomebodyElse = [&](const Party &party) { // "the Kestan side" may be those told before
        return party.token > statement.trigger && !event.parties.contains(party.entity)
            && !isOneOf(tree.word(party.token), {u"side", u"delegation", u"government", u"officials", u"authorities"});
    };
    return before != after && firstDeed(tree, before) == firstDeed(tree, after)
        && std::ranges::any_of(statement.parties, isSomebodyElse);
}

int MeetingMerger::eventOf(const QList<Event> &events, const FoundMeeting &statement) const
{
    const auto oldest = std::max<qsizetype>(0, events.size() - eventsTried);
    int fallback = -1;
    for (auto at = events.size() - 1; at >= oldest; --at) {
        const Event &event = events[at];
        const bool sameSentence = event.statements.last().sentence == statement.sentence;
        const bool entry = statement.scheduled && event.statements.last().scheduled && !sameSentence;
        if (entry || !agree(event, statement) || (statement.another && !sameSentence && !(statement.when && event.when))
            || isNextDeed(event, statement))
            continue;
        // "They also met": somebody else
        const bool somebodyElse = statement.also && !statement.goesBack && !sameSentence
            && std::ranges::any_of(statement.parties,
                                   [&](const Party &party) { return !event.parties.contains(party.entity); });
        if (somebodyElse)
            continue;
        const bool near = statement.sentence - event.statements.last().sentence <= farthestReference;
        if (!statement.goesBack) {
            if (sameParties(event, statement) || (statement.addsHost && near && !sameSentence))
                return static_cast<int>(at);
            continue;
        }
        const bool fits =
            (statement.addsHost && near) || std::ranges::all_of(statement.parties, [&](const Party &party) {
                return std::ranges::any_of(event.parties, [&](int known) { return stands(party.entity, known); });
            });
        if (!fits || (!near && statement.place.isEmpty()))
            continue;
        if (statement.place.isEmpty() || (!event.place.isEmpty() && samePlace(event.place, statement.place)))
            return static_cast<int>(at);
        if (fallback < 0 && near)
            fallback = static_cast<int>(at);
    }
    return fallback;
}

void MeetingMerger::add(const FoundMeeting &statement, Event &event) const
{
    event.statements.append(statement);
    for (const Party &party : statement.parties) {
        if (!event.parties.contains(party.entity))
            event.parties.append(party.entity);
    }
    event.when = joined(event.when, statement.when);
    // A city says more than its country, and is better known than the building.
    const bool finer = (m_countries.named(event.place) >= 0 && m_countries.named(statement.place) < 0)
        || (isBuilding(event.place) && !isBuilding(statement.place) && m_countries.named(statement.place) < 0);
    if (event.place.isEmpty() || (finer && !statement.place.isEmpty()))
        event.place = statement.place;
    if (event.mode == MeetingMode::Unspecified || statement.mode == MeetingMode::Call)
        event.mode = statement.mode;
}

/// The status of the latest word: a plan that took place is held, a plan that was dropped is not – whatever order the
/// article tells them in, since news begin with what is new.
MeetingStatus MeetingMerger::statusOf(const Event &event)
{
    std::optional<MeetingStatus> status;
    bool held = false;
    bool dropped = false;
    for (const FoundMeeting &statement : event.statements) {
        // "had lunch with Osei but denied that they discussed the case": only what was spoken of is denied.
        const bool topic = statement.denied && held && statement.sentence == event.statements.first().sentence
            && std::ranges::all_of(statement.parties, &Party::referred);
        if (topic)
            continue;
        if (statement.denied)
            return MeetingStatus::NotHeld;
        held = held || statement.status == MeetingStatus::Held;
        dropped = dropped || statement.status == MeetingStatus::NotHeld;
        if (!statement.goesBack || !status)
            status = statement.status;
    }
    if (dropped)
        return held && event.statements.first().status == MeetingStatus::Held ? MeetingStatus::Held
                                                                              : MeetingStatus::NotHeld;
    return held ? MeetingStatus::Held : status.value_or(MeetingStatus::Held);
}

/// Those who take part, without those who only stand for others told elsewhere.
QList<int> MeetingMerger::participantsOf(const Event &event) const
{
    const auto toldTogether = [&event](int a, int b) {
        return std::ranges::any_of(event.statements, [&](const FoundMeeting &statement) {
            const auto has = [&statement](int entity) {
                return std::ranges::any_of(statement.parties, [entity](const Party &p) { return p.entity == entity; });
            };
            return has(a) && has(b);
        });
    };
    const auto weight = [this](int entity) { // who gives way to whom
        const Entity &who = m_reading.entities[entity];
        if (who.kind == EntityKind::Person)
            return 4;
        if (who.kind != EntityKind::Group)
            return 1;
        return who.name.endsWith(u"officials") || who.belongsTo < 0 ? 2 : 3;
    };
    const auto isCapitalOf = [this](int entity, int other) { // "Saudi Arabia and Iran", "Tehran is negotiating"
        return m_reading.entities[entity].kind == EntityKind::Place
            && m_countries.named(m_reading.entities[entity].name) < 0
            && m_countries.named(m_reading.entities[other].name) >= 0 && stands(entity, other);
    };
    QList<int> result;
    for (const int entity : event.parties) {
        const bool givesWay = std::ranges::any_of(event.parties, [&](int other) {
            if (isGovernmentOf(entity, other) || isGovernmentOf(other, entity))
                return isGovernmentOf(entity, other) && !toldTogether(entity, other);
            if (other != entity && isCapitalOf(entity, other))
                return true;
            return other != entity && stands(entity, other) && weight(other) > weight(entity)
                && !toldTogether(entity, other);
        });
        if (!givesWay)
            result.append(entity);
    }
    std::ranges::sort(result); // entities are in order of first mention
    return result;
}

std::optional<Meeting> MeetingMerger::meetingOf(const Event &event) const
{
    Meeting meeting;
    meeting.participants = participantsOf(event);
    meeting.when = event.when;
    meeting.place = event.place;
    meeting.mode = event.mode;
    meeting.status = statusOf(event);
    const bool named =
        std::ranges::any_of(meeting.participants, [this](int who) { return !isNameless(m_reading.entities[who]); });
    if (meeting.participants.size() < 2 || !named)
        return std::nullopt;
    meeting.byCue = std::ranges::all_of(event.statements, &FoundMeeting::byCue);
    double doubt = 1;
    for (const FoundMeeting &statement : event.statements) {
        meeting.cue = std::max(meeting.cue, statement.cue);
        meeting.company = std::max(meeting.company, statement.company);
        const TextSpan span = m_reading.trees[static_cast<std::size_t>(statement.sentence)].sentence().span;
        if (!meeting.evidence.contains(span)) {
            meeting.evidence.append(span);
            doubt *= 1 - statement.confidence * (statement.goesBack ? 0.3 : 1);
        }
    }
    meeting.confidence = std::min(0.99, 1 - doubt);
    return meeting;
}

QList<Meeting> MeetingMerger::merge(const QList<FoundMeeting> &statements) const
{
    QList<Event> events;
    // What known words tell comes first: what only the reader saw of an event told so adds nothing to it.
    QList<FoundMeeting> ordered = statements;
    std::ranges::stable_partition(ordered, std::not_fn(&FoundMeeting::byCue));
    for (const FoundMeeting &statement : std::as_const(ordered)) {
        const int known = eventOf(events, statement);
        if (known >= 0 && statement.byCue && !events[known].statements.first().byCue)
            continue;
        // "the talks" that tell nothing new are no evidence.
        const bool empty = statement.goesBack && statement.place.isEmpty() && !statement.when
            && statement.status == MeetingStatus::Held && !statement.addsHost;
        if (known >= 0 && !empty)
            add(statement, events[known]);
        else if (known < 0 && !statement.goesBack)
            add(statement, events.emplaceBack());
    }
    std::ranges::stable_sort(events, {}, [](const Event &event) { return event.statements.first().sentence; });
    QList<Meeting> meetings;
    for (const Event &event : std::as_const(events)) {
        auto meeting = meetingOf(event);
        if (meeting)
            meetings.append(std::move(*meeting));
    }
    return meetings;
}

} // namespace dateline
