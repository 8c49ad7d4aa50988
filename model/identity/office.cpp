// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/office.h"

#include "model/annotation/officeholders.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longestCountry = 5; // words

bool isOver(const QString &word)
{
    static const QSet<QString> words{u"former"_s, u"ex"_s,      u"late"_s,       u"outgoing"_s,
                                     u"ousted"_s, u"deposed"_s, u"imprisoned"_s, u"exiled"_s};
    return words.contains(word);
}

/// Words that say nothing of which office it is.
bool isPassing(const QString &word)
{
    static const QSet<QString> words{
        u"the"_s,   u"a"_s,        u"an"_s,       u"new"_s,   u"current"_s, u"incumbent"_s, u"acting"_s, u"interim"_s,
        u"then"_s,  u"longtime"_s, u"visiting"_s, u"newly"_s, u"elected"_s, u"reelected"_s, u"his"_s,    u"her"_s,
        u"their"_s, u"its"_s,      u"jure"_s,     u"facto"_s, u"senior"_s,  u"purported"_s};
    return words.contains(word);
}

QString spelled(const QString &word)
{
    return word == u"defence" ? u"defense"_s
        : word == u"labour"   ? u"labor"_s
        : word == u"external" ? u"foreign"_s // affairs, relations
        : word == u"premier"  ? u"prime minister"_s
                              : word;
}

} // namespace

Office Office::of(const QString &title, const Countries &countries)
{
    Office office;
    QStringList words;
    for (QString word : title.split(u' ', Qt::SkipEmptyParts)) {
        word.replace(QChar(u'\u2019'), QChar(u'\''));
        if (word.endsWith(u"'s"))
            word.chop(2);
        word.removeIf([](QChar c) { return c == u',' || c == u'(' || c == u')'; });
        if (!word.isEmpty())
            words.append(word);
    }
    for (qsizetype at = 0; at < words.size(); ++at) {
        bool owner = false;
        for (qsizetype count = std::min(words.size() - at, longestCountry); count > 0 && !owner; --count) {
            const QString phrase = words.sliced(at, count).join(u' ');
            const int named = countries.named(phrase);
            const int country = named >= 0 ? named : countries.ofDemonym(phrase);
            if (country < 0)
                continue;
            owner = true;
            if (office.country < 0)
                office.country = country;
            at += count - 1;
        }
        if (owner)
            continue;
        for (const QString &part : words[at].toLower().split(u'-', Qt::SkipEmptyParts)) {
            if (isOver(part))
                office.isPast = true;
            else if (!isPassing(part))
                office.words += spelled(part).split(u' ');
        }
    }
    while (!office.words.isEmpty() && (office.words.last() == u"of" || office.words.last() == u"of the"))
        office.words.removeLast();
    return office;
}

bool isSameOffice(const Office &one, const Office &other)
{
    if (one.words.isEmpty() || other.words.isEmpty())
        return false;
    if (one.country >= 0 && other.country >= 0 && one.country != other.country)
        return false;
    const Office &few = one.words.size() < other.words.size() ? one : other;
    const Office &many = one.words.size() < other.words.size() ? other : one;
    return isOffice(many.words, few.words);
}

} // namespace dateline
