// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/annotation/foundmention.h"

namespace dateline {

/// Gathers the mentions of one article into entities: "Dan Driscoll", "Driscoll" and "Secretary Driscoll" are one, two
/// people with one surname are two. An entity's kind is voted by its mentions, its name is the fullest.
class EntityResolver
{
public:
    /// \a countries must outlive the resolver.
    explicit EntityResolver(const Countries &countries)
        : m_countries(&countries)
    {
    }

    /// The entities, in order of first mention and then those that are only told as an owner ("Russian delegation"
    /// belongs to Russia). Sets the entity of each of \a mentions, which are in order of the text, and its voted kind.
    [[nodiscard]] QList<Entity> resolve(QList<FoundMention> &mentions) const;

private:
    const Countries *m_countries;
};

} // namespace dateline
