// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/bodyname.h"

#include "model/annotation/namewords.h"
#include "model/identity/romanization.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longestCountry = 5; // words

/// A country or its people, but no seat: "Geneva Convention" is not of Switzerland.
int countryOf(const Countries &countries, const QString &words)
{
    const int named = words == u"us" ? countries.named(u"US") : countries.named(words);
    return named >= 0 ? named : countries.ofDemonym(words);
}

QString withoutPossessive(const QString &word)
{
    return word.endsWith(u"'s") ? word.chopped(2) : word.endsWith(u"s'") ? word.chopped(1) : word;
}

/// Takes the country off the front of \a words; -1 when there is none or nothing would be left.
int takeOwnerBefore(QStringList &words, const Countries &countries)
{
    for (qsizetype count = std::min(words.size() - 1, longestCountry); count > 0; --count) {
        QStringList owner = words.first(count);
        owner.last() = withoutPossessive(owner.last());
        if (const int country = countryOf(countries, owner.join(u' ')); country >= 0) {
            words = words.sliced(count);
            return country;
        }
    }
    return -1;
}

/// The same off the end: "of Japan", "in the United States".
int takeOwnerBehind(QStringList &words, const Countries &countries)
{
    for (qsizetype count = std::min(words.size() - 2, longestCountry); count > 0; --count) {
        QStringList owner = words.last(count);
        qsizetype before = words.size() - count - 1;
        const int country = countries.named(owner.join(u' '));
        if (country < 0)
            continue;
        if (before > 0 && words[before] == u"the")
            --before;
        if (before < 1 || (words[before] != u"of" && words[before] != u"in" && words[before] != u"for"))
            continue;
        words = words.first(before);
        return country;
    }
    return -1;
}

} // namespace

BodyName BodyName::of(const QString &name, EntityKind kind, const Countries &countries, const NameLexicon &lexicon)
{
    BodyName result;
    const QString whole = nameKey(countries, name, kind);
    if (whole.contains(u':')) { // a country or a people
        result.core = whole;
        return result;
    }
    QString plain = romanized(name);
    plain.replace(u" - "_s, u"-"_s);
    plain.remove(u'.');
    QStringList words;
    for (QString &word : plain.split(u' ', Qt::SkipEmptyParts)) {
        word.removeIf([](QChar c) { return c == u'"' || c == u',' || c == u'(' || c == u')'; });
        if (!word.isEmpty())
            words.append(word == u"&" ? u"and"_s : word);
    }
    while (words.size() > 1 && words.first() == u"the")
        words.removeFirst();
    if (words.isEmpty())
        words.append(plain);
    if (kind != EntityKind::Place || words.size() > 2) {
        result.country = takeOwnerBefore(words, countries);
        if (result.country < 0)
            result.country = takeOwnerBehind(words, countries);
    }
    const QString known = lexicon.knownAs(words.join(u' '));
    result.core = nameKey(countries, known, kind);
    const QStringList core = result.core.split(u' ');
    result.isOpen = !lexicon.isKnown(known)
        && std::ranges::all_of(core, [&lexicon](const QString &word) { return lexicon.isBodyWord(word); });
    return result;
}

} // namespace dateline
