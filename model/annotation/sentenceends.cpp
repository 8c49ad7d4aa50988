// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/sentenceends.h"

#include "model/base/checksum.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr std::uint32_t outside = 1; // what is told of a chunk outside the paragraph
constexpr qsizetype ahead = 12;      // chunks that the counts of a gap look at
constexpr qsizetype behind = 16;
constexpr int longestRun = 8;
constexpr qsizetype fewestChunks = 4; // of a sentence that ends with an abbreviation or a colon
constexpr std::uint32_t titleBeforeName = 1;
constexpr std::uint32_t initial = 3;

bool isFinalMark(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'\u2026';
}

bool isClauseMark(QChar c)
{
    return !c.isNull() && QStringView(u".!?,:;").contains(c);
}

/// Whether the text around a paragraph uses final marks (1) and capitals (2).
std::uint32_t styleOf(const std::vector<std::vector<TextChunk>> &paragraphs, std::size_t at)
{
    std::size_t chunks = 0;
    std::size_t final = 0;
    std::size_t capitals = 0;
    for (std::size_t near = at < 2 ? 0 : at - 2; near < std::min(paragraphs.size(), at + 3); ++near) {
        chunks += paragraphs[near].size();
        final += static_cast<std::size_t>(std::ranges::count_if(
            paragraphs[near], [](const TextChunk &chunk) { return isFinalMark(chunk.lastMark); }));
        capitals += static_cast<std::size_t>(std::ranges::count_if(paragraphs[near], &TextChunk::capital));
    }
    return (final * 40 >= chunks ? 1U : 0U) + (capitals * 25 >= chunks ? 2U : 0U);
}

std::uint32_t least(qsizetype count, qsizetype bound)
{
    return static_cast<std::uint32_t>(std::min(count, bound));
}

} // namespace

/// A paragraph as the classifier sees it, and where its reading stands.
class SentenceEnds::Sight
{
public:
    Sight(const std::vector<TextChunk> &chunks, std::uint32_t style)
        : m_chunks(chunks)
        , m_size(static_cast<qsizetype>(chunks.size()))
        , m_style(style)
    {
    }

    void begin(qsizetype first)
    {
        m_first = m_reached = first;
        m_quotes = m_depth = 0;
    }

    /// What news has and the treebanks hardly: "Gen. Moran", "Iran-U.S. talks", "the U.S. Embassy", "6:30 p.m. The
    /// minister meets", "MORAN: We met".
    [[nodiscard]] bool mayEnd(qsizetype gap) const
    {
        const bool begun = gap - m_first + 1 < fewestChunks;
        const std::uint32_t abbreviation = chunk(gap).abbreviation();
        if (abbreviation == titleBeforeName || (abbreviation != 0 && begun))
            return false;
        const bool named = abbreviation == initial && gap > m_first // "Dr. A. Moran"
            && (chunk(gap - 1).abbreviation() == titleBeforeName || chunk(gap - 1).abbreviation() == initial);
        if (named)
            return false;
        if ((abbreviation != 0 || chunk(gap).dotted) && chunk(gap + 1).small)
            return false;
        if (chunk(gap).country && chunk(gap + 1).afterCountry)
            return false;
        return !chunk(gap).joinsInitials && !(begun && chunk(gap).lastMark == u':');
    }

    std::uint32_t told(const Told &what, qsizetype gap)
    {
        if (!what.ofChunk)
            return ofGap(what.letter, gap);
        const qsizetype at = what.ofFirst ? m_first : gap + what.distance;
        return at >= 0 && at < m_size ? ofChunk(at, what.letter) : outside;
    }

private:
    const TextChunk &chunk(qsizetype at) const { return m_chunks[static_cast<std::size_t>(at)]; }
    std::uint32_t ofChunk(qsizetype at, char16_t letter) const
    {
        return chunk(at).told[static_cast<std::size_t>(TextChunk::letters.indexOf(letter))];
    }

    std::uint32_t ofGap(char16_t letter, qsizetype gap)
    {
        const qsizetype since = gap - m_first + 1;
        switch (letter) {
        case u'i':
            return least(gap + 1, 8);
        case u'j':
            return least(m_size - gap - 1, 6);
        case u'k':
            return least(m_size / 10, 5);
        case u'f':
        case u'F':
            return markAhead(gap, letter == u'F');
        case u'b':
        case u'B':
            return markBehind(gap, letter == u'B');
        case u'L':
            return capitalsBefore(gap);
        case u'R':
            return capitalsBehind(gap);
        case u'S':
            return m_style;
        case u'g':
            return least(since, 5);
        case u'h':
            return least(since, 10);
        case u'H':
            return least(since / 8, 8);
        case u'm':
            return (ofChunk(m_first, u's') == ofChunk(gap + 1, u's') ? 1U : 0U)
                + (ofChunk(m_first, u'w') == ofChunk(gap + 1, u'w') ? 2U : 0U);
        case u'Q':
            count(gap);
            return static_cast<std::uint32_t>(m_quotes % 2);
        default: // D
            count(gap);
            return static_cast<std::uint32_t>(std::clamp(m_depth, -1, 2) + 1);
        }
    }

    static std::uint32_t markAt(QChar mark, qsizetype distance, bool far)
    {
        return far ? combinedHash(mark.unicode(), static_cast<std::uint32_t>(distance)) : mark.unicode();
    }

    std::uint32_t markAhead(qsizetype gap, bool far) const
    {
        for (qsizetype at = gap + 1; at < std::min(m_size, gap + ahead); ++at) {
            if (isClauseMark(chunk(at).lastMark))
                return markAt(chunk(at).lastMark, std::min<qsizetype>(at - gap, 9), far);
        }
        return 0;
    }

    std::uint32_t markBehind(qsizetype gap, bool far) const
    {
        for (qsizetype at = gap - 1; at > std::max<qsizetype>(-1, gap - behind); --at) {
            if (isClauseMark(chunk(at).lastMark))
                return markAt(chunk(at).lastMark, std::min<qsizetype>(gap - at, 12), far);
        }
        return 0;
    }

    std::uint32_t capitalsBefore(qsizetype gap) const
    {
        int run = 0;
        while (run < longestRun && gap >= run && chunk(gap - run).capital
               && (run == 0 || chunk(gap - run).lastMark.isNull()))
            ++run;
        return static_cast<std::uint32_t>(run);
    }

    std::uint32_t capitalsBehind(qsizetype gap) const
    {
        int run = 0;
        while (run < longestRun && gap + 1 + run < m_size && chunk(gap + 1 + run).capital) {
            ++run;
            if (!chunk(gap + run).lastMark.isNull())
                break;
        }
        return static_cast<std::uint32_t>(run);
    }

    void count(qsizetype gap)
    {
        for (; m_reached <= gap; ++m_reached) {
            m_quotes += chunk(m_reached).quotes;
            m_depth += chunk(m_reached).depth;
        }
    }

    const std::vector<TextChunk> &m_chunks;
    qsizetype m_size;
    std::uint32_t m_style;
    qsizetype m_first = 0; // the chunk that the sentence begins with
    qsizetype m_reached = 0; // chunks counted into the two below
    int m_quotes = 0;
    int m_depth = 0;
};

SentenceEnds::SentenceEnds(TextChunkReader chunks)
    : m_chunks(std::move(chunks))
{
}

Result<SentenceEnds> SentenceEnds::open(const QString &resources)
{
    auto chunks = TextChunkReader::open(resources);
    if (!chunks)
        return std::unexpected(chunks.error());
    const QString path = QDir(resources).filePath(u"language/sentence-ends.bin"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, u"cannot read '%1': %2"_s.arg(path, file.errorString()));
    const QByteArray content = file.readAll();
    const qsizetype end = content.indexOf("\n\n");
    SentenceEnds ends(std::move(*chunks));
    std::uint32_t checksum = 0;
    if (end < 0 || !readHeader(content.first(end), ends, checksum))
        return failure(ErrorKind::Damaged, u"'%1' is damaged or of another version"_s.arg(path));
    const qsizetype buckets = ends.m_weights.size();
    ends.m_weights = content.sliced(end + 2);
    if (ends.m_weights.size() != buckets || crc32(ends.m_weights) != checksum)
        return failure(ErrorKind::Damaged, u"'%1' is damaged: it is cut or changed"_s.arg(path));
    return ends;
}

/// Reads the lines "name value"; room for the weights is made, but they are not read.
Result<void> SentenceEnds::readHeader(const QByteArray &header, SentenceEnds &ends, std::uint32_t &checksum)
{
    const auto unknown = [] { return failure(ErrorKind::Damaged, u"no header of sentence ends"_s); };
    QList<QByteArray> lines = header.split('\n');
    if (lines.takeFirst() != "dateline sentence ends 1")
        return unknown();
    QHash<QByteArray, QByteArray> values;
    for (const QByteArray &line : std::as_const(lines))
        values.insert(line.left(line.indexOf(' ')), line.mid(line.indexOf(' ') + 1));
    bool areNumbers[4] = {};
    const qlonglong buckets = values.value("buckets").toLongLong(&areNumbers[0]);
    const double step = values.value("step").toDouble(&areNumbers[1]);
    const double threshold = values.value("threshold").toDouble(&areNumbers[2]);
    checksum = values.value("crc32").toUInt(&areNumbers[3]);
    const bool usable = std::ranges::all_of(areNumbers, std::identity()) && buckets > 0 && buckets <= (1 << 24)
        && (buckets & (buckets - 1)) == 0 && step > 0 && threshold > 0 && threshold < 1;
    if (!usable || !values.contains("templates"))
        return unknown();
    ends.m_weights.resize(buckets);
    ends.m_bound = static_cast<qint64>(std::floor(std::log(threshold / (1 - threshold)) / step));
    for (const QString &words : QString::fromUtf8(values.value("templates")).split(u'|')) {
        if (!ends.addTemplate(words))
            return unknown();
    }
    return {};
}

/// "e0 s1": false for what cannot be told.
bool SentenceEnds::addTemplate(const QString &words)
{
    Template made{.hash = textHash(words), .parts = {}};
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        Told told{
            .letter = word[0].unicode(), .ofChunk = word.size() > 1, .ofFirst = word.size() > 1 && word[1] == u'*'};
        bool isNumber = true;
        if (told.ofChunk && !told.ofFirst)
            told.distance = word.sliced(1).toInt(&isNumber);
        const QStringView letters = told.ofChunk ? TextChunk::letters : QStringView(u"ijkfFbBLRSghHmQD");
        if (!isNumber || !letters.contains(QChar(told.letter)))
            return false;
        made.parts.push_back(m_told.size());
        m_told.push_back(told);
    }
    m_templates.push_back(std::move(made));
    return true;
}

std::vector<std::uint32_t> SentenceEnds::features(Sight &sight, qsizetype gap) const
{
    const auto mask = static_cast<std::uint32_t>(m_weights.size() - 1);
    std::vector<std::uint32_t> features;
    features.reserve(m_templates.size());
    for (const Template &made : m_templates) {
        std::uint32_t value = made.hash;
        for (const std::size_t part : made.parts)
            value = combinedHash(value, sight.told(m_told[part], gap));
        features.push_back(value & mask);
    }
    return features;
}

QList<QList<qsizetype>> SentenceEnds::find(QStringView text, const QList<TextSpan> &paragraphs) const
{
    std::vector<QList<TextSpan>> spans;
    std::vector<std::vector<TextChunk>> chunks;
    for (const TextSpan paragraph : paragraphs) {
        spans.push_back(chunksOf(text, paragraph));
        std::vector<TextChunk> &read = chunks.emplace_back();
        read.reserve(static_cast<std::size_t>(spans.back().size()));
        for (const TextSpan span : spans.back())
            read.push_back(m_chunks.read(span.in(text)));
    }
    QList<QList<qsizetype>> found;
    for (std::size_t at = 0; at < chunks.size(); ++at) {
        QList<qsizetype> &ends = found.emplace_back();
        Sight sight(chunks[at], styleOf(chunks, at));
        for (qsizetype gap = 0; gap + 1 < spans[at].size(); ++gap) {
            if (!sight.mayEnd(gap))
                continue;
            qint64 sum = 0;
            for (const std::uint32_t feature : features(sight, gap))
                sum += static_cast<std::int8_t>(m_weights[static_cast<qsizetype>(feature)]);
            if (sum <= m_bound)
                continue;
            ends.append(spans[at][gap].end);
            sight.begin(gap + 1);
        }
    }
    return found;
}

QList<qint64> SentenceEnds::featureSums(QStringView paragraph) const
{
    std::vector<std::vector<TextChunk>> chunks(1);
    for (const TextSpan span : chunksOf(paragraph, {0, paragraph.size()}))
        chunks[0].push_back(m_chunks.read(span.in(paragraph)));
    Sight sight(chunks[0], styleOf(chunks, 0));
    QList<qint64> sums;
    for (qsizetype gap = 0; gap + 1 < static_cast<qsizetype>(chunks[0].size()); ++gap) {
        qint64 sum = 0;
        for (const std::uint32_t feature : features(sight, gap))
            sum += feature;
        sums.append(sum);
    }
    return sums;
}

} // namespace dateline
