// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/foundmention.h"
#include "model/annotation/syntaxtree.h"

namespace dateline {

/// Mends a sentence's tree around its names, where more is known than the reader of the tree knew: a name and its
/// titles are one phrase, the preposition before a phrase is its own, and people joined by "and" are joined to each
/// other. Holds references to both until it has done.
class TreeMender
{
public:
    TreeMender(SyntaxTree &tree, const QList<FoundMention> &mentions)
        : m_tree(tree)
        , m_mentions(mentions)
    {
    }

    void mend();

private:
    struct Phrase {
        int first = 0; ///< with its titles
        int last = 0;
        int head = 0;
    };
    [[nodiscard]] Phrase phraseOf(const FoundMention &mention) const;
    void nameMinisters();
    void joinByConjunction();
    void joinWithinList(int at);
    void takePreposition(const Phrase &phrase);
    void joinByTitle(const FoundMention &mention, const Phrase &phrase);
    void ownPerson(const Phrase &phrase);
    bool joinObjects(const Phrase &second, int last);
    void joinToFellow(const FoundMention &mention, const Phrase &phrase);
    void subjectWithoutPreposition(const Phrase &phrase);
    void takePrepositionOfCalling(int head);
    void hangPair(const Phrase &phrase, int verb);
    void leaveTitle(const Phrase &phrase);
    void leaveEarlierVerb(const Phrase &phrase);
    void hangPerson(const Phrase &phrase);
    void partFromOfficials(const FoundMention &mention, const Phrase &phrase);

    SyntaxTree &m_tree;
    const QList<FoundMention> &m_mentions;
};

} // namespace dateline
