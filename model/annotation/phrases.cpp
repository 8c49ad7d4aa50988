// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/phrases.h"

#include "model/annotation/namewords.h"

namespace dateline {

QString phrase(QStringView text, const SyntaxTree &tree, int first, int last)
{
    const TextSpan span{tree.token(first).span.begin, tree.token(last - 1).span.end};
    return span.in(text).toString().simplified();
}

bool standsInsidePhrase(const SyntaxTree &tree, int at)
{
    const PartOfSpeech pos = tree.pos(at);
    return pos == PartOfSpeech::Adj || pos == PartOfSpeech::Noun || pos == PartOfSpeech::Propn
        || pos == PartOfSpeech::Num || isPossessive(tree.word(at)) || tree.word(at) == u"-"
        || (pos == PartOfSpeech::Verb && tree.relation(at) == Relation::Amod);
}

bool isDayName(const QString &word)
{
    return isOneOf(
        word,
        {u"monday", u"tuesday", u"wednesday", u"thursday", u"friday", u"saturday", u"sunday", u"today", u"yesterday"});
}

} // namespace dateline
