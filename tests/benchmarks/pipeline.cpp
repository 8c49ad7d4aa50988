// SPDX-License-Identifier: GPL-3.0-only
// How fast articles are read, from file to store, and how much memory that takes.
//
// pipeline [--articles N] [--json FILE]
#include "model/annotation/annotator.h"
#include "model/article/articlereader.h"
#include "model/corpus/corpus.h"
#include "tests/support/figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString resources = QStringLiteral(DATELINE_RESOURCES);

double secondsOf(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

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

/// One article after the other, each on all cores, as when a person opens one.
void readOneByOne(const QList<Article> &articles, QList<Figure> &figures)
{
    QElapsedTimer clock;
    clock.start();
    const auto annotator = Annotator::open(resources);
    if (!annotator)
        qFatal("%s", qPrintable(annotator.error().message));
    figures.append({u"pipeline.load"_s, secondsOf(clock) * 1000, u"ms"_s});
    static_cast<void>(annotator->annotate(articles.first())); // what is done once only is done now
    QList<double> rates;
    for (int round = 0; round < 3; ++round) {
        qsizetype words = 0;
        clock.start();
        for (const Article &article : articles) {
            if (const auto annotated = annotator->annotate(article))
                words += wordsIn(article.text);
        }
        rates.append(static_cast<double>(words) / secondsOf(clock));
    }
    std::ranges::sort(rates);
    figures.append({u"pipeline.one-by-one"_s, rates.at(1), u"words/s"_s});
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
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    QList<Figure> figures;
    const QList<Article> articles = samples();
    if (articles.isEmpty())
        qFatal("there are no samples to read");
    readOneByOne(articles, figures);
    importMany(articles, parser.value(u"articles"_s).toInt(), figures);
    figures.append({u"import.memory-peak"_s, memory("VmHWM:"), u"MB"_s});
    figures.append({u"import.memory-after"_s, memory("VmRSS:"), u"MB"_s});
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
