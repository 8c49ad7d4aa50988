// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/foundmention.h"
#include "model/annotation/syntaxtree.h"

namespace dateline {

/// Mends what the reader makes of titles before names, and of names in the possessive.
class TitleMender
{
public:
    /// Holds references to both; \a mentions are the names of the sentence.
    TitleMender(SyntaxTree &tree, const QList<FoundMention> &mentions)
        : m_tree(tree)
        , m_mentions(mentions)
    {
    }

    void mend();

private:
    void readUnderSecretary();
    void ownSubject();
    void takePlaceOfTitle();

    SyntaxTree &m_tree;
    const QList<FoundMention> &m_mentions;
};

} // namespace dateline
