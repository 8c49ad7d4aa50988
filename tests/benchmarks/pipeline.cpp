// SPDX-License-Identifier: GPL-3.0-only
// How fast articles are read, from file to store, and how much memory that takes. spaCy's small pipeline reads the
// names and trees of the same texts beside it, on as many threads, if a Python that has it is named; see
// tests/quality/peers.txt.
//
// pipeline [--articles N] [--megabytes N] [--peer-python FILE] [--json FILE]
#include "model/annotation/annotator.h"
#include "model/annotation/segmenter.h"
#include "model/article/articlereader.h"
#include "model/corpus/corpus.h"
#include "tests/support/figures.h"
#include "tests/support/spacypeer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>
#include <QTimeZone>

#include <algorithm>
#include <ctime>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString resources = QStringLiteral(DATELINE_RESOURCES);

qsizetype wordsIn(const QString &text)
{
    return text.simplified().count(u' ') + 1;
}

/// A field of /proc/self/status, in MB.
double memory(QByteArrayView field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(field))
            return line.mid(field.size() + 1).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

QList<Article> samples()
{
    QList<Article> articles;
    const auto files = QDir(resources + u"/samples"_s).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        if (const auto article = readArticle(file.absoluteFilePath()))
            articles.append(*article);
    }
    return articles;
}

Annotator openAnnotator(const NeuralReaderOptions &options = {})
{
    auto annotator = Annotator::open(resources, options);
    if (!annotator)
        qFatal("%s", qPrintable(annotator.error().message));
    return *std::move(annotator);
}

/// Words read in how much time, on the clock and on all processors together.
struct Pace {
    double words = 0;
    double seconds = 0;
    double processor = 0;
};

/// One article after the other, each on all cores, as when a person opens one.
Pace readOneByOne(const QList<Article> &articles, int count, const Annotator &annotator)
{
    Pace pace;
    QElapsedTimer clock;
    clock.start();
    const std::clock_t begin = std::clock();
    for (int i = 0; i < count; ++i) {
        const Article &article = articles.at(i % articles.size());
        if (annotator.annotate(article))
            pace.words += static_cast<double>(wordsIn(article.text));
    }
    pace.seconds = secondsOf(clock);
    pace.processor = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    return pace;
}

/// The same by spaCy: names and trees alone, in words between blanks as all others here.
std::optional<Pace> readByPeer(const QList<Article> &articles, int count, const QString &python, QString &model)
{
    Pace pace;
    QList<QJsonObject> texts;
    for (int i = 0; i < count; ++i) {
        const QString &text = articles.at(i % articles.size()).text;
        texts.append({{u"text"_s, text}});
        pace.words += static_cast<double>(wordsIn(text));
    }
    const auto read =
        readWithSpacy(texts, {.model = u"small"_s, .threads = QThread::idealThreadCount(), .python = python});
    if (!read) {
        QTextStream(stdout) << "pipeline: spaCy left out: " << read.error() << '\n';
        return std::nullopt;
    }
    model = read->model;
    pace.seconds = read->seconds;
    pace.processor = read->processor;
    return pace;
}

double quickest(const QList<Pace> &paces, double Pace::*time)
{
    double best = 0;
    for (const Pace &pace : paces)
        best = std::max(best, pace.words / (pace.*time));
    return best;
}

/// By turns, so that what else the machine does hits both, and the quickest turn of each.
void comparePaces(const QList<Article> &articles, int count, const QString &python, QList<Figure> &figures)
{
    QElapsedTimer clock;
    clock.start();
    const Annotator annotator = openAnnotator();
    figures.append({u"pipeline.load"_s, secondsOf(clock) * 1000, u"ms"_s});
    static_cast<void>(annotator.annotate(articles.first())); // what is done once only is done now
    QList<Pace> own;
    QList<Pace> peers;
    QString model;
    for (int turn = 0; turn < 3; ++turn) {
        own.append(readOneByOne(articles, count, annotator));
        if (turn > 0 && peers.isEmpty())
            continue;
        if (const auto peer = readByPeer(articles, count, python, model))
            peers.append(*peer);
    }
    const auto append = [&](const QString &name, double Pace::*time, const QString &unit) {
        Figure &figure = figures.emplaceBack(name, quickest(own, time), unit);
        if (peers.isEmpty())
            return;
        figure.peer = model;
        figure.peerValue = quickest(peers, time);
        figures.append({name + u".to-peer"_s, figure.value / *figure.peerValue, u"times"_s});
    };
    append(u"pipeline.words"_s, &Pace::seconds, u"words/s"_s);
    append(u"pipeline.words-of-a-processor"_s, &Pace::processor, u"words/s"_s);
}

Article articleOf(const QString &text)
{
    Article article;
    article.text = text;
    article.published.time = QDateTime(QDate(2026, 3, 4), QTime(0, 0), QTimeZone::UTC);
    return article;
}

/// About as many words of the samples, over and over.
QString textOf(const QList<Article> &articles, qsizetype words)
{
    QStringList paragraphs;
    for (qsizetype at = 0; words > 0; ++at) {
        for (const QString &paragraph : articles.at(at % articles.size()).text.split(u'\n', Qt::SkipEmptyParts)) {
            if (words <= 0)
                break;
            paragraphs.append(paragraph);
            words -= wordsIn(paragraph);
        }
    }
    return paragraphs.join(u"\n\n"_s);
}

/// Until an article of 1,000 words is there with its names, the quickest of some, and what a word costs the processors
/// in articles ten, fifty and more times as long: the same where the cost is linear.
void readLengths(const QList<Article> &articles, double megabytes, QList<Figure> &figures)
{
    const Annotator annotator = openAnnotator();
    const auto read = [&annotator](const Article &article) {
        Pace pace{.words = static_cast<double>(wordsIn(article.text))};
        QElapsedTimer clock;
        clock.start();
        const std::clock_t begin = std::clock();
        if (!annotator.annotate(article))
            qFatal("cannot read %.0f words", pace.words);
        pace.seconds = secondsOf(clock);
        pace.processor = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        return pace;
    };
    const Article shortOne = articleOf(textOf(articles, 1000));
    QList<Pace> paces;
    for (int turn = 0; turn < 7; ++turn)
        paces.append(read(shortOne));
    const double rate = quickest(paces, &Pace::processor);
    figures.append({u"pipeline.1000-words"_s, 1e6 / quickest(paces, &Pace::seconds), u"ms"_s});
    QList<Article> longOnes{articleOf(textOf(articles, 10'000)), articleOf(textOf(articles, 50'000))};
    const QString mean = textOf(articles, 10'000);
    const double lettersOfWord = static_cast<double>(mean.size()) / static_cast<double>(wordsIn(mean));
    if (megabytes > 0)
        longOnes.append(articleOf(textOf(articles, static_cast<qsizetype>(megabytes * 1e6 / lettersOfWord))));
    for (const Article &article : std::as_const(longOnes)) {
        const Pace pace = read(article);
        figures.append({u"pipeline.cost-of-a-word.%1-words"_s.arg(qRound(pace.words / 1000) * 1000),
                        rate * pace.processor / pace.words, u"times"_s});
    }
}

/// How much of the processor's time is not the network's: the whole on one thread, and the network alone on the same
/// sentences. Of this process alone, whatever else the machine does.
void measureShare(const QList<Article> &articles, QList<Figure> &figures)
{
    const Annotator annotator = openAnnotator({.threads = 1});
    const auto reader = NeuralReader::open(resources + u"/language"_s, {.threads = 1});
    const auto segmenter = Segmenter::open(resources);
    if (!reader || !segmenter)
        qFatal("cannot read the language model or the word lists");
    const auto seconds = [&articles](auto &&read) {
        static_cast<void>(read(articles.first()));
        const std::clock_t begin = std::clock();
        for (const Article &article : articles)
            static_cast<void>(read(article));
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    const double network = seconds([&](const Article &article) {
        return reader->read(article.text, segmenter->segment(article.text)).has_value();
    });
    const double whole = seconds([&](const Article &article) { return annotator.annotate(article).has_value(); });
    figures.append({u"pipeline.outside-the-network"_s, 100 * std::max(0.0, 1 - network / whole), u"%"_s});
}

/// Files of their own, so that each has another hash; the words of all of them.
qsizetype writeFiles(const QList<Article> &articles, int count, const QString &folder)
{
    qsizetype words = 0;
    for (int i = 0; i < count; ++i) {
        const Article &article = articles.at(i % articles.size());
        QFile file(folder + u"/%1.txt"_s.arg(i, 5, 10, QChar(u'0')));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write a file to read");
        const QString text = article.text + u"\n\nThis is number %1.\n"_s.arg(i);
        file.write(text.toUtf8());
        words += wordsIn(text);
    }
    return words;
}

void importMany(const QList<Article> &articles, int count, QList<Figure> &figures)
{
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(u"articles"_s);
    const qsizetype words = writeFiles(articles, count, folder.filePath(u"articles"_s));
    const auto corpus = Corpus::open({.database = folder.filePath(u"corpus.sqlite"_s), .resources = resources});
    if (!corpus)
        qFatal("%s", qPrintable(corpus.error().message));
    QElapsedTimer clock;
    QObject::connect(corpus->get(), &Corpus::importFinished, qApp, [&](const ImportReport &report) {
        const double seconds = secondsOf(clock);
        figures.append({u"import.articles"_s, static_cast<double>(report.imported.size()) / seconds, u"/s"_s});
        figures.append({u"import.words"_s, static_cast<double>(words) / seconds, u"words/s"_s});
        QCoreApplication::exit(report.imported.size() == count ? 0 : 1);
    });
    clock.start();
    (*corpus)->importFiles({folder.filePath(u"articles"_s)});
    if (QCoreApplication::exec() != 0)
        qFatal("not all articles were imported");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"articles"_s, u"How many to import."_s, u"N"_s, u"100"_s});
    parser.addOption({u"megabytes"_s, u"Read one article of this size as well."_s, u"N"_s, u"0"_s});
    parser.addOption({u"peer-python"_s, u"A Python that has spaCy."_s, u"FILE"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    QList<Figure> figures;
    const QList<Article> articles = samples();
    if (articles.isEmpty())
        qFatal("there are no samples to read");
    const int count = parser.value(u"articles"_s).toInt();
    importMany(articles, count, figures); // first, as its memory is that of the whole program
    figures.append({u"import.memory-peak"_s, memory("VmHWM:"), u"MB"_s});
    figures.append({u"import.memory-after"_s, memory("VmRSS:"), u"MB"_s});
    comparePaces(articles, count, parser.value(u"peer-python"_s), figures);
    readLengths(articles, parser.value(u"megabytes"_s).toDouble(), figures);
    measureShare(articles, figures);
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
