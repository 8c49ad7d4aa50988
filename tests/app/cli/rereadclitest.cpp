// SPDX-License-Identifier: GPL-3.0-only
// Runs "dateline-cli reread" itself.
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/app/cli/cliprogram.h"
#include "tests/support/samplearticle.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>

using namespace dateline;
using namespace Qt::StringLiterals;

class RereadCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// An article in which an earlier version saw no meeting, and one in which nobody is to be seen.
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir(m_folder->path()).mkpath(u"dateline"_s);
        auto writer = StoreWriter::open(options());
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
        QVERIFY(writer->save(SampleArticle(u"Talks at sea"_s,
                                           u"Minister Ana Brook met President Lee Marr in Geneva on Monday."_s,
                                           QDate(2025, 11, 26))
                                 .naming(EntityKind::Person, u"Ana Brook"_s)));
        QVERIFY(writer->save(SampleArticle(u"Weather"_s, u"It rained."_s, QDate(2025, 11, 26))));
    }

    void printsWhatWouldChangeAndChangesNothing()
    {
        const QString output = run({u"reread"_s});
        QVERIFY2(output.contains(u"Talks at sea\tmeeting\tnew\t\t2025-11-24 | Ana Brook; Lee Marr | Geneva |"),
                 qPrintable(output));
        QVERIFY(output.contains(u"Talks at sea\tname\tnew\t\tperson\tLee Marr\n"));
        QVERIFY(!output.contains(u"Weather"));
        QCOMPARE(meetings(), 0);
        QCOMPARE(run({u"history"_s}).count(u'\n'), 2);
    }

    void changesWhenItIsTold()
    {
        run({u"reread"_s, u"--apply"_s});
        QCOMPARE(meetings(), 1);
        QCOMPARE(run({u"reread"_s}), QString());
        run({u"undo"_s});
        QCOMPARE(meetings(), 0);
    }

    void readsOnlyWhatItIsAskedFor()
    {
        QCOMPARE(run({u"reread"_s, u"title:Weather"_s, u"--apply"_s}), QString());
        QCOMPARE(run({u"reread"_s, u"title:Nothing"_s}), QString());
        QCOMPARE(meetings(), 0);
    }

    void readsOnlyWhatAnEarlierVersionRead()
    {
        QCOMPARE(run({u"reread"_s, u"--outdated"_s}), QString());
        SQLite::Database(options().database.toStdString(), SQLite::OPEN_READWRITE).exec("DELETE FROM reading");
        QVERIFY(run({u"reread"_s, u"--outdated"_s}).contains(u"Talks at sea\tmeeting\tnew\t"));
        run({u"reread"_s, u"--outdated"_s, u"--apply"_s});
        QCOMPARE(meetings(), 1);
    }

private:
    [[nodiscard]] StoreOptions options() const
    {
        return {.database = m_folder->filePath(u"dateline/corpus.sqlite"_s),
                .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
    }

    [[nodiscard]] qsizetype meetings() const { return StoreReader::open(options())->meetings({})->meetings.size(); }

    QString run(const QStringList &arguments)
    {
        const Outcome outcome = runCli(arguments, m_folder->path(), m_folder->path());
        if (outcome.status != 0)
            qWarning().noquote() << outcome.complaints;
        return outcome.output;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(RereadCliTest)
#include "rereadclitest.moc"
