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

bool isDayOrPart(const QString &word)
{
    return isDayName(word) || isOneOf(word, {u"morning", u"afternoon", u"evening"});
}

bool leadsToPlace(const QString &word)
{
    return isOneOf(word,
                   {u"city",   u"capital",      u"town",     u"sidelines", u"hotel",      u"palace",     u"residence",
                    u"office", u"headquarters", u"resort",   u"village",   u"margins",    u"airport",    u"embassy",
                    u"venue",  u"summit",       u"building", u"complex",   u"estate",     u"port",       u"island",
                    u"suburb", u"state",        u"province", u"meeting",   u"conference", u"assembly",   u"forum",
                    u"house",  u"ministry",     u"club",     u"base",      u"stopover",   u"restaurant", u"cafe",
                    u"café",   u"bar",          u"pub",      u"studio",    u"university", u"hospital",   u"church",
                    u"mosque", u"temple",       u"farm",     u"ranch",     u"villa",      u"mansion",    u"court",
                    u"prison", u"camp",         u"stadium",  u"arena",     u"mall"});
}

bool isDeparture(const QString &verb)
{
    return isOneOf(verb,
                   {u"leave", u"leaves", u"left", u"leaving", u"depart", u"departs", u"departed", u"departing",
                    u"headed", u"heading", u"bound"});
}

bool isMovement(const QString &verb)
{
    return isOneOf(verb,
                   {u"fly",       u"flew",       u"flies",     u"flying",     u"flown",    u"travel",   u"traveled",
                    u"travelled", u"travels",    u"traveling", u"travelling", u"go",       u"went",     u"going",
                    u"goes",      u"head",       u"heads",     u"headed",     u"come",     u"came",     u"comes",
                    u"return",    u"returned",   u"returns",   u"arrive",     u"arrived",  u"arrives",  u"sent",
                    u"send",      u"dispatched", u"visit",     u"visited",    u"visiting", u"visits",   u"trip",
                    u"invite",    u"invited",    u"arriving",  u"heading",    u"sends",    u"dispatch", u"returning",
                    u"coming",    u"drove"});
}

} // namespace dateline
