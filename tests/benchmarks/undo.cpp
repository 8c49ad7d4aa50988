// SPDX-License-Identifier: GPL-3.0-only
// What undoing costs: an import of 1,000 and 10,000 made-up articles as one step, undone and redone in bits of a tenth
// of a second as the window does it, and how much of the store the history takes.
//
// undo [--articles N,…] [--json FILE]
#include "model/store/storewriter.h"
#include "tests/support/figures.h"
#include "tests/support/syntheticarticle.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <SQLiteCpp/Database.h>

#include <algorithm>

using namespace dateline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One number of a store, asked by a connection of its own.
double number(const QString &database, const char *sql)
{
    return SQLite::Database(database.toStdString(), SQLite::OPEN_READONLY).execAndGet(sql).getDouble();
}

class Measuring
{
public:
    explicit Measuring(int articles)
        : m_articles(articles)
    {
        auto writer =
            StoreWriter::open({.database = m_database, .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")});
        if (!writer)
            qFatal("%s", qPrintable(writer.error().message));
        m_writer.emplace(*std::move(writer));
    }

    QList<Figure> figures()
    {
        import();
        note(u"history-of-text"_s, 100 * kept() / text(), u"%"_s);
        travel(u"undo"_s, m_writer->wayBack());
        note(u"history-of-text.undone"_s, 100 * kept() / m_text, u"%"_s);
        travel(u"redo"_s, m_writer->wayForward());
        remove();
        note(u"history-of-text.deleted"_s, 100 * kept() / m_text, u"%"_s);
        travel(u"undo-delete"_s, m_writer->wayBack());
        return m_figures;
    }

private:
    void note(const QString &name, double value, const QString &unit)
    {
        m_figures.append({u"undo.%1.%2"_s.arg(m_articles).arg(name), value, unit});
    }

    double text() { return m_text = number(m_database, "SELECT sum(length(CAST(text AS BLOB))) FROM article_text"); }
    double kept()
    {
        return number(m_database, "SELECT sum(length(changes) + coalesce(length(removed), 0)) FROM step_part");
    }

    void import()
    {
        OpenStep step{.what = {.kind = StepKind::Import}};
        double seconds = 0; // without what it takes to make the articles up
        for (int i = 0; i < m_articles; ++i) {
            const SyntheticArticle article(i);
            QElapsedTimer clock;
            clock.start();
            if (!m_writer->save(article.made(), step))
                qFatal("an article was not stored");
            seconds += secondsOf(clock);
        }
        note(u"import"_s, m_articles / seconds, u"articles/s"_s);
    }

    void travel(const QString &name, const Result<HistoryRoute> &route)
    {
        QElapsedTimer clock;
        clock.start();
        double first = 0;
        double longest = 0;
        for (double before = 0; m_writer->go(route.value(), 100ms).value() > 0;) {
            const double now = millisecondsOf(clock);
            first = first == 0 ? now : first;
            longest = std::max(longest, now - before);
            before = now;
        }
        note(name, m_articles / secondsOf(clock), u"articles/s"_s);
        note(name + u".first-progress"_s, first, u"ms"_s);
        note(name + u".longest-bit"_s, longest, u"ms"_s);
    }

    void remove()
    {
        QList<ArticleId> all = m_writer->articlesByHash().value().values();
        std::ranges::sort(all);
        OpenStep step{.what = {.kind = StepKind::Delete}};
        QElapsedTimer clock;
        clock.start();
        for (qsizetype through = 0; through < all.size();)
            through += m_writer->removeSome(all.sliced(through), step, 100ms).value();
        note(u"delete"_s, m_articles / secondsOf(clock), u"articles/s"_s);
    }

    int m_articles;
    double m_text = 0;
    QTemporaryDir m_folder;
    QString m_database = m_folder.filePath(u"corpus.sqlite"_s);
    std::optional<StoreWriter> m_writer;
    QList<Figure> m_figures;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"articles"_s, u"Of so many articles, one round each."_s, u"N,…"_s, u"1000,10000"_s},
                       {u"json"_s, u"Write the figures to FILE."_s, u"FILE"_s}});
    parser.process(application);
    QList<Figure> figures;
    const QStringList rounds = parser.value(u"articles"_s).split(u',');
    for (const QString &articles : rounds)
        figures += Measuring(std::max(articles.toInt(), 1)).figures();
    printTable(figures);
    return parser.isSet(u"json"_s) && !writeFigures(figures, parser.value(u"json"_s)) ? 1 : 0;
}
