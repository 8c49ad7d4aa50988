// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportdialog.h"

#include <KMessageWidget>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

Picture picture(const PictureRequest &request)
{
    const PictureExtent extent = request.extent;
    return {.title = u"Meetings"_s,
            .size = extent == PictureExtent::Whole ? QSizeF(300, 200) : QSizeF(300, 100),
            .paint = [](QPainter &painter) { painter.fillRect(QRectF(0, 0, 300, 200), Qt::blue); },
            .look = Look::of({}),
            .font = {},
            .legendSize = {},
            .paintLegend = {}};
}

Picture throughTime(const PictureRequest &request)
{
    Picture moving = picture(request);
    moving.runsThroughTime = moving.paintsOnAnyThread = true;
    return moving;
}

bool says(const ExportDialog &dialog, const QString &text)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
}

} // namespace

class ExportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheSizeBeforeItExports()
    {
        ExportDialog dialog(picture);
        dialog.findChild<QCheckBox *>(u"title"_s)->setChecked(false);
        QVERIFY(says(dialog, u"600 × 200"_s));
        dialog.findChild<QDoubleSpinBox *>()->setValue(1);
        QVERIFY(says(dialog, u"300 × 100"_s));
        dialog.findChild<QComboBox *>(u"extent"_s)->setCurrentIndex(1);
        QCOMPARE(dialog.request().extent, PictureExtent::Whole);
        QVERIFY(says(dialog, u"300 × 200"_s));
    }

    void offersScaleForPixelsOnly()
    {
        ExportDialog dialog(picture);
        QVERIFY(dialog.findChild<QDoubleSpinBox *>()->isEnabled());
        dialog.findChild<QComboBox *>(u"format"_s)->setCurrentIndex(1);
        QCOMPARE(dialog.format(), PictureFormat::Svg);
        QVERIFY(!dialog.findChild<QDoubleSpinBox *>()->isEnabled());
    }

    void offersPaperForPdfOnly()
    {
        ExportDialog dialog(picture);
        auto *paper = dialog.findChild<QComboBox *>(u"paper"_s);
        QVERIFY(!paper->isEnabled());
        dialog.findChild<QComboBox *>(u"format"_s)->setCurrentIndex(2);
        QVERIFY(paper->isEnabled());
        QVERIFY(!dialog.findChild<QComboBox *>(u"fit"_s)->isEnabled());
        QVERIFY(!dialog.options().paper);
        paper->setCurrentIndex(paper->findText(u"A2"_s));
        dialog.findChild<QComboBox *>(u"orientation"_s)->setCurrentIndex(1);
        dialog.findChild<QComboBox *>(u"fit"_s)->setCurrentIndex(1);
        const Paper expected{.size = QPageSize::A2, .orientation = QPageLayout::Portrait, .fit = PaperFit::Tiles};
        QVERIFY(dialog.options().paper == expected);
    }

    void asksForTheShade()
    {
        PictureRequest asked;
        ExportDialog dialog([&asked](const PictureRequest &request) {
            asked = request;
            return picture(request);
        });
        QCOMPARE(asked.shade, PictureShade::AsShown);
        dialog.findChild<QComboBox *>(u"shade"_s)->setCurrentIndex(2);
        QCOMPARE(asked.shade, PictureShade::Dark);
    }

    void offersOnlyWhatThePictureHas()
    {
        Picture told = picture({});
        ExportDialog bare([&told](const PictureRequest &) { return told; });
        QVERIFY(!bare.findChild<QCheckBox *>(u"sources"_s)->isEnabled());
        QVERIFY(!bare.findChild<QCheckBox *>(u"filter"_s)->isEnabled());
        told.subtitle = u"March 2026"_s;
        told.sources = {u"One"_s};
        ExportDialog full([&told](const PictureRequest &) { return told; });
        QVERIFY(full.findChild<QCheckBox *>(u"sources"_s)->isEnabled());
        QVERIFY(full.findChild<QCheckBox *>(u"filter"_s)->isEnabled());
    }

    void savesWithoutABackground()
    {
        const QTemporaryDir folder;
        ExportDialog dialog([](const PictureRequest &request) {
            Picture half = picture(request);
            half.look = lookOf(request, {});
            half.paint = [](QPainter &painter) { painter.fillRect(QRectF(0, 0, 150, 200), Qt::blue); };
            return half;
        });
        dialog.findChild<QCheckBox *>(u"transparent"_s)->setChecked(true);
        const QSignalSpy saved(&dialog, &ExportDialog::saved);
        dialog.saveTo(folder.filePath(u"clear.png"_s));
        QTRY_COMPARE(saved.count(), 1);
        const QImage image(folder.filePath(u"clear.png"_s));
        QCOMPARE(image.pixelColor(10, image.height() - 10), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(image.width() - 10, image.height() - 10).alpha(), 0);
    }

    void savesAndCloses()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(picture);
        dialog.show();
        const QSignalSpy saved(&dialog, &ExportDialog::saved);
        dialog.saveTo(folder.filePath(u"a.png"_s));
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(QImage(folder.filePath(u"a.png"_s)).width(), 600);
    }

    void staysAndSaysWhyItCouldNotSave()
    {
        ExportDialog dialog(picture);
        dialog.show();
        dialog.saveTo(u"/nowhere/at/all.png"_s);
        QTRY_VERIFY(dialog.findChild<KMessageWidget *>()->text().contains(u"all.png"_s));
        QVERIFY(dialog.isVisible());
        QVERIFY(!dialog.findChild<KMessageWidget *>()->isHidden());
    }

    void offersAFilmOfWhatRunsThroughTime()
    {
        const ExportDialog still(picture);
        QCOMPARE(still.findChild<QComboBox *>(u"format"_s)->count(), 3);
        ExportDialog moving(throughTime);
        moving.show();
        auto *format = moving.findChild<QComboBox *>(u"format"_s);
        QCOMPARE(format->count(), 5);
        QVERIFY(!moving.findChild<QSpinBox *>(u"seconds"_s)->isVisible());
        format->setCurrentIndex(3);
        QVERIFY(moving.isFilm());
        QVERIFY(moving.findChild<QSpinBox *>(u"seconds"_s)->isVisible());
        QVERIFY(!moving.findChild<QCheckBox *>(u"transparent"_s)->isEnabled());
        moving.findChild<QSpinBox *>(u"seconds"_s)->setValue(2);
        QVERIFY(says(moving, u"24 pictures"_s));
    }

    void savesAFilmAndCloses()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(throughTime);
        dialog.show();
        dialog.findChild<QComboBox *>(u"format"_s)->setCurrentIndex(3);
        dialog.findChild<QSpinBox *>(u"seconds"_s)->setValue(1);
        const QSignalSpy saved(&dialog, &ExportDialog::saved);
        dialog.saveTo(folder.filePath(u"a.apng"_s));
        QVERIFY(dialog.findChild<QProgressBar *>()->isVisible());
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(!dialog.isVisible());
        QVERIFY(QFile::exists(folder.filePath(u"a.apng"_s)));
    }

    void canBeStopped()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(throughTime);
        dialog.show();
        dialog.findChild<QComboBox *>(u"format"_s)->setCurrentIndex(3);
        dialog.findChild<QSpinBox *>(u"seconds"_s)->setValue(600);
        const QSignalSpy saved(&dialog, &ExportDialog::saved);
        dialog.saveTo(folder.filePath(u"a.apng"_s));
        auto *progress = dialog.findChild<QProgressBar *>();
        QTRY_COMPARE_GT(progress->value(), 2);
        QCOMPARE(progress->maximum(), 7200);
        const auto buttons = dialog.findChild<QDialogButtonBox *>()->buttons();
        const auto stop =
            std::ranges::find_if(buttons, [](const QAbstractButton *button) { return button->isVisible(); });
        QVERIFY(stop != buttons.end());
        (*stop)->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(!progress->isVisible());
        QVERIFY(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->isVisible());
        QVERIFY(dialog.findChild<QComboBox *>(u"format"_s)->isEnabled());
        QVERIFY(QDir(folder.path()).isEmpty());
        QCOMPARE(saved.count(), 0);
        dialog.reject();
        QVERIFY(!dialog.isVisible());
    }

    void offersNothingWhenThereIsNothing()
    {
        const ExportDialog dialog([](const PictureRequest &) { return Picture(); });
        QVERIFY(!dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->isEnabled());
        QVERIFY(says(dialog, u"Nothing"_s));
    }
};

QTEST_MAIN(ExportDialogTest)
#include "exportdialogtest.moc"
