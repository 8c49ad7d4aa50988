// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/segmenter.h"

#include "model/base/termlist.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longestSentence = 160; // words
constexpr qsizetype wrapColumn = 100;      // lines longer than this are paragraphs, not wrapped lines

bool isFinal(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'\u2026' || c == u'\u3002';
}

bool isClosing(QChar c)
{
    return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == u'\u201D' || c == u'\u2019' || c == u'\u00BB';
}

bool isOpening(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'(' || c == u'[' || c == u'\u201C' || c == u'\u2018' || c == u'\u00AB';
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029';
}

TextSpan trimmed(QStringView text, TextSpan span)
{
    while (span.begin < span.end && text[span.begin].isSpace())
        ++span.begin;
    while (span.end > span.begin && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

QList<TextSpan> linesOf(QStringView text, TextSpan range)
{
    QList<TextSpan> lines;
    qsizetype begin = range.begin;
    for (qsizetype at = range.begin; at < range.end; ++at) {
        if (!isLineEnd(text[at]))
            continue;
        lines.append(trimmed(text, {begin, at}));
        if (text[at] == u'\r' && at + 1 < range.end && text[at + 1] == u'\n')
            ++at;
        begin = at + 1;
    }
    lines.append(trimmed(text, {begin, range.end}));
    return lines;
}

bool endsFinally(QStringView line)
{
    qsizetype end = line.size();
    while (end > 0 && isClosing(line[end - 1]))
        --end;
    return end > 0 && (isFinal(line[end - 1]) || line[end - 1] == u':');
}

/// Whether \a next goes on where \a line was wrapped; \a longest is the length of the text's longest line.
bool isWrapped(QStringView line, QStringView next, qsizetype longest)
{
    if (longest > wrapColumn || next.startsWith(u'\u2022') || next.startsWith(u"- ") || next.startsWith(u"* "))
        return false;
    const qsizetype room = longest - line.size();
    const qsizetype firstWord = next.indexOf(u' ') < 0 ? next.size() : next.indexOf(u' ');
    // A wrapped line had no room for the next line's first word; give it a few columns for another editor's ways.
    return room <= firstWord + 8 || (!endsFinally(line) && next[0].isLower());
}

} // namespace

Result<Segmenter> Segmenter::open(const QString &resources)
{
    auto words = WordSplitter::open(resources);
    if (!words)
        return std::unexpected(words.error());
    auto starters = readTermSet(QDir(resources).filePath(u"lexicon/sentence-starters.txt"_s));
    if (!starters)
        return std::unexpected(starters.error());
    return Segmenter(std::move(*words), std::move(*starters));
}

Segmenter::Segmenter(WordSplitter words, QSet<QString> starters)
    : m_words(std::move(words))
    , m_starters(std::move(starters))
{
}

QList<Sentence> Segmenter::segment(QStringView text, TextSpan range) const
{
    QList<Sentence> sentences;
    for (const TextSpan paragraph : paragraphs(text, range))
        appendSentences(text, paragraph, sentences);
    return sentences;
}

QList<TextSpan> Segmenter::paragraphs(QStringView text, TextSpan range) const
{
    const QList<TextSpan> lines = linesOf(text, range);
    qsizetype longest = 0;
    for (const TextSpan line : lines)
        longest = std::max(longest, line.length());
    QList<TextSpan> result;
    TextSpan previous; // the line before, empty between paragraphs
    for (const TextSpan line : lines) {
        if (!line.isEmpty() && !previous.isEmpty() && isWrapped(previous.in(text), line.in(text), longest))
            result.last().end = line.end;
        else if (!line.isEmpty())
            result.append(line);
        previous = line;
    }
    return result;
}

bool Segmenter::endsSentence(QStringView text, const QList<TextSpan> &words, qsizetype at) const
{
    const QStringView word = words[at].in(text);
    if (!isFinal(word.back()))
        return false;
    qsizetype next = at + 1;
    while (next < words.size() && isClosing(text[words[next].begin]) && words[next].begin == words[next - 1].end)
        ++next;
    if (next == words.size())
        return true;
    const bool blankBehind = words[next].begin > words[next - 1].end;
    const QStringView following = words[next].in(text);
    const QChar first = isOpening(following[0]) && next + 1 < words.size() ? text[words[next + 1].begin] : following[0];
    if (word.size() > 1 && word.back() == u'.' && word.front() != u'.') { // an abbreviation
        if (m_words.standsBeforeName(word) || (word.size() == 2 && word[0].isUpper()))
            return false;
        return blankBehind && (isOpening(following[0]) ? first.isUpper() : m_starters.contains(following.toString()));
    }
    if (!blankBehind || following == u"," || following == u";")
        return false;
    if (!first.isLower())
        return true;
    // Small letters begin a sentence where people write without capitals, but not behind a quotation.
    const bool quoted = next != at + 1;
    const bool plain = at > 0 && words[at - 1].length() > 1 && words[at - 1].end == words[at].begin
        && std::ranges::all_of(words[at - 1].in(text), [](QChar c) { return c.isLower(); });
    return !quoted && (word.back() != u'.' || (plain && word.size() == 1));
}

void Segmenter::appendSentences(QStringView text, TextSpan paragraph, QList<Sentence> &sentences) const
{
    QList<TextSpan> words;
    m_words.split(text, paragraph, words);
    Sentence sentence;
    const auto finish = [&] {
        if (sentence.tokens.isEmpty())
            return;
        sentence.span = {sentence.tokens.first().span.begin, sentence.tokens.last().span.end};
        sentences.append(std::move(sentence));
        sentence = {};
    };
    for (qsizetype at = 0; at < words.size(); ++at) {
        sentence.tokens.append(Token{.span = words[at]});
        if (endsSentence(text, words, at)) {
            while (at + 1 < words.size() && isClosing(text[words[at + 1].begin]) && words[at + 1].begin == words[at].end)
                sentence.tokens.append(Token{.span = words[++at]});
            finish();
            continue;
        }
        const QChar last = text[words[at].end - 1];
        const qsizetype length = sentence.tokens.size();
        const bool pause = last == u';' || (length > longestSentence * 3 / 4 && (last == u',' || last == u':'));
        if ((pause && length > longestSentence / 2) || length >= longestSentence)
            finish();
    }
    finish();
}

} // namespace dateline
