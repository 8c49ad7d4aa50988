// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/namelexicon.h"

#include "model/base/termlist.h"
#include "model/identity/romanization.h"

#include <QDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// Lines of names that are one, parted by \a sign, each with the first.
Result<QHash<QString, QString>> readGroups(const QString &path, QChar sign)
{
    const auto lines = readTerms(path);
    if (!lines)
        return std::unexpected(lines.error());
    QHash<QString, QString> groups;
    for (const QString &line : *lines) {
        const QStringList names = line.split(sign, Qt::SkipEmptyParts);
        for (const QString &name : names)
            groups.insert(romanized(name).simplified(), romanized(names.first()).simplified());
    }
    return groups;
}

} // namespace

Result<NameLexicon> NameLexicon::open(const QString &resources)
{
    const QDir folder(QDir(resources).filePath(u"lexicon"_s));
    NameLexicon lexicon;
    const std::pair<QString, QSet<QString> *> lists[] = {{u"first-names-of-men.txt"_s, &lexicon.m_firstNames},
                                                         {u"first-names-of-women.txt"_s, &lexicon.m_firstNames},
                                                         {u"common-surnames.txt"_s, &lexicon.m_commonSurnames},
                                                         {u"leading-surnames.txt"_s, &lexicon.m_leadingSurnames},
                                                         {u"body-words.txt"_s, &lexicon.m_bodyWords}};
    for (const auto &[name, words] : lists) {
        const auto terms = readTerms(folder.filePath(name));
        if (!terms)
            return std::unexpected(terms.error());
        for (const QString &term : *terms)
            words->insert(romanized(term));
    }
    const std::tuple<QString, QChar, QHash<QString, QString> *> groups[] = {
        {u"first-name-variants.txt"_s, u' ', &lexicon.m_variants}, {u"other-names.txt"_s, u'|', &lexicon.m_otherNames}};
    for (const auto &[name, sign, names] : groups) {
        auto read = readGroups(folder.filePath(name), sign);
        if (!read)
            return std::unexpected(read.error());
        *names = *std::move(read);
    }
    return lexicon;
}

} // namespace dateline
