// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingfinder.h"

#include "model/annotation/meetingstatus.h"
#include "model/annotation/phrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int farthestNext = 6; // sentences between a meeting and "the next meeting"
constexpr double toldPlainly = 0.6; // as surely as if the reader had seen it, which it did not while it learnt

/// "spoke for two hours"
bool isLength(const QString &word)
{
    return isOneOf(word, {u"hour", u"hours", u"minute", u"minutes"});
}

} // namespace

QList<FoundMeeting> MeetingFinder::find()
{
    QList<FoundMeeting> meetings;
    for (int sentence = 0; sentence < static_cast<int>(m_reading.trees.size()); ++sentence)
        findInSentence(sentence, meetings);
    return meetings;
}

void MeetingFinder::findInSentence(int sentence, QList<FoundMeeting> &meetings)
{
    const SyntaxTree &t = tree(sentence);
    const qsizetype before = meetings.size();
    m_trips.read(sentence);
    for (int at = 0; at < t.size(); ++at) {
        std::optional<FoundMeeting> found;
        if (t.isVerb(at) && m_words.verb(t.word(at)))
            found = byVerb(sentence, at);
        else if (t.isNoun(at) && m_words.noun(t.word(at)) && m_meanings.mayTell(sentence, at))
            found = byNoun(sentence, at);
        else if ((found = m_company.of(sentence, at, meetings)))
            found->confidence = confidenceOf(*found);
        else if (t.isVerb(at))
            found = byPhone(sentence, at);
        if (!found || m_meanings.isSport(*found) || m_meanings.isLooseWe(*found))
            continue;
        MeetingSequence::narrow(*found, meetings);
        if (!found->goesBack) {
            if (found->also && found->place.isEmpty())
                m_sequence.goOn(*found, meetings); // on the same stop of a journey
            m_trips.complete(*found);
            m_sequence.goOn(*found, meetings);
        }
        if (const QList<FoundMeeting> each = m_sequence.apart(*found); !each.isEmpty()) {
            meetings.append(each);
            continue;
        }
        // "met Osei at a summit hosted by Lee": the scene of what was told before adds to it.
        const auto scene =
            std::ranges::find_if(meetings.begin() + before, meetings.end(), [&](const FoundMeeting &told) {
                return t.head(at) == told.trigger && t.relation(at) == Relation::Obl
                    && isOneOf(t.preposition(at), {u"at", u"during", u"in"}) && !told.goesBack && !found->goesBack;
            });
        if (scene == meetings.end()) {
            meetings.append(std::move(*found));
            continue;
        }
        appendParties(m_parties.companions(sentence, at, scene->parties), scene->parties);
        scene->place = scene->place.isEmpty() ? found->place : scene->place;
        scene->when = scene->when ? scene->when : found->when;
    }
    findByCues(sentence, before, meetings);
    for (qsizetype at = before; at < meetings.size(); ++at) {
        const double plain = m_meanings.isReception(meetings[at]) ? toldPlainly : 0;
        meetings[at].cue = std::max(plain, m_cues.support(sentence, meetings[at].trigger));
        meetings[at].company = std::max(plain, m_cues.company(sentence, meetings[at].trigger, meetings[at].parties));
        if (!meetings[at].goesBack && !meetings[at].byCue)
            m_actors.rememberParties(meetings[at].parties, sentence);
        if (meetings[at].addsHost && sentence - m_actors.lastSentence() == 1) { // "The three will meet again"
            QList<Party> all = m_actors.lastParties();
            appendParties(meetings[at].parties, all);
            m_actors.rememberParties(all, sentence);
        }
    }
}

/// Meetings told by words that are not known, which the reader saw all the same.
void MeetingFinder::findByCues(int sentence, qsizetype before, QList<FoundMeeting> &meetings)
{
    QList<int> known;
    for (qsizetype at = before; at < meetings.size(); ++at)
        known.append(meetings[at].trigger);
    for (const MeetingCue &cue : m_cues.others(sentence, known)) {
        auto found = byCue(sentence, cue);
        if (!found || m_meanings.isSport(*found))
            continue;
        m_trips.complete(*found);
        m_sequence.goOn(*found, meetings);
        meetings.append(std::move(*found));
    }
}

std::optional<FoundMeeting> MeetingFinder::byCue(int sentence, const MeetingCue &cue) const
{
    FoundMeeting meeting{
        .sentence = sentence, .trigger = cue.token, .parties = m_cues.parties(sentence, cue), .byCue = true};
    if (meeting.parties.size() < 2 || m_meanings.isInterview(meeting.parties)
        || m_meanings.tellsOfNoneYet(sentence, cue.token) || m_meanings.meetsThing(sentence, cue.token))
        return std::nullopt;
    complete(meeting, governorsOf(sentence, cue.token));
    const MeetingStatus seen = MeetingCues::status(cue);
    const bool ahead = meeting.status == MeetingStatus::Planned || meeting.status == MeetingStatus::Possible;
    if (!meeting.denied && !(ahead && seen == MeetingStatus::NotHeld)) // where nothing is negated
        meeting.status = seen;
    return meeting;
}

/// The words above \a at up to the verb of its clause, and the verbs that this one is governed by without a new
/// subject.
QList<int> MeetingFinder::governorsOf(int sentence, int at) const
{
    const SyntaxTree &t = tree(sentence);
    QList<int> governors;
    for (int steps = 0; steps < 8; ++steps) {
        const Relation relation = t.relation(at);
        const int up = t.head(at);
        const bool ends = up < 0 || relation == Relation::Ccomp || relation == Relation::Parataxis
            || relation == Relation::AclRelcl || relation == Relation::Csubj
            || (t.isVerb(at) && relation == Relation::Conj);
        if (ends)
            break;
        governors.append(up);
        at = up;
    }
    return governors;
}

std::optional<FoundMeeting> MeetingFinder::byVerb(int sentence, int verb) const
{
    const SyntaxTree &t = tree(sentence);
    const MeetingVerb &words = *m_words.verb(t.word(verb));
    if (m_meanings.isExcluded(sentence, verb))
        return std::nullopt;
    const QList<Party> subjects = m_actors.subjectsOf(sentence, verb);
    QList<Party> others = m_parties.counterparts(sentence, verb, subjects);
    if (words.frame == MeetingFrame::To || words.frame == MeetingFrame::StrictlyWith)
        others.removeIf([&](const Party &party) {
            // "Speaking to the Standard": bodies spoken to are mostly papers.
            const bool body =
                words.frame == MeetingFrame::To && m_reading.entities[party.entity].kind == EntityKind::Organization;
            return body || m_parties.isPress(party);
        });
    FoundMeeting meeting{.sentence = sentence, .trigger = verb, .parties = subjects};
    if (m_meanings.isInterview(subjects) || m_meanings.isInterview(others))
        return std::nullopt;
    const int object = t.child(verb, {Relation::Obj});
    const int with = t.child(verb, {Relation::Obl});
    // "met a target", "met with criticism": what is met is nobody; "face to face", "each other" is how.
    const bool how = object >= 0 && isOneOf(t.word(object), {u"face", u"other", u"another", u"one"});
    const bool metNobody = others.isEmpty() && !how && words.needs.isEmpty()
        && ((object >= 0 && words.frame != MeetingFrame::StrictlyWith && words.frame != MeetingFrame::To)
            || (with >= 0 && t.hasPreposition(with, u"with")) || t.child(verb, {Relation::NsubjPass}) >= 0);
    // "Moran and Osei discussed": people do that face to face, bodies and countries on many occasions.
    const bool join =
        t.head(verb) >= 0 && t.word(t.head(verb)).startsWith(u"join"); // "will join the ministers to discuss"
    const bool discuss = t.word(verb).startsWith(u"discuss") && subjects.size() > 1
        && (join || std::ranges::all_of(subjects, [this](const Party &party) {
                             return m_reading.entities[party.entity].kind == EntityKind::Person;
                         }));
    // What is negotiated or chaired is no party.
    const bool ofSomething = t.word(verb).startsWith(u"negotiat") || t.word(verb).startsWith(u"co-chair");
    const bool plural = !t.word(verb).startsWith(u"engag") && (words.frame != MeetingFrame::StrictlyWith || discuss)
        && words.frame != MeetingFrame::Visitor && words.frame != MeetingFrame::Caller;
    const bool referred = std::ranges::all_of(subjects, [](const Party &party) { return party.referred; });
    // "The rallies were hosted by Moran and Osei": guests are missing.
    const bool noGuest = subjects.isEmpty() && t.child(verb, {Relation::NsubjPass}) >= 0
        && (words.frame == MeetingFrame::Visitor || words.frame == MeetingFrame::Caller);
    if (noGuest || (metNobody && !discuss && !ofSomething && words.frame != MeetingFrame::Signing)
        || (others.isEmpty() && (!plural || subjects.size() < 2)))
        return std::nullopt;
    const auto isPerson = [this](const Party &party) {
        return m_reading.entities[party.entity].kind == EntityKind::Person;
    };
    if (t.word(verb).startsWith(u"embrac")
        && !(std::ranges::all_of(subjects, isPerson) && std::ranges::all_of(others, isPerson)))
        return std::nullopt; // "embraced by the West"
    const QList<int> governors = governorsOf(sentence, verb);
    appendParties(others, meeting.parties);
    appendParties(m_parties.companions(sentence, verb, meeting.parties), meeting.parties);
    if (words.frame == MeetingFrame::Signing && object >= 0) // "signed a deal in Accra, hosted by Moran"
        appendParties(m_parties.companions(sentence, object, meeting.parties), meeting.parties);
    complete(meeting, governors);
    if (words.frame == MeetingFrame::Signing && meeting.place.isEmpty())
        meeting.place = placeAtEnd(sentence);
    if (isCallOn(t, verb))
        meeting.mode = MeetingMode::InPerson;
    // "Moran and Osei spoke at the rally": only by phone, or if it is the pair told before, to each other.
    const bool elsewhere =
        t.child(verb, {Relation::Obj, Relation::Ccomp, Relation::Xcomp, Relation::Parataxis}) >= 0
        || (verb + 1 < t.size() && isOneOf(t.word(verb + 1), {u"on", u"about", u"out", u"up"}))
        || (verb + 1 < t.size() && t.word(verb + 1) == u"for" && !isLength(t.word(std::max(0, t.head(verb + 1)))))
        || std::ranges::any_of(t.childrenWith(verb, {Relation::Obl}), [&t](int below) {
               return isOneOf(t.preposition(below),
                              {u"at", u"to", u"in", u"on", u"against", u"out", u"from", u"as", u"before"});
           });
    const bool toEachOther = !elsewhere && subjects.size() == 2 && t.child(verb, {Relation::Obl}) >= 0;
    if (words.frame == MeetingFrame::To && others.isEmpty() && meeting.mode != MeetingMode::Call && !referred
        && !toEachOther)
        return std::nullopt;
    // Who agree or sign somewhere meet there.
    const bool agree = t.word(verb).startsWith(u"agree");
    const bool there = agree ? isSomewhere(sentence, verb) : object >= 0 || t.child(verb, {Relation::NsubjPass}) >= 0;
    if (words.frame == MeetingFrame::Signing
        && (meeting.place.isEmpty() || !there || subjects.size() + others.size() < 2))
        return std::nullopt;
    if (meeting.parties.size() < 2)
        return std::nullopt;
    return meeting;
}

/// "signed a deal on trade in wood in Accra on Friday": the place that the sentence ends with, wherever the tree hangs
/// it.
QString MeetingFinder::placeAtEnd(int sentence) const
{
    const SyntaxTree &t = tree(sentence);
    for (int at = t.size() - 1; at > 0; --at) {
        const FoundMention *mention = m_reading.mentionAt(sentence, at);
        const bool place = mention && mention->kind == EntityKind::Place && mention->form == MentionForm::Name
            && mention->firstToken > 0;
        if (place && t.word(mention->firstToken - 1) == u"in" && m_countries.named(mention->name) < 0)
            return mention->name;
        if (place && t.word(mention->firstToken - 1) == u",") { // "in Accra, Ghana"
            at = mention->firstToken - 1;
            continue;
        }
        if (mention || t.isVerb(at) || (t.isNoun(at) && !isDayOrPart(t.word(at))))
            return {};
    }
    return {};
}

/// Whether the verb itself tells in which place: "agreed in Accra".
bool MeetingFinder::isSomewhere(int sentence, int verb) const
{
    const SyntaxTree &t = tree(sentence);
    return std::ranges::any_of(t.childrenWith(verb, {Relation::Obl}), [&](int below) {
        const FoundMention *mention = m_reading.mentionAt(sentence, below);
        return mention && mention->kind == EntityKind::Place && t.hasPreposition(below, u"in");
    });
}

/// "the next meeting in Vienna": one that is still to come, and told when or where.
bool MeetingFinder::isNext(const FoundMeeting &meeting) const
{
    const SyntaxTree &t = tree(meeting.sentence);
    const bool next = std::ranges::any_of(t.childrenWith(meeting.trigger, {Relation::Amod}),
                                          [&t](int below) { return t.word(below) == u"next"; });
    return next && meeting.status == MeetingStatus::Planned && (meeting.when || !meeting.place.isEmpty());
}

/// "the committee meeting", "a meeting of the cabinet": of one body by itself.
bool MeetingFinder::isSession(int sentence, int noun) const
{
    const SyntaxTree &t = tree(sentence);
    return std::ranges::any_of(t.childrenWith(noun, {Relation::Compound, Relation::Nmod}), [&](int below) {
        const FoundMention *body = m_reading.mentionAt(sentence, below);
        if (t.word(below) == u"cabinet" || (body && body->name.endsWith(u"Council of Ministers")))
            return t.relation(below) == Relation::Compound
                || (t.hasPreposition(below, u"of") && t.child(below, {Relation::Conj}) < 0);
        return t.relation(below) == Relation::Compound
            && isOneOf(t.word(below), {u"committee", u"board", u"politburo", u"caucus"});
    });
}

/// "Moran and Osei held talks with the strikers": where nobody else is known of the others, those two did not meet each
/// other.
bool MeetingFinder::isWithUnknown(int sentence, int noun, const QList<Party> &parties) const
{
    const SyntaxTree &t = tree(sentence);
    const bool known = std::ranges::any_of(parties, [noun](const Party &party) { return party.token > noun; });
    return !known && std::ranges::any_of(t.childrenWith(noun, {Relation::Nmod}), [&](int below) {
        const int article = t.child(below, {Relation::Det});
        return t.hasPreposition(below, u"with") && t.pos(below) == PartOfSpeech::Noun && t.word(below).endsWith(u's')
            && article >= 0 && t.word(article) == u"the" && m_actors.of(sentence, below).isEmpty();
    });
}

std::optional<FoundMeeting> MeetingFinder::byNoun(int sentence, int noun) const
{
    const SyntaxTree &t = tree(sentence);
    const MeetingNoun &words = *m_words.noun(t.word(noun));
    if (m_meanings.isExcluded(sentence, noun) || (t.relation(noun) == Relation::Compound && t.head(noun) > noun))
        return std::nullopt;
    QList<int> governors = governorsOf(sentence, noun);
    FoundMeeting meeting{.sentence = sentence, .trigger = noun, .parties = m_parties.ofNoun(sentence, noun)};
    const bool between = (t.word(noun) != u"ceremony" && m_parties.with(sentence, noun, u"between", {}).size() > 1)
        || m_parties.with(sentence, noun, u"among", {}).size() > 1;
    if (meeting.parties.isEmpty()
        && (m_attendance.isAttended(sentence, noun, governors) || m_attendance.isScene(sentence, noun, governors)))
        meeting.parties = m_parties.bodies(sentence, noun);
    const int first = t.firstConjunct(noun);
    const bool beside =
        t.head(noun) >= 0 && isOneOf(t.word(t.head(noun)), {u"sidelines", u"margins"}); // who met there, not it
    if (!between && !beside)
        m_controllers.addTo(meeting.parties, sentence, first, first == noun ? governors : governorsOf(sentence, first),
                            words.strength);
    const int host = t.child(noun, {Relation::Acl});
    const bool hosted = host >= 0 && t.word(host) == u"hosted"; // "the summit of the Kesta Council, hosted by Ghana"
    if (meeting.parties.size() == 1 && (hosted || m_attendance.isAttended(sentence, noun, governors)))
        appendParties(m_parties.bodies(sentence, noun), meeting.parties);
    if (!meeting.parties.isEmpty())
        appendParties(m_attendance.delegation(sentence, noun, governors, meeting.parties), meeting.parties);
    giveWayToPeople(sentence, noun, meeting.parties);
    const bool told = between || !m_parties.with(sentence, noun, u"with", {}).isEmpty()
        || m_parties.before(sentence, noun).size() > 1;
    const bool denied = statusOf(t, m_words, noun).denied; // "denies that any talks took place"
    const bool definite =
        denied || std::ranges::any_of(t.childrenWith(noun, {Relation::Det, Relation::NmodPoss}), [&t](int below) {
            return isOneOf(t.word(below), {u"the", u"this", u"these", u"their", u"that", u"both"})
                || isDayOrPart(t.word(below)); // "today's meeting"
        });
    if (m_meanings.isInterview(meeting.parties))
        return std::nullopt;
    if (!told && isSession(sentence, noun))
        return std::nullopt;
    if (!meeting.parties.isEmpty() && isWithUnknown(sentence, noun, meeting.parties))
        return std::nullopt;
    complete(meeting, governors);
    const bool anyMeetings = t.word(noun).endsWith(u's') && t.word(noun) != u"talks" && !told && !definite
        && std::ranges::all_of(meeting.parties, [](const Party &party) { return party.referred; })
        && std::ranges::none_of(governors, [&t](int above) { // "they agreed to continue consultations"
                                 return t.word(above).startsWith(u"agree") || t.word(above).startsWith(u"decid");
                             });
    if (anyMeetings) // "they can attend meetings"
        return std::nullopt;
    // "The meeting was attended by Lee": of the meeting told before, if there is one.
    const bool onlyAttended = definite && !told && t.relation(noun) == Relation::NsubjPass
        && m_parties.before(sentence, noun).isEmpty() && t.child(noun, {Relation::NmodPoss}) < 0;
    meeting.addsHost = onlyAttended;
    if (meeting.parties.size() < 2) {
        if (!definite || (words.strength == NounStrength::Weak && !denied))
            return std::nullopt;
        if (isNext(meeting) && meeting.parties.isEmpty() && sentence - m_actors.lastSentence() <= farthestNext) {
            meeting.parties = m_actors.lastParties(); // "The next meeting will be in Accra"
            for (Party &party : meeting.parties)
                party = {party.entity, noun, true};
            meeting.confidence = confidenceOf(meeting);
            if (meeting.parties.size() > 1)
                return meeting;
        }
        meeting.goesBack = true;
        const int toldBy = t.relation(noun) == Relation::NsubjPass ? t.head(noun) : host;
        const bool isHosted = toldBy >= 0
            && isOneOf(t.word(toldBy), {u"hosted", u"chaired", u"led", u"attended", u"convened", u"joined"});
        meeting.addsHost =
            !meeting.parties.isEmpty() && (isHosted || m_attendance.isAttended(sentence, noun, governors));
        return meeting;
    }
    const bool scene = isOneOf(t.preposition(noun), {u"during", u"over"}) // "clashed during a dinner"
        && isOneOf(t.word(noun), {u"dinner", u"lunch", u"breakfast", u"banquet"});
    if (words.strength == NounStrength::Weak && !told && !scene && meeting.mode != MeetingMode::Call
        && !(governors.size() && m_words.governor(t.word(governors.first()))))
        return std::nullopt;
    return meeting;
}

/// "Ministers Moran and Osei opened the Kenya-Ghana Dialogue": they meet for their countries.
void MeetingFinder::giveWayToPeople(int sentence, int noun, QList<Party> &parties) const
{
    const auto isPerson = [this](const Party &party) {
        return m_reading.entities[party.entity].kind == EntityKind::Person;
    };
    if (std::ranges::count_if(parties, isPerson) < 2)
        return;
    for (const Party &country : m_parties.before(sentence, noun)) {
        if (m_reading.entities[country.entity].kind == EntityKind::Place)
            parties.removeIf([&country](const Party &party) { return party.entity == country.entity; });
    }
}

/// "asked Osei over the phone": whatever is said so is said in a call.
std::optional<FoundMeeting> MeetingFinder::byPhone(int sentence, int verb) const
{
    const SyntaxTree &t = tree(sentence);
    const bool phoned = std::ranges::any_of(t.childrenWith(verb, {Relation::Obl}), [&t](int below) {
        return isOneOf(t.word(below), {u"phone", u"telephone", u"videoconference"})
            && isOneOf(t.preposition(below), {u"by", u"over", u"via", u"on"});
    });
    const int object = t.child(verb, {Relation::Obj, Relation::Iobj});
    if (!phoned || object < 0 || t.child(verb, {Relation::AuxPass}) >= 0)
        return std::nullopt;
    FoundMeeting meeting{.sentence = sentence, .trigger = verb, .parties = m_actors.subjectsOf(sentence, verb)};
    const QList<Party> others = m_actors.of(sentence, object, meeting.parties);
    const auto isPerson = [this](const Party &party) {
        return m_reading.entities[party.entity].kind == EntityKind::Person && !m_parties.isPress(party);
    };
    if (meeting.parties.isEmpty() || others.isEmpty() || !std::ranges::all_of(meeting.parties, isPerson)
        || !std::ranges::all_of(others, isPerson))
        return std::nullopt;
    appendParties(others, meeting.parties);
    complete(meeting, governorsOf(sentence, verb));
    meeting.mode = MeetingMode::Call;
    meeting.place.clear();
    return meeting;
}

double MeetingFinder::confidenceOf(const FoundMeeting &meeting) const
{
    double confidence = tree(meeting.sentence).isVerb(meeting.trigger) ? 0.92 : 0.9;
    for (const Party &party : meeting.parties) {
        if (party.referred)
            confidence *= 0.85;
        if (m_reading.entities[party.entity].kind != EntityKind::Person)
            confidence *= 0.96;
    }
    if (meeting.parties.size() > 4)
        confidence *= 0.85;
    if (meeting.status == MeetingStatus::Possible)
        confidence *= 0.9;
    return std::max(confidence, 0.2);
}

/// "2:30 p.m. Moran meets with Osei": the line of a schedule, which tells in the present what is due.
bool MeetingFinder::isScheduled(int sentence) const
{
    const TextSpan span = tree(sentence).sentence().span;
    const auto time =
        std::ranges::lower_bound(m_reading.times, span.begin, {}, [](const TimeExpression &t) { return t.span.begin; });
    return time != m_reading.times.end() && time->type == TimeExpressionType::Time && time->span.begin == span.begin;
}

void MeetingFinder::complete(FoundMeeting &meeting, const QList<int> &governors) const
{
    const StatedStatus stated = statusOf(tree(meeting.sentence), m_words, meeting.trigger);
    meeting.status = stated.status;
    meeting.denied = stated.denied;
    m_circumstances.read(meeting, governors);
    const bool ahead = meeting.when && m_reading.published.isValid() && meeting.when->from > m_reading.published;
    if (meeting.status == MeetingStatus::Held && ahead)
        meeting.status = MeetingStatus::Planned;
    meeting.scheduled = isScheduled(meeting.sentence);
    if (meeting.scheduled && meeting.status == MeetingStatus::Held
        && meeting.when == DateInterval::day(m_reading.published))
        meeting.status = MeetingStatus::Planned;
    meeting.another = m_sequence.tellsAnother(meeting.sentence, meeting.trigger);
    meeting.also = m_sequence.tellsAlso(meeting.sentence, meeting.trigger, governors);
    meeting.confidence = confidenceOf(meeting);
}

} // namespace dateline
