// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articlelanguage.h"

#include <QSet>
#include <QString>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype enough = 20'000; // UTF-16 units that are looked at

QSet<QString> wordsOf(QStringView list)
{
    QSet<QString> words;
    for (const QStringView word : list.split(u' ', Qt::SkipEmptyParts))
        words.insert(word.toString());
    return words;
}

bool isEnglishOnly(const QString &word)
{
    static const QSet<QString> words = wordsOf(
        u"the and of to with that from his their they which who this been were said would after about when there than has "
        "have not but its it by will what she her him them into over between before during because while where also "
        "could should said says our your you we my if how had does did being other more most");
    return words.contains(word);
}

/// Small words of other languages that are frequent there and are no English words, nor common parts of names.
bool isForeignOnly(const QString &word)
{
    static const QSet<QString> words = wordsOf(
        u"und der die das den dem des ist nicht mit von auf für ein eine einen sich auch dass nach bei aus wird wurde "
        "le les une est dans pour que qui sur pas avec ont été au aux il elle "
        "el los las del una por con para su se lo fue más como "
        "do da dos das em um uma não os na no com foi pelo "
        "di che il gli della delle dei nel alla sono è anche stato "
        "het een van dat zijn niet voor met ook aan werd naar bij "
        "och att det som på av är till inte har om ett "
        "og af ikke til blev ikke ble etter også "
        "się nie że w z jest przez oraz po od dla "
        "v že je ve byl také podle pro "
        "și că care fost sunt mai din pentru într "
        "ja ei oli että sekä mukaan kun hän "
        "és hogy egy nem az volt azt "
        "ve bir bu için ile olarak olan da de "
        "yang dan untuk dengan pada akan tidak dari ini itu telah bahwa dalam "
        "ya wa kwa katika ni na kuwa huo hilo baada "
        "ang ng mga sa nang ay siya kay "
        "và của là các được một trong với những "
        "u su koji koja nije bi će dok kako iz ");
    return words.contains(word);
}

bool isLatin(char32_t letter)
{
    return QChar::script(letter) == QChar::Script_Latin;
}

/// What the beginning of a text is made of.
struct Counts {
    int letters = 0;
    int latin = 0;
    int accented = 0; ///< of the Latin ones
    int words = 0;    ///< Latin ones
    int english = 0;
    int foreign = 0;
};

void countWord(const QString &word, Counts &counts)
{
    if (word.isEmpty())
        return;
    ++counts.words;
    counts.english += isEnglishOnly(word);
    counts.foreign += isForeignOnly(word);
}

/// Counts what stands between two blanks: a word or, round a hyphen or an apostrophe, several.
void countChunk(QStringView chunk, Counts &counts)
{
    if (chunk.contains(u'/') || chunk.contains(u'@')) // an address
        return;
    QString word;
    for (const char32_t c : chunk.toUcs4()) {
        if (!QChar::isLetter(c)) {
            if (!QChar::isMark(c))
                countWord(std::exchange(word, {}), counts);
            continue;
        }
        ++counts.letters;
        if (!isLatin(c))
            continue;
        ++counts.latin;
        counts.accented += c > 0x7F;
        word += QChar::fromUcs4(QChar::toLower(c));
    }
    countWord(word, counts);
}

Counts countsOf(QStringView text)
{
    Counts counts;
    const QStringView beginning = text.first(std::min(text.size(), enough));
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= beginning.size(); ++at) {
        if (at < beginning.size() && !beginning[at].isSpace())
            continue;
        countChunk(beginning.sliced(begin, at - begin), counts);
        begin = at + 1;
    }
    return counts;
}

} // namespace

ArticleLanguage languageOf(QStringView text)
{
    constexpr int fewestLetters = 12; // of a script that writes no blanks
    constexpr int fewestWords = 15;
    const Counts counts = countsOf(text);
    if (counts.letters >= fewestLetters && counts.latin * 2 < counts.letters)
        return ArticleLanguage::Other;
    if (counts.words < fewestWords)
        return ArticleLanguage::Unclear;
    const auto share = [](int part, int whole) { return static_cast<double>(part) / whole; };
    const double english = share(counts.english, counts.words);
    const double foreign = share(counts.foreign, counts.words);
    if (english >= 0.12 && english > foreign)
        return ArticleLanguage::English;
    const bool hasForeignLetters = share(counts.accented, counts.latin) > 0.03;
    if (english < 0.08 && (foreign > 0.08 || (foreign > english && hasForeignLetters && english < 0.03)))
        return ArticleLanguage::Other;
    return hasForeignLetters && english < 0.02 ? ArticleLanguage::Other : ArticleLanguage::Unclear;
}

} // namespace dateline
