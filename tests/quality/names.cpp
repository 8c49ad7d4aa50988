// SPDX-License-Identifier: GPL-3.0-only
//
// Scores the reader's names of people, organizations and places against annotated text (exact spans and kinds, on the
// corpus's own words): web text, and the dev part of the newswire that training leaves out. In the newswire, places are
// split at commas and a leading "the" is left out, as in training.
//
//   names [--json FILE] [--shared DIR]

#include "model/language/neuralreader.h"
#include "tests/support/figures.h"
#include "tests/support/goldwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <set>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

using Span = std::tuple<qsizetype, int, int, NameKind>; // sentence, first, last

struct Counts {
    int gold = 0;
    int found = 0;
    int right = 0;
};

std::optional<NameKind> kindOf(const QString &label)
{
    if (label == u"PER" || label == u"Person")
        return NameKind::Person;
    if (label == u"ORG" || label == u"Organization")
        return NameKind::Organization;
    if (label == u"LOC" || label == u"Location")
        return NameKind::Place;
    return std::nullopt;
}

void addSplit(const GoldText &gold, qsizetype sentence, int first, int last, NameKind kind, std::set<Span> &spans)
{
    const auto word = [&](int at) { return gold.sentences[sentence].tokens[at].span.in(gold.text); };
    while (first < last && word(first).compare(u"the", Qt::CaseInsensitive) == 0)
        ++first;
    int begin = first;
    for (int at = first; at <= last; ++at) {
        if (at < last && (kind != NameKind::Place || word(at) != u","))
            continue;
        if (begin < at)
            spans.insert({sentence, begin, at, kind});
        begin = at + 1;
    }
}

std::set<Span> goldSpans(const GoldText &gold, int labelColumn)
{
    std::set<Span> spans;
    for (qsizetype sentence = 0; sentence < gold.columns.size(); ++sentence) {
        const QStringList &lines = gold.columns[sentence];
        int first = -1;
        QString open;
        for (int at = 0; at <= lines.size(); ++at) {
            const QString label = at < lines.size() ? lines[at].split(u'\t').value(labelColumn, u"O"_s) : u"O"_s;
            const QString kind = label.section(u'-', 1);
            if (!open.isEmpty() && (label.startsWith(u'B') || kind != open)) {
                if (const auto known = kindOf(open))
                    addSplit(gold, sentence, first, at, *known, spans);
                open.clear();
            }
            if (!kind.isEmpty() && open.isEmpty()) {
                open = kind;
                first = at;
            }
        }
    }
    return spans;
}

Result<Counts> score(const NeuralReader &reader, const GoldText &gold, int labelColumn)
{
    const auto readings = reader.read(gold.text, gold.sentences);
    if (!readings)
        return std::unexpected(readings.error());
    const std::set<Span> wanted = goldSpans(gold, labelColumn);
    Counts counts{.gold = static_cast<int>(wanted.size())};
    for (qsizetype sentence = 0; sentence < readings->size(); ++sentence) {
        for (const NameSpan &name : (*readings)[sentence].names) {
            const bool counted = name.kind == NameKind::Person || name.kind == NameKind::Organization || name.kind == NameKind::Place;
            counts.found += counted ? 1 : 0;
            counts.right += counted && wanted.contains({sentence, name.firstToken, name.lastToken, name.kind}) ? 1 : 0;
        }
    }
    return counts;
}

double f1(const Counts &counts)
{
    return counts.gold + counts.found == 0 ? 0 : 200.0 * counts.right / (counts.gold + counts.found);
}

QStringList newswireDev(const QDir &corpora)
{
    QFile list(QStringLiteral(DATELINE_RESOURCES "/../model/language/training/dev_documents.txt"));
    QStringList paths;
    if (!list.open(QIODevice::ReadOnly))
        return paths;
    for (const QByteArray &line : list.readAll().split('\n')) {
        const QString name = QString::fromUtf8(line).section(u'#', 0, 0).trimmed();
        if (!name.isEmpty())
            paths.append(corpora.filePath(u"worldwide_newswire/processed_annotated/%1.txt.tsv"_s.arg(name)));
    }
    return paths;
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
    const QString web = corpora.filePath(u"uner_ewt/en_ewt-ud-dev.iob2"_s);
    if (!QFile::exists(web)) {
        out << "names: skipped, there is no " << web << '\n';
        return 0;
    }
    const auto reader = NeuralReader::open(QStringLiteral(DATELINE_RESOURCES "/language"));
    if (!reader) {
        out << reader.error().message << '\n';
        return 1;
    }
    const auto all = [](const QStringList &) { return true; };
    QList<Figure> figures;
    Counts news;
    for (const QString &path : newswireDev(corpora)) {
        const auto counts = score(*reader, readGold(path, 0, all), 1);
        if (!counts)
            continue;
        news.gold += counts->gold;
        news.found += counts->found;
        news.right += counts->right;
    }
    const auto ewt = score(*reader, readGold(web, 1, all), 2);
    if (!ewt) {
        out << ewt.error().message << '\n';
        return 1;
    }
    figures.append({u"names F1, newswire dev part"_s, f1(news), u"%"_s});
    figures.append({u"names F1, uner_ewt dev"_s, f1(*ewt), u"%"_s});
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
