// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/entityresolver.h"

#include "model/annotation/bodynames.h"
#include "model/annotation/namewords.h"
#include "model/annotation/officeholders.h"
#include "model/annotation/personnames.h"
#include "model/annotation/syntaxtree.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

class Gathering
{
public:
    Gathering(QList<FoundMention> &mentions, const Countries &countries)
        : m_mentions(mentions)
        , m_countries(countries)
        , m_clusters(mentions.size())
        , m_people(mentions, m_clusters)
        , m_bodies(mentions, countries, m_clusters)
    {
    }

    QList<Entity> run()
    {
        for (const FoundMention &mention : std::as_const(m_mentions)) {
            const bool described = mention.form == MentionForm::DescribedGroup;
            if (mention.kind == EntityKind::Group)
                m_demonyms.insert((described ? mention.ownerName : mention.name).toLower());
        }
        m_people.gatherFullNames();
        m_bodies.gatherSameNames();
        m_people.gatherShortNames();
        m_bodies.joinAcronyms();
        m_bodies.joinShortForms();
        takeNamesOfPeople();
        gatherDescriptions();
        return entities();
    }

private:
    const QList<int> &mentionsOf(int cluster) const { return m_clusters.mentions(cluster); }

    double weight(int cluster) const
    {
        double sum = 0;
        for (const int mention : mentionsOf(cluster))
            sum += m_mentions[mention].confidence;
        return sum;
    }

    /// A surname that the reader took for something else once is still the person's.
    void takeNamesOfPeople()
    {
        for (int cluster = 0; cluster < m_clusters.size(); ++cluster) {
            if (mentionsOf(cluster).isEmpty())
                continue;
            const FoundMention &mention = m_mentions[mentionsOf(cluster).first()];
            if (mention.kind == EntityKind::Person || m_countries.of(mention.name) >= 0)
                continue;
            const QList<int> people = m_people.called(mention.name);
            if (people.isEmpty())
                continue;
            const int person = m_clusters.alive(people.last());
            if (weight(person) >= weight(cluster))
                m_clusters.merge(cluster, person);
            else if (!m_people.isFull(person))
                m_clusters.merge(person, cluster);
        }
    }

    int ownerOf(const FoundMention &mention)
    {
        const bool seat = m_countries.ofSeat(mention.ownerName) == mention.country;
        const QString key = mention.country >= 0 && (!seat || isGovernment(mention))
            ? countryKey(mention.country)
            : nameKey(m_countries, mention.ownerName, mention.ownerKind);
        if (const int known = m_bodies.named(key); known >= 0)
            return known;
        if (mention.ownerKind == EntityKind::Person) {
            if (const QList<int> people = m_people.called(mention.ownerName); !people.isEmpty())
                return m_clusters.alive(people.last());
        }
        const int cluster = m_clusters.openEmpty();
        const bool country = mention.country >= 0 && key == countryKey(mention.country);
        m_unnamed.insert(cluster,
                         {country ? EntityKind::Place : mention.ownerKind,
                          country ? m_countries.name(mention.country) : mention.ownerName});
        m_bodies.enter(key, cluster);
        return cluster;
    }

    /// "the Kenyan government" is Kenya as far as others deal with it.
    static bool isGovernment(const FoundMention &mention)
    {
        return mention.country >= 0 && (mention.noun == u"government" || mention.noun == u"governments");
    }

    /// Those who speak for somebody in a meeting.
    static bool isDelegation(const FoundMention &mention)
    {
        return mention.form == MentionForm::DescribedGroup
            && isOneOf(mention.noun,
                       {u"delegation", u"delegates", u"representatives", u"negotiators", u"team", u"side"});
    }

    /// "the Kenyan side" where "a delegation from Kenya" was told a few sentences before; -1 for none.
    int delegationBefore(int at, int owner) const
    {
        constexpr int nearby = 4; // sentences
        const int last = m_delegations.value(owner, -1);
        if (owner < 0 || last < 0 || !isDelegation(m_mentions[at]))
            return -1;
        const int distance = m_mentions[at].sentence - m_mentions[last].sentence;
        return distance > 0 && distance <= nearby ? m_clusters.of(last) : -1;
    }

    void gatherDescriptions()
    {
        const OfficeHolders offices(m_mentions, m_clusters);
        for (int at = 0; at < m_mentions.size(); ++at) {
            FoundMention &mention = m_mentions[at];
            if (mention.form == MentionForm::Name)
                continue;
            if (const int holder = offices.holder(at); holder >= 0) {
                mention.kind = EntityKind::Person;
                m_clusters.add(at, holder);
                continue;
            }
            const int owner = mention.ownerName.isEmpty() ? -1 : ownerOf(mention);
            if (owner >= 0 && isGovernment(mention)) {
                mention.kind = EntityKind::Place;
                m_clusters.add(at, owner);
                continue;
            }
            const QString key = owner < 0 ? mention.name.toLower() : u"%1:%2"_s.arg(owner).arg(mention.noun);
            const auto found = m_groups.constFind(key);
            const int known = found != m_groups.constEnd() ? *found : delegationBefore(at, owner);
            if (owner >= 0 && isDelegation(mention))
                m_delegations.insert(owner, at);
            if (known >= 0) {
                m_clusters.add(at, known);
                continue;
            }
            const int cluster = m_clusters.open(at);
            m_groups.insert(key, cluster);
            if (owner >= 0)
                m_ownerOf.insert(cluster, owner);
        }
    }

    QList<Entity> entities()
    {
        QList<int> number(m_clusters.size(), -1);
        QList<Entity> result;
        for (int at = 0; at < m_mentions.size(); ++at) {
            const int cluster = m_clusters.of(at);
            if (number[cluster] < 0) {
                number[cluster] = static_cast<int>(result.size());
                result.append(entityOf(cluster));
            }
            m_mentions[at].entity = number[cluster];
            if (m_mentions[at].form == MentionForm::Name)
                m_mentions[at].kind = result[number[cluster]].kind;
        }
        for (int cluster = 0; cluster < m_clusters.size(); ++cluster) {
            if (m_unnamed.contains(cluster) && number[cluster] < 0) {
                number[cluster] = static_cast<int>(result.size());
                Entity owner;
                owner.kind = m_unnamed[cluster].first;
                owner.name = m_unnamed[cluster].second;
                result.append(std::move(owner));
            }
        }
        for (auto entry = m_ownerOf.cbegin(); entry != m_ownerOf.cend(); ++entry)
            result[number[m_clusters.alive(entry.key())]].belongsTo = number[m_clusters.alive(entry.value())];
        return result;
    }

    Entity entityOf(int cluster) const
    {
        Entity entity;
        std::array<double, std::size(entityKinds)> votes{};
        QString fullest;
        QStringList forms;
        QSet<QString> seen;
        bool named = false;
        bool country = false;
        for (const int at : mentionsOf(cluster)) {
            named = named || m_mentions[at].form == MentionForm::Name;
            country = country || isCountry(m_mentions[at]);
        }
        for (const int at : mentionsOf(cluster)) {
            const FoundMention &mention = m_mentions[at];
            if (!seen.contains(mention.name)) {
                seen.insert(mention.name);
                forms.append(mention.name);
            }
            // Descriptions of what is named, and governments of what is a country, are only other forms.
            if ((named && mention.form != MentionForm::Name) || (country && !isCountry(mention)))
                continue;
            votes[static_cast<std::size_t>(mention.kind)] += mention.confidence;
            // A country goes by the name the article uses first, unless another has more words.
            const bool fuller = country ? fullest.isEmpty() || mention.name.count(u' ') > fullest.count(u' ')
                                        : isFuller(mention.name, fullest);
            if (fuller)
                fullest = mention.name;
            if (mention.kind == EntityKind::Person && betterRole(mention.role, entity.role))
                entity.role = mention.role;
        }
        entity.kind = static_cast<EntityKind>(std::ranges::max_element(votes) - votes.begin());
        const bool nobody = entity.kind == EntityKind::Person || entity.kind == EntityKind::Organization;
        if (nobody && entity.role.isEmpty() && isHomeOfSomebody(fullest))
            entity.kind = EntityKind::Place;
        if (const auto told = m_unnamed.constFind(cluster); told != m_unnamed.constEnd() && !named) {
            entity.kind = told->first;
            fullest = told->second;
        }
        entity.name = fullest;
        forms.removeOne(fullest);
        entity.aliases = forms;
        return entity;
    }

    bool isCountry(const FoundMention &mention) const
    {
        return mention.form == MentionForm::Name && mention.kind == EntityKind::Place
            && m_countries.named(mention.name) >= 0;
    }

    /// Whether \a name is one word and the article has people or things of there: "Velmaria" where it has "Velmarian".
    bool isHomeOfSomebody(const QString &name) const
    {
        constexpr qsizetype shortest = 4;
        const QString word = name.toLower();
        if (word.size() < shortest || word.contains(u' '))
            return false;
        const QString stem = QStringView(u"aeiouy").contains(word.back()) ? word.chopped(1) : word;
        return std::ranges::any_of(std::array{u"an"_s, u"ian"_s, u"ese"_s, u"ish"_s},
                                   [&](const QString &ending) {
                                       return m_demonyms.contains(stem + ending) || m_demonyms.contains(word + ending);
                                   })
            || m_demonyms.contains(word + u'n');
    }

    /// The first office told; a bare courtesy or short title gives way to a fuller one.
    static bool betterRole(const QString &role, const QString &known)
    {
        return !role.isEmpty() && (known.isEmpty() || (!known.contains(u' ') && role.contains(u' ')));
    }

    QList<FoundMention> &m_mentions;
    const Countries &m_countries;
    EntityClusters m_clusters;
    PersonNames m_people;
    BodyNames m_bodies;
    QHash<QString, int> m_groups; ///< clusters of described groups, by owner and noun
    QHash<int, int> m_delegations; ///< by owner the one told last
    QHash<int, std::pair<EntityKind, QString>> m_unnamed;
    QHash<int, int> m_ownerOf;
    QSet<QString> m_demonyms; ///< words for people and things of somewhere, in lower case
};

} // namespace

QList<Entity> EntityResolver::resolve(QList<FoundMention> &mentions) const
{
    return Gathering(mentions, *m_countries).run();
}

} // namespace dateline
