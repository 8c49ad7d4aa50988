// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/personnames.h"

#include "model/annotation/namewords.h"
#include "model/annotation/syntaxtree.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype mostAlike = 64;  // clusters under one key
constexpr qsizetype longestPart = 6; // words

bool isSuffixOfPerson(const QString &word)
{
    return word == u"jr" || word == u"sr" || word == u"ii" || word == u"iii" || word == u"iv";
}

/// "jr" of "Ben Moran Jr.", empty for most names.
QString suffixOf(const QString &name)
{
    const QString last = nameWords(name).last();
    return isSuffixOfPerson(last) ? last : QString();
}

/// The words of a person's name without quotes, commas and "Jr."
QStringList personWords(const QString &name)
{
    QStringList words;
    for (QString word : nameWords(name)) {
        word.removeIf([](QChar c) {
            return c == u'"' || c == u',' || c == u'\u201C' || c == u'\u201D' || c == u'(' || c == u')';
        });
        if (!word.isEmpty())
            words.append(word);
    }
    while (words.size() > 2 && isSuffixOfPerson(words.last()))
        words.removeLast();
    if (words.isEmpty())
        words = nameWords(name);
    return words;
}

/// Whether whoever has the office goes by a first name.
bool isReigning(const QString &role)
{
    const QString office = role.section(u' ', -1).toLower();
    return isOneOf(office, {u"king", u"queen", u"prince", u"princess", u"pope", u"emperor", u"empress", u"sultan"});
}

bool isInitialOf(const QString &initial, const QString &word)
{
    return initial.size() == 1 && word.startsWith(initial);
}

bool agree(const QString &a, const QString &b)
{
    return a == b || isInitialOf(a, b) || isInitialOf(b, a);
}

/// Whether two long words differ by a letter inside: "zachary" and "zakhary", but not "daniel" and "daniela".
bool differInOneLetter(const QString &a, const QString &b)
{
    constexpr qsizetype shortest = 6;
    if (a.size() > b.size())
        return differInOneLetter(b, a);
    if (a.size() < shortest || b.size() - a.size() > 1)
        return false;
    qsizetype at = 0;
    while (at < a.size() && a[at] == b[at])
        ++at;
    if (at == 0 || at + 1 >= a.size() || !b[at].isLetter())
        return false;
    return QStringView(a).sliced(a.size() == b.size() ? at + 1 : at) == QStringView(b).sliced(at + 1);
}

/// Whether two full names with equal first and last words may be one person's.
bool agreeInside(const QStringList &a, const QStringList &b)
{
    return a.size() == 2 || b.size() == 2 || (a.size() == b.size() && std::ranges::equal(a, b, agree));
}

} // namespace

void PersonNames::enter(Index &index, const QString &key, int cluster)
{
    QList<int> &list = index[key];
    if (!list.contains(cluster) && list.size() < mostAlike)
        list.append(cluster);
}

void PersonNames::enter(int cluster, const QStringList &words)
{
    m_fullNames[cluster] = words;
    m_firstSounds[cluster] = soundKey(words.first());
    enter(m_byFirst, words.first(), cluster);
    enter(m_byEnds, words.first() + u' ' + words.last(), cluster);
    enter(m_bySound, soundKey(words.last()), cluster);
    for (qsizetype count = 1; count < words.size() && count < longestPart; ++count) {
        enter(m_bySuffix, words.last(count).join(u' '), cluster);
        if (count > 1)
            enter(m_byPrefix, words.first(count).join(u' '), cluster);
        if (count + 1 < words.size() && words[count].size() > 2)
            enter(m_byInner, words[count], cluster);
    }
    if (const qsizetype hyphen = words.last().lastIndexOf(u'-'); hyphen > 0)
        enter(m_bySuffix, words.last().sliced(hyphen + 1), cluster);
}

/// The cluster of a full name's person: the same first and last word, or one name is part of the other. The son is not
/// the father.
int PersonNames::knownAs(const QStringList &words, const QString &suffix) const
{
    int found = -1;
    for (const int cluster : m_byEnds.value(words.first() + u' ' + words.last())) {
        const QString known = m_suffixes.value(cluster);
        if (!agreeInside(m_fullNames[cluster], words) || (!suffix.isEmpty() && !known.isEmpty() && suffix != known))
            continue;
        if (found < 0 || known == suffix)
            found = cluster;
    }
    if (found >= 0)
        return found;
    // Part of a name already seen: "von der Leyen", "Juan Carlos" of "Juan Carlos Varela".
    const QString all = words.join(u' ');
    if (const QList<int> people = m_bySuffix.value(all); !people.isEmpty())
        return people.last();
    if (const QList<int> people = m_byPrefix.value(all); people.size() == 1)
        return people.first();
    return variantOf(words);
}

/// The only person whose name is another spelling of this one: "J. Moran" and "Joan Moran", "Sergei" and "Sergey
/// Petrov".
int PersonNames::variantOf(const QStringList &words) const
{
    int found = -1;
    const QString sound = soundKey(words.first());
    for (const int cluster : m_bySound.value(soundKey(words.last()))) {
        const QStringList &known = m_fullNames[cluster];
        const bool initial =
            known.last() == words.last() && known.first() != words.first() && agree(known.first(), words.first());
        const bool spelling =
            (known.last() != words.last() || known.first() != words.first()) && m_firstSounds.value(cluster) == sound;
        const bool slip = known.last() == words.last() && differInOneLetter(known.first(), words.first());
        if (!initial && !spelling && !slip)
            continue;
        if (found >= 0)
            return -1;
        found = cluster;
    }
    return found;
}

/// "Moran and Ada Moran", "Ada Moran and Minister Moran": two people.
bool PersonNames::standsBesideNamesake(int mention, const QString &surname) const
{
    const auto isNamesake = [&](qsizetype first, qsizetype second, qsizetype other) {
        return first >= 0 && second < m_mentions.size() && m_mentions[second].joined
            && m_mentions[first].sentence == m_mentions[second].sentence && m_mentions[other].kind == EntityKind::Person
            && personWords(m_mentions[other].name) == QStringList(surname);
    };
    return isNamesake(mention - 1, mention, mention - 1) || isNamesake(mention, mention + 1, mention + 1);
}

void PersonNames::gatherFullNames()
{
    for (int at = 0; at < m_mentions.size(); ++at) {
        const FoundMention &mention = m_mentions[at];
        if (m_clusters.of(at) >= 0 || mention.form != MentionForm::Name || mention.kind != EntityKind::Person)
            continue;
        const QStringList words = personWords(mention.name);
        if (words.size() < 2) {
            if (!mention.role.isEmpty())
                m_titled[words.join(u' ')].append(at);
            continue;
        }
        const QString suffix = suffixOf(mention.name);
        int cluster = knownAs(words, suffix);
        if (!suffix.isEmpty() && cluster >= 0 && m_suffixes.value(cluster).isEmpty())
            m_suffixes.insert(cluster, suffix);
        if (cluster < 0) {
            cluster = m_clusters.open(at);
            enter(cluster, words);
            if (!suffix.isEmpty())
                m_suffixes.insert(cluster, suffix);
        } else {
            m_clusters.add(at, cluster);
            if (words.size() > m_fullNames[cluster].size())
                enter(cluster, words);
        }
        if (standsBesideNamesake(at, words.last()))
            m_namesakes.insert(cluster);
        Introduction &introduction = m_introductions[cluster];
        introduction.first = introduction.first < 0 ? at : introduction.first;
        introduction.hasOffice = introduction.hasOffice || !mention.role.isEmpty();
    }
}

/// Of several people, those who have the office it tells, of these the one named most before the mention, else last.
int PersonNames::fitting(const QList<int> &clusters, int mention) const
{
    if (clusters.size() < 2)
        return m_clusters.nearest(clusters, mention);
    const QString office = m_mentions[mention].role.section(u' ', -1);
    QList<int> holders;
    std::ranges::copy_if(clusters, std::back_inserter(holders), [&](int cluster) {
        return !office.isEmpty() && std::ranges::any_of(m_clusters.mentions(m_clusters.alive(cluster)), [&](int other) {
            return m_mentions[other].role.split(u' ').contains(office, Qt::CaseInsensitive);
        });
    });
    QList<int> most;
    std::ptrdiff_t best = 0;
    for (const int cluster : holders.isEmpty() ? clusters : holders) {
        const QList<int> &named = m_clusters.mentions(m_clusters.alive(cluster));
        const std::ptrdiff_t before = std::ranges::upper_bound(named, mention) - named.begin();
        if (before > best)
            most.clear();
        best = std::max(best, before);
        if (before == best)
            most.append(cluster);
    }
    return m_clusters.nearest(most, mention);
}

/// Whether the person of a surname behind an office is another than the one whose full name comes only later and
/// without an office: the president's son is not the president.
bool PersonNames::isSomebodyElse(int mention, const QString &key, int cluster) const
{
    constexpr std::ptrdiff_t often = 3; // an article introduces nobody so late
    const auto introduction = m_introductions.constFind(cluster);
    if (introduction == m_introductions.cend() || introduction->hasOffice || m_mentions[mention].role.isEmpty())
        return false;
    const QList<int> places = m_titled.value(key);
    return std::ranges::lower_bound(places, introduction->first) - places.begin() >= often;
}

bool PersonNames::reigns(int cluster) const
{
    return std::ranges::any_of(m_clusters.mentions(m_clusters.alive(cluster)),
                               [this](int mention) { return isReigning(m_mentions[mention].role); });
}

/// Those whom \a mention may name by \a key: a surname that is told beside somebody's full name is not hers, and kings
/// and popes go by their first names.
QList<int> PersonNames::likelyPeople(const Index &index, const QString &key, int mention) const
{
    QList<int> people = index.value(key);
    const FoundMention &named = m_mentions[mention];
    if (named.name.contains(u' '))
        return people;
    const bool bySurname = &index == &m_bySuffix || &index == &m_bySound;
    people.removeIf([&](int person) {
        return (bySurname && m_namesakes.contains(person)) || (isReigning(named.role) && !reigns(person));
    });
    return people;
}

void PersonNames::gatherShortNames()
{
    for (int at = 0; at < m_mentions.size(); ++at) {
        const FoundMention &mention = m_mentions[at];
        if (m_clusters.of(at) >= 0 || mention.form != MentionForm::Name || mention.kind != EntityKind::Person)
            continue;
        const QString key = personWords(mention.name).join(u' ');
        int cluster = -1;
        for (const Index *index : {&m_bySuffix, &m_byFirst, &m_byPrefix, &m_byInner})
            cluster = cluster < 0 ? fitting(likelyPeople(*index, key, at), at) : cluster;
        if (cluster < 0 && !key.contains(u' ') && key.size() > 4) {
            const QList<int> alike = likelyPeople(m_bySound, soundKey(key), at);
            cluster = alike.size() == 1 ? alike.first() : -1;
        }
        if (cluster >= 0 && isSomebodyElse(at, key, cluster))
            cluster = -1;
        if (cluster < 0) {
            cluster = m_clusters.open(at);
            enter(m_bySuffix, key, cluster);
            enter(m_bySound, soundKey(key), cluster);
        } else {
            m_clusters.add(at, cluster);
        }
    }
}

QList<int> PersonNames::called(const QString &name) const
{
    const QStringList words = personWords(name);
    return words.size() > 1 && !m_bySuffix.contains(words.join(u' '))
        ? m_byEnds.value(words.first() + u' ' + words.last())
        : m_bySuffix.value(words.join(u' '));
}

} // namespace dateline
