// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/bodynames.h"

#include "model/annotation/namewords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Last words that say what a body is, and go unsaid.
bool isKindOfBody(const QString &word)
{
    static const QSet<QString> kinds{
        u"university"_s,  u"college"_s,    u"school"_s,      u"bank"_s,         u"group"_s,         u"party"_s,
        u"club"_s,        u"institute"_s,  u"foundation"_s,  u"corporation"_s,  u"company"_s,       u"holdings"_s,
        u"association"_s, u"industries"_s, u"airlines"_s,    u"church"_s,       u"museum"_s,        u"trust"_s,
        u"fund"_s,        u"hospital"_s,   u"society"_s,     u"movement"_s,     u"organization"_s,  u"organisation"_s,
        u"network"_s,     u"partners"_s,   u"enterprises"_s, u"technologies"_s, u"international"_s, u"bridge"_s,
        u"airport"_s,     u"stadium"_s,    u"hotel"_s};
    return kinds.contains(word);
}

/// Whether the first \a count words of a name may stand for it: a body's first word ("Norden"), all but what kind of
/// body it is ("Norden Lesk"), a place's before a small word ("Sorrel sur Mer").
bool mayBegin(EntityKind kind, const QStringList &words, qsizetype count)
{
    static const QSet<QString> small{u"di"_s, u"de"_s,  u"del"_s,  u"da"_s, u"do"_s, u"am"_s,
                                     u"an"_s, u"sur"_s, u"upon"_s, u"la"_s, u"der"_s};
    if (kind == EntityKind::Place)
        return small.contains(words[count]);
    const bool named = count + 1 == words.size() && isKindOfBody(words.last());
    return named || (kind == EntityKind::Organization && count == 1);
}

/// Whether the last \a count words of a body's name may stand for it ("Security Council"), but not what it is of.
bool mayEnd(EntityKind kind, const QStringList &words, qsizetype count)
{
    const QString &before = words[words.size() - count - 1];
    return kind == EntityKind::Organization && before != u"of" && before != u"the" && before != u"for"
        && before != u"and";
}

} // namespace

int BodyNames::named(const QString &key) const
{
    const auto found = m_byKey.constFind(key);
    return found == m_byKey.constEnd() ? -1 : m_clusters.alive(*found);
}

void BodyNames::gatherSameNames()
{
    for (int at = 0; at < m_mentions.size(); ++at) {
        const FoundMention &mention = m_mentions[at];
        if (m_clusters.of(at) >= 0 || mention.form != MentionForm::Name || mention.kind == EntityKind::Person)
            continue;
        const QString key = nameKey(m_countries, mention.name, mention.kind);
        if (const int known = named(key); known >= 0)
            m_clusters.add(at, known);
        else
            m_byKey.insert(key, m_clusters.open(at));
    }
}

bool BodyNames::isBody(int cluster) const
{
    return !m_clusters.mentions(cluster).isEmpty() && first(cluster).kind == EntityKind::Organization
        && first(cluster).form == MentionForm::Name;
}

/// Whether the cluster has names, not people's.
bool BodyNames::isNamed(int cluster) const
{
    return !m_clusters.mentions(cluster).isEmpty() && first(cluster).kind != EntityKind::Person
        && first(cluster).kind != EntityKind::Group && first(cluster).form == MentionForm::Name;
}

/// Whether the name is followed by the acronym in brackets and its letters are the name's: "Meridian Harbour Council
/// (MHC)", "Ministry of Finance (MoF)".
bool BodyNames::definesAcronym(int full, int acronym) const
{
    const FoundMention &name = m_mentions[full];
    const FoundMention &letters = m_mentions[acronym];
    const bool beside = name.sentence == letters.sentence && letters.firstToken == name.lastToken + 1
        && name.form == MentionForm::Name && letters.form == MentionForm::Name && name.kind != EntityKind::Person;
    return beside && name.name.contains(u' ') && abbreviates(letters.name, name.name);
}

/// "African Union (AU)", and "AU" where "African Union" is named.
void BodyNames::joinAcronyms()
{
    QHash<QString, int> byInitials;
    for (int cluster = 0; cluster < m_clusters.size(); ++cluster) {
        if (!isBody(cluster))
            continue;
        for (const QString &letters : {initialsOf(first(cluster).name), initialsOfAll(first(cluster).name)}) {
            if (letters.size() > 1 && !byInitials.contains(letters))
                byInitials.insert(letters, cluster);
        }
    }
    for (int at = 0; at < m_mentions.size(); ++at) {
        const FoundMention &mention = m_mentions[at];
        if (mention.form != MentionForm::Name || mention.kind == EntityKind::Person)
            continue;
        const int cluster = m_clusters.of(at);
        const bool before = at > 0 && definesAcronym(at - 1, at);
        const bool behind =
            at + 1 < m_mentions.size() && definesAcronym(at + 1, at); // "MHC (Meridian Harbour Council)"
        const QString letters = QString(mention.name).remove(u'.').toUpper();
        if (before)
            m_clusters.merge(cluster, m_clusters.of(at - 1));
        else if (behind)
            m_clusters.merge(cluster, m_clusters.of(at + 1));
        else if (isAcronym(mention.name) && m_countries.named(mention.name) < 0
                 && byInitials.contains(letters)) // "US Senate" is not "US"
            m_clusters.merge(cluster, byInitials.value(letters));
    }
}

/// "Norden" where "Norden Bank" is named, "Security Council" where "UN Security Council" is, "Sorrel" where "Sorrel sur
/// Mer" is: the only longer name of the kind that begins or ends so.
void BodyNames::joinShortForms()
{
    QHash<QString, QList<int>> byPart;
    const auto enter = [&](const FoundMention &mention, const QStringList &words, int cluster) {
        QList<int> &list = byPart[toString(mention.kind) + u':' + words.join(u' ')];
        if (list.size() < 2 && !list.contains(cluster))
            list.append(cluster);
    };
    for (int cluster = 0; cluster < m_clusters.size(); ++cluster) {
        if (!isNamed(cluster))
            continue;
        const FoundMention &mention = first(cluster);
        const QStringList words = nameWords(mention.name);
        for (qsizetype count = 1; count < words.size() && count < 5; ++count) {
            if (mayBegin(mention.kind, words, count))
                enter(mention, words.first(count), cluster);
            if (mayEnd(mention.kind, words, count))
                enter(mention, words.last(count), cluster);
        }
    }
    for (int cluster = 0; cluster < m_clusters.size(); ++cluster) {
        if (!isNamed(cluster))
            continue;
        const FoundMention &mention = first(cluster);
        const QList<int> longer = byPart.value(toString(mention.kind) + u':' + nameWords(mention.name).join(u' '));
        if (longer.size() == 1 && m_countries.of(mention.name) < 0)
            m_clusters.merge(cluster, longer.first());
    }
}

} // namespace dateline
