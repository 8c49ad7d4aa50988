// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/annotation/foundmention.h"
#include "model/annotation/syntaxtree.h"
#include "model/language/neuralreader.h"

#include <QSet>

namespace dateline {

/// Turns the reader's names into mentions – articles, titles and possessives left out, parts of one name joined – and
/// finds groups and people that are described by the country or body they act for.
class MentionFinder
{
public:
    /// \a resources is the folder that holds lexicon/. \a countries must outlive the finder.
    static Result<MentionFinder> open(const QString &resources, const Countries &countries);

    /// The mentions of the sentence with number \a index, in order, not overlapping. Holds names and their titles
    /// together in \a tree.
    [[nodiscard]] QList<FoundMention> find(QStringView text, SyntaxTree &tree, const QList<NameSpan> &names, int index) const;

    /// Whether \a word, in lower case, is a title or office that stands before names.
    [[nodiscard]] bool isTitle(const QString &word) const { return m_titles.contains(word); }

private:
    explicit MentionFinder(const Countries &countries)
        : m_countries(&countries)
    {
    }

    [[nodiscard]] QList<FoundMention> names(const SyntaxTree &tree, const QList<NameSpan> &names) const;
    [[nodiscard]] bool isDemonym(const SyntaxTree &tree, const FoundMention &mention) const;
    [[nodiscard]] bool hasName(const SyntaxTree &tree, FoundMention &mention) const;
    [[nodiscard]] bool trim(const SyntaxTree &tree, FoundMention &mention) const;
    static void joinPieces(QStringView text, const SyntaxTree &tree, QList<FoundMention> &mentions);
    void joinBodies(const SyntaxTree &tree, QList<FoundMention> &mentions) const;
    void describeGroups(QStringView text, const SyntaxTree &tree, QList<FoundMention> &mentions) const;
    [[nodiscard]] bool describeByOwnersBefore(QStringView text, const SyntaxTree &tree, int noun,
                                              QList<FoundMention> &mentions) const;
    [[nodiscard]] bool describeByOwnerBehind(QStringView text, const SyntaxTree &tree, int noun,
                                             QList<FoundMention> &mentions) const;
    void readRole(QStringView text, const SyntaxTree &tree, const QList<FoundMention> &mentions, FoundMention &person) const;
    [[nodiscard]] int roleBefore(const SyntaxTree &tree, const QList<FoundMention> &mentions, const FoundMention &person) const;
    [[nodiscard]] QString roleBehind(QStringView text, const SyntaxTree &tree, const QList<FoundMention> &mentions,
                                     const FoundMention &person) const;
    [[nodiscard]] int countryIn(const QString &role) const;
    [[nodiscard]] bool isOffice(const SyntaxTree &tree, int at) const;

    const Countries *m_countries;
    QSet<QString> m_titles;
    QSet<QString> m_groupNouns;
    QSet<QString> m_officeNouns;
    QSet<QString> m_bodyNouns;
};

} // namespace dateline
