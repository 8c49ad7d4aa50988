// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingcircumstances.h"

#include "model/annotation/phrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int farthestUp = 8; // words between a place or date and the meeting

bool isWhere(const QString &preposition)
{
    return isOneOf(preposition, {u"in", u"at", u"near", u"inside", u"outside", u"on", u"aboard", u"across"});
}

/// Nouns through which a place is told: "at a hotel in Oslo", "on the sidelines of the assembly in New York".
bool leadsToPlace(const QString &word)
{
    return isOneOf(word,
                   {u"city",   u"capital",      u"town",     u"sidelines", u"hotel",      u"palace",   u"residence",
                    u"office", u"headquarters", u"resort",   u"village",   u"margins",    u"airport",  u"embassy",
                    u"venue",  u"summit",       u"building", u"complex",   u"estate",     u"port",     u"island",
                    u"suburb", u"state",        u"province", u"meeting",   u"conference", u"assembly", u"forum",
                    u"house",  u"ministry",     u"club",     u"base"});
}

/// Whether a verb is the head of a clause with a subject of its own.
bool isFinite(const SyntaxTree &tree, int verb)
{
    return tree.isVerb(verb) && tree.child(verb, {Relation::Nsubj, Relation::NsubjPass, Relation::AuxPass}) >= 0;
}

/// Whether a finite verb tells in the present tense, without help: "meets", "hold", "is received", "are holding".
bool isPresent(const SyntaxTree &tree, int verb)
{
    const QString &word = tree.word(verb);
    const auto helpers = tree.childrenWith(verb, {Relation::Aux, Relation::AuxPass});
    if (!helpers.isEmpty()) {
        return std::ranges::all_of(
                   helpers, [&tree](int at) { return isOneOf(tree.word(at), {u"is", u"are", u"'s", u"\u2019s"}); })
            && (tree.child(verb, {Relation::AuxPass}) >= 0 || word.endsWith(u"ing"));
    }
    if (word.endsWith(u's'))
        return word != u"was";
    const int subject = tree.child(verb, {Relation::Nsubj});
    const bool plural =
        subject >= 0 && (tree.child(subject, {Relation::Conj}) >= 0 || tree.word(subject).endsWith(u's'));
    return plural
        && isOneOf(word, {u"meet",   u"hold",    u"host",       u"receive", u"welcome", u"speak",    u"visit",
                          u"begin",  u"start",   u"conclude",   u"discuss", u"call",    u"sign",     u"attend",
                          u"join",   u"resume",  u"gather",     u"confer",  u"agree",   u"announce", u"travel",
                          u"arrive", u"restore", u"inaugurate", u"open"});
}

/// The "where" that leads the clause of a trigger, -1 for none.
int relativeWhere(const SyntaxTree &tree, int trigger, const QList<int> &governors)
{
    const auto whereOf = [&tree](int word) {
        for (const int below : tree.children(word)) {
            if (tree.word(below) == u"where" && below < word && below > 0)
                return below;
        }
        return -1;
    };
    int where = whereOf(trigger);
    for (const int governor : governors)
        where = where < 0 ? whereOf(governor) : where;
    return where;
}

/// Whether somebody has gone already where the clause of a "where" goes on: "arrived in Accra, where".
bool saysPast(const SyntaxTree &tree, int where)
{
    for (int at = where - 1; at >= 0; --at) {
        if (tree.isVerb(at))
            return tree.word(at).endsWith(u"ed") || isOneOf(tree.word(at), {u"flew", u"went", u"came"});
    }
    return false;
}

/// "On Monday, Moran will meet Osei, the ministry said": what stands before the clause is not of the verb behind it.
bool standsBefore(const SyntaxTree &tree, int token, int trigger, int up)
{
    return token < trigger && trigger < up && tree.isVerb(up) && tree.isUnder(trigger, up);
}

} // namespace

bool MeetingCircumstances::isMovement(const QString &verb)
{
    return isOneOf(verb,
                   {u"fly",       u"flew",       u"flies",     u"flying",     u"flown",    u"travel",   u"traveled",
                    u"travelled", u"travels",    u"traveling", u"travelling", u"go",       u"went",     u"going",
                    u"goes",      u"head",       u"heads",     u"headed",     u"come",     u"came",     u"comes",
                    u"return",    u"returned",   u"returns",   u"arrive",     u"arrived",  u"arrives",  u"sent",
                    u"send",      u"dispatched", u"visit",     u"visited",    u"visiting", u"visits",   u"trip",
                    u"invite",    u"invited",    u"arriving",  u"heading",    u"sends",    u"dispatch", u"returning",
                    u"coming",    u"drove"});
}

bool MeetingCircumstances::isDay(const QString &word)
{
    return isDayName(word) || isOneOf(word, {u"morning", u"afternoon", u"evening"});
}

void MeetingCircumstances::read(FoundMeeting &meeting, const QList<int> &governors) const
{
    meeting.place = placeOf(meeting, governors);
    meeting.when = dateOf(meeting, governors);
    const bool whole = meeting.parties.size() > 1; // "the talks" alone may be any
    const bool ahead = meeting.when && m_reading.published.isValid() && meeting.when->from > m_reading.published;
    if (ahead && meeting.status == MeetingStatus::Held && isToldInPast(meeting, governors))
        meeting.when.reset(); // "had met two days later": later than what, is not told
    if (whole && !meeting.when && meeting.status == MeetingStatus::Held && isToldAsOfToday(meeting))
        meeting.when = DateInterval::day(m_reading.published);
    meeting.mode = modeOf(meeting, governors);
    // Who met these days and nobody says where met in the city of the dateline.
    constexpr qint64 fresh = 3; // days
    const bool recent = meeting.when && std::abs(meeting.when->to.daysTo(m_reading.published)) <= fresh;
    if (whole && recent && meeting.place.isEmpty() && meeting.status == MeetingStatus::Held
        && meeting.mode != MeetingMode::Call)
        meeting.place = m_dateline;
}

/// Whether the clause's verb is in the past tense.
bool MeetingCircumstances::isToldInPast(const FoundMeeting &meeting, const QList<int> &governors) const
{
    const SyntaxTree &tree = m_reading.trees[static_cast<std::size_t>(meeting.sentence)];
    int verb = meeting.trigger;
    for (qsizetype at = 0; at < governors.size() && !tree.isVerb(verb); ++at)
        verb = governors[at];
    const auto helped = tree.childrenWith(verb, {Relation::Aux, Relation::AuxPass});
    if (!helped.isEmpty()) {
        return std::ranges::any_of(helped, [&tree](int at) {
            return isOneOf(tree.word(at), {u"had", u"has", u"have", u"was", u"were", u"did"});
        });
    }
    return tree.isVerb(verb)
        && (tree.word(verb).endsWith(u"ed")
            || isOneOf(tree.word(verb),
                       {u"met", u"held", u"spoke", u"sat", u"took", u"began", u"said", u"flew", u"came", u"went",
                        u"saw", u"had", u"told"}));
}

/// The city at the head of the article: "ACCRA, Nov. 23 (Agency) —", "ACCRA —", "Accra: …", "Accra /AGENCY/", or a line
/// of its own, "Accra, Ghana"; empty for none.
QString MeetingCircumstances::datelineOf(const ArticleReading &reading, const Countries &countries)
{
    constexpr int farthest = 12; // sentences: title, byline and the like come first
    constexpr int longest = 12; // tokens
    for (int sentence = 0; sentence < std::min(farthest, static_cast<int>(reading.trees.size())); ++sentence) {
        const SyntaxTree &tree = reading.trees[static_cast<std::size_t>(sentence)];
        const FoundMention *city = tree.size() > 0 ? reading.mentionAt(sentence, 0) : nullptr;
        if (!city || city->kind != EntityKind::Place)
            continue;
        const QString &name = reading.entities[city->entity].name;
        const bool country = countries.named(name) >= 0; // "Kenya: …" is a headline
        const bool marked = city->lastToken + 1 < tree.size() && isOneOf(tree.word(city->lastToken), {u":", u"/"});
        if (!country && (marked || isAddress(reading, sentence, *city)))
            return name;
        for (int at = city->lastToken; at < std::min(longest, tree.size()); ++at) {
            if (isOneOf(tree.word(at), {u"\u2014", u"\u2013", u"--"}))
                return name;
            if (tree.isVerb(at) || tree.pos(at) == PartOfSpeech::Det || tree.pos(at) == PartOfSpeech::Aux)
                break;
        }
    }
    return {};
}

/// Whether the sentence tells nothing but a city and the country or state it is in.
bool MeetingCircumstances::isAddress(const ArticleReading &reading, int sentence, const FoundMention &city)
{
    const SyntaxTree &tree = reading.trees[static_cast<std::size_t>(sentence)];
    if (city.lastToken + 1 >= tree.size() || tree.word(city.lastToken) != u",")
        return false;
    for (int at = city.lastToken + 1; at < tree.size(); ++at) {
        const FoundMention *mention = reading.mentionAt(sentence, at);
        if (!mention || mention->kind != EntityKind::Place)
            return false;
    }
    return true;
}

bool MeetingCircumstances::isPartOfParty(const FoundMeeting &meeting, int token) const
{
    return std::ranges::any_of(meeting.parties, [&](const Party &party) {
        const FoundMention *mention = m_reading.mentionAt(meeting.sentence, party.token);
        return party.token == token || (mention && mention->covers(token));
    });
}

/// A place, or a body whose seat is meant: "at the Foreign Ministry".
bool MeetingCircumstances::isSomewhere(const SyntaxTree &tree, const FoundMention &mention)
{
    if (mention.kind == EntityKind::Place || mention.kind == EntityKind::Facility)
        return true;
    return mention.kind == EntityKind::Organization && mention.form == MentionForm::Name
        && tree.hasPreposition(mention.head, u"at");
}

QString MeetingCircumstances::placeOf(const FoundMeeting &meeting, const QList<int> &governors) const
{
    const SyntaxTree &tree = m_reading.trees[static_cast<std::size_t>(meeting.sentence)];
    const FoundMention *best = nullptr;
    int bestRank = 0;
    for (int token = 0; token < tree.size(); ++token) {
        const FoundMention *mention = m_reading.mentionAt(meeting.sentence, token);
        if (!mention || token != mention->firstToken || !isSomewhere(tree, *mention))
            continue;
        int rank = placeRank(meeting, governors, *mention);
        if (rank > 1 && tree.relation(mention->head) == Relation::NmodPoss) // "in Ghana's capital, Accra"
            --rank;
        // "In Ghana, she will travel to Kumasi to meet Osei"
        const bool within =
            rank == bestRank && rank > 0 && m_countries.named(best->name) >= 0 && m_countries.named(mention->name) < 0;
        if (rank > bestRank || within) {
            best = mention;
            bestRank = rank;
        }
    }
    if (const FoundMention *where = placeBeforeWhere(meeting, governors); where && bestRank < 9)
        best = where;
    if (!best)
        return hostPlace(meeting, governors);
    const FoundMention *city = cityOf(tree, meeting.sentence, *best);
    return city ? city->name : best->name;
}

/// "flew to Kumasi and Accra, where he met": the place told last before "where"; null for none.
const FoundMention *MeetingCircumstances::placeBeforeWhere(const FoundMeeting &meeting,
                                                           const QList<int> &governors) const
{
    const SyntaxTree &tree = m_reading.trees[static_cast<std::size_t>(meeting.sentence)];
    int at = relativeWhere(tree, meeting.trigger, governors);
    for (; at >= 0; --at) {
        const FoundMention *mention = m_reading.mentionAt(meeting.sentence, at);
        const int before = mention ? mention->firstToken - 2 : -1;
        const FoundMention *city =
            before >= 0 && tree.word(before + 1) == u"," ? m_reading.mentionAt(meeting.sentence, before) : nullptr;
        if (city && city->kind == EntityKind::Place && m_countries.named(mention->name) >= 0) // "Accra, Ghana, where"
            return city;
        if (mention && mention->kind == EntityKind::Place && tree.preposition(mention->head) != u"from")
            return mention;
        if (mention && mention->kind == EntityKind::Facility)
            return mention;
    }
    return nullptr;
}

/// "the Presidential Palace in Accra" is in Accra.
const FoundMention *MeetingCircumstances::cityOf(const SyntaxTree &tree, int sentence,
                                                 const FoundMention &building) const
{
    if (building.kind == EntityKind::Place && !leadsToPlace(tree.word(building.lastToken - 1)))
        return nullptr;
    const int in = building.lastToken;
    const FoundMention *city =
        in + 1 < tree.size() && tree.word(in) == u"in" ? m_reading.mentionAt(sentence, in + 1) : nullptr;
    return city && city->kind == EntityKind::Place ? city : nullptr;
}

/// The country or city that hosts what others do: "Ghana offered to host talks between".
QString MeetingCircumstances::hostPlace(const FoundMeeting &meeting, const QList<int> &governors) const
{
    const SyntaxTree &tree = m_reading.trees[static_cast<std::size_t>(meeting.sentence)];
    bool hosts = false;
    for (const int governor : governors) {
        hosts = hosts || isOneOf(tree.word(governor), {u"host", u"hosts", u"hosted", u"hosting"});
        const int subject = hosts ? tree.child(governor, {Relation::Nsubj}) : -1;
        const FoundMention *mention = subject < 0 ? nullptr : m_reading.mentionAt(meeting.sentence, subject);
        if (mention)
            return mention->kind == EntityKind::Place ? mention->name : QString();
    }
    return {};
}

/// How surely \a place is where the meeting was; 0 for not.
int MeetingCircumstances::placeRank(const FoundMeeting &meeting, const QList<int> &governors,
                                    const FoundMention &place) const
{
    const SyntaxTree &tree = m_reading.trees[static_cast<std::size_t>(meeting.sentence)];
    const bool inRole =
        std::ranges::any_of(meeting.parties, [&](const Party &party) { // "the ambassador in Accra, Ada Moran"
            const FoundMention *mention = m_reading.mentionAt(meeting.sentence, party.token);
            return mention && mention->roleFirst >= 0 && mention->roleFirst <= place.head
                && place.head < mention->firstToken;
        });
    if (inRole || isPartOfParty(meeting, place.head))
        return 0;
    const int before = place.lastToken; // "the Geneva talks"
    const bool modifies = place.lastToken <= meeting.trigger && meeting.trigger - place.lastToken <= 2
        && tree.relation(place.head) != Relation::NmodPoss && tree.isUnder(place.head, meeting.trigger)
        && tree.isNoun(meeting.trigger) && tree.preposition(place.head).isEmpty() && before <= meeting.trigger;
    if (modifies && (tree.relation(place.head) == Relation::Compound || tree.relation(place.head) == Relation::Amod))
        return m_countries.named(place.name) >= 0 || m_countries.ofDemonym(place.name) >= 0 ? 0 : 6;
    int at = place.head;
    QString preposition = tree.preposition(at);
    if (isOneOf(preposition, {u"while", u"when"}) && tree.hasPreposition(at, u"in")) // "while in Accra"
        preposition = u"in"_s;
    for (int steps = 0; steps < farthestUp; ++steps) {
        const int up = tree.head(at);
        if (up < 0)
            return 0;
        const QString &word = tree.word(up);
        if (preposition.isEmpty() || preposition == u"of")
            preposition = preposition == u"of" && leadsToPlace(word) ? tree.preposition(up) : preposition;
        const bool where = isWhere(preposition);
        const bool there =
            where || (preposition == u"to" && tree.isVerb(up) && word.startsWith(u"welcom")); // "welcomed him to Accra"
        if (up == meeting.trigger && there)
            return 10;
        const bool direct = tree.relation(at) == Relation::Obj && isMovement(word);
        if (governors.contains(up) || up == meeting.trigger) {
            if (where)
                return governors.indexOf(up) <= 0 ? 9 : 7;
            return (preposition == u"to" || direct) && isMovement(word) ? (place.head > up ? 9 : 5) : 0;
        }
        if (where && standsBefore(tree, place.head, meeting.trigger, up))
            return 6;
        const bool modifiesParty = isPartOfParty(meeting, up) && where && place.head > up;
        if (modifiesParty && place.head > meeting.trigger)
            return 4;
        const bool participle = (tree.relation(up) == Relation::Acl || tree.relation(up) == Relation::AclRelcl)
            && tree.head(up) == meeting.trigger;
        if (participle && where)
            return 9;
        const MeetingVerb *verb = tree.isVerb(meeting.trigger) ? m_words.verb(tree.word(meeting.trigger)) : nullptr;
        const bool signedThere = verb && verb->frame == MeetingFrame::Signing && where
            && tree.head(up) == meeting.trigger && tree.relation(up) == Relation::Obj;
        if (signedThere)
            return 8;
        const bool passes = leadsToPlace(word) || m_words.noun(word) || isDay(word)
            || tree.relation(at) == Relation::Flat
            || (m_reading.mentionAt(meeting.sentence, up)
                && m_reading.mentionAt(meeting.sentence, up)->kind == EntityKind::Place
                && tree.relation(at) == Relation::Compound);
        if (!passes)
            return 0;
        if (leadsToPlace(word) && isWhere(tree.preposition(up)))
            preposition = tree.preposition(up);
        at = up;
    }
    return 0;
}

std::optional<DateInterval> MeetingCircumstances::dateOf(const FoundMeeting &meeting, const QList<int> &governors) const
{
    const SyntaxTree &tree = m_reading.trees[static_cast<std::size_t>(meeting.sentence)];
    const TextSpan sentence = tree.sentence().span;
    auto time = std::ranges::lower_bound(m_reading.times, sentence.begin, {},
                                         [](const TimeExpression &t) { return t.span.begin; });
    const int where = relativeWhere(tree, meeting.trigger, governors);
    std::optional<DateInterval> best;
    int bestRank = 0;
    TextSpan bestSpan;
    for (; time != m_reading.times.end() && time->span.begin < sentence.end; ++time) {
        const bool datable = time->interval && !time->interval->from.isNull() && !time->interval->to.isNull()
            && time->type != TimeExpressionType::Set && time->type != TimeExpressionType::Duration;
        if (!datable)
            continue;
        int first = 0;
        while (first < tree.size() && tree.token(first).span.end <= time->span.begin)
            ++first;
        int last = first;
        while (last < tree.size() && tree.token(last).span.begin < time->span.end)
            ++last;
        if (first >= last)
            continue;
        const int head = tree.headOf(first, last);
        const bool begins = tree.preposition(head) == u"from"
            && time->interval->from == time->interval->to; // "from Monday on", not "from June 2-3"
        const int rank = begins ? 0 : timeRank(meeting, governors, head);
        // "on Monday and Tuesday", "late Monday (November 24)": one interval of both.
        if (best && rank > 0 && time->span.begin - bestSpan.end <= 24 && bestRank > 0) {
            const QStringView between =
                m_reading.text.sliced(bestSpan.end, std::max<qsizetype>(0, time->span.begin - bestSpan.end));
            if (between.contains(u"(")) { // "this week (June 21-26)"
                best = time->interval;
                bestSpan = time->span;
                continue;
            }
            if (between.contains(u"and") || between.contains(u"to") || between.contains(u"-")) {
                best->from = std::min(best->from, time->interval->from);
                best->to = std::max(best->to, time->interval->to);
                bestSpan = time->span;
                continue;
            }
        }
        // "Four days later, on February 13": the same day, told more plainly.
        const bool again = best && rank == bestRank && time->interval->precision == DatePrecision::Day
            && time->span.begin > bestSpan.end
            && isOneOf(m_reading.text.sliced(bestSpan.end, time->span.begin - bestSpan.end).trimmed().toString(),
                       {u", on", u","});
        if (again)
            best = time->interval;
        // "arrives in Accra on Monday, where he will meet"
        const bool past =
            meeting.status != MeetingStatus::Held && time->interval->to <= m_reading.published && saysPast(tree, where);
        const bool beforeWhere = rank == 0 && bestRank <= 1 && last <= where && !past;
        if (rank > bestRank || beforeWhere) {
            best = time->interval;
            bestRank = std::max(rank, 1);
            bestSpan = time->span;
        }
    }
    return best;
}

/// News tell what happens on their day in the present tense: "Moran meets Osei in Accra", "Moran visits Accra to meet
/// Osei", "at the summit, Moran announces".
bool MeetingCircumstances::isToldAsOfToday(const FoundMeeting &meeting) const
{
    const SyntaxTree &tree = m_reading.trees[static_cast<std::size_t>(meeting.sentence)];
    if (!m_reading.published.isValid())
        return false;
    int at = meeting.trigger;
    const int up = tree.head(at);
    const bool greets = up >= 0
        && isOneOf(tree.word(up), {u"pleasure", u"honor", u"honour", u"privilege", u"great", u"good"})
        && std::ranges::any_of(tree.childrenWith(up, {Relation::Cop}),
                               [&](int cop) { return isOneOf(tree.word(cop), {u"is", u"'s", u"\u2019s"}); });
    if (greets) // "It is a pleasure to welcome the minister"
        return true;
    for (int steps = 0; steps < farthestUp && !isFinite(tree, at); ++steps) {
        const Relation relation = tree.relation(at);
        const bool before =
            isOneOf(tree.preposition(at),
                    {u"after", u"following", u"since", u"before", u"ahead", u"about", u"on", u"over", u"despite"});
        const bool passes = relation == Relation::Obj || relation == Relation::Xcomp || relation == Relation::Nsubj
            || relation == Relation::NsubjPass || relation == Relation::Obl || relation == Relation::Advcl;
        if (before || !passes || tree.head(at) < 0)
            return false;
        at = tree.head(at);
        const MeetingGovernor *governor = m_words.governor(tree.word(at));
        const bool happens = (governor && governor->subjectTakesPart) || m_words.verb(tree.word(at));
        if (relation != Relation::Obl && relation != Relation::Advcl && !happens) // "praises the talks"
            return false;
    }
    const bool main = tree.relation(at) == Relation::Root || tree.relation(at) == Relation::Conj
        || tree.relation(at) == Relation::Parataxis
        || (tree.relation(at) == Relation::Advcl && isOneOf(tree.preposition(at), {u"as", u"while"}));
    return main && isPresent(tree, at);
}

/// How surely the date with head \a token is the meeting's; 0 for not.
int MeetingCircumstances::timeRank(const FoundMeeting &meeting, const QList<int> &governors, int token) const
{
    const SyntaxTree &tree = m_reading.trees[static_cast<std::size_t>(meeting.sentence)];
    if (isOneOf(tree.preposition(token), {u"since", u"until", u"till", u"by", u"before", u"after"}))
        return 0;
    int at = token;
    for (int steps = 0; steps < farthestUp; ++steps) {
        const int up = tree.head(at);
        if (up < 0)
            return 0;
        // "discussed the summit in June"
        const MeetingVerb *verb = up == meeting.trigger && tree.isVerb(up) ? m_words.verb(tree.word(up)) : nullptr;
        if (verb && verb->frame == MeetingFrame::StrictlyWith && tree.relation(at) == Relation::Obj && at != token)
            return 0;
        if (up == meeting.trigger)
            return 10;
        if (governors.contains(up))
            return std::max(5, 9 - static_cast<int>(governors.indexOf(up)));
        if (standsBefore(tree, token, meeting.trigger, up))
            return 6;
        const bool participle = (tree.relation(up) == Relation::Acl || tree.relation(up) == Relation::AclRelcl)
            && tree.head(up) == meeting.trigger;
        if (participle)
            return 9;
        const bool ofParty =
            tree.relation(up) == Relation::Acl && isPartOfParty(meeting, tree.head(up)) && token > meeting.trigger;
        if (ofParty) // "received a team led by Osei on Monday"
            return 3;
        const FoundMention *mention = m_reading.mentionAt(meeting.sentence, up);
        const bool passes = isPartOfParty(meeting, up) || leadsToPlace(tree.word(up)) || m_words.noun(tree.word(up))
            || (mention && (mention->kind == EntityKind::Place || mention->kind == EntityKind::Facility))
            || tree.relation(at) == Relation::Conj || tree.pos(up) == PartOfSpeech::Num
            || tree.relation(at) == Relation::Appos || tree.relation(at) == Relation::Compound;
        if (!passes || tree.isVerb(up))
            return 0;
        at = up;
    }
    return 0;
}

MeetingMode MeetingCircumstances::modeOf(const FoundMeeting &meeting, const QList<int> &governors) const
{
    const SyntaxTree &tree = m_reading.trees[static_cast<std::size_t>(meeting.sentence)];
    const QString &trigger = tree.word(meeting.trigger);
    std::optional<MeetingMode> own;
    if (tree.isVerb(meeting.trigger)) {
        const MeetingVerb *verb = m_words.verb(trigger);
        if (verb && verb->frame == MeetingFrame::Through) // "paid a courtesy call on"
            return MeetingMode::InPerson;
        if (verb)
            own = verb->mode;
    } else if (const MeetingNoun *noun = m_words.noun(trigger)) {
        own = noun->mode;
    }
    const bool courtesy = std::ranges::any_of(tree.childrenWith(meeting.trigger, {Relation::Compound}),
                                              [&tree](int below) { return tree.word(below) == u"courtesy"; });
    if (courtesy)
        return MeetingMode::InPerson;
    if (own == MeetingMode::Call)
        return MeetingMode::Call;
    QList<int> near = tree.children(meeting.trigger);
    if (tree.relation(meeting.trigger) == Relation::AclRelcl) // "in a call where they discussed"
        near.append(tree.head(meeting.trigger));
    for (const int governor : governors)
        near.append(tree.children(governor));
    for (const int below : std::as_const(near)) {
        const QString &word = tree.word(below);
        if (isOneOf(word,
                    {u"phone", u"telephone", u"video", u"videoconference", u"teleconference", u"virtual", u"virtually",
                     u"online", u"call", u"zoom", u"videolink", u"remotely", u"videoconferencing", u"teleconferencing",
                     u"webinar", u"skype", u"conversation", u"telephonically", u"link"})
            && (word != u"conversation" || tree.child(below, {Relation::Compound}) >= 0)
            && (word != u"call" || tree.isNoun(below)))
            return MeetingMode::Call;
    }
    const auto inPerson = [&tree](int below) {
        return isOneOf(tree.word(below), {u"hosted", u"person", u"face", u"privately", u"bedside"});
    };
    if (own || std::ranges::any_of(near, inPerson))
        return own.value_or(MeetingMode::InPerson);
    const bool talks = !tree.isVerb(meeting.trigger) && trigger != u"meeting" && trigger != u"meetings";
    const bool met = trigger.startsWith(u"me") && (tree.isVerb(meeting.trigger) || !talks);
    return met || !meeting.place.isEmpty() ? MeetingMode::InPerson : MeetingMode::Unspecified;
}

} // namespace dateline
