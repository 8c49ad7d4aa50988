// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/columnsdialog.h"
#include "ui/mainwindow/foldersdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class ColumnsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheGuessAndExamples()
    {
        const ColumnsDialog dialog(u"export.csv"_s, table());
        QCOMPARE(dialog.windowTitle(), u"Columns of export.csv"_s);
        QCOMPARE(toString(dialog.mapping()), u"title=Headline,text=Body"_s);
        QStringList shown;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            shown.append(label->text());
        QVERIFY(shown.contains(u"Talks Begin"_s));
        QVERIFY(shown.contains(u"They met."_s)); // the first row has none
    }

    void takesWhatAPersonChooses()
    {
        const ColumnsDialog dialog(u"export.csv"_s, table());
        const auto boxes = dialog.findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 5);
        boxes.at(0)->setCurrentIndex(0);
        boxes.at(2)->setCurrentText(u"when"_s);
        QCOMPARE(toString(dialog.mapping()), u"text=Body,date=when"_s);
    }

    void acceptsNothingWithoutAText()
    {
        TableColumns columns = table();
        columns.guess = {};
        const ColumnsDialog dialog(u"export.csv"_s, columns);
        const QPushButton *accept = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!accept->isEnabled());
        dialog.findChildren<QComboBox *>().at(1)->setCurrentText(u"when"_s);
        QVERIFY(accept->isEnabled());
    }

    void bearsLongAndMarkedUpNames()
    {
        const TableColumns columns{.names = {QString(4000, u'x'), u"<b>bold</b>"_s},
                                   .rows = {{QString(120, u'y'), u"<img src=x>"_s}},
                                   .guess = {}};
        ColumnsDialog dialog(QString(300, u'n'), columns);
        dialog.findChildren<QComboBox *>().at(1)->setCurrentIndex(2);
        dialog.show();
        QVERIFY(dialog.sizeHint().width() < 1200);
        QCOMPARE(dialog.mapping().text, u"<b>bold</b>"_s);
    }

    void listsWatchedFolders()
    {
        FoldersDialog dialog({u"/home/zoe/news"_s});
        dialog.add(u"/home/zoe/news/"_s);
        dialog.add(QString());
        dialog.add(u"/srv/wire"_s);
        QCOMPARE(dialog.folders(), (QStringList{u"/home/zoe/news"_s, u"/srv/wire"_s}));
        auto *list = dialog.findChild<QListWidget *>();
        list->setCurrentRow(0);
        QPushButton *remove = nullptr;
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == u"Remove")
                remove = button;
        }
        QVERIFY(remove && remove->isEnabled());
        remove->click();
        QCOMPARE(dialog.folders(), QStringList{u"/srv/wire"_s});
    }

private:
    static TableColumns table()
    {
        return {.names = {u"Headline"_s, u"Body"_s, u"when"_s},
                .rows = {{u"Talks Begin"_s, QString(), u"3 March"_s}, {u"More Talks"_s, u"They met."_s, u"4 March"_s}},
                .guess = {.title = u"Headline"_s, .text = u"Body"_s}};
    }
};

QTEST_MAIN(ColumnsDialogTest)
#include "columnsdialogtest.moc"
