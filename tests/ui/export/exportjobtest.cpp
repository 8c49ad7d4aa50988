// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/filmjob.h"

#include "tests/ui/export/filmframes.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// A bar that grows with time.
Picture growing(const PictureRequest &request)
{
    Picture picture{.title = {},
                    .size = {100, 50},
                    .paint = {},
                    .look = lookOf(request, {}),
                    .font = {},
                    .legendSize = {},
                    .paintLegend = {}};
    picture.paint = [until = request.until.value_or(1)](QPainter &painter) {
        painter.fillRect(QRectF(0, 0, 100 * until, 50), Qt::blue);
    };
    picture.runsThroughTime = true;
    picture.paintsOnAnyThread = true;
    return picture;
}

FilmOptions briefly()
{
    return {
        .seconds = 1, .framesPerSecond = 4, .picture = {.page = {.title = false, .filter = false, .legend = false}}};
}

/// What a job ended with; waits for it.
std::optional<Result<void>> outcome(ExportJob &job)
{
    std::optional<Result<void>> ended;
    QObject::connect(&job, &ExportJob::finished, &job, [&ended](const Result<void> &result) { ended = result; });
    job.start();
    (void)QTest::qWaitFor([&ended] { return ended.has_value(); });
    return ended;
}

} // namespace

class ExportJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFilmsByTheirNames_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("film");
        QTest::newRow("animated") << u"/a/b.apng"_s << true;
        QTest::newRow("capitals") << u"B.APNG"_s << true;
        QTest::newRow("files") << u"/a/b-%04d.png"_s << true;
        QTest::newRow("files without zeros") << u"%d.png"_s << true;
        QTest::newRow("a picture") << u"b.png"_s << false;
        QTest::newRow("a share") << u"50% done.png"_s << false;
        QTest::newRow("a number in the folder") << u"/a%4d/b.png"_s << false;
        QTest::newRow("of another kind") << u"b-%04d.svg"_s << false;
    }

    void tellsFilmsByTheirNames()
    {
        QFETCH(const QString, path);
        QTEST(isFilm(path), "film");
    }

    void makesAnAnimatedPng()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.apng"_s);
        FilmJob job(growing, {}, path, briefly());
        const QSignalSpy progress(&job, &ExportJob::progressed);
        QVERIFY(outcome(job).value().has_value());
        QCOMPARE(progress.count(), 4);
        QCOMPARE(progress.last(), QVariantList({4, 4}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto film = readFilm(file.readAll());
        QVERIFY(film.has_value());
        QCOMPARE(film->frames.size(), 4);
        QCOMPARE(film->frames.first().image.pixelColor(film->frames.first().image.width() / 2,
                                                       film->frames.first().image.height() / 2),
                 QColor(Qt::white));
        QCOMPARE(film->frames.last().image,
                 renderPicture(growing({.until = 1}), briefly().picture)->convertToFormat(QImage::Format_RGB32));
    }

    void makesAFileForEachFrame()
    {
        const QTemporaryDir folder;
        FilmJob job(growing, {}, folder.filePath(u"a-%03d.png"_s), briefly());
        QVERIFY(outcome(job).value().has_value());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
                 QStringList({u"a-001.png"_s, u"a-002.png"_s, u"a-003.png"_s, u"a-004.png"_s}));
        QCOMPARE(QImage(folder.filePath(u"a-004.png"_s)).convertToFormat(QImage::Format_RGB32),
                 renderPicture(growing({.until = 1}), briefly().picture)->convertToFormat(QImage::Format_RGB32));
    }

    void leavesNoPartOfAFilmThatIsStopped()
    {
        const QTemporaryDir folder;
        FilmJob job(growing, {}, folder.filePath(u"a.apng"_s), briefly());
        QSignalSpy finished(&job, &ExportJob::finished);
        const QSignalSpy progress(&job, &ExportJob::progressed);
        connect(&job, &ExportJob::progressed, &job, [&job](int done) {
            if (done == 2)
                job.stop();
        });
        job.start();
        QTRY_COMPARE(progress.count(), 2);
        QVERIFY(!finished.wait(200));
        QTRY_VERIFY(QDir(folder.path()).isEmpty());
    }

    void saysWhyThereIsNoFilm_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("runsThroughTime");
        QTest::addColumn<QString>("says");
        QTest::newRow("another suffix") << u"/tmp/a.mp4"_s << true << u".apng"_s;
        QTest::newRow("nowhere") << u"/nowhere/at/all.apng"_s << true << u"all.apng"_s;
        QTest::newRow("files nowhere") << u"/nowhere/at/all-%02d.png"_s << true << u"all-01.png"_s;
        QTest::newRow("of what stands still") << u"/tmp/a.apng"_s << false << u"time"_s;
    }

    void saysWhyThereIsNoFilm()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, runsThroughTime);
        QFETCH(const QString, says);
        const auto source = [runsThroughTime](const PictureRequest &request) {
            Picture picture = growing(request);
            picture.runsThroughTime = runsThroughTime;
            return picture;
        };
        FilmJob job(source, {}, path, briefly());
        const auto ended = outcome(job);
        QVERIFY(!ended.value().has_value());
        QVERIFY2(ended->error().message.contains(says), qPrintable(ended->error().message));
    }

    void paintsOnAnotherThreadWhereItMay_data()
    {
        QTest::addColumn<bool>("may");
        QTest::newRow("it may") << true;
        QTest::newRow("it must not") << false;
    }

    void paintsOnAnotherThreadWhereItMay()
    {
        QFETCH(const bool, may);
        const QTemporaryDir folder;
        std::atomic<QThread *> painted = nullptr;
        const auto source = [&](const PictureRequest &request) {
            Picture picture = growing(request);
            picture.paintsOnAnyThread = may;
            picture.paint = [&painted](QPainter &) { painted = QThread::currentThread(); };
            return picture;
        };
        PictureJob job(source, {}, folder.filePath(u"a.svg"_s), {});
        QVERIFY(outcome(job).value().has_value());
        QVERIFY(painted.load());
        QCOMPARE(painted.load() == QThread::currentThread(), !may);
        QVERIFY(QFile::exists(folder.filePath(u"a.svg"_s)));
    }

    void writesNothingOnceItIsStopped()
    {
        const QTemporaryDir folder;
        QSemaphore stopped;
        const auto source = [&stopped](const PictureRequest &request) {
            Picture picture = growing(request);
            picture.paint = [&stopped](QPainter &) { stopped.acquire(); };
            return picture;
        };
        PictureJob job(source, {}, folder.filePath(u"a.png"_s), {});
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        job.stop();
        stopped.release(1000);
        QVERIFY(!finished.wait(200));
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(finished.count(), 0);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_MAIN(ExportJobTest)
#include "exportjobtest.moc"
