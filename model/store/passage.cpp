// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/passage.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr qsizetype longest = 160; ///< characters of a passage
constexpr qsizetype before = 40;   ///< of them at most before the first hit
constexpr qsizetype beginning = 20000; ///< of an article, which is looked through first

/// The first hit behind which most others are near.
TextSpan bestOf(const QList<TextSpan> &hits)
{
    TextSpan best;
    qsizetype most = 0;
    for (auto first = hits.begin(), end = hits.begin(); first != hits.end(); ++first) {
        while (end != hits.end() && end->end <= first->begin + longest - before)
            ++end;
        if (best.isEmpty() || end - first > most) {
            most = end - first;
            best = *first;
        }
    }
    return best;
}

/// At a blank, so that no word is cut, if there is one near.
qsizetype beginOfWord(const QString &text, qsizetype at, qsizetype end)
{
    if (at <= 0)
        return 0;
    while (at < end && !text.at(at - 1).isSpace())
        ++at;
    return at;
}

qsizetype endOfWord(const QString &text, qsizetype at, qsizetype begin)
{
    if (at >= text.size())
        return text.size();
    while (at > begin && !text.at(at).isSpace())
        --at;
    return at;
}

} // namespace

QString withHitsMarked(const QString &text, const QList<TextSpan> &hits)
{
    QString marked;
    qsizetype at = 0;
    for (const TextSpan hit : hits) {
        marked += QStringView(text).sliced(at, hit.begin - at);
        marked += QChar(0x2068);
        marked += hit.in(text);
        marked += QChar(0x2069);
        at = hit.end;
    }
    marked += QStringView(text).sliced(at);
    return marked;
}

QString passageWith(const QString &text, const Hits &hits)
{
    QList<TextSpan> found = hits.find(QStringView(text).first(std::min(text.size(), beginning)), Hits::In::Text);
    if (found.isEmpty() && text.size() > beginning)
        found = hits.find(text, Hits::In::Text);
    if (found.isEmpty())
        return {};
    const TextSpan best = bestOf(found);
    const qsizetype begin = text.size() <= longest ? 0 : beginOfWord(text, best.begin - before, best.begin);
    const qsizetype end = std::max(best.end, endOfWord(text, begin + longest, best.end));
    QList<TextSpan> inside;
    for (const TextSpan hit : std::as_const(found)) {
        if (begin <= hit.begin && hit.end <= end)
            inside.append({hit.begin - begin, hit.end - begin});
    }
    const QString passage = withHitsMarked(text.sliced(begin, end - begin), inside);
    return (begin > 0 ? QStringLiteral("…") : QString()) + passage
        + (end < text.size() ? QStringLiteral("…") : QString());
}

} // namespace dateline
