// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/entitylinker.h"

#include "model/annotation/namewords.h"
#include "model/base/termlist.h"
#include "model/identity/bodyname.h"
#include "model/identity/namekey.h"
#include "model/identity/office.h"
#include "model/identity/personname.h"
#include "model/identity/romanization.h"

#include <QDir>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

// Logarithms of odds, fitted by hand on the development halves of tests/quality/identity.
constexpr double never = -std::numeric_limits<double>::infinity();
constexpr double mostShared = 2.5;
constexpr double perShared = 2.0;
constexpr double equalNames = 5.0;   // of bodies
constexpr double unknowable = -1.2;  // of a government or ministry of a country that is not told: nobody could answer
constexpr double rival = 1.5;        // as near to each other as this, candidates compete
constexpr int longestTenure = 400; // days between what says who holds an office and what tells the office alone

double ofCompanions(double shared)
{
    return std::min(mostShared, perShared * shared);
}

/// What the known countries of a person and one told say.
enum class Matching { Unknown, Equal, Different };

struct RoleEvidence {
    Matching country = Matching::Unknown;
    Matching office = Matching::Unknown;
};

RoleEvidence compareRoles(const QString &role, const QList<DatedRole> &known, const Countries &countries)
{
    RoleEvidence evidence;
    if (role.isEmpty())
        return evidence;
    const Office told = Office::of(role, countries);
    for (const DatedRole &each : known) {
        const Office other = Office::of(each.role, countries);
        if (told.country >= 0 && other.country >= 0) {
            if (told.country == other.country)
                evidence.country = Matching::Equal;
            else if (evidence.country == Matching::Unknown)
                evidence.country = Matching::Different;
        }
        if (told.words.size() > 0 && other.words.size() > 0) {
            if (isSameOffice(told, other))
                evidence.office = Matching::Equal;
            else if (evidence.office == Matching::Unknown)
                evidence.office = Matching::Different;
        }
    }
    return evidence;
}

double oddsOfRoles(const RoleEvidence &evidence)
{
    double odds = 0;
    if (evidence.country == Matching::Equal)
        odds += 1.0;
    if (evidence.country == Matching::Different)
        odds -= 2.5;
    if (evidence.office == Matching::Equal && evidence.country != Matching::Different)
        odds += 2.0;
    return odds;
}

int mostOf(const QHash<int, int> &counts)
{
    int best = -1;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (best < 0 || count.value() > counts.value(best)
            || (count.value() == counts.value(best) && count.key() < best))
            best = count.key();
    }
    return best;
}

double oddsOfSetting(const Naming &naming, const KnownEntity &known)
{
    if (naming.setting < 0 || known.settings.isEmpty())
        return 0;
    return known.settings.contains(naming.setting) ? 0.5 : -0.5;
}

/// A shared name of two bodies, one of which may tell its country.
double oddsOfEqualCores(const BodyName &one, const BodyName &other, int setting, const QHash<int, int> &settings)
{
    if (one.core.contains(u':'))
        return 8.0;
    if (one.country >= 0 && other.country >= 0)
        return one.country == other.country ? equalNames : never;
    if (one.country >= 0 || other.country >= 0) {
        const int told = std::max(one.country, other.country);
        const int around = one.country >= 0 ? mostOf(settings) : setting;
        if (one.isOpen)
            return around < 0 ? unknowable : told == around ? 3.0 : -5.0;
        const double telling = one.core.contains(u' ') ? 2.0 : -1.0; // "Pakistani Taliban" is not "Taliban"
        return around < 0 ? telling : told == around ? telling + 1.0 : telling - 1.0;
    }
    if (!one.isOpen)
        return equalNames;
    if (setting < 0 && settings.isEmpty())
        return 2.5;
    if (setting < 0 || settings.isEmpty())
        return unknowable;
    return settings.contains(setting) ? 3.0 : -4.0;
}

} // namespace

EntityLinker::EntityLinker(std::unique_ptr<Countries> countries, NameLexicon lexicon, QSet<QString> offices)
    : m_countries(std::move(countries))
    , m_lexicon(std::move(lexicon))
    , m_offices(std::move(offices))
{
}

Result<EntityLinker> EntityLinker::open(const QString &resources)
{
    auto countries = Countries::open(resources);
    if (!countries)
        return std::unexpected(countries.error());
    auto lexicon = NameLexicon::open(resources);
    if (!lexicon)
        return std::unexpected(lexicon.error());
    auto offices = readTermSet(QDir(resources).filePath(u"lexicon/office-nouns.txt"_s));
    if (!offices)
        return std::unexpected(offices.error());
    return EntityLinker(std::make_unique<Countries>(*std::move(countries)), *std::move(lexicon), *std::move(offices));
}

LinkKeys EntityLinker::keysOfName(EntityKind kind, const QString &name) const
{
    if (kind == EntityKind::Person) {
        const PersonNameKeys keys = dateline::keysOf(PersonName::of(name), m_lexicon);
        return {.own = keys.own, .sought = keys.sought};
    }
    if (kind == EntityKind::Group) {
        const QString key = u"g:"_s + nameKey(name);
        return {.own = {key}, .sought = {key}};
    }
    const QString key = u"b:"_s + BodyName::of(name, kind, *m_countries, m_lexicon).core;
    return {.own = {key}, .sought = {key}};
}

QStringList EntityLinker::keysOfRole(const QString &role) const
{
    QStringList keys;
    const Office office = Office::of(role, *m_countries);
    if (office.country < 0 || office.isPast)
        return keys;
    for (const QString &word : office.words) {
        if (m_offices.contains(word))
            keys.append(u"h:%1:%2"_s.arg(m_countries->name(office.country), word));
    }
    keys.removeDuplicates();
    return keys;
}

bool EntityLinker::isOffice(const Naming &naming) const
{
    if (naming.kind != EntityKind::Group || naming.country < 0)
        return false;
    const Office office = Office::of(naming.name, *m_countries);
    return !office.words.isEmpty() && !office.isPast && m_offices.contains(office.words.last());
}

bool EntityLinker::isFirstNameAlone(const Naming &naming) const
{
    const PersonName name = PersonName::of(naming.name);
    return naming.kind == EntityKind::Person && !name.isFull() && m_lexicon.isFirstName(name.words.first());
}

bool EntityLinker::isTitle(const Naming &naming) const
{
    return naming.kind == EntityKind::Person && m_offices.contains(naming.name.toLower());
}

QStringList EntityLinker::keysSought(const Naming &naming) const
{
    if (isOffice(naming)) {
        const Office office = Office::of(naming.name, *m_countries);
        return {u"h:%1:%2"_s.arg(m_countries->name(naming.country), office.words.last())};
    }
    QStringList keys = keysOfName(naming.kind, naming.name).sought;
    for (const QString &alias : naming.aliases) {
        if (naming.kind != EntityKind::Person || PersonName::of(alias).isFull())
            keys += keysOfName(naming.kind, alias).sought;
    }
    keys.removeDuplicates();
    return keys;
}

double EntityLinker::oddsOfPerson(const Naming &naming, const LinkCandidate &candidate) const
{
    const KnownEntity &known = candidate.known;
    const PersonName name = PersonName::of(naming.name);
    NameAgreement best = NameAgreement::None;
    bool isFullKnown = false;
    bool isOtherwiseKnown = false; // by a full name that cannot be this one's
    for (auto form = known.forms.cbegin(); form != known.forms.cend(); ++form) {
        const PersonName other = PersonName::of(form.key());
        const NameAgreement how = agreement(name, other, m_lexicon);
        isFullKnown = isFullKnown || other.isFull();
        isOtherwiseKnown = isOtherwiseKnown || (name.isFull() && other.isFull() && how == NameAgreement::None);
        best = std::max(best, how);
    }
    if (best == NameAgreement::None || (best <= NameAgreement::Surname && isOtherwiseKnown))
        return never;
    double odds = 0;
    switch (best) {
    case NameAgreement::None:
        return never;
    case NameAgreement::FirstOnly:
        odds = -1.5;
        break;
    case NameAgreement::Surname: {
        const QString &word = name.words.last();
        const bool bothShort = !name.isFull() && !isFullKnown;
        odds = bothShort ? 2.4 : 0.8;
        if (m_lexicon.isCommonSurname(word) || m_lexicon.isFirstName(word))
            odds -= 1.5;
        odds += std::min(1.5, 0.5 * std::log2(std::max(known.articles, 1)));
        if (!name.isFull() && known.aliases.contains(naming.name))
            odds += 0.7;
        break;
    }
    case NameAgreement::Initials:
        odds = m_lexicon.isCommonSurname(name.words.last()) ? 0.0 : 1.2;
        break;
    case NameAgreement::Part:
        odds = 2.0;
        break;
    case NameAgreement::Alike:
        odds = 1.8;
        break;
    case NameAgreement::Variant:
        odds = 3.5;
        break;
    case NameAgreement::Same:
        odds = 5.0;
        break;
    }
    const RoleEvidence roles = compareRoles(naming.role, known.roles, *m_countries);
    if (best == NameAgreement::Surname && roles.office == Matching::Different)
        odds -= 1.0;
    odds += oddsOfRoles(roles) + ofCompanions(candidate.shared) + oddsOfSetting(naming, known);
    // One article seldom names two people by full names that are so near each other, or two of one name in one office.
    const bool isNear = name.isFull() ? best == NameAgreement::Variant : roles.office == Matching::Equal;
    if (candidate.isNamedOtherwise && !(best == NameAgreement::Same && name.isFull()))
        odds -= isNear ? 1.5 : 4.0;
    return odds;
}

double EntityLinker::oddsOfBody(const Naming &naming, const LinkCandidate &candidate) const
{
    const KnownEntity &known = candidate.known;
    if (naming.kind == EntityKind::Group) {
        const bool same = std::ranges::any_of(
            known.forms.keys(), [&](const QString &form) { return nameKey(form) == nameKey(naming.name); });
        return same ? 5.0 : never;
    }
    double odds = never;
    const auto compare = [&](const QString &one, const QString &other, double loss) {
        const BodyName a = BodyName::of(one, naming.kind, *m_countries, m_lexicon);
        const BodyName b = BodyName::of(other, known.kind, *m_countries, m_lexicon);
        if (a.core == b.core)
            odds = std::max(odds, oddsOfEqualCores(a, b, naming.setting, known.settings) - loss);
    };
    constexpr double ofAlias = 2.2;
    for (auto form = known.forms.cbegin(); form != known.forms.cend(); ++form) {
        compare(naming.name, form.key(), 0);
        for (const QString &alias : naming.aliases)
            compare(alias, form.key(), ofAlias);
    }
    for (auto alias = known.aliases.cbegin(); alias != known.aliases.cend(); ++alias)
        compare(naming.name, alias.key(), std::max(0.5, ofAlias - 0.5 * (alias.value() - 1)));
    if (odds == never)
        return never;
    const bool isEqual = odds >= equalNames;
    // A reader takes a museum for a body here and for a building there; what has one word may be two things.
    if (known.kind != naming.kind && !naming.name.contains(u' '))
        odds -= 3.0;
    else if (known.kind != naming.kind)
        odds -= 1.5;
    odds += ofCompanions(candidate.shared);
    if (candidate.isNamedOtherwise && !isEqual)
        odds -= 4.0;
    return odds;
}

/// The nearer in time somebody is said to hold the office, the surer.
double EntityLinker::oddsOfHolder(const Naming &naming, const LinkCandidate &candidate) const
{
    const Office office = Office::of(naming.name, *m_countries);
    qint64 nearest = std::numeric_limits<qint64>::max();
    for (const DatedRole &role : candidate.known.roles) {
        const Office held = Office::of(role.role, *m_countries);
        if (held.isPast || held.country != naming.country || !isSameOffice(held, office))
            continue;
        const bool isDated = naming.published.isValid() && role.published.isValid();
        nearest =
            std::min<qint64>(nearest, isDated ? std::abs(naming.published.daysTo(role.published)) : longestTenure);
    }
    if (nearest > longestTenure)
        return never;
    constexpr double perDays = 100;
    return 4.0 - static_cast<double>(nearest) / perDays + ofCompanions(candidate.shared);
}

double EntityLinker::oddsOf(const Naming &naming, const LinkCandidate &candidate) const
{
    const EntityKind kind = candidate.known.kind;
    if (kind == EntityKind::Person && isOffice(naming))
        return oddsOfHolder(naming, candidate);
    const auto isApart = [](EntityKind each) { return each == EntityKind::Person || each == EntityKind::Group; };
    if (kind != naming.kind && (isApart(kind) || isApart(naming.kind)))
        return never;
    return kind == EntityKind::Person ? oddsOfPerson(naming, candidate) : oddsOfBody(naming, candidate);
}

bool EntityLinker::isOfOneName(const Naming &naming, const KnownEntity &known) const
{
    const auto key = [this](EntityKind kind, const QString &name) {
        const bool isBody = kind != EntityKind::Person && kind != EntityKind::Group;
        return isBody ? BodyName::of(name, kind, *m_countries, m_lexicon).core : nameKey(name);
    };
    const QString sought = key(naming.kind, naming.name);
    return std::ranges::any_of(known.forms.keys(),
                               [&](const QString &form) { return key(known.kind, form) == sought; });
}

Link EntityLinker::link(const Naming &naming, const QList<LinkCandidate> &candidates) const
{
    QList<double> odds;
    QList<bool> isNamesake;
    for (const LinkCandidate &candidate : candidates) {
        odds.append(oddsOf(naming, candidate));
        isNamesake.append(odds.last() > 0 && !candidate.known.isDisputed && isOfOneName(naming, candidate.known));
    }
    if (odds.isEmpty() || std::ranges::max(odds) == never)
        return {};
    // Of two as likely, the one that is named more often is meant more often.
    const double top = std::ranges::max(odds);
    int most = 1;
    for (qsizetype at = 0; at < odds.size(); ++at) {
        if (odds[at] > top - rival)
            most = std::max(most, candidates[at].known.articles);
    }
    double all = 1; // of none of them
    double equal = 0;
    for (qsizetype at = 0; at < odds.size(); ++at) {
        if (odds[at] > top - rival)
            odds[at] += std::log(static_cast<double>(std::max(candidates[at].known.articles, 1)) / most);
        all += std::exp(odds[at]);
        equal += isNamesake[at] ? std::exp(odds[at]) : 0;
    }
    const auto best = std::ranges::max_element(odds) - odds.begin();
    // Those of one name and with nothing against it are one, even where it was not seen yet.
    Link link{.outcome = LinkOutcome::New,
              .candidate = best,
              .confidence = std::max(std::exp(odds[best]), isNamesake[best] ? equal : 0.0) / all};
    if (link.confidence >= certain) {
        link.outcome = LinkOutcome::Same;
    } else if (equal > 0 && 1 / all <= 1 - certain && !isFirstNameAlone(naming)) {
        // It is surely known, though under which of two names nobody knows: then under its own.
        for (qsizetype at = 0; at < odds.size(); ++at) {
            if (isNamesake[at] && (!isNamesake[link.candidate] || odds[at] > odds[link.candidate]))
                link.candidate = at;
        }
        link.outcome = LinkOutcome::Same;
        link.confidence = equal / all;
    } else if (link.confidence >= possible && !isTitle(naming)) {
        link.outcome = LinkOutcome::Ask;
    }
    return link;
}

} // namespace dateline
