// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/genderwords.h"

#include "model/annotation/namewords.h"
#include "model/annotation/syntaxtree.h"
#include "model/base/termlist.h"

#include <QDir>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

Result<GenderWords> GenderWords::open(const QString &resources)
{
    const QDir lexicon(QDir(resources).filePath(u"lexicon"_s));
    GenderWords result;
    const std::pair<QString, QSet<QString> *> lists[] = {{u"first-names-of-men.txt"_s, &result.m_mensNames},
                                                         {u"first-names-of-women.txt"_s, &result.m_womensNames},
                                                         {u"words-for-men.txt"_s, &result.m_wordsForMen},
                                                         {u"words-for-women.txt"_s, &result.m_wordsForWomen}};
    for (const auto &[name, words] : lists) {
        const auto terms = readTerms(lexicon.filePath(name));
        if (!terms)
            return std::unexpected(terms.error());
        for (const QString &term : *terms)
            words->insert(nameWords(term).join(u' '));
    }
    return result;
}

Gender GenderWords::ofName(const QString &name) const
{
    const QStringList words = nameWords(name);
    for (const QString &first : {words.first(), words.first().section(u'-', 0, 0)}) {
        if (m_mensNames.contains(first))
            return Gender::Male;
        if (m_womensNames.contains(first))
            return Gender::Female;
    }
    const bool slavic = words.size() > 1
        && std::ranges::any_of(std::array{u"ova", u"eva", u"skaya", u"ska", u"enkova"}, [&](const char16_t *end) {
                            return words.last().size() > 4 && words.last().endsWith(QStringView(end));
                        });
    return slavic ? Gender::Female : Gender::Unknown;
}

Gender GenderWords::ofNoun(const QString &noun) const
{
    const QString word = nameWords(noun).join(u' ');
    return m_wordsForMen.contains(word)  ? Gender::Male
        : m_wordsForWomen.contains(word) ? Gender::Female
                                         : Gender::Unknown;
}

Gender GenderWords::ofPronoun(const QString &word)
{
    if (isOneOf(word, {u"he", u"him", u"his", u"himself"}))
        return Gender::Male;
    return isOneOf(word, {u"she", u"her", u"hers", u"herself"}) ? Gender::Female : Gender::Unknown;
}

} // namespace dateline
