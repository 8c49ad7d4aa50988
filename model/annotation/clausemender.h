// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/foundmention.h"
#include "model/annotation/syntaxtree.h"

namespace dateline {

/// Mends what the reader makes of clauses: which verb is the main one, what its subject is, and which clause a phrase
/// of time or place belongs to.
class ClauseMender
{
public:
    /// Holds references to both; \a mentions are the names of the sentence.
    ClauseMender(SyntaxTree &tree, const QList<FoundMention> &mentions)
        : m_tree(tree)
        , m_mentions(mentions)
    {
    }

    void mend();

private:
    void activate();
    void leaveSubject();
    void leaveOpeningClause();
    void readHeadlineVerb();
    void leaveRelative();
    void hangTimes();
    void hangCapitals();
    void readMainVerb();
    void readVerbBehindDateline();
    [[nodiscard]] bool isBehindComma(int head) const;

    SyntaxTree &m_tree;
    const QList<FoundMention> &m_mentions;
};

} // namespace dateline
