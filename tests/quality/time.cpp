// SPDX-License-Identifier: GPL-3.0-only
//
// Scores time expressions on the documents of TempEval-3 (TimeBank and AQUAINT) the way its task A does (UzZaman et al.
// 2013): spans by exact extent and by overlap; type and value of those that overlap.
//
//   time [--json FILE] [--shared DIR] [--part first|second] [--spans-only] [--errors]

#include "model/annotation/segmenter.h"
#include "model/annotation/timeexpressiontagger.h"
#include "model/language/neuralreader.h"
#include "tests/support/qualityprogram.h"

#include <QXmlStreamReader>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

const QString documentFolder = u"tempeval3/TBAQ-cleaned"_s;

struct Gold {
    TextSpan span;
    QString type;
    QString value;
};

struct Document {
    QString name;
    QString text;
    QDate published;
    QList<Gold> times;
};

struct Counts {
    int gold = 0;
    int found = 0;
    int strict = 0;
    int relaxed = 0;
    int type = 0;
    int value = 0;
};

double f1(int right, const Counts &counts)
{
    return counts.gold + counts.found == 0 ? 0 : 200.0 * right / (counts.gold + counts.found);
}

std::optional<Document> readDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    Document document;
    document.name = QFileInfo(path).completeBaseName();
    QXmlStreamReader xml(&file);
    bool isInText = false;
    bool isInDate = false;
    while (!xml.atEnd()) {
        xml.readNext();
        const QStringView name = xml.name();
        if (name == "TEXT"_L1)
            isInText = xml.isStartElement();
        else if (name == "DCT"_L1)
            isInDate = xml.isStartElement();
        if (xml.isStartElement() && name == "TIMEX3"_L1 && isInDate)
            document.published =
                QDate::fromString(xml.attributes().value("value"_L1).first(10).toString(), Qt::ISODate);
        if (xml.isStartElement() && name == "TIMEX3"_L1 && isInText) {
            const qsizetype at = document.text.size();
            document.times.append({{at, at},
                                   xml.attributes().value("type"_L1).toString(),
                                   xml.attributes().value("value"_L1).toString()});
        }
        if (xml.isEndElement() && name == "TIMEX3"_L1 && isInText)
            document.times.last().span.end = document.text.size();
        if (xml.isCharacters() && isInText)
            document.text += xml.text();
    }
    return xml.hasError() || !document.published.isValid() ? std::nullopt : std::optional(document);
}

/// Blanks and full stops at the ends of an extent are the annotators' slips.
TextSpan trimmed(const QString &text, TextSpan span)
{
    const auto isLoose = [&text](qsizetype at) { return text.at(at).isSpace() || text.at(at) == u','; };
    while (span.begin < span.end && isLoose(span.begin))
        ++span.begin;
    while (span.begin < span.end && isLoose(span.end - 1))
        --span.end;
    return span;
}

class Scorer
{
public:
    explicit Scorer(bool printsErrors)
        : m_printsErrors(printsErrors)
    {
    }

    void add(const Document &document, const QList<TimeExpression> &found)
    {
        m_counts.gold += static_cast<int>(document.times.size());
        m_counts.found += static_cast<int>(found.size());
        QList<bool> isMatched(found.size(), false);
        for (const Gold &gold : document.times) {
            const TextSpan span = trimmed(document.text, gold.span);
            qsizetype match = 0;
            while (match < found.size() && (isMatched.at(match) || !found.at(match).span.overlaps(span)))
                ++match;
            if (match == found.size()) {
                print(document, "MISSED"_L1, span, gold, nullptr);
                continue;
            }
            isMatched[match] = true;
            compare(document, span, gold, found.at(match));
        }
        for (qsizetype i = 0; i < found.size(); ++i) {
            if (!isMatched.at(i))
                print(document, "SPURIOUS"_L1, found.at(i).span, {}, &found.at(i));
        }
    }

    [[nodiscard]] const Counts &counts() const { return m_counts; }

private:
    void compare(const Document &document, TextSpan span, const Gold &gold, const TimeExpression &found)
    {
        ++m_counts.relaxed;
        const bool sameSpan = trimmed(document.text, found.span) == span;
        const bool sameType = toString(found.type) == gold.type;
        const bool sameValue = found.value == gold.value;
        m_counts.strict += sameSpan;
        m_counts.type += sameType;
        m_counts.value += sameValue;
        if (!sameSpan)
            print(document, "EXTENT"_L1, span, gold, &found);
        if (!sameValue)
            print(document, "VALUE"_L1, span, gold, &found);
        else if (!sameType)
            print(document, "TYPE"_L1, span, gold, &found);
    }

    void print(const Document &document, QLatin1StringView kind, TextSpan span, const Gold &gold,
               const TimeExpression *found) const
    {
        if (!m_printsErrors)
            return;
        const qsizetype begin = std::max<qsizetype>(0, span.begin - 60);
        const qsizetype end = std::min(document.text.size(), span.end + 40);
        const auto words = [&document](qsizetype from, qsizetype to) {
            return document.text.sliced(from, to - from).simplified();
        };
        QTextStream(stdout) << kind << '\t' << document.name << '\t' << document.published.toString(u"yyyy-MM-dd ddd")
                            << '\t' << gold.type << ' ' << gold.value << '\t'
                            << (found ? toString(found->type) + u' ' + found->value : QString()) << '\t'
                            << (found ? words(found->span.begin, found->span.end) : QString()) << '\t'
                            << words(begin, span.begin) << " [[" << words(span.begin, span.end) << "]] "
                            << words(span.end, end) << '\n';
    }

    bool m_printsErrors;
    Counts m_counts;
};

QList<Document> readDocuments(const QString &folder)
{
    QList<Document> documents;
    for (const QString &part : {u"/TimeBank"_s, u"/AQUAINT"_s}) {
        const QDir directory(folder + part);
        for (const QString &name : directory.entryList({u"*.tml"_s}, QDir::Files, QDir::Name)) {
            if (const auto document = readDocument(directory.filePath(name)))
                documents.append(*document);
            else
                QTextStream(stderr) << "cannot read '" << directory.filePath(name) << "'\n";
        }
    }
    return documents;
}

QList<Sentence> read(const NeuralReader *reader, const QString &text, const QList<Sentence> &sentences)
{
    if (!reader)
        return sentences;
    const auto readings = reader->read(text, sentences);
    if (!readings)
        return sentences;
    QList<Sentence> read;
    for (const SentenceReading &reading : *readings)
        read.append(reading.sentence);
    return read;
}

/// Documents fall into two parts by their names, so that what was decided on one can be checked on the other.
bool isInPart(const QString &name, const QString &part)
{
    uint sum = 0;
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    return part.isEmpty() || (part == "first"_L1) == (sum / 7 % 2 == 0);
}

QList<Figure> figures(const Counts &counts, double wordsPerSecond)
{
    const QString peer = u"HeidelTime on TimeBank"_s;
    return {{u"time, extent exact, F1"_s, f1(counts.strict, counts), u"%"_s, peer, 84.9},
            {u"time, extent overlapping, F1"_s, f1(counts.relaxed, counts), u"%"_s, peer, 91.6},
            {u"time, precision"_s, 100.0 * counts.relaxed / std::max(counts.found, 1), u"%"_s},
            {u"time, recall"_s, 100.0 * counts.relaxed / std::max(counts.gold, 1), u"%"_s},
            {u"time, type, F1"_s, f1(counts.type, counts), u"%"_s},
            {u"time, value, F1"_s, f1(counts.value, counts), u"%"_s, peer, 79.2},
            {u"time, value right where found"_s, 100.0 * counts.value / std::max(counts.relaxed, 1), u"%"_s},
            {u"time, speed of the tagger"_s, wordsPerSecond, u"words/s"_s}};
}

Result<QList<Figure>> scoreTimes(const QDir &corpora, const QCommandLineParser &options)
{
    const QString resources = QStringLiteral(DATELINE_RESOURCES);
    const auto segmenter = Segmenter::open(resources);
    if (!segmenter)
        return std::unexpected(segmenter.error());
    const auto tagger = TimeExpressionTagger::open(resources);
    if (!tagger)
        return std::unexpected(tagger.error());
    std::optional<NeuralReader> reader;
    if (!options.isSet(u"spans-only"_s)) {
        auto opened = NeuralReader::open(resources + u"/language"_s);
        if (!opened)
            return std::unexpected(opened.error());
        reader = std::move(*opened);
    }

    Scorer scorer(options.isSet(u"errors"_s));
    std::clock_t ticks = 0; // of this process alone, whatever else the machine does
    qint64 words = 0;
    for (const Document &document : readDocuments(corpora.filePath(documentFolder))) {
        if (!isInPart(document.name, options.value(u"part"_s)))
            continue;
        const auto sentences = read(reader ? &*reader : nullptr, document.text, segmenter->segment(document.text));
        for (const Sentence &sentence : sentences)
            words += sentence.tokens.size();
        const std::clock_t begin = std::clock();
        const auto found = tagger->tag(document.text, sentences, document.published);
        ticks += std::clock() - begin;
        scorer.add(document, found);
    }
    const double seconds = static_cast<double>(std::max<std::clock_t>(ticks, 1)) / CLOCKS_PER_SEC;
    return figures(scorer.counts(), static_cast<double>(words) / seconds);
}

} // namespace

int main(int argc, char *argv[])
{
    return QualityProgram{.name = u"time"_s,
                          .needs = documentFolder,
                          .options = {{u"part"_s, u"Only the first or second part of the documents."_s, u"PART"_s},
                                      {u"spans-only"_s, u"Without parts of speech and trees."_s},
                                      {u"errors"_s, u"Print every difference."_s}},
                          .score = scoreTimes}
        .run(argc, argv);
}
