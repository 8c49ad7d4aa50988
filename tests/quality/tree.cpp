// SPDX-License-Identifier: GPL-3.0-only
//
// Scores the reader's trees and parts of speech on gold words of English treebanks: the share of words with the right
// head (UAS), head and relation without subtype (LAS), and part of speech (UPOS). Punctuation counts.
//
//   tree [--json FILE] [--shared DIR]

#include "model/language/neuralreader.h"
#include "tests/support/goldwords.h"
#include "tests/support/qualityprogram.h"
#include "tests/support/treebank.h"

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

struct Counts {
    int words = 0;
    int heads = 0;
    int labelled = 0;
    int pos = 0;
};

QString withoutSubtype(const QString &relation)
{
    return relation.section(u':', 0, 0);
}

Result<Counts> score(const NeuralReader &reader, const QStringList &paths)
{
    Counts counts;
    for (const QString &path : paths) {
        const GoldText gold = readGold(path, 1, [](const QStringList &columns) {
            return columns.size() >= 8 && !columns[0].contains(u'-') && !columns[0].contains(u'.');
        });
        const auto readings = reader.read(gold.text, gold.sentences);
        if (!readings)
            return std::unexpected(readings.error());
        for (qsizetype sentence = 0; sentence < readings->size(); ++sentence) {
            const QList<Token> &tokens = (*readings)[sentence].sentence.tokens;
            for (qsizetype at = 0; at < tokens.size(); ++at) {
                const QStringList columns = gold.columns[sentence][at].split(u'\t');
                const bool head = columns[6].toInt() - 1 == tokens[at].head;
                ++counts.words;
                counts.heads += head ? 1 : 0;
                counts.labelled +=
                    head && withoutSubtype(columns[7]) == withoutSubtype(toString(tokens[at].relation)) ? 1 : 0;
                counts.pos += columns[3] == toString(tokens[at].pos) ? 1 : 0;
            }
        }
    }
    return counts;
}

void append(const QString &name, const Counts &counts, QList<Figure> &figures)
{
    const auto share = [&counts](int right) { return 100.0 * right / counts.words; };
    figures.append({name + u" UAS, gold words"_s, share(counts.heads), u"%"_s});
    figures.append({name + u" LAS, gold words"_s, share(counts.labelled), u"%"_s});
    figures.append({name + u" UPOS, gold words"_s, share(counts.pos), u"%"_s});
}

Result<QList<Figure>> scoreTreebanks(const QDir &corpora, const QCommandLineParser &)
{
    const auto reader = NeuralReader::open(QStringLiteral(DATELINE_RESOURCES "/language"));
    if (!reader)
        return std::unexpected(reader.error());
    const QStringList ewt{corpora.filePath(u"ud_ewt/en_ewt-ud-dev.conllu"_s)};
    QList<Figure> figures;
    for (const auto &[name, paths] : {std::pair{u"EWT dev"_s, ewt}, std::pair{u"GUM dev"_s, gumDev(corpora)}}) {
        const auto counts = score(*reader, paths);
        if (!counts)
            return std::unexpected(counts.error());
        if (counts->words > 0)
            append(name, *counts, figures);
    }
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    return QualityProgram{.name = u"tree"_s, .needs = u"ud_ewt/en_ewt-ud-dev.conllu"_s, .score = scoreTreebanks}.run(
        argc, argv);
}
