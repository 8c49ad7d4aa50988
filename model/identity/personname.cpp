// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/personname.h"

#include "model/annotation/namewords.h"
#include "model/identity/romanization.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype mostWords = 5; // by pairs of which a name is found

bool isSuffix(const QString &word)
{
    static const QSet<QString> suffixes{u"jr"_s, u"sr"_s, u"ii"_s, u"iii"_s, u"iv"_s};
    return suffixes.contains(word);
}

/// Small words that are left out or written otherwise: "al-Sharaa", "el-Sharaa", "Sharaa".
bool isSmall(const QString &word)
{
    static const QSet<QString> words{u"al"_s,  u"el"_s,  u"ul"_s,  u"bin"_s, u"ibn"_s, u"bint"_s, u"ben"_s,
                                     u"von"_s, u"van"_s, u"der"_s, u"den"_s, u"de"_s,  u"del"_s,  u"da"_s,
                                     u"das"_s, u"do"_s,  u"dos"_s, u"di"_s,  u"la"_s,  u"le"_s,   u"zu"_s,
                                     u"y"_s,   u"e"_s,   u"ter"_s, u"ten"_s, u"of"_s,  u"the"_s};
    return words.contains(word);
}

/// Small words that are first names where they stand first and alone: "Ben Moran", "Al Moran".
bool isFirstNameToo(const QString &word)
{
    return word == u"ben" || word == u"al" || word == u"le" || word == u"da" || word == u"do";
}

enum class WordAgreement { None, Initial, Alike, Variant, Same };

bool isInitialOf(const QString &initial, const QString &word)
{
    return initial.size() == 1 && word.size() > 1 && word.startsWith(initial);
}

WordAgreement agreementOfSurnames(const QString &a, const QString &b)
{
    constexpr int perDistance = 4; // letters, of which one may differ
    if (a == b)
        return WordAgreement::Same;
    if (a.size() < 3 || b.size() < 3)
        return WordAgreement::None;
    if (soundKey(a) == soundKey(b))
        return WordAgreement::Variant;
    const bool alike = skeletonKey(a) == skeletonKey(b)
        && spellingDistance(soundSpelling(a), soundSpelling(b))
            <= std::max<qsizetype>(1, std::min(a.size(), b.size()) / perDistance);
    return alike ? WordAgreement::Alike : WordAgreement::None;
}

WordAgreement agreementOfFirstNames(const QString &a, const QString &b, const NameLexicon &lexicon)
{
    constexpr qsizetype shortest = 5; // letters of names that may be misspelt
    if (a == b)
        return WordAgreement::Same;
    if (isInitialOf(a, b) || isInitialOf(b, a))
        return WordAgreement::Initial;
    if (lexicon.firstNameKey(a) == lexicon.firstNameKey(b) || (a.size() > 2 && soundKey(a) == soundKey(b)))
        return WordAgreement::Variant;
    // "Daniel" and "Daniela" are two names.
    const bool known = lexicon.isFirstName(a) && lexicon.isFirstName(b);
    const bool alike = !known && std::min(a.size(), b.size()) >= shortest && a.back() == b.back()
        && skeletonKey(a) == skeletonKey(b) && spellingDistance(a, b) <= 2;
    return alike ? WordAgreement::Alike : WordAgreement::None;
}

/// Whether the words between the first and the last may be one person's: those of one name are there in the other, or
/// one has none. "John A. Moran" is not "John B. Moran".
bool middlesAgree(const QStringList &a, const QStringList &b)
{
    const QStringList &few = a.size() < b.size() ? a : b;
    const QStringList &many = a.size() < b.size() ? b : a;
    return std::ranges::all_of(few, [&many](const QString &word) {
        return std::ranges::any_of(many, [&word](const QString &other) {
            return agreementOfSurnames(word, other) >= WordAgreement::Alike || isInitialOf(word, other)
                || isInitialOf(other, word);
        });
    });
}

NameAgreement ofFullNames(const QStringList &a, const QStringList &b, const NameLexicon &lexicon)
{
    if (a == b || a.join(QString()) == b.join(QString()))
        return NameAgreement::Same;
    const WordAgreement first = agreementOfFirstNames(a.first(), b.first(), lexicon);
    const WordAgreement last = agreementOfSurnames(a.last(), b.last());
    const bool middles = middlesAgree(a.mid(1, a.size() - 2), b.mid(1, b.size() - 2));
    if (first != WordAgreement::None && last != WordAgreement::None && middles) {
        if (first == WordAgreement::Initial)
            return last == WordAgreement::Same ? NameAgreement::Initials : NameAgreement::None;
        if (first == WordAgreement::Alike || last == WordAgreement::Alike)
            return first == WordAgreement::Alike && last == WordAgreement::Alike ? NameAgreement::None
                                                                                 : NameAgreement::Alike;
        return first == WordAgreement::Same && last == WordAgreement::Same ? NameAgreement::Same
                                                                           : NameAgreement::Variant;
    }
    // The surname before the first name, and behind it.
    const QStringList turned = QStringList(a.mid(1)) + QStringList(a.first());
    const QStringList back = QStringList(a.last()) + a.first(a.size() - 1);
    if (a.size() == b.size() && (turned == b || back == b))
        return NameAgreement::Variant;
    // "Ada Moran" of "Ada Moran Lopez", "Mark Felt" of "William Mark Felt".
    const QStringList &few = a.size() < b.size() ? a : b;
    const QStringList &many = a.size() < b.size() ? b : a;
    if (few.size() < many.size() && std::ranges::all_of(few, [](const QString &word) { return word.size() > 1; })) {
        if (many.first(few.size()) == few || many.last(few.size()) == few
            || (few.first() == many.first() && few.size() == 2 && many.size() > 3 && many.contains(few.last())))
            return NameAgreement::Part;
    }
    return NameAgreement::None;
}

NameAgreement ofShortName(const QString &word, const QStringList &full, const NameLexicon &lexicon)
{
    if (agreementOfSurnames(word, full.last()) >= WordAgreement::Variant)
        return NameAgreement::Surname;
    if (word == full.first())
        return lexicon.isLeadingSurname(word) ? NameAgreement::Surname : NameAgreement::FirstOnly;
    // "Rodríguez" of "Bruno Rodríguez Parrilla"
    if (full.size() > 2 && full.contains(word) && !lexicon.isFirstName(word))
        return NameAgreement::Surname;
    return agreementOfFirstNames(word, full.first(), lexicon) == WordAgreement::Variant ? NameAgreement::FirstOnly
                                                                                        : NameAgreement::None;
}

QString firstKey(const QString &word, const NameLexicon &lexicon)
{
    return skeletonKey(lexicon.firstNameKey(word));
}

QString pairKey(const QString &one, const QString &other)
{
    return one < other ? u"pp:%1+%2"_s.arg(one, other) : u"pp:%1+%2"_s.arg(other, one);
}

} // namespace

PersonName PersonName::of(const QString &name)
{
    static const QRegularExpression aside(
        u"[\"\u201C\u201D(\\[][^\"\u201C\u201D)\\]]*[\"\u201C\u201D)\\]]|['\u2018][^'\u2018\u2019]{2,}['\u2019](?=\\s)"_s);
    static const QRegularExpression breaks(u"[\\s,\\-_\"\u201C\u201D()\\[\\]/.]+"_s);
    PersonName result;
    QStringList small;
    QString before; // the last small word, until another follows
    QString plain = name;
    plain.replace(aside, u" "_s);
    for (QString word : romanized(plain).split(breaks, Qt::SkipEmptyParts)) {
        word.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
        if (word.isEmpty())
            continue;
        const bool isFirst = result.words.isEmpty() && small.isEmpty();
        if (isSuffix(word) && !result.words.isEmpty())
            result.suffix = word;
        else if (isSmall(word) && !(isFirst && isFirstNameToo(word) && !plain.contains(u'-')))
            small.append(before = word);
        else {
            result.words.append(word);
            result.small = std::exchange(before, {});
        }
    }
    if (result.words.isEmpty())
        result.words = small.isEmpty() ? QStringList(name.toLower()) : small;
    return result;
}

bool PersonName::mayBeSurname() const
{
    return words.size() == 2 && isFirstNameToo(words.first());
}

NameAgreement agreement(const PersonName &one, const PersonName &other, const NameLexicon &lexicon)
{
    if (!one.suffix.isEmpty() && !other.suffix.isEmpty() && one.suffix != other.suffix)
        return NameAgreement::None;
    for (const auto &[surname, full] : {std::pair(&one, &other), {&other, &one}}) {
        if (surname->mayBeSurname() && full->isFull() && full->small == surname->words.first())
            return ofShortName(surname->words.last(), full->words, lexicon);
    }
    if (one.isFull() && other.isFull())
        return ofFullNames(one.words, other.words, lexicon);
    if (one.isFull())
        return ofShortName(other.words.first(), one.words, lexicon);
    if (other.isFull())
        return ofShortName(one.words.first(), other.words, lexicon);
    return agreementOfSurnames(one.words.first(), other.words.first()) >= WordAgreement::Variant
        ? NameAgreement::Surname
        : NameAgreement::None;
}

PersonNameKeys keysOf(const PersonName &name, const NameLexicon &lexicon)
{
    PersonNameKeys keys;
    const QStringList words =
        name.words.size() > mostWords ? name.words.first(mostWords - 1) + QStringList(name.words.last()) : name.words;
    if (!name.isFull()) {
        const QString key = skeletonKey(words.first());
        keys.own = {u"p1:"_s + key};
        keys.sought = {u"p1:"_s + key, u"p:"_s + key};
        return keys;
    }
    QStringList skeletons;
    for (qsizetype at = 0; at < words.size(); ++at)
        skeletons.append(at + 1 < words.size() ? firstKey(words[at], lexicon) : skeletonKey(words[at]));
    for (qsizetype at = 0; at < words.size(); ++at) {
        for (qsizetype other = at + 1; other < words.size(); ++other)
            keys.own.append(pairKey(skeletons[at], skeletons[other]));
    }
    // A name turned round has its first name last.
    keys.own.append(pairKey(skeletonKey(words.first()), firstKey(words.last(), lexicon)));
    keys.own.append(u"pj:"_s + skeletonKey(words.join(QString()))); // "Jae-won", "Jaewon"
    keys.own.append(u"pi:%1+%2"_s.arg(words.first().front()).arg(skeletons.last()));
    keys.sought = keys.own;
    const bool initial = words.first().size() == 1;
    if (!initial)
        keys.sought.removeLast();
    keys.sought.append(u"pi:%1+%2."_s.arg(words.first().front()).arg(skeletons.last()));
    if (initial)
        keys.own.append(u"pi:%1+%2."_s.arg(words.first().front()).arg(skeletons.last()));
    for (const QString &word : words) {
        if (word.size() < 2)
            continue;
        keys.own.append(u"p:"_s + skeletonKey(word));
        keys.sought.append(u"p1:"_s + skeletonKey(word));
    }
    if (name.mayBeSurname()) {
        keys.own.append(u"p1:"_s + skeletonKey(words.last()));
        keys.sought.append(u"p:"_s + skeletonKey(words.last()));
    }
    keys.own.removeDuplicates();
    keys.sought.removeDuplicates();
    return keys;
}

} // namespace dateline
