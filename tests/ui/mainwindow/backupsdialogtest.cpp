// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/backupsdialog.h"
#include "ui/mainwindow/backups.h"

#include <KMessageWidget>

#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QTreeWidget>

using namespace dateline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime made(QDate(2031, 5, 14), QTime(9, 0, 7), QTimeZone::UTC);

QList<Backup> some()
{
    return {{.path = u"/b/1.sqlite"_s,
             .made = made,
             .reason = BackupReason::Scheduled,
             .size = 48201728,
             .content = CorpusCounts{1204, 3118, 410}},
            {.path = u"/b/<b>2</b>.sqlite"_s,
             .made = made.addDays(-1),
             .reason = BackupReason::ByHand,
             .size = 4096,
             .content = failure(ErrorKind::Damaged, u"it is damaged (<b>page</b> 7)"_s)},
            {.path = u"/b/3.sqlite"_s,
             .made = made.addDays(-2),
             .reason = BackupReason::BeforeUpgrade,
             .size = 4096,
             .content = CorpusCounts{1, 2, 1}}};
}

QPushButton *button(const QWidget &dialog, QStringView text)
{
    for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

QString message(const QWidget &dialog)
{
    const auto *widget = dialog.findChild<KMessageWidget *>();
    return widget->isVisibleTo(&dialog) ? widget->text() : QString();
}

QStringList labels(const QWidget &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&dialog) && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

} // namespace

class BackupsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void listsWhenWhyAndWhatIsInEach()
    {
        BackupsDialog dialog(BackupInterval::Daily);
        dialog.show(some());
        const auto *list = dialog.findChild<QTreeWidget *>();
        QCOMPARE(list->topLevelItemCount(), 3);
        const auto row = [list](int at) {
            QStringList cells;
            for (int column = 0; column < list->columnCount(); ++column)
                cells.append(list->topLevelItem(at)->text(column));
            return cells;
        };
        QCOMPARE(row(0).sliced(1),
                 (QStringList{u"By schedule"_s, u"%1 articles · 410 meetings"_s.arg(QLocale().toString(1204)),
                              QLocale().formattedDataSize(48201728)}));
        QCOMPARE(row(0).first(), BackupsDialog::inWords(made));
        QVERIFY(row(0).first().contains(u"2031"));
        QCOMPARE(row(1).at(2), u"Cannot be restored"_s);
        QCOMPARE(row(2).at(1), u"Before an upgrade"_s);
        QCOMPARE(row(2).at(2), u"1 article · 1 meeting"_s);
    }

    void saysThatThereIsNone()
    {
        BackupsDialog dialog(BackupInterval::Daily);
        QVERIFY(labels(dialog).contains(u"Looking for backups…"_s));
        dialog.show(QList<Backup>());
        QVERIFY(!labels(dialog).filter(u"There is no backup yet"_s).isEmpty());
        QVERIFY(!button(dialog, u"Restore…")->isEnabled());
        QVERIFY(!button(dialog, u"Open Folder")->isEnabled());
        QVERIFY(button(dialog, u"Back Up Now")->isEnabled());
        dialog.show(some());
        QVERIFY(labels(dialog).filter(u"There is no backup yet"_s).isEmpty());
    }

    void restoresOnlyWhatIsSoundAndSaysWhy()
    {
        BackupsDialog dialog(BackupInterval::Daily);
        dialog.show(some());
        auto *list = dialog.findChild<QTreeWidget *>();
        QVERIFY(!button(dialog, u"Restore…")->isEnabled());
        list->setCurrentItem(list->topLevelItem(0));
        QVERIFY(button(dialog, u"Restore…")->isEnabled());
        list->setCurrentItem(list->topLevelItem(1));
        QVERIFY(!button(dialog, u"Restore…")->isEnabled());
        QVERIFY(labels(dialog).contains(u"This backup cannot be restored: it is damaged (<b>page</b> 7)"_s));
        QVERIFY(list->topLevelItem(1)->toolTip(2).contains(u"&lt;b&gt;page"));
        list->setCurrentItem(list->topLevelItem(2));
        QVERIFY(labels(dialog).filter(u"cannot be restored"_s).isEmpty());
    }

    void asksBeforeItRestores()
    {
        BackupsDialog dialog(BackupInterval::Daily);
        QSignalSpy wanted(&dialog, &BackupsDialog::restoreWanted);
        dialog.show(some());
        dialog.findChild<QTreeWidget *>()->setCurrentItem(dialog.findChild<QTreeWidget *>()->topLevelItem(2));
        const auto ask = [&] {
            button(dialog, u"Restore…")->click();
            return dialog.findChild<QMessageBox *>();
        };
        QMessageBox *question = ask();
        QVERIFY(question);
        QVERIFY(question->text().contains(BackupsDialog::inWords(made.addDays(-2))));
        QVERIFY(question->informativeText().contains(u"1 article"));
        QVERIFY(question->informativeText().contains(u"go back"));
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        question->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!dialog.findChild<QMessageBox *>());
        QCOMPARE(wanted.size(), 0);
        button(*ask(), u"Restore")->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<Backup>(), some().at(2));
    }

    void beginsNothingWhileItIsBusy()
    {
        BackupsDialog dialog(BackupInterval::Daily);
        dialog.show(some());
        dialog.findChild<QTreeWidget *>()->setCurrentItem(dialog.findChild<QTreeWidget *>()->topLevelItem(0));
        auto *bar = dialog.findChild<QProgressBar *>();
        QVERIFY(!bar->isVisibleTo(&dialog));
        dialog.showProgress(u"Restoring…"_s, 37);
        QVERIFY(bar->isVisibleTo(&dialog));
        QCOMPARE(bar->value(), 37);
        QVERIFY(labels(dialog).contains(u"Restoring…"_s));
        QVERIFY(!button(dialog, u"Back Up Now")->isEnabled());
        QVERIFY(!button(dialog, u"Restore…")->isEnabled());
        dialog.finish();
        QVERIFY(!bar->isVisibleTo(&dialog));
        QVERIFY(button(dialog, u"Restore…")->isEnabled());
    }

    void keepsWhatIsChosenWhenItListsAnew()
    {
        BackupsDialog dialog(BackupInterval::Daily);
        dialog.show(some());
        auto *list = dialog.findChild<QTreeWidget *>();
        list->setCurrentItem(list->topLevelItem(2));
        QList<Backup> more = some();
        more.prepend({.path = u"/b/0.sqlite"_s, .made = made.addDays(1)});
        dialog.show(more);
        QVERIFY(list->topLevelItem(3)->isSelected());
        more.removeLast();
        dialog.show(more);
        QVERIFY(list->selectedItems().isEmpty());
    }

    void choosesHowOften()
    {
        BackupsDialog dialog(BackupInterval::Weekly);
        QSignalSpy chosen(&dialog, &BackupsDialog::intervalChosen);
        auto *box = dialog.findChild<QComboBox *>();
        QCOMPARE(box->currentText(), u"Every week"_s);
        QCOMPARE(chosen.size(), 0);
        box->setCurrentText(u"Never"_s);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<BackupInterval>(), BackupInterval::Never);
    }

    void tellsAScreenReader()
    {
        BackupsDialog dialog(BackupInterval::Daily);
        dialog.show(some());
        const auto nameOf = [](QWidget *widget) {
            return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
        };
        auto *list = dialog.findChild<QTreeWidget *>();
        QCOMPARE(nameOf(list), u"Backups"_s);
        const auto labels =
            QAccessible::queryAccessibleInterface(dialog.findChild<QComboBox *>())->relations(QAccessible::Label);
        QCOMPARE(labels.size(), 1);
        QVERIFY(labels.first().first->text(QAccessible::Name).contains(u"by itself"));
        QCOMPARE(nameOf(dialog.findChild<QProgressBar *>()), u"Progress"_s);
        for (QPushButton *each : dialog.findChildren<QPushButton *>())
            QVERIFY(!nameOf(each).isEmpty());
        QCOMPARE(list->model()->index(1, 2).data(Qt::AccessibleTextRole).toString(),
                 u"This backup cannot be restored: it is damaged (<b>page</b> 7)"_s);
    }

    void bearsLongWords()
    {
        BackupsDialog dialog(BackupInterval::Daily);
        QList<Backup> backups = some();
        backups[1].content = failure(ErrorKind::Damaged, u"it is damaged "_s + u"again "_s.repeated(200));
        dialog.show(backups);
        dialog.findChild<QTreeWidget *>()->setCurrentItem(dialog.findChild<QTreeWidget *>()->topLevelItem(1));
        dialog.complain(u"cannot back up '"_s + u"/a folder of some fifty letters in one of fifty too"_s.repeated(50)
                        + u"'"_s);
        dialog.show();
        QVERIFY(dialog.minimumSizeHint().width() < 1000);
    }

    void makesBackupsByItself()
    {
        const Kept kept;
        Backups backups(kept.corpus.get(), kept.path, nullptr, {.first = 1ms, .next = 50ms});
        QTest::qWait(20);
        QVERIFY(kept.list().isEmpty()); // not before it is started
        backups.start();
        QTRY_COMPARE(kept.list().size(), 1);
        QCOMPARE(kept.list().first().reason, BackupReason::Scheduled);
    }

    void complainsOnceWhenItCannot()
    {
        const Kept kept;
        QFile inTheWay(kept.path + u"-backups"_s);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Backups backups(kept.corpus.get(), kept.path, nullptr, {.first = 1ms, .next = 1ms});
        QSignalSpy failed(&backups, &Backups::failed);
        backups.start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(kept.path + u"-backups"_s));
        QTest::qWait(50); // some looks later
        QCOMPARE(failed.size(), 1);
        QVERIFY(inTheWay.remove());
        QTRY_COMPARE(kept.list().size(), 1);
    }

    void remembersHowOften()
    {
        const Kept kept;
        const Backups::Pauses later{.first = 1h, .next = 1h};
        {
            Backups backups(kept.corpus.get(), kept.path, nullptr, later);
            backups.start();
            QCOMPARE(backups.interval(), BackupInterval::Daily);
            backups.setInterval(BackupInterval::Never);
        }
        Backups backups(kept.corpus.get(), kept.path, nullptr, later);
        backups.start();
        QCOMPARE(backups.interval(), BackupInterval::Never);
        QVERIFY(kept.list().isEmpty());
        backups.setInterval(BackupInterval::Weekly);
        QTRY_COMPARE(kept.list().size(), 1); // at once, for it is due
    }

    void backsUpAndRestoresInTheDialog()
    {
        const Kept kept;
        QWidget window;
        Backups backups(kept.corpus.get(), kept.path, &window, {.first = 1h, .next = 1h});
        QSignalSpy replaced(&backups, &Backups::replaced);
        backups.openDialog();
        auto *dialog = window.findChild<BackupsDialog *>();
        QVERIFY(dialog);
        auto *list = dialog->findChild<QTreeWidget *>();
        button(*dialog, u"Back Up Now")->click();
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QVERIFY(kept.corpus->undo().result());
        QCOMPARE(kept.articles(), 0);
        list->setCurrentItem(list->topLevelItem(0));
        button(*dialog, u"Restore…")->click();
        button(*dialog->findChild<QMessageBox *>(), u"Restore")->click();
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(replaced.size(), 1);
        QVERIFY(message(*dialog).contains(u"Everything is as it was on"));
        QCOMPARE(kept.articles(), 1);
    }

    void saysInTheDialogWhatFailed()
    {
        const Kept kept;
        QFile inTheWay(kept.path + u"-backups"_s);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QWidget window;
        Backups backups(kept.corpus.get(), kept.path, &window, {.first = 1h, .next = 1h});
        QSignalSpy failed(&backups, &Backups::failed);
        backups.openDialog();
        auto *dialog = window.findChild<BackupsDialog *>();
        button(*dialog, u"Back Up Now")->click();
        QTRY_VERIFY(message(*dialog).contains(u"cannot be made"));
        QCOMPARE(failed.size(), 0);
        backups.backUp();
        delete dialog; // before that is told
        QTRY_COMPARE(failed.size(), 1);
    }

private:
    /// A corpus of one article.
    struct Kept {
        QTemporaryDir folder;
        QString path = folder.filePath(u"corpus.sqlite"_s);
        std::unique_ptr<Corpus> corpus;

        Kept()
        {
            corpus =
                *Corpus::open({.database = path, .resources = QStringLiteral(DATELINE_RESOURCES), .openAnnotate = [] {
                                   return Result<Annotate>([](Article article) -> Result<AnnotatedArticle> {
                                       return AnnotatedArticle{.article = std::move(article)};
                                   });
                               }});
            QSignalSpy finished(corpus.get(), &Corpus::importFinished);
            corpus->importText(u"Mina Arvel met Oren Tavik in Drensk."_s, u"pasted"_s);
            QTRY_COMPARE(finished.size(), 1);
        }
        [[nodiscard]] QList<Backup> list() const { return corpus->backups().result(); }
        [[nodiscard]] qint64 articles() const { return corpus->counts().result()->articles; }
    };
};

QTEST_MAIN(BackupsDialogTest)
#include "backupsdialogtest.moc"
