// SPDX-License-Identifier: GPL-3.0-only
//
// Scores sentences, words and trees on text as people wrote it, as in the CoNLL 2018 shared task (Zeman et al.): F1 of
// sentences and words by their first and last letters, and of words with the right head (UAS) and relation too (LAS,
// without subtypes).
//
//   rawtext [--json FILE] [--shared DIR]

#include "model/annotation/segmenter.h"
#include "model/language/neuralreader.h"
#include "tests/support/qualityprogram.h"
#include "tests/support/treebank.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

using Ends = std::pair<qsizetype, qsizetype>;

Ends endsOf(TextSpan span)
{
    return {span.begin, span.end};
}

/// A word's head by its letters, and its relation.
struct Link {
    Ends head{-1, -1};
    QString relation;
};

using Links = std::map<Ends, Link>;

void addLinks(const Sentence &sentence, const QStringList &relations, Links &links)
{
    for (qsizetype at = 0; at < sentence.tokens.size(); ++at) {
        const int head = sentence.tokens[at].head;
        links[endsOf(sentence.tokens[at].span)] = {head < 0 ? Ends{-1, -1} : endsOf(sentence.tokens[head].span),
                                                   relations[at].section(u':', 0, 0)};
    }
}

double f1(qsizetype both, qsizetype gold, qsizetype found)
{
    return gold + found == 0 ? 0 : 200.0 * static_cast<double>(both) / static_cast<double>(gold + found);
}

struct Counts {
    qsizetype goldSentences = 0;
    qsizetype foundSentences = 0;
    qsizetype sentences = 0;
    qsizetype goldWords = 0;
    qsizetype foundWords = 0;
    qsizetype words = 0;
    qsizetype heads = 0;
    qsizetype labelled = 0;
};

void count(const Treebank &bank, const QList<SentenceReading> &readings, Counts &counts)
{
    std::set<Ends> goldSentences;
    Links gold;
    for (qsizetype at = 0; at < bank.sentences.size(); ++at) {
        goldSentences.insert(endsOf(bank.sentences[at].span));
        addLinks(bank.sentences[at], bank.relations[at], gold);
    }
    Links found;
    for (const SentenceReading &reading : readings) {
        counts.sentences += goldSentences.contains(endsOf(reading.sentence.span)) ? 1 : 0;
        QStringList relations;
        for (const Token &token : reading.sentence.tokens)
            relations.append(toString(token.relation));
        addLinks(reading.sentence, relations, found);
    }
    counts.goldSentences += bank.sentences.size();
    counts.foundSentences += readings.size();
    counts.goldWords += static_cast<qsizetype>(gold.size());
    counts.foundWords += static_cast<qsizetype>(found.size());
    for (const auto &[ends, link] : found) {
        const auto same = gold.find(ends);
        if (same == gold.end())
            continue;
        ++counts.words;
        counts.heads += same->second.head == link.head ? 1 : 0;
        counts.labelled += same->second.head == link.head && same->second.relation == link.relation ? 1 : 0;
    }
}

QList<Figure> figuresOf(const QString &name, const Counts &counts)
{
    const auto of = [&counts](qsizetype both) { return f1(both, counts.goldWords, counts.foundWords); };
    return {{name + u" sentences F1, raw text"_s, f1(counts.sentences, counts.goldSentences, counts.foundSentences),
             u"%"_s},
            {name + u" words F1, raw text"_s, of(counts.words), u"%"_s},
            {name + u" UAS, raw text"_s, of(counts.heads), u"%"_s},
            {name + u" LAS, raw text"_s, of(counts.labelled), u"%"_s}};
}

Result<QList<Figure>> scoreTreebanks(const QDir &corpora, const QCommandLineParser &)
{
    const QString resources = QStringLiteral(DATELINE_RESOURCES);
    const auto segmenter = Segmenter::open(resources);
    if (!segmenter)
        return std::unexpected(segmenter.error());
    const auto reader = NeuralReader::open(resources + u"/language"_s);
    if (!reader)
        return std::unexpected(reader.error());
    const QStringList ewt{corpora.filePath(u"ud_ewt/en_ewt-ud-dev.conllu"_s)};
    QList<Figure> figures;
    for (const auto &[name, paths] : {std::pair{u"EWT dev"_s, ewt}, std::pair{u"GUM dev"_s, gumDev(corpora)}}) {
        Counts counts;
        for (const QString &file : paths) {
            const Treebank text = readTreebank(file);
            const auto readings = reader->read(text.text, segmenter->segment(text.text));
            if (!readings)
                return std::unexpected(readings.error());
            count(text, *readings, counts);
        }
        figures += figuresOf(name, counts);
    }
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    return QualityProgram{.name = u"rawtext"_s, .needs = u"ud_ewt/en_ewt-ud-dev.conllu"_s, .score = scoreTreebanks}.run(
        argc, argv);
}
