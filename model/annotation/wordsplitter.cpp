// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/wordsplitter.h"

#include "model/base/termlist.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longestWhole = 2000; // longer runs without a blank are no address or number

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u02BC';
}

/// Marks whose runs are one mark: "--", "...", "?!".
bool isRepeated(QChar c)
{
    return QStringView(u"-.!?*=_~$<>").contains(c);
}

/// Whether \a next goes on the run of marks that \a mark is in.
bool goesOn(QChar mark, QChar next)
{
    const bool loud = (mark == u'!' || mark == u'?') && (next == u'!' || next == u'?');
    return isRepeated(mark) && (mark == next || loud);
}

/// Faces made of marks: ":)", ";-P".
bool isFace(QStringView chunk)
{
    static const QRegularExpression face(uR"(^(?:[:;=][-'^]?[()\[\]DPpOo/|*]+|[()]+[-']?[:;=]|<3)$)"_s);
    return chunk.size() <= 6 && face.matchView(chunk).hasMatch();
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_' || c == u'&' || c == u'@' || c == u'#';
}

/// Addresses of the web and mail, and numbers written with separators: kept in one piece.
bool isWhole(QStringView chunk)
{
    static const QRegularExpression whole(
        uR"(^(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[+-]?\d+(?:[.,:/]\d+)+|\d{4}-\d\d-\d\d|\d\d?-\d\d?-\d{4})$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return whole.matchView(chunk).hasMatch();
}

/// The same for words that are written without: "cannot", "dont", "wanna", "alot".
qsizetype withoutApostrophe(QStringView word)
{
    static const QHash<QString, qsizetype> words{
        {u"cannot"_s, 3}, {u"dont"_s, 2},    {u"cant"_s, 2},    {u"wont"_s, 2},     {u"didnt"_s, 2},  {u"doesnt"_s, 2},
        {u"isnt"_s, 2},   {u"arent"_s, 2},   {u"wasnt"_s, 2},   {u"werent"_s, 2},   {u"havent"_s, 2}, {u"hasnt"_s, 2},
        {u"hadnt"_s, 2},  {u"couldnt"_s, 2}, {u"wouldnt"_s, 2}, {u"shouldnt"_s, 2}, {u"im"_s, 1},     {u"ive"_s, 2},
        {u"youre"_s, 2},  {u"theyre"_s, 2},  {u"thats"_s, 1},   {u"whats"_s, 1},    {u"gonna"_s, 2},  {u"wanna"_s, 2},
        {u"gotta"_s, 2},  {u"outta"_s, 2},   {u"gimme"_s, 2},   {u"lemme"_s, 2},    {u"alot"_s, 3}};
    constexpr qsizetype longest = 8;
    return word.size() > longest ? 0 : words.value(word.toString().toLower(), 0);
}

/// How many characters at the end of \a word are a clitic: "'s", "'ll", "n't", a lone apostrophe after s.
qsizetype cliticLength(QStringView word)
{
    static constexpr std::array<QStringView, 6> endings{u"s", u"re", u"ve", u"ll", u"d", u"m"};
    for (const QStringView ending : endings) {
        const qsizetype length = ending.size() + 1;
        if (word.size() > length && word.endsWith(ending, Qt::CaseInsensitive)
            && isApostrophe(word[word.size() - length]))
            return length;
    }
    if (word.size() > 3 && word.last(1).compare(u"t", Qt::CaseInsensitive) == 0 && isApostrophe(word[word.size() - 2])
        && word[word.size() - 3].toLower() == u'n')
        return 3;
    return withoutApostrophe(word);
}

/// Letters each followed by a full stop: "U.S.", "a.m.", "e.g.".
bool isDottedLetters(QStringView word)
{
    if (word.size() < 4 || word.size() % 2 != 0)
        return false;
    for (qsizetype at = 0; at < word.size(); at += 2) {
        if (!word[at].isLetter() || word[at + 1] != u'.')
            return false;
    }
    return true;
}

/// Whether what stands behind the last hyphen or dash of \a word, or all of it, is letters with full stops:
/// "Kenya-U.S.".
bool endsInDottedLetters(QStringView word)
{
    const qsizetype dash = std::max({word.lastIndexOf(u'-'), word.lastIndexOf(u'\u2010'), word.lastIndexOf(u'\u2011'),
                                     word.lastIndexOf(u'\u2013')});
    return isDottedLetters(word.sliced(dash + 1));
}

} // namespace

Result<WordSplitter> WordSplitter::open(const QString &resources)
{
    const QDir lexicon(QDir(resources).filePath(u"lexicon"_s));
    WordSplitter splitter;
    const std::array lists{std::pair{u"abbreviations-before-names.txt"_s, &splitter.m_beforeName},
                           std::pair{u"abbreviations.txt"_s, &splitter.m_abbreviations},
                           std::pair{u"hyphen-prefixes.txt"_s, &splitter.m_prefixes}};
    for (const auto &[file, target] : lists) {
        auto terms = readTermSet(lexicon.filePath(file));
        if (!terms)
            return std::unexpected(terms.error());
        *target = std::move(*terms);
    }
    return splitter;
}

bool WordSplitter::isAbbreviation(QStringView word) const
{
    if (isDottedLetters(word) || (word.size() == 2 && word[0].isUpper() && word[1] == u'.'))
        return true;
    const QString lower = word.toString().toLower();
    return m_beforeName.contains(lower) || m_abbreviations.contains(lower);
}

void WordSplitter::split(QStringView text, TextSpan range, QList<TextSpan> &words) const
{
    qsizetype begin = range.begin;
    while (begin < range.end) {
        if (text[begin].isSpace() || text[begin].category() == QChar::Other_Control) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        while (end < range.end && !text[end].isSpace() && text[end].category() != QChar::Other_Control)
            ++end;
        splitChunk(text, {begin, end}, words);
        begin = end;
    }
}

void WordSplitter::splitChunk(QStringView text, TextSpan chunk, QList<TextSpan> &words) const
{
    if (isFace(chunk.in(text))) {
        words.append(chunk);
        return;
    }
    QList<TextSpan> closing;
    qsizetype end = chunk.end;
    while (end > chunk.begin && !isWordCharacter(text[end - 1])) {
        const QChar last = text[end - 1];
        const QStringView until = text.sliced(chunk.begin, end - chunk.begin);
        if (last == u'.' && (isAbbreviation(until) || endsInDottedLetters(until)))
            break;
        if (last == u'$' && end - 1 > chunk.begin && text[end - 2].isLetter())
            break;
        qsizetype begin = end - 1;
        while (begin > chunk.begin && goesOn(text[begin], text[begin - 1]))
            --begin;
        closing.prepend({begin, end});
        end = begin;
    }
    qsizetype begin = chunk.begin;
    while (begin < end) {
        const QStringView rest = text.sliced(begin, end - begin);
        const bool signedNumber = rest.size() > 1 && (rest[0] == u'.' || rest[0] == u'+') && rest[1].isDigit();
        if (isWordCharacter(rest[0]) || signedNumber) {
            const qsizetype coreEnd = findCoreEnd(text, {begin, end});
            splitCore(text, {begin, coreEnd}, words);
            begin = coreEnd;
            continue;
        }
        qsizetype markEnd = begin + 1;
        while (markEnd < end && goesOn(text[markEnd - 1], text[markEnd]))
            ++markEnd;
        words.append({begin, markEnd});
        begin = markEnd;
    }
    words.append(closing);
}

/// Where the run of word characters that begins at \a rest ends: marks inside such as those of "House...as",
/// "and/or" and "10%-15%" end it, those of "3.5", "U.S.", "dateline.org" and "O'Neil" do not.
qsizetype WordSplitter::findCoreEnd(QStringView text, TextSpan rest) const
{
    if (rest.length() < longestWhole && (isWhole(rest.in(text)) || isAbbreviation(rest.in(text))))
        return rest.end;
    for (qsizetype at = rest.begin + 1; at < rest.end; ++at) {
        const QChar c = text[at];
        if (isWordCharacter(c) || isApostrophe(c) || isHyphen(c))
            continue;
        const bool more = at + 1 < rest.end;
        const bool digitsAround = more && text[at - 1].isDigit() && text[at + 1].isDigit();
        if (digitsAround && (c == u'.' || c == u',' || c == u':' || c == u'/'))
            continue;
        if (c == u'.' && more && isWordCharacter(text[at + 1]))
            continue;
        if (c == u'.' && (!more || isHyphen(text[at + 1]))
            && endsInDottedLetters(text.sliced(rest.begin, at + 1 - rest.begin)))
            continue;
        if (c == u'$' && text[at - 1].isLetter())
            return at + 1;
        return at;
    }
    return rest.end;
}

void WordSplitter::splitCore(QStringView text, TextSpan core, QList<TextSpan> &words) const
{
    const QStringView word = core.in(text);
    if (word.size() < longestWhole && (isWhole(word) || isAbbreviation(word))) {
        words.append(core);
        return;
    }
    const qsizetype clitic = cliticLength(word);
    splitHyphens(text, {core.begin, core.end - clitic}, words);
    if (clitic > 0)
        words.append({core.end - clitic, core.end});
}

void WordSplitter::splitHyphens(QStringView text, TextSpan core, QList<TextSpan> &words) const
{
    qsizetype begin = core.begin;
    for (qsizetype at = core.begin + 1; at + 1 < core.end; ++at) {
        if (!isHyphen(text[at]) || m_prefixes.contains(text.sliced(begin, at - begin).toString().toLower()))
            continue;
        if (at > begin)
            words.append({begin, at});
        words.append({at, at + 1});
        begin = at + 1;
    }
    if (begin < core.end)
        words.append({begin, core.end});
}

} // namespace dateline
