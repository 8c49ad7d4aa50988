// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/folderwatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class FolderWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_watch = std::make_unique<FolderWatch>(200ms);
        m_told.clear();
        connect(m_watch.get(), &FolderWatch::settled, this, [this](const QStringList &files) {
            for (const QString &file : files)
                m_told.append(QDir(m_folder->path()).relativeFilePath(file));
        });
    }

    void tellsWhatIsThere()
    {
        write(u"b.txt"_s, "b");
        write(u"in/a.html"_s, "a");
        write(u"photo.jpg"_s, "x");
        write(u".hidden/c.txt"_s, "c");
        m_watch->setFolders({m_folder->path()});
        QTRY_COMPARE(m_told, (QStringList{u"b.txt"_s, u"in/a.html"_s}));
    }

    void tellsWhatComes()
    {
        m_watch->setFolders({m_folder->path()});
        write(u"a.txt"_s, "a");
        QTRY_COMPARE(m_told, QStringList{u"a.txt"_s});
        write(u"new/deep/b.txt"_s, "b"); // a folder that was not there
        QTRY_COMPARE(m_told, (QStringList{u"a.txt"_s, u"new/deep/b.txt"_s}));
        write(u"new/deep/c.txt"_s, "c");
        QTRY_COMPARE(m_told.last(), u"new/deep/c.txt"_s);
        QCOMPARE(m_told.size(), 3);
    }

    void waitsForAFileThatIsBeingWritten()
    {
        m_watch->setFolders({m_folder->path()});
        QFile file(m_folder->filePath(u"slow.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int part = 0; part < 10; ++part) {
            file.write("more ");
            file.flush();
            QTest::qWait(100);
            QVERIFY(m_told.isEmpty());
        }
        file.close();
        QTRY_COMPARE(m_told, QStringList{u"slow.txt"_s});
    }

    void tellsAgainWhatWasWrittenAnew()
    {
        write(u"a.txt"_s, "a");
        m_watch->setFolders({m_folder->path()});
        QTRY_COMPARE(m_told.size(), 1);
        QVERIFY(QFile::remove(m_folder->filePath(u"a.txt"_s))); // as programs save: a new file in its place
        write(u"a.txt"_s, "another");
        QTRY_COMPARE(m_told.size(), 2);
    }

    void tellsNothingTwice()
    {
        write(u"a.txt"_s, "a");
        m_watch->setFolders({m_folder->path()});
        QTRY_COMPARE(m_told.size(), 1);
        write(u"b.txt"_s, "b");
        QTRY_COMPARE(m_told.size(), 2);
        m_watch->setFolders({m_folder->path()});
        QTest::qWait(600);
        QCOMPARE(m_told, (QStringList{u"a.txt"_s, u"b.txt"_s}));
    }

    void bearsFoldersThatAreNotThere_data()
    {
        QTest::addColumn<QStringList>("folders");
        QTest::newRow("none") << QStringList();
        QTest::newRow("not there") << QStringList{u"/nowhere/at/all"_s};
        QTest::newRow("a file") << QStringList{u"/etc/passwd"_s};
    }

    void bearsFoldersThatAreNotThere()
    {
        QFETCH(QStringList, folders);
        m_watch->setFolders(folders);
        QTest::qWait(500);
        QVERIFY(m_told.isEmpty());
    }

    void stopsWhenItIsTold()
    {
        m_watch->setFolders({m_folder->path()});
        QTest::qWait(100);
        m_watch->setFolders({});
        write(u"a.txt"_s, "a");
        QTest::qWait(700);
        QVERIFY(m_told.isEmpty());
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FolderWatch> m_watch;
    QStringList m_told;
};

QTEST_GUILESS_MAIN(FolderWatchTest)
#include "folderwatchtest.moc"
