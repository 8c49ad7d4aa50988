// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/annotation/foundmention.h"
#include "model/annotation/groupdescriber.h"
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
    [[nodiscard]] QList<FoundMention> find(QStringView text, SyntaxTree &tree, const QList<NameSpan> &names,
                                           int index) const;

    /// Whether \a word, in lower case, is a title or office that stands before names.
    [[nodiscard]] bool isTitle(const QString &word) const { return m_titles.contains(word); }

private:
    MentionFinder(const Countries &countries, GroupDescriber describer)
        : m_countries(&countries)
        , m_describer(std::move(describer))
    {
    }

    [[nodiscard]] QList<FoundMention> names(const SyntaxTree &tree, const QList<NameSpan> &names) const;
    void leaveEvent(const SyntaxTree &tree, FoundMention &mention) const;
    [[nodiscard]] bool isDemonym(const SyntaxTree &tree, const FoundMention &mention) const;
    [[nodiscard]] bool hasName(const SyntaxTree &tree, FoundMention &mention) const;
    [[nodiscard]] bool trim(const SyntaxTree &tree, FoundMention &mention) const;
    void leaveTitles(const SyntaxTree &tree, QList<FoundMention> &mentions) const;
    static void takeSurnames(const SyntaxTree &tree, QList<FoundMention> &mentions);
    static void joinPieces(QStringView text, const SyntaxTree &tree, QList<FoundMention> &mentions);
    void joinBodies(const SyntaxTree &tree, QList<FoundMention> &mentions) const;
    static void beginByAcronym(QStringView text, const SyntaxTree &tree, QList<FoundMention> &mentions);
    void readRole(QStringView text, const SyntaxTree &tree, const QList<FoundMention> &mentions,
                  FoundMention &person) const;
    [[nodiscard]] int roleBefore(const SyntaxTree &tree, const QList<FoundMention> &mentions,
                                 const FoundMention &person) const;
    [[nodiscard]] QString roleBehind(QStringView text, const SyntaxTree &tree, const QList<FoundMention> &mentions,
                                     const FoundMention &person) const;
    [[nodiscard]] int countryIn(const QString &role) const;

    const Countries *m_countries;
    GroupDescriber m_describer;
    QSet<QString> m_titles;
    QSet<QString> m_bodyNouns;
};

} // namespace dateline
