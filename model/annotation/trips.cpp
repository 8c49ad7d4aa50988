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
    const SyntaxTree &t = tree(sentence);
    QList<Party> travellers = m_actors.subjectsOf(sentence, verb);
    for (const int with : t.childrenWith(verb, {Relation::Obl})) { // "with a delegation"
        if (t.hasPreposition(with, u"with"))
            appendParties(m_actors.of(sentence, with, travellers), travellers);
    }
    const FoundMeeting journey{.sentence = sentence, .trigger = verb, .parties = travellers};
    addJourney(sentence, verb, travellers, m_circumstances.places().of({m_reading, journey, {}}));
}

/// Adds a journey to \a place, or to all the places that are listed behind \a word, and each of these that has days of
/// its own: "to Accra June 2-3, Kumasi June 4 and Tema".
void Trips::addJourney(int sentence, int word, const QList<Party> &travellers, const QString &place)
{
    Trip trip{.sentence = sentence, .word = word, .place = place};
    QList<Trip> legs;
    for (const FoundMention *stop : stopsBehind(sentence, word)) {
        trip.stops.append(stop->name);
        if (const auto when = datesBehind(sentence, *stop))
            legs.append({.sentence = sentence, .word = word, .place = stop->name, .when = when, .isLeg = true});
    }
    if (trip.stops.size() < 2)
        trip.stops.clear();
    add(trip, travellers);
    if (legs.size() < 2)
        return;
    for (const Trip &leg : std::as_const(legs))
        add(leg, travellers);
}

/// The places that a list with "and" names behind \a word, a city without its country: "to Accra, Ghana; Lome, Togo,
/// and Cotonou"; empty where there is no list.
QList<const FoundMention *> Trips::stopsBehind(int sentence, int word) const
{
    const SyntaxTree &t = tree(sentence);
    QList<const FoundMention *> stops;
    const FoundMention *last = nullptr;
    bool isList = false;
    for (int at = word + 1; at < t.size() && !t.isVerb(at); ++at) {
        const FoundMention *mention = m_reading.mentionAt(sentence, at);
        const bool between = t.pos(at) == PartOfSpeech::Punct || t.word(at) == u"and" || isTime(sentence, at)
            || isOneOf(t.word(at), {u"to", u"on", u"from", u"the", u"then"});
        const bool isStop = mention && mention->kind == EntityKind::Place && mention->firstToken > word
            && t.isUnder(at, word); // "a visit to", not the "Visit" of a name
        if (last && !between && !isStop)
            break; // the list is over
        if (!isStop || mention == last)
            continue;
        const bool joined = t.word(mention->firstToken - 1) == u"and";
        const bool ofCity = last && m_countries.named(mention->name) >= 0 && m_countries.named(last->name) < 0
            && mention->firstToken == last->lastToken + 1 && t.word(last->lastToken) == u",";
        isList = isList || joined;
        if (!ofCity || joined)
            stops.append(mention);
        last = mention;
    }
    return isList ? stops : QList<const FoundMention *>();
}

/// Whether a word is one of a time expression.
bool Trips::isTime(int sentence, int at) const
{
    const TextSpan word = tree(sentence).token(at).span;
    const auto time = std::ranges::upper_bound(m_reading.times, word.begin, {},
                                               [](const TimeExpression &told) { return told.span.begin; });
    return time != m_reading.times.begin() && word.begin < std::prev(time)->span.end;
}

/// The days told right behind a place, or behind its country.
std::optional<DateInterval> Trips::datesBehind(int sentence, const FoundMention &place) const
{
    const SyntaxTree &t = tree(sentence);
    const FoundMention *country = place.lastToken + 1 < t.size() && t.word(place.lastToken) == u","
        ? m_reading.mentionAt(sentence, place.lastToken + 1)
        : nullptr;
    const bool named = country && country->kind == EntityKind::Place && m_countries.named(country->name) >= 0;
    const qsizetype end = t.token((named ? country : &place)->lastToken - 1).span.end;
    const auto time =
        std::ranges::lower_bound(m_reading.times, end, {}, [](const TimeExpression &told) { return told.span.begin; });
    if (time == m_reading.times.end() || time->span.begin >= t.sentence().span.end || !time->interval
        || time->interval->from.isNull() || time->interval->to.isNull())
        return std::nullopt;
    const QString between = m_reading.text.sliced(end, time->span.begin - end).toString().simplified();
    return isOneOf(between, {u"", u",", u"on", u", on", u"from", u", from", u"("}) ? time->interval : std::nullopt;
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
            return addJourney(sentence, noun, travellers, mention->name);
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
        return add({.sentence = sentence, .word = place, .place = named->name}, travellers);
    for (int at = last; at >= place; --at) { // the city is told last
        const FoundMention *mention = m_reading.mentionAt(sentence, at);
        if (mention && mention->kind == EntityKind::Place && t.isUnder(at, place))
            return add({.sentence = sentence, .word = place, .place = mention->name}, travellers);
    }
}

void Trips::add(Trip trip, const QList<Party> &travellers)
{
    for (const Party &party : travellers) {
        if (m_reading.entities[party.entity].kind == EntityKind::Person
            || m_reading.entities[party.entity].kind == EntityKind::Group)
            trip.travellers.append(party.entity);
    }
    const MeetingStatus status = statusOf(tree(trip.sentence), m_words, trip.word).status;
    if ((trip.place.isEmpty() && trip.stops.isEmpty()) || trip.travellers.isEmpty() || status == MeetingStatus::NotHeld)
        return;
    QList<int> governors;
    if (const int up = tree(trip.sentence).head(trip.word); up >= 0)
        governors.append(up);
    const FoundMeeting journey{.sentence = trip.sentence, .trigger = trip.word, .parties = travellers};
    if (!trip.when)
        trip.when = m_circumstances.days().of({m_reading, journey, governors});
    trip.ahead = isAhead(status);
    m_trips.append(std::move(trip));
}

void Trips::complete(FoundMeeting &meeting) const
{
    const auto travels = [this, &meeting](const Trip &trip) {
        return std::ranges::any_of(meeting.parties, [&](const Party &party) {
            const bool delegation = isDelegation(party.entity); // whatever it is called: "the US delegation"
            return trip.travellers.contains(party.entity)
                || (delegation && std::ranges::any_of(trip.travellers, [&](int who) { return isDelegation(who); }));
        });
    };
    if (meeting.mode == MeetingMode::Call || meeting.status == MeetingStatus::NotHeld)
        return;
    for (const Trip &trip : m_trips | std::views::reverse) {
        if (meeting.sentence - trip.sentence > farthest)
            return;
        const bool here = trip.sentence == meeting.sentence;
        const bool afterwards = here && trip.word > meeting.trigger // "will meet Osei before flying to Accra"
            && (!tree(trip.sentence).isUnder(trip.word, meeting.trigger)
                || tree(trip.sentence).hasPreposition(trip.word, u"before"));
        if (afterwards)
            continue;
        // Who has arrived may meet somebody on another day.
        const bool over = trip.when && trip.when->to <= m_reading.published;
        const bool begun = !trip.ahead && isAhead(meeting.status) && over;
        const bool otherwise = meeting.when && trip.when && !begun && !meeting.when->overlaps(*trip.when);
        if (!travels(trip) || (trip.ahead && !isAhead(meeting.status)))
            continue;
        if (!fits(meeting, trip) || otherwise || (trip.isLeg && meeting.place.isEmpty()))
            continue;
        const bool finer =
            m_countries.named(meeting.place) >= 0 && m_countries.named(trip.place) < 0; // "in Kenya", "to Nairobi"
        const bool told = trip.stops.isEmpty() || here; // in which of several places, is not told
        if (told && !trip.place.isEmpty() && (meeting.place.isEmpty() || finer))
            meeting.place = trip.place;
        if (!meeting.when && trip.when && !begun && (here || trip.when->from.daysTo(trip.when->to) < longest))
            meeting.when = here ? trip.when : stayFrom(trip);
        if (meeting.mode == MeetingMode::Unspecified && !meeting.place.isEmpty())
            meeting.mode = MeetingMode::InPerson;
        if (meeting.when || trip.when)
            return;
    }
}

/// The days of \a trip; "will arrive in Accra on July 1" are those of the stay there, where these are told.
std::optional<DateInterval> Trips::stayFrom(const Trip &trip) const
{
    if (!tree(trip.sentence).word(trip.word).startsWith(u"arriv"))
        return trip.when;
    const auto stay = std::ranges::find_if(m_trips, [&trip](const Trip &other) {
        return other.place == trip.place && other.when && other.when->from == trip.when->from
            && other.when->to > trip.when->to;
    });
    return stay == m_trips.end() ? trip.when : stay->when;
}

bool Trips::isDelegation(int entity) const
{
    return m_reading.entities[entity].name.endsWith(u"delegation");
}

/// Whether the place of \a meeting, if it has one, is on the journey.
bool Trips::fits(const FoundMeeting &meeting, const Trip &trip) const
{
    if (meeting.place.isEmpty())
        return true;
    if (trip.stops.isEmpty())
        return mayBeIn(meeting, trip.place);
    return std::ranges::any_of(trip.stops, [&](const QString &stop) { return mayBeIn(meeting, stop); });
}

/// Whether the place of \a meeting is \a place, or one of the two is in the other: a capital in its country, a city in
/// the country that the sentence begins with ("In Kenya, she will travel to Kisumu to meet").
bool Trips::mayBeIn(const FoundMeeting &meeting, const QString &place) const
{
    if (meeting.place.compare(place, Qt::CaseInsensitive) == 0)
        return true;
    const int country = m_countries.of(place);
    if (country >= 0 && country == m_countries.of(meeting.place))
        return true;
    const TextSpan sentence = tree(meeting.sentence).sentence().span;
    const QStringView opening =
        sentence.in(m_reading.text).first(std::min<qsizetype>(sentence.end - sentence.begin, 48));
    const bool toldBefore =
        country >= 0 && std::ranges::any_of(m_reading.entities, [&](const Entity &entity) {
            return entity.kind == EntityKind::Place && (entity.name == place || entity.aliases.contains(place))
                && (opening.contains(entity.name) || std::ranges::any_of(entity.aliases, [&](const QString &alias) {
                        return opening.contains(alias);
                    }));
        });
    return toldBefore && m_countries.named(place) >= 0 && m_countries.of(meeting.place) < 0;
}

} // namespace dateline
