// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/messages.h"
#include "ui/mainwindow/importstatus.h"

#include <QAction>
#include <QDateEdit>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <QToolButton>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QStringList said(const Messages &messages)
{
    QStringList texts;
    for (const KMessageWidget *message : messages.findChildren<KMessageWidget *>())
        texts.append(message->text());
    return texts;
}

} // namespace

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFilesThatFailedAndWhy()
    {
        Messages messages(nullptr);
        ImportReport report;
        report.failed = {{u"/a.pdf"_s, {ErrorKind::Locked, u"cannot read 'a.pdf': <protected> by a password"_s}}};
        messages.show(report);
        QCOMPARE(said(messages).size(), 1);
        QVERIFY(said(messages).first().contains(u"One file could not be read"));
        QVERIFY(said(messages).first().contains(u"&lt;protected&gt; by a password"));
    }

    void countsWhatItDoesNotName()
    {
        Messages messages(nullptr);
        ImportReport report;
        for (int i = 0; i < 12; ++i)
            report.failed.append({u"f"_s, {ErrorKind::Empty, u"cannot read 'f%1'"_s.arg(i)}});
        messages.show(report);
        QVERIFY(said(messages).first().contains(u"and 7 more"));
        QVERIFY(!said(messages).first().contains(u"f5"));
    }

    void offersToSaveAReportOfManyFailures()
    {
        Messages messages(nullptr);
        messages.show(ImportReport{.failed = {{u"f"_s, {ErrorKind::Empty, u"cannot read 'f'"_s}}}});
        QVERIFY(messages.findChildren<KMessageWidget *>().first()->actions().isEmpty());
        const ImportReport report{.failed = {{u"f"_s, {ErrorKind::Empty, u"cannot read 'f'"_s}},
                                             {u"g"_s, {ErrorKind::Empty, u"cannot read 'g'"_s}}}};
        messages.show(report);
        QSignalSpy wanted(&messages, &Messages::reportWanted);
        const auto actions = messages.findChildren<KMessageWidget *>().last()->actions();
        QCOMPARE(actions.size(), 1);
        actions.first()->trigger();
        QCOMPARE(wanted.first().first().value<ImportReport>(), report);
    }

    void offersToChooseColumns()
    {
        Messages messages(nullptr);
        messages.show(ImportReport{.failed = {{u"/a.csv"_s, {ErrorKind::InvalidInput, u"cannot read 'a.csv'"_s}}},
                                   .unmapped = {u"/a.csv"_s}});
        QSignalSpy wanted(&messages, &Messages::columnsWanted);
        messages.findChildren<KMessageWidget *>().first()->actions().first()->trigger();
        QCOMPARE(wanted.first().first().toStringList(), QStringList{u"/a.csv"_s});
    }

    void asksWhetherToGoOn()
    {
        Messages messages(nullptr);
        messages.setLocale(QLocale(u"en_GB"_s));
        messages.askResume({.request = {.paths = {u"/news"_s}, .log = u"/x"_s}, .done = 3204, .total = 10'000});
        QVERIFY(said(messages).first().contains(u"interrupted after 3,204 of 10,000 files"));
        const auto actions = messages.findChildren<KMessageWidget *>().first()->actions();
        QSignalSpy resumed(&messages, &Messages::resumeWanted);
        QSignalSpy left(&messages, &Messages::forgetWanted);
        actions.at(0)->trigger();
        QCOMPARE(resumed.first().first().value<InterruptedImport>().request.log, u"/x"_s);
        actions.at(1)->trigger();
        QCOMPARE(left.size(), 1);
    }

    void saysNothingWhenAllWentWell()
    {
        Messages messages(nullptr);
        messages.show(ImportReport{.imported = {{1}, {2}}});
        QVERIFY(said(messages).isEmpty());
    }

    void saysThatArticlesWereThereAlready()
    {
        Messages messages(nullptr);
        messages.show(ImportReport{.already = {{1}, {2}}});
        QVERIFY(said(messages).first().contains(u"2 articles are here already"));
    }

    void handsOnTheDateThatIsGiven()
    {
        Messages messages(nullptr);
        QSignalSpy dated(&messages, &Messages::dated);
        ArticleSummary article;
        article.id = {5};
        article.title = u"Harbour talks"_s;
        article.published.time = QDateTime(QDate(2031, 5, 6), QTime(0, 0), QTimeZone(QTimeZone::UTC));
        messages.askDate(article);
        auto *field = messages.findChild<QDateEdit *>();
        QVERIFY(field);
        QCOMPARE(field->date(), QDate(2031, 5, 6));
        field->setDate({2031, 5, 4});
        messages.findChild<KMessageWidget *>()->actions().first()->trigger();
        QCOMPARE(dated.size(), 1);
        QCOMPARE(dated.first().at(0).value<ArticleId>(), ArticleId{5});
        QCOMPARE(dated.first().at(1).toDate(), QDate(2031, 5, 4));
    }

    void asksInOneLine()
    {
        Messages messages(nullptr);
        messages.resize(900, 200);
        ArticleSummary article;
        article.title = u"Marks & Spencer "_s + QString(300, u'x');
        messages.askDate(article);
        messages.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&messages));
        const auto *message = messages.findChild<KMessageWidget *>();
        const auto *field = messages.findChild<QDateEdit *>();
        QVERIFY(message->text().contains(u"“Marks &amp; Spencer…”"));
        QTRY_VERIFY(field->isVisible() && message->height() < 2 * field->height());
    }

    void neverFillsTheWindow()
    {
        Messages messages(nullptr);
        for (int i = 0; i < 40; ++i)
            messages.showError(u"error %1"_s.arg(i));
        QCOMPARE(said(messages).size(), 6);
        QCOMPARE(said(messages).last(), u"<qt>error 39</qt>"_s);
    }

    void countsArticlesNamesAndMeetings()
    {
        ImportStatus status(nullptr);
        status.setLocale(QLocale(u"en_GB"_s));
        QSignalSpy counted(&status, &ImportStatus::counted);
        status.show(CorpusCounts{.articles = 1204, .names = 1, .meetings = 0});
        QCOMPARE(status.findChild<QLabel *>()->text(), u"1,204 articles · 1 name · 0 meetings"_s);
        QCOMPARE(counted.size(), 1);
    }

    void showsProgressAndAWayToStop()
    {
        ImportStatus status(nullptr);
        status.show();
        auto *bar = status.findChild<QProgressBar *>();
        QVERIFY(!bar->isVisible());
        status.show(ImportProgress{.done = 37, .total = 120, .articles = 36, .part = 0.25});
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value() * 4, bar->maximum());
        const auto *words = bar->parentWidget()->findChild<QLabel *>();
        QCOMPARE(words->text(), u"Reading 37 of 120 files"_s);
        status.show(ImportProgress{.done = 37, .total = 120, .part = 0.25, .left = std::chrono::seconds(200)});
        QCOMPARE(words->text(), u"Reading 37 of 120 files · about 3 minutes left"_s);
        status.show(
            ImportProgress{.done = 0, .total = 1, .articles = 12, .part = 0.5, .left = std::chrono::seconds(20)});
        QCOMPARE(words->text(), u"Reading: 12 articles · less than a minute left"_s);
        QSignalSpy stop(&status, &ImportStatus::stopWanted);
        status.findChild<QToolButton *>()->click();
        QCOMPARE(stop.size(), 1);
        status.finish();
        QVERIFY(!bar->isVisible());
    }
};

QTEST_MAIN(MessagesTest)
#include "messagestest.moc"
