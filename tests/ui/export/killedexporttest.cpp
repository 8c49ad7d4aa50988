// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/killing.h"
#include "ui/export/exportpicture.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

int rounds = 25;

/// Stripes that hardly compress, so that there is something to write.
Picture stripes(int seed)
{
    const auto paint = [seed](QPainter &painter) {
        std::mt19937 random(static_cast<unsigned>(seed));
        for (int x = 0; x < 1200; ++x)
            painter.fillRect(x, 0, 1, 800, QColor::fromRgb(random() | 0xff000000));
    };
    return {.title = u"Stripes"_s,
            .size = {1200, 800},
            .paint = paint,
            .look = Look::of({}),
            .font = QApplication::font(),
            .legendSize = {},
            .paintLegend = {}};
}

/// The program that is killed: prints a dot when it begins to write, and one when the picture is there.
int exportAndPrintDots(const QStringList &arguments)
{
    const Picture picture = stripes(arguments.value(1).toInt());
    printDot();
    const auto written = exportPicture(picture, arguments.value(0));
    if (written)
        printDot();
    return written ? 0 : 1;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A program that is killed while it exports leaves the picture that was there, or the new one: one of them, whole.
class KilledExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOneOrTheOther_data();
    void leavesOneOrTheOther();

private:
    std::mt19937 m_random{5};
};

void KilledExportTest::leavesOneOrTheOther_data()
{
    QTest::addColumn<QString>("suffix");
    for (const PictureFormat format : pictureFormats)
        QTest::newRow(qPrintable(suffixOf(format))) << suffixOf(format);
}

void KilledExportTest::leavesOneOrTheOther()
{
    QFETCH(QString, suffix);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"picture."_s + suffix);
    QByteArray whole[2];
    QElapsedTimer clock;
    for (const int seed : {1, 0}) {
        clock.start();
        QVERIFY(exportPicture(stripes(seed), path));
        whole[seed] = bytesOf(path);
    }
    QVERIFY(whole[0] != whole[1]);
    const auto microseconds = static_cast<unsigned long>(clock.nsecsElapsed() / 1000);
    int now = 0; // which of the two is there
    for (int round = 0; round < rounds; ++round) {
        const int wanted = 1 - now;
        KilledProgram exporting({path, QString::number(wanted)});
        exporting.waitFor(1);
        const int dots = exporting.killWithin(2 * microseconds, m_random);
        const QByteArray left = bytesOf(path);
        QVERIFY2(left == whole[wanted] || (dots < 2 && left == whole[now]), qPrintable(u"round %1"_s.arg(round)));
        now = left == whole[wanted] ? wanted : now;
    }
}

int main(int argc, char *argv[])
{
    return runOrPlay<KilledExportTest, QApplication>(argc, argv, rounds, exportAndPrintDots);
}

#include "killedexporttest.moc"
