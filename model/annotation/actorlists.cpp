// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/actorlists.h"

#include "model/annotation/namewords.h"

#include <algorithm>

namespace dateline {

/// The people listed from the one whose name begins at \a token on, who need "and" before the last: the reader's tree
/// often loses the middle of "Moran, Minister Osei, and Secretary Lee". Empty when there is no such list.
QList<Party> ActorLists::from(int sentence, int token, int subject) const
{
    const SyntaxTree &t = tree(sentence);
    QList<Party> list;
    bool last = false;
    bool apart = false; // ", and" before the last
    for (int at = token; at < t.size();) {
        at = behindHonorific(sentence, at);
        while (at < t.size() && !m_reading.mentionAt(sentence, at) && !last
               && (isOneOf(t.word(at), {u"the"}) || isTitleOf(sentence, at)))
            ++at;
        const FoundMention *mention = at < t.size() ? m_reading.mentionAt(sentence, at) : nullptr;
        const bool owns = mention && mention->lastToken < t.size() && isPossessive(t.word(mention->lastToken));
        if (mention && (owns || isTitleOf(sentence, at))) { // "NATO Secretary General Moran", "Kenya's Moran"
            at = mention->lastToken + (owns ? 1 : 0);
            continue;
        }
        const bool adjective = mention && isAdjective(t, *mention);
        const int event = mention ? t.head(mention->head) : -1;
        const bool modifies = mention && event >= mention->lastToken && t.relation(mention->head) == Relation::Compound
            && (mention->kind == EntityKind::Organization
                || t.pos(mention->lastToken) == PartOfSpeech::Noun); // "and Kesta administrator"
        const bool names =
            event >= 0 && event >= mention->lastToken && m_words.noun(t.word(event)); // "and the Accra summit"
        if (!mention || !isActor(*mention, m_reading, m_countries) || adjective || modifies || (last && names)
            || (!list.isEmpty() && mention->head != subject && isSubject(t.relation(mention->head))))
            return {};
        list.append({mention->entity, mention->head});
        // "met Moran, and Osei said": a clause of its own
        const bool clause = apart && list.size() == 2 && mention->lastToken < t.size() && t.isVerb(mention->lastToken);
        if (last)
            return clause ? QList<Party>() : list;
        at = mention->lastToken;
        const bool comma = at < t.size() && t.word(at) == u",";
        at += comma ? 1 : 0;
        const bool asWell =
            at + 2 < t.size() && t.word(at) == u"as" && t.word(at + 1) == u"well" && t.word(at + 2) == u"as";
        const bool joined = asWell || (at < t.size() && isOneOf(t.word(at), {u"and", u"&"}));
        if (!comma && !joined)
            return {};
        at += asWell ? 3 : joined ? 1 : 0;
        while (joined && at < t.size()
               && (isOneOf(t.word(at),
                           {u"the", u"other", u"others", u"his", u"her", u"their", u"some", u"several", u"a", u"number",
                            u"of"})
                   || isTitleOf(sentence, at) || modifiesMention(sentence, at)))
            ++at;
        last = joined;
        apart = comma;
    }
    return {};
}

/// "His Royal Highness", "Their Excellencies": the token behind these; \a at where there are none.
int ActorLists::behindHonorific(int sentence, int at) const
{
    const SyntaxTree &t = tree(sentence);
    if (at >= t.size() || !isOneOf(t.word(at), {u"his", u"her", u"their"}))
        return at;
    int title = at + 1;
    if (title < t.size() && isOneOf(t.word(title), {u"royal", u"imperial", u"serene"}))
        ++title;
    const bool honors = title < t.size()
        && isOneOf(t.word(title),
                   {u"highness", u"highnesses", u"majesty", u"majesties", u"excellency", u"excellencies", u"holiness",
                    u"eminence", u"honor", u"honour"});
    return honors ? title + 1 : at;
}

/// Whether the token is in the titles before a person's name.
bool ActorLists::isTitleOf(int sentence, int token) const
{
    const QList<int> &mentionOf = m_reading.mentionOfToken[sentence];
    for (int at = token + 1; at < mentionOf.size() && at - token < 16; ++at) {
        if (mentionOf[at] < 0)
            continue;
        const FoundMention &mention = m_reading.mentions[mentionOf[at]];
        if (mention.roleFirst >= 0)
            return mention.roleFirst <= token && token < mention.firstToken;
    }
    return false;
}

/// "and other high-ranking Kenyan officials": a word that only tells what kind the next mention is of.
bool ActorLists::modifiesMention(int sentence, int token) const
{
    constexpr int longest = 5; // tokens
    const SyntaxTree &t = tree(sentence);
    int at = token;
    while (at < t.size() && at - token < longest && !m_reading.mentionAt(sentence, at))
        ++at;
    const FoundMention *mention = at < t.size() ? m_reading.mentionAt(sentence, at) : nullptr;
    const Relation relation = t.relation(token);
    return mention && mention->form == MentionForm::DescribedGroup && t.isUnder(token, mention->head)
        && (relation == Relation::Amod || relation == Relation::Advmod || relation == Relation::Punct
            || relation == Relation::Nummod);
}

/// "Moran, Minister Osei and Lee met, Lind said": the tree may give the first of a list to the verb of saying.
QList<Party> ActorLists::beginningBefore(int sentence, const FoundMention &mention) const
{
    const SyntaxTree &t = tree(sentence);
    for (int at = mention.firstToken - 1; at > 0; --at) {
        const FoundMention *before = t.word(at) == u"," ? m_reading.mentionAt(sentence, at - 1) : nullptr;
        if (before) {
            const QList<Party> list = from(sentence, before->firstToken, mention.head);
            const bool begins = before->kind == EntityKind::Person && isSubject(t.relation(before->head))
                && list.size() > 2 && isAmong({mention.entity, mention.head}, list);
            return begins ? list : QList<Party>();
        }
        if (!isTitleOf(sentence, at))
            return {};
    }
    return {};
}

} // namespace dateline
