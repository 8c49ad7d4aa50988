// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/identity/knownentity.h"
#include "model/identity/namelexicon.h"
#include "model/identity/naming.h"

#include <QSet>

#include <memory>

namespace dateline {

/// Somebody or something known that a naming may mean.
struct LinkCandidate {
    KnownEntity known;
    double shared = 0;            ///< who is named with both, the sum of what each tells: rare ones tell more
    bool isNamedOtherwise = false; ///< the article names it under another name, which it keeps apart

    bool operator==(const LinkCandidate &) const = default;
};

enum class LinkOutcome {
    Same, ///< it is the candidate
    New,  ///< it is none of them
    Ask,  ///< it may be the candidate; until a person says so it is not
};

struct Link {
    LinkOutcome outcome = LinkOutcome::New;
    qsizetype candidate = -1; ///< the likeliest, -1 for none
    double confidence = 0;    ///< that it is that one, 0 to 1

    bool operator==(const Link &) const = default;
};

/// Keys of a form of a name. What is of one entity shares one with what it is sought by, so that only few entities have
/// to be compared (blocking).
struct LinkKeys {
    QStringList own;
    QStringList sought;
    bool operator==(const LinkKeys &) const = default;
};

/// Cross-document coreference: decides whether what an article names is known already, by comparing names, titles,
/// countries, companions and dates. Each agreement and disagreement adds to or takes from the logarithm of the odds
/// (Fellegi & Sunter 1969); the odds of all candidates and of none of them give the confidence. Pure, for any thread.
class EntityLinker
{
public:
    /// Below it is asked, from it on merged.
    static constexpr double certain = 0.9;
    /// Below it is not even asked.
    static constexpr double possible = 0.35;

    /// \a resources is the folder that holds lexicon/.
    static Result<EntityLinker> open(const QString &resources);

    [[nodiscard]] const Countries &countries() const { return *m_countries; }

    /// The keys of a name or alias.
    [[nodiscard]] LinkKeys keysOfName(EntityKind kind, const QString &name) const;
    /// The keys of a title, by which those are found who hold an office; none for one that tells no country's office.
    [[nodiscard]] QStringList keysOfRole(const QString &role) const;
    /// What candidates for \a naming have among their own keys.
    [[nodiscard]] QStringList keysSought(const Naming &naming) const;

    [[nodiscard]] Link link(const Naming &naming, const QList<LinkCandidate> &candidates) const;
    /// Whether it is an office without a name, as "the Ukrainian president".
    [[nodiscard]] bool isOffice(const Naming &naming) const;
    /// Whether somebody is named by a title alone, as "Secretary", which tells nobody apart: not worth a question.
    [[nodiscard]] bool isTitle(const Naming &naming) const;

private:
    EntityLinker(std::unique_ptr<Countries> countries, NameLexicon lexicon, QSet<QString> offices);

    [[nodiscard]] bool isFirstNameAlone(const Naming &naming) const;
    [[nodiscard]] bool isOfOneName(const Naming &naming, const KnownEntity &known) const;
    [[nodiscard]] double oddsOf(const Naming &naming, const LinkCandidate &candidate) const;
    [[nodiscard]] double oddsOfPerson(const Naming &naming, const LinkCandidate &candidate) const;
    [[nodiscard]] double oddsOfBody(const Naming &naming, const LinkCandidate &candidate) const;
    [[nodiscard]] double oddsOfHolder(const Naming &naming, const LinkCandidate &candidate) const;

    std::unique_ptr<Countries> m_countries; ///< stays where it is when this is moved
    NameLexicon m_lexicon;
    QSet<QString> m_offices; ///< nouns for one who holds one
};

} // namespace dateline
