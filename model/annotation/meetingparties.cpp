// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingparties.h"

#include "model/annotation/phrases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

bool isCallOn(const SyntaxTree &tree, int verb)
{
    return tree.isVerb(verb) && tree.word(verb).startsWith(u"call") && verb + 1 < tree.size()
        && isOneOf(tree.word(verb + 1), {u"on", u"upon"});
}

bool MeetingParties::isPress(const Party &party) const
{
    const Entity &entity = m_reading.entities[party.entity];
    const auto told = [this](const QString &words) {
        return std::ranges::any_of(words.toLower().split(u' '),
                                   [this](const QString &word) { return m_words.isPress(word); });
    };
    if (entity.kind == EntityKind::Person)
        return told(entity.role);
    const qsizetype dot = entity.name.lastIndexOf(u'.'); // "kestapost.com"
    const bool site = entity.kind == EntityKind::Organization && dot > 0 && dot + 1 < entity.name.size()
        && entity.name.back().isLower();
    return site || told(entity.name);
}

QList<Party> MeetingParties::with(int sentence, int at, QStringView preposition, const QList<Party> &known) const
{
    const SyntaxTree &t = tree(sentence);
    QList<Party> parties;
    if (at < 0)
        return parties;
    for (const int below :
         t.childrenWith(at, {Relation::Obl, Relation::Nmod, Relation::OblAgent, Relation::Dep, Relation::Appos})) {
        if (t.hasPreposition(below, preposition))
            appendParties(m_actors.of(sentence, below, known), parties);
        else if (preposition == u"with" && (t.isVerb(at) ? isMeans(sentence, below) : isTopic(sentence, below)))
            appendParties(with(sentence, below, preposition, known), parties);
    }
    if (preposition == u"between" && parties.size() < 2) {
        for (int next = at + 1; next < t.size() && next - at < 12; ++next) {
            if (t.word(next) == preposition)
                return m_actors.listFrom(sentence, next + 1);
        }
    }
    const bool more = preposition == u"with" && !parties.isEmpty();
    for (int next = at + 1; more && next < t.size() && !t.isVerb(next); ++next) { // "with Osei; and with Lee"
        const int behind = t.word(next - 1) == u"and" ? next - 2 : next - 1;
        if (t.word(next) == preposition && t.word(behind) == u";" && t.head(next) > next && t.isUnder(t.head(next), at))
            appendParties(m_actors.of(sentence, t.head(next), known), parties);
    }
    if (!parties.isEmpty() || at + 1 >= t.size() || t.word(at + 1) != preposition)
        return parties;
    // The preposition right behind governs the party, wherever the tree hangs it.
    const int phrase = t.head(at + 1);
    if (phrase > at + 1)
        appendParties(m_actors.of(sentence, phrase, known), parties);
    return parties;
}

/// "talks for new mines with": the subject, which the reader may hang the other party on.
bool MeetingParties::isTopic(int sentence, int phrase) const
{
    const SyntaxTree &t = tree(sentence);
    const bool where =
        isOneOf(t.preposition(phrase), {u"at", u"in"}) && leadsToPlace(t.word(phrase)); // "dinner at the palace with"
    return (where || isOneOf(t.preposition(phrase), {u"for", u"on", u"over", u"about", u"regarding"}))
        && !m_reading.mentionAt(sentence, phrase);
}

/// "met in Accra with", "on Monday with", "via video with": what the reader may hang the other party on.
bool MeetingParties::isMeans(int sentence, int phrase) const
{
    const SyntaxTree &t = tree(sentence);
    const FoundMention *mention = m_reading.mentionAt(sentence, phrase);
    return t.relation(phrase) == Relation::Obl
        && ((mention && mention->kind == EntityKind::Place)
            || isOneOf(t.word(phrase),
                       {u"videoconferencing",
                        u"videoconference",
                        u"video",
                        u"phone",
                        u"telephone",
                        u"link",
                        u"zoom",
                        u"sidelines",
                        u"margins",
                        u"monday",
                        u"tuesday",
                        u"wednesday",
                        u"thursday",
                        u"friday",
                        u"saturday",
                        u"sunday",
                        u"today",
                        u"yesterday",
                        u"morning",
                        u"afternoon",
                        u"evening",
                        u"night",
                        u"week"}));
}

/// "discussed the war and what follows, with Osei": behind a comma the tree loses what it belongs to.
QList<Party> MeetingParties::withBehindComma(int sentence, int verb, const QList<Party> &known) const
{
    const SyntaxTree &t = tree(sentence);
    for (int at = verb + 2; at + 1 < t.size(); ++at) {
        if (t.isVerb(at) && t.relation(at) != Relation::Case) // "including"
            break;
        if (t.word(at) == u"with" && t.word(at - 1) == u"," && t.head(at) > at)
            return m_actors.of(sentence, t.head(at), known);
    }
    return {};
}

/// "together with", "alongside", "accompanied by", "joined by".
QList<Party> MeetingParties::companions(int sentence, int at, const QList<Party> &known) const
{
    const SyntaxTree &t = tree(sentence);
    QList<Party> parties;
    for (const int below : t.children(at)) {
        const bool nominal = t.relation(below) == Relation::Obl || t.relation(below) == Relation::Nmod;
        if (nominal
            && (t.hasPreposition(below, u"alongside") || t.hasPreposition(below, u"along")
                || t.hasPreposition(below, u"together")))
            appendParties(m_actors.of(sentence, below, known), parties);
        if (nominal && isOneOf(t.word(below), {u"presence", u"participation", u"attendance"}))
            appendParties(m_actors.of(sentence, below, known), parties); // "in the presence of Moran"
        const bool joining = t.relation(below) == Relation::Advcl && t.hasPreposition(below, u"with")
            && isOneOf(t.word(below), {u"joining", u"attending", u"participating", u"present"});
        if (joining) // "with Osei joining by video link"
            appendParties(m_actors.of(sentence, t.child(below, {Relation::Nsubj}), known), parties);
        appendParties(agents(sentence, below, known), parties);
        // "an event on trade hosted by Moran": the event is, though the tree says the trade.
        for (const int deeper : t.relation(below) == Relation::Nmod || t.relation(below) == Relation::Appos
                 ? t.children(below)
                 : QList<int>())
            appendParties(agents(sentence, deeper, known), parties);
    }
    return parties;
}

/// Those who take part by a participle: "joined by Moran".
QList<Party> MeetingParties::agents(int sentence, int participle, const QList<Party> &known) const
{
    const SyntaxTree &t = tree(sentence);
    QList<Party> parties;
    const bool joins = (t.relation(participle) == Relation::Advcl || t.relation(participle) == Relation::Acl)
        && isOneOf(t.word(participle),
                   {u"accompanied", u"joined", u"flanked", u"hosted", u"chaired", u"led", u"attended", u"organised",
                    u"organized", u"convened", u"moderated", u"co-hosted", u"co-chaired", u"requested", u"initiated",
                    u"sought", u"sponsored", u"co-sponsored"});
    for (const int by : joins ? t.childrenWith(participle, {Relation::Obl, Relation::OblAgent}) : QList<int>()) {
        if (t.hasPreposition(by, u"by") || t.hasPreposition(by, u"with")) // "chaired by Moran with Osei in attendance"
            appendParties(m_actors.of(sentence, by, known), parties);
    }
    return parties;
}

/// "the US-Kestan talks": the country, where the article names it; \a entity itself if not.
int MeetingParties::countryOf(int entity) const
{
    const int country = m_reading.entities[entity].kind == EntityKind::Group ? m_reading.countryOf[entity] : -1;
    for (int other = 0; country >= 0 && other < static_cast<int>(m_reading.entities.size()); ++other) {
        const Entity &place = m_reading.entities[other];
        if (m_reading.countryOf[other] == country && place.kind == EntityKind::Place
            && m_countries.named(place.name) >= 0)
            return other;
    }
    return entity;
}

/// "US-Russia talks", "the Moran-Osei meeting": two or more actors before the noun.
QList<Party> MeetingParties::before(int sentence, int noun) const
{
    const SyntaxTree &t = tree(sentence);
    QList<Party> parties;
    for (int at = noun - 1; at >= 0 && noun - at < 10; --at) {
        const FoundMention *mention = m_reading.mentionAt(sentence, at);
        if (mention && mention->covers(noun)) // "Strategic Dialogue" is one name
            continue;
        const bool joins = isOneOf(t.word(at), {u"-", u"\u2013", u"and", u"/", u","});
        const bool modifies = t.pos(at) == PartOfSpeech::Adj || t.pos(at) == PartOfSpeech::Noun;
        if (!mention && !joins && !modifies)
            break;
        if (!mention)
            continue;
        if (!isActor(*mention, m_reading, m_countries) || mention->form != MentionForm::Name
            || !t.isUnder(mention->head, noun))
            break;
        parties.prepend({countryOf(mention->entity), at});
        at = mention->firstToken;
    }
    return parties.size() > 1 ? parties : QList<Party>();
}

/// "a meeting, held in Accra, with Osei": the participle right behind the noun, wherever the tree hangs it; -1 for
/// none.
int MeetingParties::heldBehind(int sentence, int noun) const
{
    const SyntaxTree &t = tree(sentence);
    int at = noun + 1;
    if (at < t.size() && t.word(at) == u",")
        ++at;
    const bool held = at < t.size()
        && isOneOf(t.word(at), {u"held", u"hosted", u"organised", u"organized", u"convened", u"conducted"});
    return held
            && (t.relation(at) == Relation::Acl || t.relation(at) == Relation::AclRelcl
                || t.relation(at) == Relation::Advcl)
        ? at
        : -1;
}

/// The bodies whose meeting it is: "the Kesta summit", "a meeting of the Kesta Council", "of Kestan ministers".
QList<Party> MeetingParties::bodies(int sentence, int noun) const
{
    const SyntaxTree &t = tree(sentence);
    QList<Party> bodies;
    for (const int below :
         t.childrenWith(noun, {Relation::Compound, Relation::Amod, Relation::NmodPoss, Relation::Nmod})) {
        const FoundMention *mention = m_reading.mentionAt(sentence, below);
        // "of the Group of 7 wealthiest nations": the preposition may hang on the noun behind the name.
        const int before = mention
            ? mention->firstToken - 1 - (mention->firstToken > 1 && t.word(mention->firstToken - 1) == u"the" ? 1 : 0)
            : -1;
        const bool of = t.relation(below) == Relation::Nmod
            && (t.hasPreposition(below, u"of") || (before >= 0 && t.word(before) == u"of"));
        if (!mention || (t.relation(below) == Relation::Nmod && !of))
            continue;
        const bool body = mention->kind == EntityKind::Organization
            || (mention->form == MentionForm::DescribedGroup && (of || t.relation(below) == Relation::Compound));
        if (body && !isPress({mention->entity, below}))
            bodies.append({mention->entity, below});
    }
    return bodies;
}

QList<Party> MeetingParties::ofNoun(int sentence, int noun) const
{
    const SyntaxTree &t = tree(sentence);
    QList<Party> parties = before(sentence, noun);
    for (const int owner : t.childrenWith(noun, {Relation::NmodPoss})) {
        const FoundMention *mention = m_reading.mentionAt(sentence, owner);
        if (!mention || mention->kind != EntityKind::Place || m_countries.named(mention->name) >= 0)
            appendParties(m_actors.of(sentence, owner), parties);
    }
    for (const QStringView preposition :
         {QStringView(u"between"), QStringView(u"with"), QStringView(u"among"), QStringView(u"by")})
        appendParties(with(sentence, noun, preposition, parties), parties);
    const QList<Party> of = with(sentence, noun, u"of", parties);
    const bool several = std::ranges::any_of(t.childrenWith(noun, {Relation::Nmod}), [&](int below) {
        return t.hasPreposition(below, u"of") && t.child(below, {Relation::Conj, Relation::Nmod}) >= 0;
    });
    if ((of.size() > 1 && several)
        || (of.size() == 1 && !parties.isEmpty() && m_reading.entities[of.first().entity].kind == EntityKind::Person))
        appendParties(of, parties);
    const int involving = t.child(noun, {Relation::Acl});
    if (involving >= 0
        && isOneOf(t.word(involving), {u"involving", u"bringing", u"including", u"featuring", u"gathering"}))
        appendParties(m_actors.of(sentence, t.child(involving, {Relation::Obj}), parties), parties);
    QList<Party> included = with(sentence, noun, u"including", parties);
    included.removeIf([this](const Party &party) {
        return isNameless(m_reading.entities[party.entity]);
    }); // "on issues including refugees"
    appendParties(included, parties);
    const QString governor = t.head(noun) >= 0 ? t.word(t.head(noun)) : QString();
    const bool received = governor.startsWith(u"receiv")
        || isOneOf(governor, {u"got", u"get", u"gets", u"had", u"took", u"after", u"following"});
    if (received && isOneOf(t.word(noun), {u"call", u"calls", u"visit"})) // "received a call from Osei"
        appendParties(with(sentence, noun, u"from", parties), parties);
    const bool feast =
        isOneOf(t.word(noun), {u"reception", u"dinner", u"lunch", u"breakfast", u"gala", u"banquet", u"iftar"});
    if (feast) { // "hosted a dinner for Osei", "in honour of Osei"
        appendParties(with(sentence, noun, u"for", parties), parties);
        for (const int honour : t.childrenWith(noun, {Relation::Nmod})) {
            if (isOneOf(t.word(honour), {u"honor", u"honour"}))
                appendParties(with(sentence, honour, u"of", parties), parties);
        }
    }
    if (t.word(noun) == u"ceremony") { // "a signing ceremony for a contract between Kesta and Lind"
        for (const int contract : t.childrenWith(noun, {Relation::Nmod}))
            appendParties(with(sentence, contract, u"between", parties), parties);
    }
    if (isOneOf(t.word(noun), {u"call", u"calls"}) && t.child(noun, {Relation::NmodPoss}) >= 0) // "his call to Osei"
        appendParties(with(sentence, noun, u"to", parties), parties);
    if (const int held = heldBehind(sentence, noun); held >= 0) {
        for (const QStringView preposition : {QStringView(u"with"), QStringView(u"between"), QStringView(u"by")})
            appendParties(with(sentence, held, preposition, parties), parties);
    }
    appendParties(companions(sentence, noun, parties), parties);
    return parties;
}

QList<Party> MeetingParties::counterparts(int sentence, int verb, const QList<Party> &subjects) const
{
    const SyntaxTree &t = tree(sentence);
    const MeetingVerb &words = *m_words.verb(t.word(verb));
    const bool passive = t.child(verb, {Relation::NsubjPass, Relation::AuxPass}) >= 0;
    const bool takesObject = words.frame == MeetingFrame::Object || words.frame == MeetingFrame::Visitor
        || words.frame == MeetingFrame::Caller;
    QList<Party> parties;
    if (isCallOn(t, verb)) {
        parties = with(sentence, verb, t.word(verb + 1), subjects);
        parties.removeIf(
            [this](const Party &party) { return m_reading.entities[party.entity].kind != EntityKind::Person; });
        return parties;
    }
    if (takesObject && passive)
        return with(sentence, verb, u"by", subjects);
    if (takesObject) {
        int object = t.child(verb, {Relation::Obj, Relation::Iobj});
        const int relative = t.head(verb);
        const int subject = t.child(verb, {Relation::Nsubj});
        const bool bare = object < 0 && t.relation(verb) == Relation::AclRelcl && subject >= 0
            && t.child(verb, {Relation::Obl}) < 0 && !isOneOf(t.word(subject), {u"who", u"that", u"which"});
        if (bare) // "the officials he met"
            object = relative;
        if (object >= 0 && t.relation(verb) == Relation::AclRelcl
            && isOneOf(t.word(object), {u"whom", u"who", u"that"}))
            object = relative;
        parties = m_actors.of(sentence, object, subjects);
        if (object >= 0 && t.word(object) == u"visit"
            && t.word(verb).startsWith(u"receiv")) { // "received a visit from Osei"
            parties = with(sentence, verb, u"from", subjects);
            appendParties(with(sentence, object, u"from", subjects), parties);
            appendParties(with(sentence, object, u"by", subjects), parties);
        }
        const bool byPerson = std::ranges::any_of(subjects, [this](const Party &party) {
            return m_reading.entities[party.entity].kind == EntityKind::Person;
        });
        // "hosted the foreign ministers of Kenya and Ghana": the countries stand for them.
        const bool ofCountries = object >= 0
            && isOneOf(t.word(object),
                       {u"ministers", u"presidents", u"premiers", u"leaders", u"heads", u"envoys", u"ambassadors",
                        u"representatives", u"delegations", u"officials", u"counterparts"});
        if (words.frame != MeetingFrame::Object)
            parties.removeIf([&](const Party &party) {
                const Entity &who = m_reading.entities[party.entity];
                // "Kenya received refugees", "to visit relatives"
                const bool crowd = isNameless(who) && (!byPerson || t.word(verb).startsWith(u"visit"));
                const bool praised = t.word(verb).startsWith(u"welcom")
                    && who.name.endsWith(u"leadership"); // "welcomes its leadership in trade"
                const bool acts = who.kind == EntityKind::Person || who.kind == EntityKind::Group
                    || (who.kind == EntityKind::Place && ofCountries && byPerson);
                return crowd || praised || !acts;
            });
    }
    if (words.frame == MeetingFrame::Visitor && t.word(verb).startsWith(u"visit")) // "visited the site with Osei"
        appendParties(with(sentence, verb, u"with", subjects), parties);
    if (words.frame == MeetingFrame::Visitor || words.frame == MeetingFrame::Caller)
        return parties;
    if (words.frame == MeetingFrame::Through) {
        for (const QStringView preposition : {QStringView(u"to"), QStringView(u"on"), QStringView(u"with")}) {
            appendParties(with(sentence, verb, preposition, subjects), parties);
            appendParties(with(sentence, t.child(verb, {Relation::Obj}), preposition, subjects), parties);
        }
        parties.removeIf(
            [this](const Party &party) { return m_reading.entities[party.entity].kind == EntityKind::Place; });
        return parties;
    }
    if (words.frame == MeetingFrame::Together && !passive) { // "the forum brought together Moran and Osei"
        const QList<Party> gathered = m_actors.of(sentence, t.child(verb, {Relation::Obj}), subjects);
        const bool byPerson = std::ranges::any_of(subjects, [this](const Party &party) {
            return m_reading.entities[party.entity].kind == EntityKind::Person;
        });
        if (gathered.size() > 1 || byPerson)
            appendParties(gathered, parties);
    }
    if ((words.frame == MeetingFrame::Together || words.frame == MeetingFrame::Signing) && passive) {
        parties = with(sentence, verb, u"by", subjects);
        if (words.frame == MeetingFrame::Signing)
            appendParties(with(sentence, verb, u"between", subjects), parties);
        return parties;
    }
    appendParties(with(sentence, verb, u"with", subjects), parties);
    // "the officials Moran consulted with"
    const bool open = t.relation(verb) == Relation::AclRelcl && verb + 1 < t.size() && t.word(verb + 1) == u"with"
        && t.head(verb + 1) == verb;
    if (parties.isEmpty() && open)
        parties = m_actors.of(sentence, t.head(verb), subjects);
    if (parties.isEmpty() && words.frame == MeetingFrame::StrictlyWith)
        parties = withBehindComma(sentence, verb, subjects);
    if (words.frame == MeetingFrame::To)
        appendParties(with(sentence, verb, u"to", subjects), parties);
    if ((words.frame == MeetingFrame::StrictlyWith || t.word(verb).startsWith(u"negotiat")) && parties.isEmpty()) {
        const int object = t.child(verb, {Relation::Obj});
        const bool talks = object >= 0 && m_words.noun(t.word(object)); // "discussed the talks with Osei"
        if (object >= 0 && !talks)
            appendParties(with(sentence, object, u"with", subjects), parties);
    }
    return parties;
}

} // namespace dateline
