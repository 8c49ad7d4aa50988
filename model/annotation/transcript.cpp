// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/transcript.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int longestLabel = 8;      // tokens
constexpr int longestSignature = 16; // tokens
constexpr int headLines = 3;         // sentences among which a signature is looked for

/// The people of an article by the last word of their names, in lower case.
QHash<QString, int> peopleByLastWord(const ArticleReading &reading)
{
    QHash<QString, int> people;
    for (int entity = 0; entity < reading.entities.size(); ++entity) {
        const Entity &who = reading.entities[entity];
        const QString last = who.name.section(u' ', -1).toLower();
        if (who.kind == EntityKind::Person && !people.contains(last))
            people.insert(last, entity);
    }
    return people;
}

constexpr int noLabel = -2;

/// The person whose name in capitals and a colon begin a sentence, with titles before it; -1 for somebody unknown
/// ("QUESTION:"), noLabel for none.
int labelOf(const SyntaxTree &tree, const QHash<QString, int> &people)
{
    for (int at = 0; at + 1 < tree.size() && at < longestLabel; ++at) {
        const QStringView form = tree.form(at);
        const bool capital =
            std::ranges::none_of(form, [](QChar c) { return c.isLower(); }) || form.endsWith(u'.') || form.size() == 2;
        if (!capital)
            return noLabel;
        if (tree.word(at + 1) == u":")
            return people.value(tree.word(at), -1);
    }
    return noLabel;
}

/// Of "Ada Moran, Minister of Trade" that is all of a sentence the person, -1 for none.
int signerIn(const ArticleReading &reading, int sentence)
{
    const SyntaxTree &tree = reading.trees[static_cast<std::size_t>(sentence)];
    const FoundMention *name = reading.mentionAt(sentence, 0);
    if (!name || name->kind != EntityKind::Person || name->form != MentionForm::Name || tree.size() > longestSignature)
        return -1;
    const int comma = name->lastToken;
    const bool titled = comma + 1 < tree.size() && tree.word(comma) == u"," && tree.isNoun(comma + 1)
        && tree.form(comma + 1).front().isUpper();
    for (int at = comma; at < tree.size(); ++at) {
        if (tree.isVerb(at) || tree.word(at) == u".")
            return -1;
    }
    return titled ? name->entity : -1;
}

} // namespace

Transcript::Transcript(const ArticleReading &reading)
{
    const QHash<QString, int> people = peopleByLastWord(reading);
    int labels = 0;
    for (int sentence = 0; sentence < static_cast<int>(reading.trees.size()); ++sentence) {
        const int label = labelOf(reading.trees[static_cast<std::size_t>(sentence)], people);
        labels += label >= 0 ? 1 : 0;
        m_speakers.append(label == noLabel ? speaker(sentence - 1) : label);
    }
    if (labels > 0)
        return;
    m_speakers.clear();
    for (int sentence = 0; sentence < std::min(headLines, static_cast<int>(reading.trees.size())) && m_signer < 0;
         ++sentence)
        m_signer = signerIn(reading, sentence);
}

int Transcript::addressee(int sentence) const
{
    const int here = speaker(sentence);
    if (here < 0)
        return -1;
    for (qsizetype at = sentence + 1; at < m_speakers.size(); ++at) {
        if (m_speakers[at] >= 0 && m_speakers[at] != here)
            return m_speakers[at];
    }
    for (int at = sentence - 1; at >= 0; --at) {
        if (m_speakers[at] >= 0 && m_speakers[at] != here)
            return m_speakers[at];
    }
    return -1;
}

} // namespace dateline
