// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/articledraft.h"

#include "model/identity/namesake.h"

#include <algorithm>

namespace dateline {

namespace {

bool areSame(const EntityName &one, const EntityName &other)
{
    return EntityKey::of(one) == EntityKey::of(other);
}

bool lies(TextSpan span, const QString &text)
{
    return 0 <= span.begin && !span.isEmpty() && span.end <= text.size();
}

bool isPartOfWord(const QString &text, qsizetype at)
{
    return 0 <= at && at < text.size() && (text[at].isLetterOrNumber() || text[at].isSurrogate() || text[at].isMark());
}

bool isWhole(TextSpan span, const QString &text)
{
    return !(isPartOfWord(text, span.begin - 1) && isPartOfWord(text, span.begin))
        && !(isPartOfWord(text, span.end - 1) && isPartOfWord(text, span.end));
}

bool liesInOne(TextSpan span, const QList<TextSpan> &spans)
{
    return std::ranges::any_of(spans, [span](TextSpan each) { return each.contains(span); });
}

} // namespace

ArticleDraft::ArticleDraft(const IdentifiedArticle &article, const NameRules &rules)
    : m_rules(rules)
    , m_made(article.annotated)
{
    Q_ASSERT(article.identities.size() == m_made.entities.size());
    for (const EntityName &identity : article.identities)
        m_standing.append({.identity = identity, .before = identity});
    for (int i = 0; i < m_made.meetings.size(); ++i)
        m_meetingsBefore.append(i);
}

void ArticleDraft::applyRules(const QList<EntityKey> &pinned)
{
    for (int i = 0; i < m_standing.size(); ++i) {
        const EntityName identity = m_standing.at(i).identity;
        const auto meaning =
            pinned.contains(EntityKey::of(identity)) ? m_rules.meaningOfKind(identity) : m_rules.meaning(identity);
        if (!meaning)
            drop(i);
        else if (!areSame(*meaning, identity))
            identify(i, *meaning);
    }
    uniteEqual();
    for (const AlwaysName &always : m_rules.alwaysNames())
        nameEverywhere(always);
}

void ArticleDraft::apply(const NameSpans &said)
{
    QList<Moved> moves;
    int to = -1;
    for (const TextSpan span : said.spans) {
        if (!lies(span, text()))
            continue;
        if (to < 0)
            to = find(said.name);
        if (to < 0)
            to = make(m_rules.meaningOfKind(said.name),
                      text().contains(said.name.name) ? said.name.name : span.in(text()).toString());
        moves.append(clear(span, to));
        put(span, to);
    }
    follow(moves);
}

void ArticleDraft::apply(const UnnameSpans &said)
{
    QList<Moved> moves;
    for (const TextSpan span : said.spans)
        moves.append(clear(span, -1));
    follow(moves);
}

void ArticleDraft::apply(const Retype &said)
{
    const int index = findSubject(said.name);
    if (index < 0 || m_made.entities.at(index).kind == said.kind)
        return;
    const QString name = m_standing.at(index).identity.name;
    identify(index, {said.kind, nameKey(name) == nameKey(said.name.name) ? said.name.name : name});
    uniteEqual();
}

void ArticleDraft::apply(const Merge &said)
{
    const int index = findSubject(said.name);
    if (index < 0)
        return;
    identify(index, m_rules.meaningOfKind(said.into));
    uniteEqual();
}

void ArticleDraft::apply(const Hide &said)
{
    if (const int index = findSubject(said.name); index >= 0)
        drop(index);
}

int ArticleDraft::entity(const EntityName &name)
{
    const int found = find(name);
    return found >= 0 ? found : make(m_rules.meaningOfKind(name), name.name);
}

int ArticleDraft::find(const EntityName &name) const
{
    const EntityName meaning = m_rules.meaningOfKind(name);
    for (int i = 0; i < m_standing.size(); ++i) {
        if (!m_standing.at(i).gone && areSame(m_standing.at(i).identity, meaning))
            return i;
    }
    // A group that only this article tells of has another number in another store.
    const QString group = readName(meaning);
    for (int i = 0; group != meaning.name && meaning.kind == EntityKind::Group && i < m_standing.size(); ++i) {
        const EntityName &identity = m_standing.at(i).identity;
        if (!m_standing.at(i).gone && identity.name != readName(identity)
            && areSame({identity.kind, readName(identity)}, {meaning.kind, group}))
            return i;
    }
    return -1;
}

/// Whom a person means by \a name: also somebody who was something else before the rules, or is only written so.
int ArticleDraft::findSubject(const EntityName &name) const
{
    if (const int found = find(name); found >= 0)
        return found;
    const auto having = [&](auto nameOf) {
        for (int i = 0; i < m_standing.size(); ++i) {
            if (!m_standing.at(i).gone && areSame(nameOf(i), name))
                return i;
        }
        return -1;
    };
    const int before = having([this](int i) { return m_standing.at(i).before; });
    return before >= 0
        ? before
        : having([this](int i) { return EntityName{m_made.entities.at(i).kind, m_made.entities.at(i).name}; });
}

/// Articles name somebody as they write it.
int ArticleDraft::make(const EntityName &identity, const QString &written)
{
    m_made.entities.append({.kind = identity.kind, .name = written, .aliases = {}, .role = {}, .belongsTo = -1});
    m_standing.append({.identity = identity, .before = identity, .changed = true});
    return static_cast<int>(m_standing.size() - 1);
}

void ArticleDraft::identify(int index, const EntityName &identity)
{
    m_standing[index].identity = identity;
    m_standing[index].changed = true;
    if (m_made.entities.at(index).kind == identity.kind)
        return;
    m_made.entities[index].kind = identity.kind;
    for (Mention &mention : m_made.mentions) {
        if (mention.entity == index)
            mention.kind = identity.kind;
    }
}

void ArticleDraft::drop(int index)
{
    m_made.mentions.removeIf([index](const Mention &mention) { return mention.entity == index; });
    replaceEverywhere(index, -1);
    m_standing[index].gone = true;
}

/// Those whom a correction made one entity are one here, too.
void ArticleDraft::uniteEqual()
{
    for (int one = 0; one < m_standing.size(); ++one) {
        for (int other = one + 1; other < m_standing.size(); ++other) {
            const Standing &first = m_standing.at(one);
            const Standing &second = m_standing.at(other);
            if (!first.gone && !second.gone && (first.changed || second.changed)
                && areSame(first.identity, second.identity))
                unite(one, other);
        }
    }
}

void ArticleDraft::unite(int one, int other)
{
    Entity &kept = m_made.entities[one];
    const Entity going = m_made.entities.at(other);
    QStringList forms = QStringList{kept.name} + kept.aliases + QStringList{going.name} + going.aliases;
    if (going.name.size() > kept.name.size())
        kept.name = going.name;
    forms.removeDuplicates();
    forms.removeAll(kept.name);
    kept.aliases = forms;
    if (kept.role.isEmpty())
        kept.role = going.role;
    if (kept.belongsTo < 0)
        kept.belongsTo = going.belongsTo;
    for (Mention &mention : m_made.mentions) {
        if (mention.entity == other)
            mention.entity = one;
    }
    replaceEverywhere(other, one);
    m_standing[one].changed = true;
    m_standing[other].gone = true;
}

void ArticleDraft::nameEverywhere(const AlwaysName &always)
{
    const auto meaning = m_rules.meaning(always.name);
    if (!meaning)
        return;
    QList<TextSpan> spans;
    for (qsizetype at = text().indexOf(always.words); at >= 0;
         at = text().indexOf(always.words, at + always.words.size())) {
        const TextSpan span{at, at + always.words.size()};
        const auto inTheWay = [span](const Mention &mention) {
            return mention.span != span && mention.span.overlaps(span);
        };
        if (isWhole(span, text()) && std::ranges::none_of(m_made.mentions, inTheWay))
            spans.append(span);
    }
    apply(NameSpans{spans, *meaning});
}

/// Takes away the mentions on \a span.
QList<ArticleDraft::Moved> ArticleDraft::clear(TextSpan span, int to)
{
    QList<Moved> moves;
    for (const Mention &mention : std::as_const(m_made.mentions)) {
        if (mention.span.overlaps(span) && mention.entity >= 0 && mention.entity != to)
            moves.append({mention.span, mention.entity, to});
    }
    m_made.mentions.removeIf([span](const Mention &mention) { return mention.span.overlaps(span); });
    return moves;
}

void ArticleDraft::put(TextSpan span, int index)
{
    const Mention mention{.span = span, .kind = m_made.entities.at(index).kind, .confidence = 1, .entity = index};
    const auto place = std::ranges::upper_bound(m_made.mentions, span, {}, &Mention::span);
    m_made.mentions.insert(place, mention);
    Entity &named = m_made.entities[index];
    const QString form = span.in(text()).toString();
    if (form != named.name && !named.aliases.contains(form))
        named.aliases.append(form);
}

/// Draws the consequences of mentions that name somebody else now.
void ArticleDraft::follow(const QList<Moved> &moves)
{
    followInMeetings(moves);
    for (const Moved &move : moves) {
        if (m_standing.at(move.from).gone)
            continue;
        if (isNamed(move.from)) {
            forgetAlias(move.from, move.span.in(text()).toString());
            continue;
        }
        replaceEverywhere(move.from, move.to);
        m_standing[move.from].gone = true;
    }
}

/// Somebody whose mentions in the sentences of a meeting all name another now did not take part in it, the other did.
void ArticleDraft::followInMeetings(const QList<Moved> &moves)
{
    for (Meeting &meeting : m_made.meetings) {
        for (qsizetype at = meeting.participants.size() - 1; at >= 0; --at) {
            const int participant = meeting.participants.at(at);
            const auto moved = std::ranges::find_if(moves, [&](const Moved &move) {
                return move.from == participant && liesInOne(move.span, meeting.evidence);
            });
            const bool stillNamed = std::ranges::any_of(m_made.mentions, [&](const Mention &mention) {
                return mention.entity == participant && liesInOne(mention.span, meeting.evidence);
            });
            if (moved != moves.cend() && !stillNamed)
                replaceParticipant(meeting, at, moved->to);
        }
    }
    removeEmptyMeetings();
}

void ArticleDraft::forgetAlias(int index, const QString &form)
{
    const bool stillUsed = std::ranges::any_of(m_made.mentions, [&](const Mention &mention) {
        return mention.entity == index && mention.span.in(text()) == form;
    });
    if (!stillUsed)
        m_made.entities[index].aliases.removeAll(form);
}

void ArticleDraft::replaceEverywhere(int from, int to)
{
    for (int i = 0; i < m_made.entities.size(); ++i) {
        if (m_made.entities.at(i).belongsTo == from)
            m_made.entities[i].belongsTo = to == i ? -1 : to;
    }
    for (Meeting &meeting : m_made.meetings) {
        for (qsizetype at = meeting.participants.size() - 1; at >= 0; --at) {
            if (meeting.participants.at(at) == from)
                replaceParticipant(meeting, at, to);
        }
    }
    removeEmptyMeetings();
}

void ArticleDraft::replaceParticipant(Meeting &meeting, qsizetype at, int to)
{
    if (to < 0 || meeting.participants.contains(to))
        meeting.participants.remove(at);
    else
        meeting.participants[at] = to;
}

void ArticleDraft::removeEmptyMeetings()
{
    for (qsizetype i = m_made.meetings.size() - 1; i >= 0; --i) {
        if (m_made.meetings.at(i).participants.size() < 2)
            removeMeeting(i);
    }
}

void ArticleDraft::insertMeeting(const Meeting &meeting)
{
    const auto later = std::ranges::find_if(std::as_const(m_made.meetings), [&meeting](const Meeting &each) {
        return each.evidence.first().begin > meeting.evidence.first().begin;
    });
    const qsizetype place = later - m_made.meetings.cbegin();
    m_made.meetings.insert(place, meeting);
    m_meetingsBefore.insert(place, -1);
}

void ArticleDraft::removeMeeting(qsizetype index)
{
    m_made.meetings.remove(index);
    m_meetingsBefore.remove(index);
}

bool ArticleDraft::isNamed(int index) const
{
    return std::ranges::any_of(m_made.mentions, [index](const Mention &mention) { return mention.entity == index; });
}

CorrectedArticle ArticleDraft::finished() const
{
    CorrectedArticle corrected{.article = {m_made, {}}, .meetingsBefore = m_meetingsBefore};
    AnnotatedArticle &made = corrected.article.annotated;
    made.entities.clear();
    QList<int> places(m_standing.size(), -1);
    for (int i = 0; i < m_standing.size(); ++i) {
        if (m_standing.at(i).gone)
            continue;
        places[i] = static_cast<int>(made.entities.size());
        made.entities.append(m_made.entities.at(i));
        corrected.article.identities.append(m_standing.at(i).identity);
    }
    const auto place = [&places](int index) { return index < 0 ? -1 : places.at(index); };
    for (Entity &entity : made.entities)
        entity.belongsTo = place(entity.belongsTo);
    for (Mention &mention : made.mentions)
        mention.entity = place(mention.entity);
    for (Meeting &meeting : made.meetings) {
        for (int &participant : meeting.participants)
            participant = place(participant);
    }
    return corrected;
}

} // namespace dateline
