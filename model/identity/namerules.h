// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/correction.h"
#include "model/identity/entitykey.h"

#include <QHash>
#include <QList>

#include <optional>

namespace dateline {

/// What was said of names in all articles, put together: whom a name means, how it is shown, and what is none.
///
/// A name leads to at most one other; names that lead to the same are one entity. There is no cycle: where somebody
/// says the reverse of what was said before, the later word decides which of them leads.
class NameRules
{
public:
    /// Adds what was said after all the others. What is about one article is passed over.
    void add(const Said &said);

    /// Whom \a name means; nothing when it is not a name.
    [[nodiscard]] std::optional<EntityName> meaning(const EntityName &name) const;
    /// Whom \a name means when its kind was said of one article and is not to change, nor the name to go.
    [[nodiscard]] EntityName meaningOfKind(const EntityName &name) const;
    /// How to show what \a name means; empty when nothing was said of that.
    [[nodiscard]] QString shownName(const EntityName &name) const;
    [[nodiscard]] bool areApart(const EntityName &one, const EntityName &other) const;
    /// Whether it was said of anybody that it is not \a name.
    [[nodiscard]] bool isKeptApart(const EntityName &name) const;
    [[nodiscard]] const QList<AlwaysName> &alwaysNames() const { return m_always; }

private:
    enum class Because { Same, Kind };
    struct Link {
        EntityName name;
        Because because = Because::Same;
    };
    struct Rule {
        std::optional<Link> leadsTo = {};
        QString shown = {};
        bool hidden = false;
    };

    void addRule(const Rename &said);
    void addRule(const Retype &said);
    void addRule(const Merge &said);
    void addRule(const KeepApart &said);
    void addRule(const Hide &said);
    void addRule(const AlwaysName &said);
    [[nodiscard]] EntityName leadOf(const EntityName &name) const;
    void join(const EntityName &from, const EntityName &into, Because because);
    void makeLead(const EntityName &name);
    void unhide(const EntityName &name);
    [[nodiscard]] bool isAbout(const KeepApart &apart, const EntityName &one, const EntityName &other) const;

    QHash<EntityKey, Rule> m_rules;
    QList<KeepApart> m_apart;
    QList<AlwaysName> m_always;
};

} // namespace dateline
