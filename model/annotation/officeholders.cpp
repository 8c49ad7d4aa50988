// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/officeholders.h"

#include "model/annotation/syntaxtree.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <iterator>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype mostHolders = 64;  // of one office
constexpr int nearby = 4;              // sentences

/// Words before an office that say nothing of which office it is.
bool isPassing(const QString &word)
{
    return isOneOf(word, {u"new",      u"former",     u"outgoing",  u"incoming",      u"current", u"then",
                          u"late",     u"visiting",   u"top",       u"senior",        u"own",     u"newly",
                          u"elected",  u"embattled",  u"long-time", u"longtime",      u"the",     u"his",
                          u"her",      u"their",      u"its",       u"powerful",      u"young",   u"hard-line",
                          u"populist", u"right-wing", u"left-wing", u"authoritarian", u"veteran"});
}

/// Words that make another office of one.
bool isSecond(const QString &word)
{
    return isOneOf(word, {u"vice", u"deputy", u"assistant", u"prime", u"former", u"under", u"undersecretary", u"ex"});
}

QString spelled(const QString &word)
{
    return word == u"defence" ? u"defense"_s : word == u"labour" ? u"labor"_s : word;
}

QStringList wordsOf(const QString &office)
{
    QStringList words;
    for (QString word :
         office.toLower().replace(u'-', u' ').replace(u'\u2019', u'\'').split(u' ', Qt::SkipEmptyParts)) {
        word.removeIf([](QChar c) { return c == u',' || c == u'.'; });
        words.append(spelled(word));
    }
    return words;
}

/// What the description tells of the office: "foreign minister" of "Kenyan foreign minister".
QStringList officeOf(const FoundMention &description)
{
    QStringList words;
    const QStringList owner = wordsOf(description.ownerName);
    for (const QString &word : wordsOf(description.name)) {
        if (word == u"of" || word == u"from")
            break;
        if (!owner.contains(word) && word != u"'s" && !isPassing(word))
            words.append(word.endsWith(u"'s") ? word.chopped(2) : word);
    }
    words.removeIf([&owner](const QString &word) { return owner.contains(word); });
    if (words.isEmpty() || words.last() != description.noun)
        words.append(description.noun);
    return words;
}

/// The offices that the description may tell: a country's leader is its president, prime minister or monarch.
QList<QStringList> officesOf(const FoundMention &description)
{
    const QStringList office = officeOf(description);
    const QStringList prime{u"prime"_s, u"minister"_s};
    if (description.noun == u"premier")
        return {office, prime};
    if (description.noun == u"leader" && office.size() == 1)
        return {office,      prime,       {u"president"_s}, {u"premier"_s}, {u"chancellor"_s},
                {u"king"_s}, {u"emir"_s}, {u"sultan"_s}};
    return {office};
}

} // namespace

bool isOffice(const QStringList &role, const QStringList &words)
{
    const bool all = std::ranges::all_of(words, [&role](const QString &word) { return role.contains(spelled(word)); });
    const qsizetype noun = role.indexOf(spelled(words.last()));
    if (!all || noun < 0)
        return false;
    for (qsizetype at = std::max<qsizetype>(0, noun - 3); at < noun; ++at) {
        if (isSecond(role[at]) && !words.contains(role[at]) && role[at] != u"former")
            return false;
    }
    return true;
}

OfficeHolders::OfficeHolders(const QList<FoundMention> &mentions, const EntityClusters &clusters)
    : m_mentions(mentions)
    , m_clusters(clusters)
{
    for (int at = 0; at < mentions.size(); ++at) {
        const FoundMention &mention = mentions[at];
        if (mention.form != MentionForm::Name || mention.kind != EntityKind::Person || mention.role.isEmpty())
            continue;
        if (mention.country >= 0 && !m_countryOf.contains(clusters.of(at)))
            m_countryOf.insert(clusters.of(at), mention.country);
        for (const QString &word : wordsOf(mention.role)) {
            QList<int> &holders = m_byNoun[word];
            if (holders.size() < mostHolders && (holders.isEmpty() || holders.last() != at))
                holders.append(at);
        }
    }
}

int OfficeHolders::holder(int at) const
{
    if (m_mentions[at].form == MentionForm::DescribedGroup)
        return listedBehind(at);
    if (const int named = namedBehind(at); named >= 0)
        return named;
    if (m_mentions[at].noun == u"official")
        return -1;
    return m_mentions[at].noun == u"counterpart" ? counterpart(at) : byOffice(at);
}

/// "the Foreign Minister of Ghana, Dr. Sam Osei"
int OfficeHolders::namedBehind(int at) const
{
    if (at + 1 >= m_mentions.size())
        return -1;
    const FoundMention &next = m_mentions[at + 1];
    const int begin = next.firstWithTitles();
    const int gap = begin - m_mentions[at].lastToken;
    const bool named = next.sentence == m_mentions[at].sentence && next.kind == EntityKind::Person
        && next.form == MentionForm::Name && (gap == 0 || gap == 1);
    return named ? m_clusters.of(at + 1) : -1;
}

/// "the Kenyan and Ghanaian ministers, Ada Moran and Sam Osei": as many names as owners, in the same order.
int OfficeHolders::listedBehind(int at) const
{
    const FoundMention &description = m_mentions[at];
    const auto joined = [&](int other) {
        return other >= 0 && other < m_mentions.size() && m_mentions[other].form == MentionForm::DescribedGroup
            && m_mentions[other].sentence == description.sentence && m_mentions[other].noun == description.noun;
    };
    int first = at;
    while (joined(first - 1))
        --first;
    int behind = at + 1;
    while (joined(behind))
        ++behind;
    const int count = behind - first;
    if (count < 2 || behind + count > m_mentions.size() || !description.noun.endsWith(u's'))
        return -1;
    int end = m_mentions[behind - 1].lastToken;
    for (int person = behind; person < behind + count; ++person) {
        const FoundMention &next = m_mentions[person];
        const int begin = next.firstWithTitles();
        if (next.sentence != description.sentence || next.kind != EntityKind::Person || begin - end > 2)
            return -1;
        end = next.lastToken;
    }
    const bool longer = behind + count < m_mentions.size()
        && m_mentions[behind + count].sentence == description.sentence
        && m_mentions[behind + count].kind == EntityKind::Person && m_mentions[behind + count].firstToken - end <= 2;
    return longer ? -1 : m_clusters.of(behind + at - first);
}

bool OfficeHolders::isOfOwner(int person, const FoundMention &description) const
{
    if (description.country >= 0)
        return m_countryOf.value(m_clusters.of(person), -1) == description.country;
    return m_mentions[person].role.contains(description.ownerName, Qt::CaseInsensitive);
}

/// The one told last before the description, else the first behind it.
int OfficeHolders::nearest(const QList<int> &people, int at) const
{
    int best = -1;
    for (const int person : people) {
        if (best < 0 || person < at)
            best = person;
    }
    return best < 0 ? -1 : m_clusters.of(best);
}

int OfficeHolders::byOffice(int at) const
{
    const FoundMention &description = m_mentions[at];
    QList<int> holders;
    QList<int> unplaced; // people with that office, nobody says of what country
    for (const QStringList &office : officesOf(description)) {
        for (const int person : m_byNoun.value(office.last())) {
            if (!isOffice(wordsOf(m_mentions[person].role), office))
                continue;
            if (isOfOwner(person, description))
                holders.append(person);
            else if (!m_countryOf.contains(m_clusters.of(person))
                     && std::abs(m_mentions[person].sentence - description.sentence) <= nearby)
                unplaced.append(person);
        }
    }
    std::ranges::sort(holders);
    if (!holders.isEmpty())
        return nearest(holders, at);
    QSet<int> people;
    for (const int person : std::as_const(unplaced))
        people.insert(m_clusters.of(person));
    const bool one =
        people.size() == 1 && unplaced.first() < at && description.country >= 0 && officeOf(description).size() > 1;
    return one ? *people.cbegin() : -1;
}

/// "her Kenyan counterpart": a Kenyan with the office of somebody told in the sentence, else the only Kenyan with one.
int OfficeHolders::counterpart(int at) const
{
    const FoundMention &description = m_mentions[at];
    if (description.country < 0)
        return -1;
    QStringList offices; // of others, the nearest first
    for (int other = at - 1; other >= 0 && m_mentions[other].sentence >= description.sentence - 1; --other) {
        if (m_mentions[other].kind == EntityKind::Person)
            offices.append(wordsOf(m_mentions[other].role));
    }
    QList<int> same;
    QList<int> any;
    for (auto noun = m_byNoun.cbegin(); noun != m_byNoun.cend(); ++noun) {
        for (const int person : noun.value()) {
            if (!isOfOwner(person, description))
                continue;
            any.append(person);
            if (offices.contains(noun.key()) && noun.key() != u"of")
                same.append(person);
        }
    }
    QSet<int> people;
    for (const int person : std::as_const(any))
        people.insert(m_clusters.of(person));
    std::ranges::sort(same);
    if (!same.isEmpty())
        return nearest(same, at);
    return people.size() == 1 && offices.isEmpty() ? *people.cbegin() : -1;
}

} // namespace dateline
