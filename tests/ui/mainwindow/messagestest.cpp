// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/importstatus.h"
#include "ui/mainwindow/messages.h"

#include <QAction>
#include <QDateEdit>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

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
        QVERIFY(message->text().contains(u"“Marks &amp; Spencer xxx"));
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
        status.show(37, 120);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value(), 37);
        QCOMPARE(bar->maximum(), 120);
        QSignalSpy stop(&status, &ImportStatus::stopWanted);
        status.findChild<QToolButton *>()->click();
        QCOMPARE(stop.size(), 1);
        status.finish();
        QVERIFY(!bar->isVisible());
    }
};

QTEST_MAIN(MessagesTest)
#include "messagestest.moc"
