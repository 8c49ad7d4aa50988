// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/textchunk.h"

#include "model/base/termlist.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int longestShape = 24; // characters
constexpr std::array<QStringView, 5> countries{u"U.S.", u"U.K.", u"U.N.", u"E.U.", u"U.A.E."};

bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

/// A letter or number of the basic plane; the others count as marks.
bool isPlain(QChar c)
{
    return c.isLetter() || c.isNumber();
}

bool isUpper(QChar c)
{
    return c.category() == QChar::Letter_Uppercase;
}

/// In lower case where that is one character, too.
QString lowered(QStringView text)
{
    constexpr QChar dottedCapital(u'\u0130');
    QString lower = text.toString();
    for (QChar &c : lower)
        c = c == dottedCapital ? c : c.toLower();
    return lower;
}

/// Classes of the first characters, no class more than twice in a row.
QString shapeOf(QStringView chunk)
{
    QString shape;
    int characters = 0;
    for (qsizetype at = 0; at < chunk.size() && characters < longestShape; ++at, ++characters) {
        const QChar c = chunk[at];
        const bool pair = c.isHighSurrogate() && at + 1 < chunk.size() && chunk[at + 1].isLowSurrogate();
        const QChar kind = pair ? u'o' : isUpper(c) ? u'X' : c.isLetter() ? u'x' : c.isNumber() ? u'9' : c;
        at += pair ? 1 : 0;
        if (shape.size() < 2 || shape.back() != kind || shape[shape.size() - 2] != kind)
            shape += kind;
    }
    return shape;
}

} // namespace

std::uint32_t textHash(QStringView text)
{
    std::uint32_t value = 2166136261U;
    for (const QChar c : text)
        value = (value ^ c.unicode()) * 16777619U;
    return value;
}

std::uint32_t combinedHash(std::uint32_t value, std::uint32_t part)
{
    value = (value ^ part) * 0x9E3779B1U;
    return value ^ (value >> 15);
}

QList<TextSpan> chunksOf(QStringView text, TextSpan range)
{
    QList<TextSpan> chunks;
    for (qsizetype at = range.begin; at < range.end; ++at) {
        if (isBlank(text[at]))
            continue;
        const qsizetype begin = at;
        while (at < range.end && !isBlank(text[at]))
            ++at;
        chunks.append({begin, at});
    }
    return chunks;
}

Result<TextChunkReader> TextChunkReader::open(const QString &resources)
{
    const QDir lexicon(QDir(resources).filePath(u"lexicon"_s));
    TextChunkReader reader;
    const std::pair<QString, QSet<QString> *> lists[] = {{u"abbreviations-before-names.txt"_s, &reader.m_beforeNames},
                                                         {u"abbreviations.txt"_s, &reader.m_abbreviations},
                                                         {u"sentence-starters.txt"_s, &reader.m_starters}};
    for (const auto &[name, words] : lists) {
        auto terms = readTermSet(lexicon.filePath(name));
        if (!terms)
            return std::unexpected(terms.error());
        *words = std::move(*terms);
    }
    for (const QString &name : {u"office-nouns.txt"_s, u"body-nouns.txt"_s, u"after-countries.txt"_s}) {
        const auto terms = readTermSet(lexicon.filePath(name));
        if (!terms)
            return std::unexpected(terms.error());
        for (const QString &term : *terms)
            reader.m_afterCountries.insert(term.toLower());
    }
    return reader;
}

/// 1 before a name, 2 other abbreviations, 3 one capital with its stop, 4 letters each with a stop, 0 none.
std::uint32_t TextChunkReader::abbreviationClass(const QString &chunk) const
{
    if (!chunk.endsWith(u'.'))
        return 0;
    const QString lower = lowered(chunk);
    if (m_beforeNames.contains(lower))
        return 1;
    if (chunk.size() == 2)
        return isUpper(chunk[0]) ? 3 : 0;
    bool initials = chunk.size() % 2 == 0;
    for (qsizetype at = 0; initials && at < chunk.size(); at += 2)
        initials = chunk[at].isLetter() && chunk[at + 1] == u'.';
    if (initials)
        return 4;
    return m_abbreviations.contains(lower) ? 2 : 0;
}

/// Whether \a core, in lower case, or its first word does: "government" of "government-funded".
bool TextChunkReader::followsCountry(const QString &core) const
{
    const auto end = std::ranges::find_if_not(core, [](QChar c) { return c.isLetter(); });
    return m_afterCountries.contains(core) || m_afterCountries.contains(core.first(end - core.begin()));
}

TextChunk TextChunkReader::read(QStringView chunk) const
{
    qsizetype begin = 0;
    while (begin < chunk.size() && !isPlain(chunk[begin]))
        ++begin;
    qsizetype end = chunk.size();
    while (end > begin && !isPlain(chunk[end - 1]))
        --end;
    const QStringView opening = chunk.first(begin);
    const QStringView core = chunk.sliced(begin, end - begin);
    const QStringView closing = chunk.sliced(end);
    const QString lower = lowered(core);
    const QString shape = shapeOf(chunk);
    const auto last = [&lower](qsizetype count) { return QStringView(lower).last(std::min(count, lower.size())); };
    const auto first = [&lower](qsizetype count) { return QStringView(lower).first(std::min(count, lower.size())); };
    const auto count = [chunk](QStringView marks) {
        return static_cast<int>(std::ranges::count_if(chunk, [marks](QChar c) { return marks.contains(c); }));
    };
    const qsizetype dash = std::max(chunk.lastIndexOf(u'-'), chunk.lastIndexOf(u'\u2013'));
    return {.told = {textHash(lower), textHash(closing), textHash(opening), textHash(shape), textHash(last(3)),
                     textHash(last(2)), textHash(first(3)), textHash(first(2)),
                     static_cast<std::uint32_t>(std::min<qsizetype>(lower.size(), 6)),
                     core.isEmpty()              ? 0U
                         : isUpper(core.front()) ? 2U
                                                 : 1U,
                     abbreviationClass(chunk.sliced(begin).toString()), m_starters.contains(core.toString()) ? 1U : 0U},
            .lastMark = closing.isEmpty() ? QChar() : closing.back(),
            .capital = shape.startsWith(u'X'),
            .small = !core.isEmpty() && core.front().isLower(),
            .dotted = core.contains(u'.'),
            .joinsInitials = dash > 0 && abbreviationClass(chunk.sliced(dash + 1).toString()) == 4,
            .country = std::ranges::find(countries, chunk.sliced(begin)) != countries.end(),
            .afterCountry = !core.isEmpty() && isUpper(core.front()) && followsCountry(lower),
            .quotes = count(u"\""),
            .depth = count(u"([{\u201C\u00AB") - count(u")]}\u201D\u00BB")};
}

} // namespace dateline
