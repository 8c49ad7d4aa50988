// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/titlemender.h"

#include "model/annotation/namewords.h"

#include <algorithm>

namespace dateline {

void TitleMender::mend()
{
    readUnderSecretary();
    ownSubject();
    takePlaceOfTitle();
}

/// "Under Secretary Ada Moran will travel": the first word of the title is no preposition.
void TitleMender::readUnderSecretary()
{
    for (int at = 0; at + 1 < m_tree.size(); ++at) {
        const bool title = m_tree.word(at) == u"under" && m_tree.relation(at) == Relation::Case
            && isOneOf(m_tree.word(at + 1), {u"secretary", u"secretaries", u"secretary-general"})
            && m_tree.form(at).front().isUpper();
        if (!title)
            continue;
        m_tree.hang(at, at + 1, Relation::Compound);
        const int verb = m_tree.head(at + 1);
        if (verb > at && m_tree.relation(at + 1) == Relation::Obl
            && m_tree.child(verb, {Relation::Nsubj, Relation::NsubjPass, Relation::Csubj}) < 0)
            m_tree.hang(at + 1, verb, Relation::Nsubj);
    }
}

/// "Moran's talks with Osei are due": of two subjects the one in the possessive owns the other.
void TitleMender::ownSubject()
{
    for (const FoundMention &owner : m_mentions) {
        const int at = m_tree.headOf(owner.firstToken, owner.lastToken);
        const bool possessive = owner.lastToken < m_tree.size() && isPossessive(m_tree.word(owner.lastToken));
        if (!possessive || !isSubject(m_tree.relation(at)))
            continue;
        const QList<int> subjects = m_tree.childrenWith(m_tree.head(at), {Relation::Nsubj, Relation::NsubjPass});
        const auto owned = std::ranges::find_if(subjects, [at](int subject) { return subject > at; });
        if (owned != subjects.end())
            m_tree.hang(at, *owned, Relation::NmodPoss);
    }
}

/// "Trade ministers Moran and Osei": the first name stands in the place of the title, and the others are joined to it.
void TitleMender::takePlaceOfTitle()
{
    for (const FoundMention &person : m_mentions) {
        const int head = m_tree.headOf(person.firstToken, person.lastToken);
        const int title = person.firstToken - 1;
        const bool titled = person.kind == EntityKind::Person && title >= 0 && m_tree.head(head) == title
            && m_tree.relation(head) == Relation::Appos && m_tree.pos(title) == PartOfSpeech::Noun
            && m_tree.word(title).endsWith(u's') && m_tree.child(title, {Relation::Conj}) > head;
        if (!titled)
            continue;
        for (const int fellow : m_tree.childrenWith(title, {Relation::Conj, Relation::Case}))
            m_tree.hang(fellow, head, m_tree.relation(fellow));
        m_tree.hang(head, m_tree.head(title), m_tree.relation(title));
        m_tree.hang(title, head, Relation::Compound);
    }
}

} // namespace dateline
