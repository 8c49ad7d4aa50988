// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/segmenter.h"

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
    auto ends = SentenceEnds::open(resources);
    if (!ends)
        return std::unexpected(ends.error());
    return Segmenter(std::move(*words), std::move(*ends));
}

Segmenter::Segmenter(WordSplitter words, SentenceEnds ends)
    : m_words(std::move(words))
    , m_ends(std::move(ends))
{
}

QList<Sentence> Segmenter::segment(QStringView text, TextSpan range) const
{
    const QList<TextSpan> parts = paragraphs(text, range);
    const QList<QList<qsizetype>> ends = m_ends.find(text, parts);
    QList<Sentence> sentences;
    for (qsizetype at = 0; at < parts.size(); ++at)
        appendSentences(text, parts[at], ends[at], sentences);
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

void Segmenter::appendSentences(QStringView text, TextSpan paragraph, const QList<qsizetype> &ends,
                                QList<Sentence> &sentences) const
{
    auto end = ends.begin();
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
        if (end != ends.end() && words[at].end >= *end) {
            while (end != ends.end() && words[at].end >= *end)
                ++end;
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
