// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/namewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool isAllCapitals(const QString &name)
{
    return name == name.toUpper() && name != name.toLower();
}

} // namespace

QStringList nameWords(const QString &name)
{
    QString plain;
    plain.reserve(name.size());
    for (const QChar c : name.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.category() == QChar::Mark_NonSpacing || c == u'.')
            continue;
        plain += c == u'\u2019' ? QChar(u'\'') : c;
    }
    QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        words.append(name);
    return words;
}

QString countryKey(int country)
{
    return u"country:%1"_s.arg(country);
}

QString nameKey(const Countries &countries, const QString &name, EntityKind kind)
{
    if (kind == EntityKind::Group) {
        const int country = countries.ofDemonym(name);
        return country >= 0 ? u"people:%1"_s.arg(country) : nameWords(name).join(u' ');
    }
    if (const int country = countries.named(name); country >= 0)
        return countryKey(country);
    QStringList words = nameWords(name);
    if (words.size() > 1 && words.first() == u"the")
        words.removeFirst();
    return words.join(u' ');
}

QString initialsOf(const QString &name)
{
    QString initials;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.front().isUpper())
            initials += word.front();
    }
    return initials;
}

bool isAcronym(const QString &name)
{
    const QString letters = QString(name).remove(u'.');
    return letters.size() >= 2 && letters.size() <= 8
        && std::ranges::all_of(letters, [](QChar c) { return c.isUpper() || c.isDigit(); });
}

bool isArticle(const QString &word)
{
    return word == u"the" || word == u"a" || word == u"an";
}

bool isPossessive(const QString &word)
{
    return word == u"'s" || word == u"'";
}

bool isRolePreposition(const QString &word)
{
    return word == u"of" || word == u"for" || word == u"to" || word == u"on" || word == u"in";
}

bool isFuller(const QString &name, const QString &known)
{
    if (known.isEmpty())
        return true;
    const qsizetype words = name.count(u' ');
    const qsizetype knownWords = known.count(u' ');
    if (words != knownWords)
        return words > knownWords;
    const bool alike = words > 0 || name.compare(known, Qt::CaseInsensitive) == 0; // "NATO" is no louder form of "Norden"
    if (alike && isAllCapitals(name) != isAllCapitals(known))
        return isAllCapitals(known);
    return name.size() > known.size();
}

} // namespace dateline
