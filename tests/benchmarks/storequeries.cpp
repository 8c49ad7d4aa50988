// SPDX-License-Identifier: GPL-3.0-only
// How long a store takes to fill and to answer: 10,000 made-up articles with 30,000 meetings.
//
// storequeries [--articles N] [--json FILE]
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/figures.h"
#include "tests/support/syntheticarticle.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <functional>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 7;

/// The median of several runs, in milliseconds.
double milliseconds(const std::function<bool()> &ask)
{
    QList<double> times;
    for (int i = 0; i < repetitions; ++i) {
        QElapsedTimer clock;
        clock.start();
        if (!ask())
            qFatal("the store gave no answer");
        times.append(millisecondsOf(clock));
    }
    return percentile(times, 0.5);
}

void fill(const StoreOptions &options, int articles, QList<Figure> &figures)
{
    auto writer = StoreWriter::open(options);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    QElapsedTimer clock;
    double saving = 0; // seconds, without what it takes to make the articles up
    for (int i = 0; i < articles; ++i) {
        const SyntheticArticle article(i);
        clock.start();
        if (const auto saved = writer->save(article.made()); !saved)
            qFatal("%s", qPrintable(saved.error().message));
        saving += secondsOf(clock);
    }
    figures.append({u"store.save"_s, articles / saving, u"articles/s"_s});
}

void ask(const StoreOptions &options, QList<Figure> &figures)
{
    auto opened = StoreReader::open(options);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    StoreReader &reader = *opened;
    const EntityId best = reader.entities({}, 1)->first().id;
    const auto time = [&figures](const QString &name, const std::function<bool()> &question) {
        figures.append({u"store."_s + name, milliseconds(question), u"ms"_s});
    };
    const auto both = [&](const QString &name, const Filter &filter) {
        time(name + u".articles"_s, [&] { return reader.articles(filter).has_value(); });
        time(name + u".meetings"_s, [&] { return reader.meetings(filter).has_value(); });
    };
    time(u"counts"_s, [&] { return reader.counts().has_value(); });
    both(u"all"_s, {});
    Filter filter;
    filter.words = u"minister OR said"_s;
    both(u"common-word"_s, filter);
    filter.words = u"\"bake bali\" OR zu*"_s;
    both(u"phrase-or-prefix"_s, filter);
    filter = {};
    filter.entities = {best};
    both(u"entity"_s, filter);
    filter = {};
    filter.when = DateInterval::month(2020, 5);
    both(u"month"_s, filter);
    filter = {};
    filter.statuses = {MeetingStatus::Planned};
    both(u"status"_s, filter);
    filter = {};
    filter.places = {reader.meetings({})->meetings.first().place};
    both(u"place"_s, filter);
    time(u"profile"_s, [&] { return reader.profile(best).has_value(); });
    time(u"names"_s, [&] { return reader.entities(u"ba"_s, 50).has_value(); });
    const ArticleId article = reader.articles({})->first().id;
    time(u"article"_s, [&] { return reader.article(article).has_value(); });
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"articles"_s, u"How many."_s, u"N"_s, u"10000"_s});
    parser.addOption({u"json"_s, u"Write the figures there, too."_s, u"FILE"_s});
    parser.process(application);
    QTemporaryDir folder;
    const StoreOptions options{.database = folder.filePath(u"corpus.sqlite"_s),
                               .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
    QList<Figure> figures;
    fill(options, parser.value(u"articles"_s).toInt(), figures);
    figures.append({u"store.size"_s, static_cast<double>(QFileInfo(options.database).size()) / 1e6, u"MB"_s});
    ask(options, figures);
    printTable(figures);
    const QString json = parser.value(u"json"_s);
    return json.isEmpty() || writeFigures(figures, json) ? 0 : 1;
}
