// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/syntaxtree.h"

#include <algorithm>

namespace dateline {

namespace {

/// How much a relation tells of what a phrase does in its sentence.
int weightOf(Relation relation)
{
    switch (relation) {
    case Relation::Nsubj:
    case Relation::NsubjPass:
    case Relation::NsubjOuter:
    case Relation::Obj:
    case Relation::Iobj:
        return 3;
    case Relation::Obl:
    case Relation::OblAgent:
    case Relation::Nmod:
    case Relation::NmodPoss:
    case Relation::Conj:
    case Relation::Appos:
    case Relation::Root:
        return 2;
    case Relation::Compound:
    case Relation::Flat:
    case Relation::Dep:
    case Relation::List:
        return 0;
    case Relation::Acl:
    case Relation::AclRelcl:
    case Relation::Advcl:
    case Relation::Advmod:
    case Relation::Amod:
    case Relation::Aux:
    case Relation::AuxPass:
    case Relation::Case:
    case Relation::Cc:
    case Relation::Ccomp:
    case Relation::Cop:
    case Relation::Csubj:
    case Relation::Det:
    case Relation::Discourse:
    case Relation::Dislocated:
    case Relation::Expl:
    case Relation::Fixed:
    case Relation::Goeswith:
    case Relation::Mark:
    case Relation::Nummod:
    case Relation::Orphan:
    case Relation::Parataxis:
    case Relation::Punct:
    case Relation::Reparandum:
    case Relation::Vocative:
    case Relation::Xcomp:
        break;
    }
    return 1;
}

} // namespace

bool isOneOf(const QString &word, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&word](QStringView other) { return word == other; });
}

SyntaxTree::SyntaxTree(QStringView text, const Sentence &sentence)
    : m_text(text)
    , m_sentence(sentence)
    , m_heads(sentence.tokens.size(), -1)
    , m_children(sentence.tokens.size())
{
    m_words.reserve(sentence.tokens.size());
    for (int at = 0; at < size(); ++at) {
        QString word = token(at).span.in(text).toString().toLower();
        word.replace(QChar(u'\u2019'), QChar(u'\''));
        m_words.append(std::move(word));
        m_relations.append(token(at).relation);
        const int head = token(at).head;
        if (head < 0 || head >= size() || head == at)
            continue;
        m_heads[at] = head;
        m_children[head].append(at);
    }
}

bool SyntaxTree::isNoun(int at) const
{
    return pos(at) == PartOfSpeech::Noun || pos(at) == PartOfSpeech::Propn;
}

void SyntaxTree::attach(int at, int head, Relation relation)
{
    if (m_heads[at] >= 0)
        m_children[m_heads[at]].removeOne(at);
    m_heads[at] = head;
    m_relations[at] = relation;
    if (head < 0)
        return;
    QList<int> &siblings = m_children[head];
    siblings.insert(std::ranges::lower_bound(siblings, at), at);
}

void SyntaxTree::hang(int at, int head, Relation relation)
{
    if (!isUnder(head, at))
        attach(at, head, relation);
}

void SyntaxTree::holdTogether(int first, int last, int head)
{
    const auto inside = [&](int at) { return first <= at && at < last; };
    // The link outward that tells most: a subject or object before what only modifies, the head's own before others'.
    int link = -1;
    int best = -1;
    for (int at = first; at < last; ++at) {
        if (m_heads[at] >= 0 && inside(m_heads[at]))
            continue;
        const int weight = 2 * weightOf(m_relations[at]) + (at == head ? 1 : 0);
        if (weight > best) {
            link = at;
            best = weight;
        }
    }
    if (link < 0)
        return;
    const int up = m_heads[link];
    const Relation relation = m_relations[link];
    QList<int> above; // the words between the head and the link
    for (int at = m_heads[head]; at >= 0 && inside(at) && above.size() < last - first; at = m_heads[at])
        above.append(at);
    for (int at = first; at < last; ++at) {
        const QList<int> below = m_children[at];
        for (const int dependent : below) {
            if (!inside(dependent) && at != head)
                attach(dependent, head, m_relations[dependent]);
        }
        const bool loose = m_heads[at] < 0 || !inside(m_heads[at]) || above.contains(at);
        const bool marks =
            m_heads[at] == head && (m_relations[at] == Relation::Case || m_relations[at] == Relation::Mark);
        if (at != head && (loose || marks))
            attach(at, head, Relation::Flat);
    }
    attach(head, up, up < 0 ? Relation::Root : relation);
}

void SyntaxTree::makeRoot(int at, Relation relation)
{
    int root = at;
    while (m_heads[root] >= 0)
        root = m_heads[root];
    if (root == at)
        return;
    attach(at, -1, Relation::Root);
    attach(root, at, relation);
}

void SyntaxTree::coordinate(int first, int second)
{
    const int up = m_heads[second];
    const Relation relation = m_relations[second];
    const int marker = child(second, {Relation::Case});
    attach(first, up, relation);
    attach(second, first, Relation::Conj);
    if (marker >= 0 && marker < first)
        attach(marker, first, Relation::Case);
}

int SyntaxTree::child(int at, std::initializer_list<Relation> relations) const
{
    for (const int dependent : children(at)) {
        if (std::ranges::find(relations, relation(dependent)) != relations.end())
            return dependent;
    }
    return -1;
}

QList<int> SyntaxTree::childrenWith(int at, std::initializer_list<Relation> relations) const
{
    QList<int> result;
    for (const int dependent : children(at)) {
        if (std::ranges::find(relations, relation(dependent)) != relations.end())
            result.append(dependent);
    }
    return result;
}

QString SyntaxTree::preposition(int at) const
{
    const int marker = child(at, {Relation::Case, Relation::Mark});
    return marker < 0 || word(marker).startsWith(u'\'') ? QString() : word(marker);
}

bool SyntaxTree::hasPreposition(int at, QStringView wanted) const
{
    return std::ranges::any_of(children(at), [&](int dependent) {
        return (relation(dependent) == Relation::Case || relation(dependent) == Relation::Mark)
            && word(dependent) == wanted;
    });
}

bool SyntaxTree::isUnder(int at, int ancestor) const
{
    for (int steps = 0; at >= 0 && steps <= size(); ++steps, at = head(at)) {
        if (at == ancestor)
            return true;
    }
    return false;
}

int SyntaxTree::firstConjunct(int at) const
{
    for (int steps = 0; relation(at) == Relation::Conj && head(at) >= 0 && steps <= size(); ++steps)
        at = head(at);
    return at;
}

QList<int> SyntaxTree::conjuncts(int at) const
{
    // A conjunct may hang on the first or, in sloppy trees, on the one before.
    QList<int> result{at};
    for (qsizetype next = 0; next < result.size() && result.size() <= size(); ++next) {
        for (const int dependent : children(result[next])) {
            if (relation(dependent) == Relation::Conj && !result.contains(dependent))
                result.append(dependent);
        }
    }
    std::ranges::sort(result);
    return result;
}

std::pair<int, int> SyntaxTree::extent(int at) const
{
    std::pair result{at, at};
    QList<int> open{at};
    for (qsizetype next = 0; next < open.size() && open.size() <= size(); ++next) {
        result.first = std::min(result.first, open[next]);
        result.second = std::max(result.second, open[next]);
        open.append(children(open[next]));
    }
    return result;
}

int SyntaxTree::headOf(int first, int last) const
{
    for (int at = first; at < last; ++at) {
        if (head(at) < first || head(at) >= last)
            return at;
    }
    return first;
}

} // namespace dateline
