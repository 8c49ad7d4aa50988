// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/entityresolver.h"

#include "model/annotation/namewords.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// One entity while mentions are still being gathered.
struct Cluster {
    QList<int> mentions;
    QStringList words; ///< of a person: the fullest name, as keys
    int mergedInto = -1;
};

bool isInitialOf(const QString &initial, const QString &word)
{
    return initial.size() == 1 && word.startsWith(initial);
}

/// Whether two full names with equal first and last words may be one person's.
bool agreeInside(const QStringList &a, const QStringList &b)
{
    if (a.size() == 2 || b.size() == 2)
        return true;
    return a.size() == b.size()
        && std::ranges::equal(a, b, [](const QString &x, const QString &y) { return x == y || isInitialOf(x, y) || isInitialOf(y, x); });
}

class Gathering
{
public:
    Gathering(QList<FoundMention> &mentions, const Countries &countries)
        : m_mentions(mentions)
        , m_countries(countries)
        , m_clusterOf(mentions.size(), -1)
    {
    }

    QList<Entity> run()
    {
        for (const FoundMention &mention : std::as_const(m_mentions)) {
            const bool described = mention.form == MentionForm::DescribedGroup;
            if (mention.kind == EntityKind::Group)
                m_demonyms.insert((described ? mention.ownerName : mention.name).toLower());
        }
        gatherFullPersonNames();
        gatherOtherNames();
        gatherShortPersonNames();
        joinAcronyms();
        joinShortenedBodies();
        takeNamesOfPeople();
        gatherDescriptions();
        return entities();
    }

private:
    using Index = QHash<QString, QList<int>>;

    int open(int mention)
    {
        m_clusters.append(Cluster{});
        const auto cluster = static_cast<int>(m_clusters.size()) - 1;
        add(mention, cluster);
        return cluster;
    }

    void add(int mention, int cluster)
    {
        m_clusters[cluster].mentions.append(mention);
        m_clusterOf[mention] = cluster;
    }

    void merge(int from, int into)
    {
        if (from == into)
            return;
        for (const int mention : std::as_const(m_clusters[from].mentions))
            add(mention, into);
        m_clusters[from].mentions.clear();
        m_clusters[from].mergedInto = into;
    }

    int alive(int cluster) const
    {
        while (m_clusters[cluster].mergedInto >= 0)
            cluster = m_clusters[cluster].mergedInto;
        return cluster;
    }

    template<typename Function>
    void forNames(Function function)
    {
        for (int at = 0; at < m_mentions.size(); ++at) {
            if (m_clusterOf[at] < 0 && m_mentions[at].form == MentionForm::Name)
                function(at, m_mentions[at]);
        }
    }

    void gatherFullPersonNames()
    {
        forNames([this](int at, const FoundMention &mention) {
            const QStringList words = nameWords(mention.name);
            if (mention.kind != EntityKind::Person || words.size() < 2)
                return;
            const QString ends = words.first() + u' ' + words.last();
            for (const int cluster : std::as_const(m_byEnds[ends])) {
                if (!agreeInside(m_clusters[cluster].words, words))
                    continue;
                add(at, cluster);
                if (words.size() > m_clusters[cluster].words.size())
                    registerParts(cluster, words);
                return;
            }
            // Part of a name already seen ("von der Leyen") waits for the short names, but only behind the full one.
            if (!m_bySuffix.value(words.join(u' ')).isEmpty()) {
                add(at, m_bySuffix.value(words.join(u' ')).last());
                return;
            }
            const int cluster = open(at);
            m_byEnds[ends].append(cluster);
            registerParts(cluster, words);
        });
    }

    void registerParts(int cluster, const QStringList &words)
    {
        const auto enter = [cluster](Index &index, const QString &key) {
            QList<int> &list = index[key];
            if (!list.contains(cluster) && list.size() < 64)
                list.append(cluster);
        };
        m_clusters[cluster].words = words;
        enter(m_byFirst, words.first());
        for (qsizetype first = 1; first < words.size() && first < 6; ++first)
            enter(m_bySuffix, words.sliced(first).join(u' '));
        if (const qsizetype hyphen = words.last().lastIndexOf(u'-'); hyphen > 0)
            enter(m_bySuffix, words.last().sliced(hyphen + 1));
    }

    /// Of several people who could be meant, the one named last before the mention.
    int nearest(const QList<int> &clusters, int mention) const
    {
        int best = -1;
        int bestAt = -1;
        for (const int cluster : clusters) {
            const QList<int> &named = m_clusters[cluster].mentions;
            const auto behind = std::ranges::upper_bound(named, mention);
            const int last = behind == named.begin() ? -1 : *(behind - 1);
            if (best < 0 || last > bestAt)
                best = cluster, bestAt = last;
        }
        return best;
    }

    void gatherShortPersonNames()
    {
        forNames([this](int at, const FoundMention &mention) {
            if (mention.kind != EntityKind::Person)
                return;
            const QString key = nameWords(mention.name).join(u' ');
            int cluster = nearest(m_bySuffix.value(key), at);
            if (cluster < 0)
                cluster = nearest(m_byFirst.value(key), at);
            if (cluster < 0) {
                cluster = open(at);
                m_bySuffix[key].append(cluster);
                return;
            }
            QList<int> &named = m_clusters[cluster].mentions;
            named.insert(std::ranges::upper_bound(named, at), at);
            m_clusterOf[at] = cluster;
        });
    }

    QString keyOf(const FoundMention &mention) const
    {
        return nameKey(m_countries, mention.name, mention.kind);
    }

    void gatherOtherNames()
    {
        forNames([this](int at, const FoundMention &mention) {
            if (mention.kind == EntityKind::Person)
                return;
            const QString key = keyOf(mention);
            const auto found = m_byKey.constFind(key);
            if (found != m_byKey.constEnd())
                add(at, *found);
            else
                m_byKey.insert(key, open(at));
        });
    }

    bool isBody(int cluster) const
    {
        const QList<int> &mentions = m_clusters[cluster].mentions;
        return !mentions.isEmpty() && m_mentions[mentions.first()].kind == EntityKind::Organization
            && m_mentions[mentions.first()].form == MentionForm::Name;
    }

    /// "African Union (AU)", and "AU" where "African Union" is named.
    void joinAcronyms()
    {
        QHash<QString, int> byInitials;
        for (int cluster = 0; cluster < m_clusters.size(); ++cluster) {
            if (!isBody(cluster))
                continue;
            const QString letters = initialsOf(m_mentions[m_clusters[cluster].mentions.first()].name);
            if (letters.size() > 1 && !byInitials.contains(letters))
                byInitials.insert(letters, cluster);
        }
        for (int at = 0; at < m_mentions.size(); ++at) {
            const FoundMention &mention = m_mentions[at];
            if (mention.form != MentionForm::Name || mention.kind == EntityKind::Person || !isAcronym(mention.name))
                continue;
            const int cluster = alive(m_clusterOf[at]);
            const bool defined = at > 0 && m_mentions[at - 1].sentence == mention.sentence
                && m_mentions[at - 1].kind == mention.kind && m_mentions[at - 1].form == MentionForm::Name
                && mention.firstToken == m_mentions[at - 1].lastToken + 1 && mention.kind == EntityKind::Organization
                && m_mentions[at - 1].name.contains(u' ') && m_mentions[at - 1].name.front() == mention.name.front();
            const QString letters = QString(mention.name).remove(u'.');
            const int full = defined ? alive(m_clusterOf[at - 1]) : byInitials.value(letters, -1);
            if (full >= 0 && alive(full) != cluster)
                merge(cluster, alive(full));
        }
    }

    /// "Norden" where "Norden Bank" is named, "Security Council" where "UN Security Council" is.
    void joinShortenedBodies()
    {
        Index byPart;
        for (int cluster = 0; cluster < m_clusters.size(); ++cluster) {
            if (!isBody(cluster))
                continue;
            const QStringList words = nameWords(m_mentions[m_clusters[cluster].mentions.first()].name);
            if (words.size() < 2)
                continue;
            byPart[words.first()].append(cluster);
            for (qsizetype first = 1; first + 1 < words.size() && first < 4; ++first)
                byPart[words.sliced(first).join(u' ')].append(cluster);
        }
        for (int cluster = 0; cluster < m_clusters.size(); ++cluster) {
            if (!isBody(cluster))
                continue;
            const FoundMention &mention = m_mentions[m_clusters[cluster].mentions.first()];
            const QList<int> longer = byPart.value(nameWords(mention.name).join(u' '));
            if (longer.size() == 1 && alive(longer.first()) != cluster && m_countries.of(mention.name) < 0)
                merge(cluster, alive(longer.first()));
        }
    }

    double weight(int cluster) const
    {
        double sum = 0;
        for (const int mention : m_clusters[cluster].mentions)
            sum += m_mentions[mention].confidence;
        return sum;
    }

    /// A surname that the reader took for something else once is still the person's.
    void takeNamesOfPeople()
    {
        for (int cluster = 0; cluster < m_clusters.size(); ++cluster) {
            if (m_clusters[cluster].mentions.isEmpty())
                continue;
            const FoundMention &mention = m_mentions[m_clusters[cluster].mentions.first()];
            if (mention.kind == EntityKind::Person || m_countries.of(mention.name) >= 0)
                continue;
            const QStringList words = nameWords(mention.name);
            QList<int> people = m_bySuffix.value(words.join(u' '));
            if (words.size() > 1)
                people = m_byEnds.value(words.first() + u' ' + words.last());
            if (people.isEmpty())
                continue;
            const int person = alive(people.last());
            if (weight(person) >= weight(cluster))
                merge(cluster, person);
            else if (m_clusters[person].words.isEmpty())
                merge(person, cluster);
        }
        for (Cluster &cluster : m_clusters)
            std::ranges::sort(cluster.mentions);
    }

    int ownerOf(const FoundMention &mention)
    {
        const QString key = mention.country >= 0 && m_countries.ofSeat(mention.ownerName) != mention.country
            ? countryKey(mention.country) : nameKey(m_countries, mention.ownerName, mention.ownerKind);
        if (const auto found = m_byKey.constFind(key); found != m_byKey.constEnd())
            return alive(*found);
        if (mention.ownerKind == EntityKind::Person) {
            const QList<int> people = m_bySuffix.value(nameWords(mention.ownerName).join(u' '));
            if (!people.isEmpty())
                return alive(people.last());
        }
        m_clusters.append(Cluster{});
        const auto cluster = static_cast<int>(m_clusters.size()) - 1;
        const bool country = mention.country >= 0 && key == countryKey(mention.country);
        m_unnamed.insert(cluster, {country ? EntityKind::Place : mention.ownerKind,
                                   country ? m_countries.name(mention.country) : mention.ownerName});
        m_byKey.insert(key, cluster);
        return cluster;
    }

    /// The named person whose role the description tells, -1 for none.
    int holderOf(int at) const
    {
        const FoundMention &mention = m_mentions[at];
        if (mention.country < 0 || mention.noun == u"counterpart" || mention.noun == u"official")
            return -1;
        int best = -1;
        for (const int holder : m_holders.value({mention.country, mention.noun})) {
            if (best < 0 || holder < at)
                best = holder;
        }
        return best < 0 ? -1 : alive(m_clusterOf[best]);
    }

    /// "the Foreign Minister of Ghana, Dr. Sam Osei"
    static bool isApposition(const FoundMention &description, const FoundMention &next)
    {
        const int begin = next.roleFirst >= 0 ? next.roleFirst : next.firstToken;
        return next.sentence == description.sentence && next.kind == EntityKind::Person && begin == description.lastToken + 1;
    }

    void gatherDescriptions()
    {
        for (int at = 0; at < m_mentions.size(); ++at) {
            const FoundMention &mention = m_mentions[at];
            if (mention.kind != EntityKind::Person || mention.country < 0 || mention.role.isEmpty())
                continue;
            for (const QString &word : mention.role.toLower().split(u' ')) {
                QList<int> &holders = m_holders[{mention.country, word}];
                if (holders.size() < 64)
                    holders.append(at);
            }
        }
        for (int at = 0; at < m_mentions.size(); ++at) {
            FoundMention &mention = m_mentions[at];
            if (mention.form == MentionForm::Name)
                continue;
            const bool single = mention.form == MentionForm::DescribedPerson;
            const bool named = single && at + 1 < m_mentions.size() && isApposition(mention, m_mentions[at + 1]);
            const int holder = named ? alive(m_clusterOf[at + 1]) : single ? holderOf(at) : -1;
            if (holder >= 0) {
                mention.kind = EntityKind::Person;
                add(at, holder);
                continue;
            }
            const int owner = mention.ownerName.isEmpty() ? -1 : ownerOf(mention);
            const QString key = owner < 0 ? u"group:"_s + mention.name.toLower() : u"group:%1:%2"_s.arg(owner).arg(mention.noun);
            const auto found = m_byKey.constFind(key);
            if (found != m_byKey.constEnd()) {
                add(at, *found);
            } else {
                const int cluster = open(at);
                m_byKey.insert(key, cluster);
                if (owner >= 0)
                    m_ownerOf.insert(cluster, owner);
            }
        }
        for (Cluster &cluster : m_clusters)
            std::ranges::sort(cluster.mentions);
    }

    QList<Entity> entities()
    {
        QList<int> number(m_clusters.size(), -1);
        QList<Entity> result;
        for (int at = 0; at < m_mentions.size(); ++at) {
            const int cluster = alive(m_clusterOf[at]);
            if (number[cluster] < 0) {
                number[cluster] = static_cast<int>(result.size());
                result.append(entityOf(cluster));
            }
            m_mentions[at].entity = number[cluster];
            if (m_mentions[at].form == MentionForm::Name)
                m_mentions[at].kind = result[number[cluster]].kind;
        }
        for (int cluster = 0; cluster < m_clusters.size(); ++cluster) {
            if (m_unnamed.contains(cluster)) {
                number[cluster] = static_cast<int>(result.size());
                Entity owner;
                owner.kind = m_unnamed[cluster].first;
                owner.name = m_unnamed[cluster].second;
                result.append(std::move(owner));
            }
        }
        for (auto entry = m_ownerOf.cbegin(); entry != m_ownerOf.cend(); ++entry)
            result[number[alive(entry.key())]].belongsTo = number[alive(entry.value())];
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
        for (const int at : m_clusters[cluster].mentions)
            named = named || m_mentions[at].form == MentionForm::Name;
        for (const int at : m_clusters[cluster].mentions) {
            const FoundMention &mention = m_mentions[at];
            if (!seen.contains(mention.name)) {
                seen.insert(mention.name);
                forms.append(mention.name);
            }
            if (named && mention.form != MentionForm::Name)
                continue;
            votes[static_cast<std::size_t>(mention.kind)] += mention.confidence;
            // A country goes by the name the article uses first, unless another has more words.
            const bool country = mention.kind == EntityKind::Place && m_countries.named(mention.name) >= 0;
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
        entity.name = fullest;
        forms.removeOne(fullest);
        entity.aliases = forms;
        return entity;
    }

    /// Whether \a name is one word and the article has people or things of there: "Velmaria" where it has "Velmarian".
    bool isHomeOfSomebody(const QString &name) const
    {
        constexpr qsizetype shortest = 4;
        const QString word = name.toLower();
        if (word.size() < shortest || word.contains(u' '))
            return false;
        const QString stem = QStringView(u"aeiouy").contains(word.back()) ? word.chopped(1) : word;
        return std::ranges::any_of(std::array{u"an"_s, u"ian"_s, u"ese"_s, u"ish"_s}, [&](const QString &ending) {
            return m_demonyms.contains(stem + ending) || m_demonyms.contains(word + ending);
        }) || m_demonyms.contains(word + u'n');
    }

    /// The first office told; a bare courtesy or short title gives way to a fuller one.
    static bool betterRole(const QString &role, const QString &known)
    {
        return !role.isEmpty() && (known.isEmpty() || (!known.contains(u' ') && role.contains(u' ')));
    }

    QList<FoundMention> &m_mentions;
    const Countries &m_countries;
    QList<int> m_clusterOf;
    QList<Cluster> m_clusters;
    Index m_byEnds;
    Index m_bySuffix;
    Index m_byFirst;
    QHash<QString, int> m_byKey;
    QHash<std::pair<int, QString>, QList<int>> m_holders;
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
