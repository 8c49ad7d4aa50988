// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articletext.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr qsizetype widestBrokenLine = 100; ///< lines broken by hand are no longer than this
constexpr qsizetype fullLine = 45;          ///< a shorter one ends on purpose

bool endsLine(QChar character)
{
    return character == u'\n' || character == u'\r' || character == QChar::LineSeparator
        || character == QChar::ParagraphSeparator;
}

/// The lines of \a text without what ends them, blank ones too.
QList<TextSpan> linesOf(QStringView text)
{
    QList<TextSpan> lines;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!endsLine(text[at]))
            continue;
        lines.append({begin, at});
        if (text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n')
            ++at;
        begin = at + 1;
    }
    lines.append({begin, text.size()});
    return lines;
}

bool isShownAbove(HeaderKind kind)
{
    switch (kind) {
    case HeaderKind::DateLine:
    case HeaderKind::Headline:
    case HeaderKind::Byline:
        return true;
    case HeaderKind::Dateline:
        return false;
    }
    return false;
}

TextSpan withoutHeaders(TextSpan line, const QList<Header> &headers)
{
    for (const Header &header : headers) {
        if (!isShownAbove(header.kind) || !header.span.overlaps(line))
            continue;
        if (header.span.begin <= line.begin)
            line.begin = std::min(line.end, header.span.end);
        else
            line.end = std::max(line.begin, header.span.begin);
    }
    return line;
}

TextSpan trimmed(TextSpan line, QStringView text)
{
    while (!line.isEmpty() && text[line.begin].isSpace())
        ++line.begin;
    while (!line.isEmpty() && text[line.end - 1].isSpace())
        --line.end;
    return line;
}

/// Whether blank lines part the paragraphs, and the other ends of lines were put where the page was full.
bool isBrokenByHand(const QList<TextSpan> &lines)
{
    const auto first = std::ranges::find_if_not(lines, &TextSpan::isEmpty);
    const auto last = std::ranges::find_last_if_not(lines, &TextSpan::isEmpty).begin();
    return first != lines.end() && std::any_of(first, last, [](TextSpan line) { return line.isEmpty(); })
        && std::ranges::all_of(lines, [](TextSpan line) { return line.length() <= widestBrokenLine; });
}

/// \a words with blanks for characters that a text document takes for something else.
QString shownCharacters(QStringView words)
{
    QString shown = words.toString();
    for (QChar &character : shown) {
        const char16_t code = character.unicode();
        if (code < 0x20 || code == 0x7f || code == QChar::ObjectReplacementCharacter || code == 0xfdd0
            || code == 0xfdd1)
            character = u' ';
    }
    return shown;
}

} // namespace

ArticleText::ArticleText(const Article &article)
{
    QList<TextSpan> lines = linesOf(article.text);
    for (TextSpan &line : lines)
        line = trimmed(withoutHeaders(trimmed(line, article.text), article.headers), article.text);
    const bool broken = isBrokenByHand(lines);
    bool goesOn = false; // whether the line before was only broken
    for (const TextSpan line : std::as_const(lines)) {
        if (line.isEmpty()) {
            goesOn = false;
            continue;
        }
        if (!m_paragraphs.isEmpty()) {
            ++m_length; // the end of the paragraph, or the blank that joins
            if (goesOn)
                m_paragraphs.last() += u' ';
        }
        if (!goesOn)
            m_paragraphs.append(QString());
        append(article.text, line);
        goesOn = broken && line.length() >= fullLine;
    }
}

void ArticleText::append(const QString &text, TextSpan line)
{
    m_runs.append({.offset = line.begin, .position = m_length, .length = line.length()});
    m_paragraphs.last() += shownCharacters(line.in(text));
    m_length += line.length();
}

std::optional<TextSpan> ArticleText::shown(TextSpan span) const
{
    std::optional<TextSpan> result;
    auto run = std::ranges::upper_bound(m_runs, span.begin, {}, &Run::offset);
    if (run != m_runs.begin())
        --run;
    for (; run != m_runs.end() && run->offset < span.end; ++run) {
        const TextSpan part{std::max(span.begin, run->offset), std::min(span.end, run->offset + run->length)};
        if (part.isEmpty())
            continue;
        const qsizetype toPosition = run->position - run->offset;
        if (!result)
            result = TextSpan{part.begin + toPosition, 0};
        result->end = part.end + toPosition;
    }
    return result;
}

qsizetype ArticleText::offsetAt(qsizetype position) const
{
    auto run = std::ranges::upper_bound(m_runs, position, {}, &Run::position);
    if (run == m_runs.begin())
        return m_runs.isEmpty() ? 0 : m_runs.first().offset;
    --run;
    return run->offset + std::min(position - run->position, run->length);
}

} // namespace dateline
