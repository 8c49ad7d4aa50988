// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportdialog.h"

#include <KMessageWidget>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

Picture picture(PictureExtent extent)
{
    return {.title = u"Meetings"_s, .size = extent == PictureExtent::Whole ? QSizeF(300, 200) : QSizeF(300, 100),
            .paint = [](QPainter &painter) { painter.fillRect(QRectF(0, 0, 300, 200), Qt::blue); },
            .look = Look::of({}), .font = {}, .legendSize = {}, .paintLegend = {}};
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
        dialog.findChild<QCheckBox *>()->setChecked(false);
        QVERIFY(says(dialog, u"600 × 200"_s));
        dialog.findChild<QDoubleSpinBox *>()->setValue(1);
        QVERIFY(says(dialog, u"300 × 100"_s));
        dialog.findChildren<QComboBox *>().first()->setCurrentIndex(1);
        QCOMPARE(dialog.extent(), PictureExtent::Whole);
        QVERIFY(says(dialog, u"300 × 200"_s));
    }

    void offersScaleForPixelsOnly()
    {
        ExportDialog dialog(picture);
        QVERIFY(dialog.findChild<QDoubleSpinBox *>()->isEnabled());
        dialog.findChildren<QComboBox *>().last()->setCurrentIndex(1);
        QCOMPARE(dialog.format(), PictureFormat::Svg);
        QVERIFY(!dialog.findChild<QDoubleSpinBox *>()->isEnabled());
    }

    void savesAndCloses()
    {
        const QTemporaryDir folder;
        ExportDialog dialog(picture);
        dialog.show();
        const QSignalSpy saved(&dialog, &ExportDialog::saved);
        dialog.saveTo(folder.filePath(u"a.png"_s));
        QCOMPARE(saved.count(), 1);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(QImage(folder.filePath(u"a.png"_s)).width(), 600);
    }

    void staysAndSaysWhyItCouldNotSave()
    {
        ExportDialog dialog(picture);
        dialog.show();
        dialog.saveTo(u"/nowhere/at/all.png"_s);
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.findChild<KMessageWidget *>()->text().contains(u"all.png"_s));
        QVERIFY(!dialog.findChild<KMessageWidget *>()->isHidden());
    }

    void offersNothingWhenThereIsNothing()
    {
        const ExportDialog dialog([](PictureExtent) { return Picture(); });
        QVERIFY(!dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->isEnabled());
        QVERIFY(says(dialog, u"Nothing"_s));
    }
};

QTEST_MAIN(ExportDialogTest)
#include "exportdialogtest.moc"
