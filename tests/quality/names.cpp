// SPDX-License-Identifier: GPL-3.0-only
//
// Scores the reader's names against annotated text (exact spans and kinds, on the corpus's own words, each article read
// whole): the dev part of the newswire that training leaves out, and web text. Places are split at commas, a leading
// "the" and a closing "'s" are left out, in the annotation and in what each reader finds. spaCy reads the same words
// beside it if a Python that has it is named; see tests/quality/peers.txt.
//
//   names [--json FILE] [--shared DIR] [--peer-python FILE]

#include "model/language/neuralreader.h"
#include "tests/support/goldwords.h"
#include "tests/support/qualityprogram.h"
#include "tests/support/spacypeer.h"

#include <array>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

using Span = std::tuple<qsizetype, qsizetype, int, int>; // document, sentence, first, last
using Names = std::map<Span, NameKind>;

/// Some annotated text, and which kinds of names its annotation knows.
struct Test {
    QString name;
    QList<GoldText> documents;
    int labelColumn = 1;
    QList<NameKind> kinds;
};

struct Scores {
    double precision = 0;
    double recall = 0;
    double f1 = 0;
};

const QString webText = u"uner_ewt/en_ewt-ud-dev.iob2"_s;
constexpr std::array mainKinds{NameKind::Person, NameKind::Organization, NameKind::Place};

QString nameOf(NameKind kind)
{
    switch (kind) {
    case NameKind::Person:
        return u"person"_s;
    case NameKind::Organization:
        return u"organization"_s;
    case NameKind::Place:
        return u"place"_s;
    case NameKind::Facility:
        return u"facility"_s;
    case NameKind::Group:
        return u"nationality or group"_s;
    case NameKind::Other:
        break;
    }
    return u"other"_s;
}

/// The kind that a label of the corpora or of spaCy tells.
std::optional<NameKind> kindOf(const QString &label)
{
    static const QHash<QString, NameKind> kinds{
        {u"PER"_s, NameKind::Person},
        {u"Person"_s, NameKind::Person},
        {u"PERSON"_s, NameKind::Person},
        {u"ORG"_s, NameKind::Organization},
        {u"Organization"_s, NameKind::Organization},
        {u"LOC"_s, NameKind::Place},
        {u"Location"_s, NameKind::Place},
        {u"GPE"_s, NameKind::Place},
        {u"FAC"_s, NameKind::Facility},
        {u"Facility"_s, NameKind::Facility},
        {u"NORP"_s, NameKind::Group},
        {u"Misc"_s, NameKind::Other},
        {u"Product"_s, NameKind::Other},
        {u"PRODUCT"_s, NameKind::Other},
        {u"EVENT"_s, NameKind::Other},
        {u"WORK_OF_ART"_s, NameKind::Other},
        {u"LAW"_s, NameKind::Other},
        {u"LANGUAGE"_s, NameKind::Other},
    };
    const auto kind = kinds.constFind(label);
    return kind == kinds.constEnd() ? std::nullopt : std::optional(*kind);
}

/// Adds a name by the conventions that all are compared by.
void add(const QList<GoldText> &documents, Span span, NameKind kind, Names &names)
{
    auto [document, sentence, first, last] = span;
    const GoldText &gold = documents[document];
    const auto word = [&](int at) { return gold.sentences[sentence].tokens[at].span.in(gold.text); };
    while (first < last && word(first).compare(u"the", Qt::CaseInsensitive) == 0)
        ++first;
    while (first < last && (word(last - 1) == u"'s" || word(last - 1) == u"\u2019s"))
        --last;
    int begin = first;
    for (int at = first; at <= last; ++at) {
        if (at < last && (kind != NameKind::Place || word(at) != u","))
            continue;
        if (begin < at)
            names[{document, sentence, begin, at}] = kind;
        begin = at + 1;
    }
}

void addGold(const Test &test, qsizetype document, qsizetype sentence, Names &names)
{
    const QStringList &lines = test.documents[document].columns[sentence];
    int first = -1;
    QString open;
    for (int at = 0; at <= lines.size(); ++at) {
        const QString label = at < lines.size() ? lines[at].split(u'\t').value(test.labelColumn, u"O"_s) : u"O"_s;
        const QString kind = label.section(u'-', 1);
        if (!open.isEmpty() && (label.startsWith(u'B') || kind != open)) {
            if (const auto known = kindOf(open))
                add(test.documents, {document, sentence, first, at}, *known, names);
            open.clear();
        }
        if (!kind.isEmpty() && open.isEmpty()) {
            open = kind;
            first = at;
        }
    }
}

Names goldNames(const Test &test)
{
    Names names;
    for (qsizetype document = 0; document < test.documents.size(); ++document) {
        for (qsizetype sentence = 0; sentence < test.documents[document].columns.size(); ++sentence)
            addGold(test, document, sentence, names);
    }
    return names;
}

Result<Names> readNames(const NeuralReader &reader, const QList<GoldText> &documents)
{
    Names names;
    for (qsizetype document = 0; document < documents.size(); ++document) {
        const auto readings = reader.read(documents[document].text, documents[document].sentences);
        if (!readings)
            return std::unexpected(readings.error());
        for (qsizetype sentence = 0; sentence < readings->size(); ++sentence) {
            for (const NameSpan &name : (*readings)[sentence].names)
                add(documents, {document, sentence, name.firstToken, name.lastToken}, name.kind, names);
        }
    }
    return names;
}

QList<QJsonObject> wordsOf(const QList<GoldText> &documents)
{
    QList<QJsonObject> texts;
    for (const GoldText &document : documents) {
        for (const Sentence &sentence : document.sentences) {
            QJsonArray words;
            for (const Token &token : sentence.tokens)
                words.append(token.span.in(document.text).toString());
            texts.append({{u"words"_s, words}});
        }
    }
    return texts;
}

Names peerNames(const PeerReading &reading, const QList<GoldText> &documents)
{
    Names names;
    qsizetype text = 0;
    for (qsizetype document = 0; document < documents.size(); ++document) {
        for (qsizetype sentence = 0; sentence < documents[document].sentences.size(); ++sentence, ++text) {
            for (const PeerEntity &entity : reading.entities[text]) {
                if (const auto kind = kindOf(entity.label))
                    add(documents, {document, sentence, entity.begin, entity.end}, *kind, names);
            }
        }
    }
    return names;
}

/// Over all names of \a kinds together, in percent.
Scores score(const Names &gold, const Names &found, std::span<const NameKind> kinds)
{
    const auto counted = [&](const auto &name) { return std::ranges::contains(kinds, name.second); };
    const auto wanted = static_cast<double>(std::ranges::count_if(gold, counted));
    const auto given = static_cast<double>(std::ranges::count_if(found, counted));
    const auto right = static_cast<double>(std::ranges::count_if(found, [&](const auto &name) {
        const auto same = gold.find(name.first);
        return counted(name) && same != gold.end() && same->second == name.second;
    }));
    return {100 * right / std::max(given, 1.0), 100 * right / std::max(wanted, 1.0),
            200 * right / std::max(wanted + given, 1.0)};
}

/// The three main kinds together and each kind of the test, one column a reader: ours, then the peers.
void print(const Test &test, const Names &gold, const QList<std::pair<QString, Names>> &readers)
{
    QTextStream out(stdout);
    out << '\n' << test.name << QStringLiteral(", precision/recall/F1").leftJustified(44 - test.name.size());
    for (const auto &[name, names] : readers)
        out << name.rightJustified(24);
    out << '\n';
    const auto row = [&](const QString &label, std::span<const NameKind> kinds) {
        const auto count =
            std::ranges::count_if(gold, [&](const auto &name) { return std::ranges::contains(kinds, name.second); });
        out << u"  %1 (%2)"_s.arg(label).arg(count).leftJustified(44);
        for (const auto &[name, names] : readers) {
            const Scores scores = score(gold, names, kinds);
            out << u"%1 %2 %3"_s.arg(scores.precision, 0, 'f', 1)
                       .arg(scores.recall, 0, 'f', 1)
                       .arg(scores.f1, 0, 'f', 1)
                       .rightJustified(24);
        }
        out << '\n';
    };
    row(u"person, organization, place"_s, mainKinds);
    for (const NameKind kind : test.kinds)
        row(nameOf(kind), std::array{kind});
}

QList<GoldText> newswireDev(const QDir &corpora)
{
    QList<GoldText> documents;
    QFile list(QStringLiteral(DATELINE_RESOURCES "/../model/language/training/dev_documents.txt"));
    if (!list.open(QIODevice::ReadOnly))
        return documents;
    const auto annotated = [](const QStringList &columns) { return columns.size() > 1; };
    for (const QByteArray &line : list.readAll().split('\n')) {
        const QString name = QString::fromUtf8(line).section(u'#', 0, 0).trimmed();
        if (!name.isEmpty())
            documents.append(readGold(
                corpora.filePath(u"worldwide_newswire/processed_annotated/%1.txt.tsv"_s.arg(name)), 0, annotated));
    }
    return documents;
}

Result<QList<Figure>> scoreTest(const Test &test, const NeuralReader &reader, const QString &python)
{
    const Names gold = goldNames(test);
    auto ours = readNames(reader, test.documents);
    if (!ours)
        return std::unexpected(ours.error());
    const double f1 = score(gold, *ours, mainKinds).f1;
    QList<Figure> figures{{u"names F1, %1"_s.arg(test.name), f1, u"%"_s}};
    QList<std::pair<QString, Names>> readers{{u"Dateline"_s, *ours}};
    for (const QString &model : {u"small"_s, u"medium"_s}) {
        const auto peer = readWithSpacy(wordsOf(test.documents), {.model = model, .python = python});
        if (!peer) {
            QTextStream(stdout) << "names: spaCy " << model << " left out: " << peer.error() << '\n';
            continue;
        }
        const Names theirs = peerNames(*peer, test.documents);
        const double theirF1 = score(gold, theirs, mainKinds).f1;
        readers.append({u"spaCy "_s + model, theirs});
        figures.append(
            {u"names F1 above spaCy %1, %2"_s.arg(model, test.name), f1 - theirF1, u"points"_s, peer->model, theirF1});
    }
    for (const NameKind kind : test.kinds)
        figures.append(
            {u"names F1, %1, %2"_s.arg(test.name, nameOf(kind)), score(gold, *ours, std::array{kind}).f1, u"%"_s});
    print(test, gold, readers);
    return figures;
}

Result<QList<Figure>> scoreNames(const QDir &corpora, const QCommandLineParser &options)
{
    const auto reader = NeuralReader::open(QStringLiteral(DATELINE_RESOURCES "/language"));
    if (!reader)
        return std::unexpected(reader.error());
    const auto annotated = [](const QStringList &columns) { return columns.size() > 2; };
    const QList<Test> tests{{.name = u"newswire dev part"_s,
                             .documents = newswireDev(corpora),
                             .kinds = {NameKind::Person, NameKind::Organization, NameKind::Place, NameKind::Facility,
                                       NameKind::Group, NameKind::Other}},
                            {.name = u"uner_ewt dev"_s,
                             .documents = readGoldTexts(corpora.filePath(webText), 1, annotated, u"# newdoc"_s),
                             .labelColumn = 2,
                             .kinds = {mainKinds.begin(), mainKinds.end()}}};
    QList<Figure> figures;
    for (const Test &test : tests) {
        const auto scored = scoreTest(test, *reader, options.value(u"peer-python"_s));
        if (!scored)
            return std::unexpected(scored.error());
        figures.append(*scored);
    }
    QTextStream(stdout) << '\n';
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    return QualityProgram{.name = u"names"_s,
                          .needs = webText,
                          .options = {{u"peer-python"_s, u"A Python that has spaCy."_s, u"FILE"_s}},
                          .score = scoreNames}
        .run(argc, argv);
}
