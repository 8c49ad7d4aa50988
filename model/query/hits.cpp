// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/hits.h"

#include <algorithm>

namespace dateline {

namespace {

struct Word {
    TextSpan place;
    QString plain;
};

/// Without case and accents.
QString plainForm(QStringView word)
{
    if (std::ranges::all_of(word, [](QChar sign) { return sign.unicode() < 128; }))
        return word.toString().toLower();
    const QString decomposed = word.toString().normalized(QString::NormalizationForm_D);
    QString plain;
    for (const QChar sign : decomposed) {
        if (!sign.isMark())
            plain += sign;
    }
    return plain.toCaseFolded();
}

/// Letters and digits in a row, as the tokenizer "unicode61" parts them (sqlite.org/fts5.html, section 4.3.1).
QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    qsizetype begin = -1;
    for (qsizetype at = 0; at <= text.size();) {
        const bool pair = at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate();
        const char32_t point = at == text.size() ? U' '
            : pair                               ? QChar::surrogateToUcs4(text[at], text[at + 1])
                                                 : text[at].unicode();
        const bool isPart = QChar::isLetterOrNumber(point) || (begin >= 0 && QChar::isMark(point));
        if (isPart && begin < 0)
            begin = at;
        if (!isPart && begin >= 0) {
            words.append({{begin, at}, plainForm(text.sliced(begin, at - begin))});
            begin = -1;
        }
        at += pair ? 2 : 1;
    }
    return words;
}

} // namespace

Hits::Hits(const AllOf &query)
{
    for (const Query &part : query.parts)
        add(part);
}

void Hits::add(const Query &query)
{
    const auto addAll = [this](const std::vector<Query> &parts) {
        std::ranges::for_each(parts, [this](const Query &part) { add(part); });
    };
    if (const auto *all = std::get_if<AllOf>(&query.condition))
        addAll(all->parts);
    else if (const auto *any = std::get_if<AnyOf>(&query.condition))
        addAll(any->parts);
    const auto *words = std::get_if<WordsQuery>(&query.condition);
    if (!words)
        return;
    Wanted wanted{.words = {}, .match = words->match, .where = words->where};
    for (const Word &word : wordsOf(words->words))
        wanted.words.append(word.plain);
    if (!wanted.words.isEmpty())
        m_wanted.append(wanted);
}

QList<TextSpan> Hits::find(QStringView text, In in) const
{
    if (m_wanted.isEmpty())
        return {};
    const QList<Word> words = wordsOf(text);
    QList<TextSpan> hits;
    for (const Wanted &wanted : m_wanted) {
        if (wanted.where == WordsQuery::Where::Title && in != In::Title)
            continue;
        const qsizetype length = wanted.words.size();
        for (qsizetype at = 0; at + length <= words.size(); ++at) {
            qsizetype same = 0;
            while (same < length && words[at + same].plain == wanted.words[same])
                ++same;
            const bool begins = same == length - 1 && wanted.match == WordsQuery::Match::Prefix
                && words[at + same].plain.startsWith(wanted.words[same]);
            if (same == length || begins)
                hits.append({words[at].place.begin, words[at + length - 1].place.end});
        }
    }
    std::ranges::sort(hits);
    QList<TextSpan> apart;
    for (const TextSpan hit : std::as_const(hits)) {
        if (!apart.isEmpty() && hit.begin < apart.last().end)
            apart.last().end = std::max(apart.last().end, hit.end);
        else
            apart.append(hit);
    }
    return apart;
}

} // namespace dateline
