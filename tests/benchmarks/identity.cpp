// SPDX-License-Identifier: GPL-3.0-only
// What it costs to find out who is who when an article is stored: milliseconds for each of the last 500 of 1,000,
// 10,000 and 100,000 made-up articles, each with some thirty names that others have too, beside a store that takes
// equal names for one.
//
// identity [--articles N] [--json FILE]
#include "model/store/storewriter.h"
#include "tests/support/figures.h"
#include "tests/support/syntheticarticle.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int measured = 500; // articles

/// Fills a store; of the last articles before each of \a sizes, the milliseconds for one.
QList<double> fill(const StoreOptions &options, const QList<int> &sizes)
{
    auto writer = StoreWriter::open(options);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    QList<double> times;
    QElapsedTimer clock;
    int number = 0;
    for (const int size : sizes) {
        double milliseconds = 0;
        for (; number < size; ++number) {
            const SyntheticArticle article(number);
            clock.start();
            if (const auto saved = writer->save(article.made()); !saved)
                qFatal("%s", qPrintable(saved.error().message));
            if (number >= size - measured)
                milliseconds += millisecondsOf(clock);
        }
        times.append(milliseconds / measured);
    }
    return times;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"articles"_s, u"Up to N articles."_s, u"N"_s, u"100000"_s},
                       {u"json"_s, u"Write the figures to FILE."_s, u"FILE"_s}});
    parser.process(application);
    QList<int> sizes{1000, 10000, 100000};
    sizes.removeIf([most = parser.value(u"articles"_s).toInt()](int size) { return size > most; });
    const QTemporaryDir folder;
    const QString schema = QStringLiteral(DATELINE_RESOURCES "/schema");
    const QList<double> linked = fill({.database = folder.filePath(u"linked.sqlite"_s),
                                       .schemaFolder = schema,
                                       .resources = QStringLiteral(DATELINE_RESOURCES)},
                                      sizes);
    const QList<double> equal = fill({.database = folder.filePath(u"equal.sqlite"_s), .schemaFolder = schema}, sizes);
    QList<Figure> figures;
    for (qsizetype at = 0; at < sizes.size(); ++at)
        figures.append(
            {u"identity.save an article, of %1"_s.arg(sizes[at]), linked[at], u"ms"_s, u"equal names"_s, equal[at]});
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
