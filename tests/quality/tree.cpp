// SPDX-License-Identifier: GPL-3.0-only
//
// Scores the reader's trees and parts of speech on gold words of English treebanks: the share of words with the right
// head (UAS), head and relation without subtype (LAS), and part of speech (UPOS). Punctuation counts.
//
//   tree [--json FILE] [--shared DIR]

#include "model/language/neuralreader.h"
#include "tests/support/figures.h"
#include "tests/support/goldwords.h"
#include "tests/support/treebank.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

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
                counts.labelled += head && withoutSubtype(columns[7]) == withoutSubtype(toString(tokens[at].relation)) ? 1 : 0;
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

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"json"_s, u"Write the figures to FILE."_s, u"FILE"_s});
    parser.addOption({u"shared"_s, u"Where the corpora are."_s, u"DIR"_s, QStringLiteral(DATELINE_SHARED)});
    parser.process(application);
    QTextStream out(stdout);
    const QDir corpora(QDir(parser.value(u"shared"_s)).filePath(u"corpora"_s));
    const QString ewt = corpora.filePath(u"ud_ewt/en_ewt-ud-dev.conllu"_s);
    if (!QFile::exists(ewt)) {
        out << "tree: skipped, there is no " << ewt << '\n';
        return 0;
    }
    const auto reader = NeuralReader::open(QStringLiteral(DATELINE_RESOURCES "/language"));
    if (!reader) {
        out << reader.error().message << '\n';
        return 1;
    }
    QList<Figure> figures;
    for (const auto &[name, paths] : {std::pair{u"EWT dev"_s, QStringList{ewt}}, std::pair{u"GUM dev"_s, gumDev(corpora)}}) {
        const auto counts = score(*reader, paths);
        if (!counts) {
            out << counts.error().message << '\n';
            return 1;
        }
        if (counts->words > 0)
            append(name, *counts, figures);
    }
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
