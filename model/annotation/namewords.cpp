// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/namewords.h"

#include <QSet>

#include <algorithm>
#include <utility>

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

QString soundKey(const QString &word)
{
    static const std::pair<QLatin1StringView, QLatin1StringView> spellings[] = {
        {"sch"_L1, "sh"_L1}, {"tch"_L1, "ch"_L1}, {"kh"_L1, "h"_L1}, {"gh"_L1, "g"_L1},
        {"ph"_L1, "f"_L1},   {"ck"_L1, "k"_L1},   {"ou"_L1, "u"_L1}, {"oo"_L1, "u"_L1},
        {"x"_L1, "ks"_L1},   {"w"_L1, "v"_L1},    {"j"_L1, "i"_L1},  {"y"_L1, "i"_L1},
        {"ei"_L1, "i"_L1},   {"ie"_L1, "i"_L1},   {"-"_L1, ""_L1},   {"'"_L1, ""_L1}};
    QString key = word;
    for (const auto &[spelling, sound] : spellings)
        key.replace(spelling, sound);
    QString single;
    for (const QChar c : std::as_const(key)) {
        if (single.isEmpty() || single.back() != c || !c.isLetter())
            single += c;
    }
    return single;
}

namespace {

/// Ends of companies' names that some articles give and some leave out.
bool isCompanyEnd(const QString &word)
{
    static const QSet<QString> ends{u"inc"_s,     u"corp"_s, u"corporation"_s, u"incorporated"_s, u"co"_s,
                                    u"company"_s, u"ltd"_s,  u"limited"_s,     u"llc"_s,          u"plc"_s,
                                    u"gmbh"_s,    u"ag"_s,   u"sa"_s,          u"nv"_s,           u"spa"_s};
    return ends.contains(word);
}

/// "ministry of trade" and "trade ministry" alike; empty for others.
QString officeKey(const QStringList &words)
{
    static const QSet<QString> offices{u"ministry"_s,   u"department"_s, u"government"_s, u"embassy"_s,
                                       u"parliament"_s, u"university"_s, u"province"_s,   u"city"_s,
                                       u"state"_s,      u"county"_s,     u"district"_s,   u"kingdom"_s};
    if (words.size() >= 3 && offices.contains(words[0]) && (words[1] == u"of" || words[1] == u"for")) {
        const qsizetype from = words[2] == u"the" ? 3 : 2;
        return (words.sliced(from) + QStringList(words[0])).join(u' ');
    }
    return {};
}

/// The country whose government \a words name: "government of Kenya", "Kenyan government"; -1 for none.
int governed(const Countries &countries, const QStringList &words)
{
    const QString office = officeKey(words);
    QStringList parts = office.isEmpty() ? words : office.split(u' ');
    if (parts.size() < 2 || parts.takeLast() != u"government")
        return -1;
    if (parts.size() > 1 && (parts.first() == u"federal" || parts.first() == u"national"))
        parts.removeFirst();
    const QString owner = parts.join(u' ');
    const int named = countries.named(owner);
    return named >= 0 ? named : countries.ofDemonym(owner);
}

} // namespace

QString countryKey(int country)
{
    return u"country:%1"_s.arg(country);
}

QString nameKey(const Countries &countries, const QString &name, EntityKind kind)
{
    const int people = countries.ofDemonym(name);
    if (people >= 0 && (kind == EntityKind::Group || countries.named(name) < 0))
        return u"people:%1"_s.arg(people);
    if (const int country = countries.named(name); country >= 0)
        return countryKey(country);
    QStringList words;
    for (QString word : nameWords(name)) {
        word.removeIf([](QChar c) { return c == u'"' || c == u',' || c == u'\u201C' || c == u'\u201D'; });
        word.replace(u'-', u' ');
        if (!word.trimmed().isEmpty())
            words.append(word == u"&" ? u"and"_s : word.trimmed());
    }
    while (words.size() > 1 && words.first() == u"the")
        words.removeFirst();
    if (kind == EntityKind::Organization) {
        while (words.size() > 1 && isCompanyEnd(words.last()))
            words.removeLast();
    }
    if (words.isEmpty())
        return {};
    const bool many = words.last().size() > 4 && words.last().endsWith(u's') && !words.last().endsWith(u"ss");
    if (many && (kind == EntityKind::Group || kind == EntityKind::Organization)) // "Sorrelian", "Sorrelians"
        words.last().chop(1);
    if (const int country = governed(countries, words); country >= 0)
        return countryKey(country);
    const QString office = officeKey(words);
    return office.isEmpty() ? words.join(u' ') : office;
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

QString initialsOfAll(const QString &name)
{
    QString initials;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.front().isLetter() && word != u"the")
            initials += word.front().toUpper();
    }
    return initials;
}

bool abbreviates(const QString &acronym, const QString &name)
{
    constexpr qsizetype longest = 8;
    const QString letters = QString(acronym).remove(u'.').remove(u'-');
    const bool capitals = std::ranges::count_if(letters, [](QChar c) { return c.isUpper(); }) >= 2;
    if (letters.size() < 2 || letters.size() > longest || !capitals || letters.contains(u' '))
        return false;
    const QString whole = name.startsWith(u"the ", Qt::CaseInsensitive) ? name.sliced(4) : name;
    qsizetype at = 0;
    int initials = 0;
    for (const QChar letter : letters.toLower()) {
        // The next word that begins with the letter, else the letter inside a word.
        qsizetype found = at;
        const auto begins = [&whole](qsizetype place) { return place == 0 || !whole[place - 1].isLetterOrNumber(); };
        while (found < whole.size() && !(begins(found) && whole[found].toLower() == letter))
            ++found;
        initials += found < whole.size() ? 1 : 0;
        if (found == whole.size())
            found = whole.toLower().indexOf(letter, at);
        if (found < 0 || (at == 0 && found != 0))
            return false;
        at = found + 1;
    }
    return 2 * initials > letters.size();
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

QString titleCased(const QString &role)
{
    constexpr qsizetype longestAcronym = 3;
    if (!isAllCapitals(role))
        return role;
    QStringList words = role.split(u' ');
    for (QString &word : words) {
        const QString small = word.toLower();
        if (isRolePreposition(small) || isArticle(small) || small == u"and")
            word = small;
        else if (word.size() > longestAcronym && !word.contains(u'.'))
            word = word.at(0) + small.sliced(1);
    }
    return words.join(u' ');
}

bool isFuller(const QString &name, const QString &known)
{
    if (known.isEmpty())
        return true;
    const qsizetype words = name.count(u' ');
    const qsizetype knownWords = known.count(u' ');
    if (words != knownWords)
        return words > knownWords;
    const bool alike =
        words > 0 || name.compare(known, Qt::CaseInsensitive) == 0; // "NATO" is no louder form of "Norden"
    if (alike && isAllCapitals(name) != isAllCapitals(known))
        return isAllCapitals(known);
    return name.size() > known.size();
}

bool isPairNoun(const QString &word)
{
    static const QSet<QString> nouns{
        u"leaders"_s,   u"sides"_s,       u"presidents"_s,   u"ministers"_s, u"men"_s,         u"women"_s,
        u"countries"_s, u"nations"_s,     u"parties"_s,      u"officials"_s, u"delegations"_s, u"diplomats"_s,
        u"heads"_s,     u"premiers"_s,    u"counterparts"_s, u"neighbors"_s, u"neighbours"_s,  u"negotiators"_s,
        u"teams"_s,     u"governments"_s, u"rivals"_s,       u"allies"_s,    u"secretaries"_s, u"principals"_s,
        u"envoys"_s,    u"chiefs"_s,      u"politicians"_s};
    return nouns.contains(word);
}

} // namespace dateline
