// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/trips.h"

#include "model/annotation/meetingstatus.h"
#include "model/annotation/phrases.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int farthest = 8;     // sentences between a journey and what happened on it
constexpr qint64 longest = 10;  // days of a journey that still date what happened on it

bool isVisit(const QString &word)
{
    return isOneOf(word, {u"visit", u"trip", u"tour", u"journey", u"travel", u"arrival", u"stop", u"stay"});
}

bool isAhead(MeetingStatus status)
{
    return status == MeetingStatus::Planned || status == MeetingStatus::Possible;
}

} // namespace

void Trips::read(int sentence)
{
    const SyntaxTree &t = tree(sentence);
    for (int at = 0; at < t.size(); ++at) {
        if (t.isVerb(at) && isMovement(t.word(at)))
            readMovement(sentence, at);
        else if (t.isNoun(at) && isVisit(t.word(at)))
            readVisit(sentence, at);
        else if (t.child(at, {Relation::Cop}) >= 0 && t.hasPreposition(at, u"in"))
            readStay(sentence, at);
    }
}

/// "Moran will travel to Accra", "Moran visited Ghana".
void Trips::readMovement(int sentence, int verb)
{
    const QList<Party> travellers = m_actors.subjectsOf(sentence, verb);
    const SyntaxTree &t = tree(sentence);
    qsizetype stops = 0;
    for (const int to : t.childrenWith(verb, {Relation::Obl})) { // "to Accra June 2-3, Kumasi June 4 and Tema"
        const QList<int> places = t.hasPreposition(to, u"to") ? t.conjuncts(to) : QList<int>();
        stops = std::max(stops, places.size());
        for (const int stop : places.size() > 1 ? places : QList<int>()) {
            const FoundMention *mention = m_reading.mentionAt(sentence, stop);
            const auto when = mention ? datesBehind(sentence, *mention) : std::nullopt;
            if (when && mention->kind == EntityKind::Place)
                add(sentence, verb, travellers, mention->name, when);
        }
    }
    const FoundMeeting journey{.sentence = sentence, .trigger = verb, .parties = travellers};
    add(sentence, verb, travellers, m_circumstances.places().of({m_reading, journey, {}}));
    if (stops > 1 && !m_trips.isEmpty() && m_trips.last().word == verb && m_trips.last().sentence == sentence)
        m_trips.last().place.clear(); // which of the stops is not told
}

/// The days told right behind a place.
std::optional<DateInterval> Trips::datesBehind(int sentence, const FoundMention &place) const
{
    constexpr qsizetype farthestBehind = 3; // characters: ", "
    const qsizetype end = tree(sentence).token(place.lastToken - 1).span.end;
    const auto time =
        std::ranges::lower_bound(m_reading.times, end, {}, [](const TimeExpression &t) { return t.span.begin; });
    const bool behind = time != m_reading.times.end() && time->span.begin - end <= farthestBehind && time->interval
        && !time->interval->from.isNull() && !time->interval->to.isNull();
    return behind ? time->interval : std::nullopt;
}

/// "Moran's visit to Ghana", "during a trip to Ghana, Moran said".
void Trips::readVisit(int sentence, int noun)
{
    const SyntaxTree &t = tree(sentence);
    QList<Party> travellers = m_actors.of(sentence, t.child(noun, {Relation::NmodPoss}));
    const int verb = t.head(noun);
    if (travellers.isEmpty() && verb >= 0 && t.isVerb(verb))
        travellers = m_actors.subjectsOf(sentence, verb);
    for (const int below : t.childrenWith(noun, {Relation::Nmod})) {
        const FoundMention *mention = m_reading.mentionAt(sentence, below);
        if (mention && mention->kind == EntityKind::Place
            && (t.hasPreposition(below, u"to") || t.hasPreposition(below, u"in")))
            return add(sentence, noun, travellers, mention->name);
    }
}

/// "Moran is in Accra", "in the Ghanaian capital of Accra".
void Trips::readStay(int sentence, int place)
{
    const SyntaxTree &t = tree(sentence);
    const FoundMention *named = m_reading.mentionAt(sentence, place);
    if (!(named && named->kind == EntityKind::Place)
        && !isOneOf(t.word(place),
                    {u"capital", u"city", u"town", u"country", u"kingdom", u"region", u"village", u"island"}))
        return;
    const QList<Party> travellers = m_actors.of(sentence, t.child(place, {Relation::Nsubj}));
    const int last = t.extent(place).second;
    if (named && m_countries.named(named->name) < 0) // "in Accra, Ghana"
        return add(sentence, place, travellers, named->name);
    for (int at = last; at >= place; --at) { // the city is told last
        const FoundMention *mention = m_reading.mentionAt(sentence, at);
        if (mention && mention->kind == EntityKind::Place && t.isUnder(at, place))
            return add(sentence, place, travellers, mention->name);
    }
}

void Trips::add(int sentence, int word, const QList<Party> &travellers, const QString &place,
                std::optional<DateInterval> when)
{
    Trip trip{.sentence = sentence, .word = word, .place = place};
    for (const Party &party : travellers) {
        if (m_reading.entities[party.entity].kind == EntityKind::Person
            || m_reading.entities[party.entity].kind == EntityKind::Group)
            trip.travellers.append(party.entity);
    }
    const MeetingStatus status = statusOf(tree(sentence), m_words, word).status;
    if (place.isEmpty() || trip.travellers.isEmpty() || status == MeetingStatus::NotHeld)
        return;
    QList<int> governors;
    if (const int up = tree(sentence).head(word); up >= 0)
        governors.append(up);
    const FoundMeeting journey{.sentence = sentence, .trigger = word, .parties = travellers};
    trip.when = when ? when : m_circumstances.days().of({m_reading, journey, governors});
    trip.ahead = isAhead(status);
    m_trips.append(std::move(trip));
}

void Trips::complete(FoundMeeting &meeting) const
{
    const auto travels = [&meeting](const Trip &trip) {
        return std::ranges::any_of(meeting.parties,
                                   [&trip](const Party &party) { return trip.travellers.contains(party.entity); });
    };
    if (meeting.mode == MeetingMode::Call || meeting.status == MeetingStatus::NotHeld)
        return;
    for (const Trip &trip : m_trips | std::views::reverse) {
        if (meeting.sentence - trip.sentence > farthest)
            return;
        const bool here = trip.sentence == meeting.sentence;
        if (here && trip.word > meeting.trigger && !tree(trip.sentence).isUnder(trip.word, meeting.trigger))
            continue;
        const bool begun = !trip.ahead && isAhead(meeting.status); // who has arrived may meet somebody on another day
        const bool elsewhere = !meeting.place.isEmpty() && !trip.place.isEmpty() && !mayBeIn(meeting, trip);
        const bool otherwise = meeting.when && trip.when && !begun && !meeting.when->overlaps(*trip.when);
        if (!travels(trip) || (trip.ahead && !isAhead(meeting.status)))
            continue;
        if (elsewhere || otherwise)
            continue;
        const bool finer =
            m_countries.named(meeting.place) >= 0 && m_countries.named(trip.place) < 0; // "in Kenya", "to Nairobi"
        if (meeting.place.isEmpty() || (finer && !trip.place.isEmpty()))
            meeting.place = trip.place;
        if (!meeting.when && trip.when && !begun && (here || trip.when->from.daysTo(trip.when->to) < longest))
            meeting.when = trip.when;
        if (meeting.mode == MeetingMode::Unspecified && !meeting.place.isEmpty())
            meeting.mode = MeetingMode::InPerson;
        if (meeting.when || trip.when)
            return;
    }
}

/// Whether the place of \a meeting is that of \a trip, or one of the two is in the other: a capital in its country, a
/// city in the country that the sentence begins with ("In Kenya, she will travel to Kisumu to meet").
bool Trips::mayBeIn(const FoundMeeting &meeting, const Trip &trip) const
{
    if (meeting.place.compare(trip.place, Qt::CaseInsensitive) == 0)
        return true;
    const int country = m_countries.of(trip.place);
    if (country >= 0 && country == m_countries.of(meeting.place))
        return true;
    const TextSpan sentence = tree(meeting.sentence).sentence().span;
    const QStringView opening =
        sentence.in(m_reading.text).first(std::min<qsizetype>(sentence.end - sentence.begin, 48));
    const bool toldBefore =
        country >= 0 && std::ranges::any_of(m_reading.entities, [&](const Entity &entity) {
            return entity.kind == EntityKind::Place
                && (entity.name == trip.place || entity.aliases.contains(trip.place))
                && (opening.contains(entity.name) || std::ranges::any_of(entity.aliases, [&](const QString &alias) {
                        return opening.contains(alias);
                    }));
        });
    return toldBefore && m_countries.named(trip.place) >= 0 && m_countries.of(meeting.place) < 0;
}

} // namespace dateline
