// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storereader.h"
#include "model/store/storewriter.h"
#include "tests/support/storedump.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QDir kept(QStringLiteral(DATELINE_TEST_DATA "/stores"));
const QString schema = QStringLiteral(DATELINE_RESOURCES "/schema");

/// What a store has to say, whatever its version kept beside.
QStringList told(StoreReader &reader)
{
    QStringList lines;
    const QList<ArticleSummary> articles = reader.articles({}).value_or(QList<ArticleSummary>());
    for (const ArticleSummary &article : articles) {
        const auto record = reader.article(article.id);
        if (!record)
            return {};
        lines.append(article.title + (article.opened ? u" (opened): "_s : u": "_s) + record->annotated.article.text);
        for (const Entity &entity : record->annotated.entities)
            lines.append(entity.name + u", "_s + entity.role + u", "_s + entity.aliases.join(u'/'));
    }
    const MeetingSet meetings = reader.meetings({}).value_or(MeetingSet());
    for (const MeetingRecord &meeting : meetings.meetings)
        lines.append(toString(meeting.status) + u' ' + meeting.place + u": "_s + meeting.sentence);
    return lines;
}

} // namespace

/// A store of every version that was given out opens in this one: nothing of it is lost, and it can be worked on.
class KeptStoresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThereOfEachVersion();
    void opens_data();
    void opens();

private:
    static QString versioned(int version) { return u"version-%1.sqlite.z"_s.arg(version); }
    /// Unpacks it into \a folder.
    static StoreOptions unpacked(const QTemporaryDir &folder, const QString &name);
};

StoreOptions KeptStoresTest::unpacked(const QTemporaryDir &folder, const QString &name)
{
    QFile packed(kept.filePath(name));
    QFile store(folder.filePath(name.chopped(2)));
    if (!packed.open(QIODevice::ReadOnly) || !store.open(QIODevice::WriteOnly))
        return {};
    store.write(qUncompress(packed.readAll()));
    return {.database = store.fileName(), .schemaFolder = schema, .resources = QStringLiteral(DATELINE_RESOURCES)};
}

/// Whoever adds a script to the schema keeps a store of it here.
void KeptStoresTest::isThereOfEachVersion()
{
    const auto scripts = QDir(schema).entryList({u"*.sql"_s}, QDir::Files).size();
    for (int version = 1; version <= scripts; ++version)
        QVERIFY2(kept.exists(versioned(version)), qPrintable(versioned(version)));
}

void KeptStoresTest::opens_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = kept.entryList({u"*.z"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void KeptStoresTest::opens()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const StoreOptions options = unpacked(folder, name);
    auto writer = StoreWriter::open(options);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
    auto reader = StoreReader::open(options);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    QCOMPARE(StoreDump(options.database).faults(), "");

    const QStringList here = told(*reader);
    QVERIFY(here.contains(u"planned Marenna: Lindqvist is due to meet Leila Mansouri, the secretary-general of the Meridian Council, in Marenna on Friday."_s));
    QCOMPARE(here.filter(u" (opened): "_s).size(), 1);
    const QTemporaryDir other;
    const StoreOptions first = unpacked(other, versioned(1));
    const auto migrated = StoreWriter::open(first);
    QVERIFY(migrated);
    auto firstReader = StoreReader::open(first);
    QVERIFY(firstReader);
    QCOMPARE(here, told(*firstReader));

    const QByteArray before = StoreDump(options.database).rows();
    QVERIFY(writer->removeArticles({ArticleId{1}, ArticleId{2}}));
    QCOMPARE(StoreDump(options.database).faults(), "");
    QVERIFY(told(*reader).isEmpty());
    const auto undone = writer->undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QCOMPARE(StoreDump(options.database).rows(), before);
}

QTEST_GUILESS_MAIN(KeptStoresTest)
#include "keptstorestest.moc"
