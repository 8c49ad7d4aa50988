// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/annotation/foundmention.h"
#include "model/annotation/syntaxtree.h"
#include "model/base/result.h"

#include <QSet>

namespace dateline {

/// Finds the groups and single people that a sentence describes without naming them: "Russian delegation", "officials
/// from Kenya", "the Turkish foreign minister", "senior officials".
class GroupDescriber
{
public:
    /// Reads the lists of nouns in \a resources. Keeps a pointer to \a countries.
    static Result<GroupDescriber> open(const QString &resources, const Countries &countries);

    /// Adds them to the names of a sentence in \a mentions, which stay in order: a name that owns a group becomes part
    /// of it.
    void describe(QStringView text, const SyntaxTree &tree, QList<FoundMention> &mentions) const;

private:
    explicit GroupDescriber(const Countries &countries)
        : m_countries(&countries)
    {
    }

    [[nodiscard]] bool describeByOwnersBefore(QStringView text, const SyntaxTree &tree, int noun,
                                              QList<FoundMention> &mentions) const;
    [[nodiscard]] bool describeByOwnerBehind(QStringView text, const SyntaxTree &tree, int noun,
                                             QList<FoundMention> &mentions) const;
    [[nodiscard]] int endOfOwners(const SyntaxTree &tree, int noun, const QList<FoundMention> &mentions) const;
    void describeAlone(QStringView text, const SyntaxTree &tree, int noun, QList<FoundMention> &mentions) const;
    [[nodiscard]] static int endOfOffice(const SyntaxTree &tree, int noun);
    [[nodiscard]] bool isTitleBehind(const SyntaxTree &tree, int noun, const QList<FoundMention> &mentions) const;
    [[nodiscard]] bool isOffice(const SyntaxTree &tree, int at) const;

    const Countries *m_countries;
    QSet<QString> m_groupNouns;
    QSet<QString> m_officeNouns;
    QSet<QString> m_collectiveNouns;
    QSet<QString> m_pressNouns;
};

} // namespace dateline
