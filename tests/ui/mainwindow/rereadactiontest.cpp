// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/rereadaction.h"

#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"
#include "ui/mainwindow/messages.h"
#include "ui/reading/rereadingdialog.h"
#include "ui/selection/selection.h"

#include <KConfigGroup>
#include <KMessageWidget>
#include <KSharedConfig>

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>

using namespace dateline;
using namespace Qt::StringLiterals;

class RereadActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Two articles that this version read.
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        {
            auto writer = StoreWriter::open(
                {.database = database(), .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")});
            QVERIFY(writer);
            QVERIFY(writer->save(SampleArticle(u"Talks"_s, u"Brook met Marr."_s, QDate(2025, 11, 26))));
            QVERIFY(writer->save(SampleArticle(u"Weather"_s, u"It rained."_s, QDate(2025, 11, 26))));
        }
        m_corpus =
            *Corpus::open({.database = database(), .resources = QStringLiteral(DATELINE_RESOURCES), .openAnnotate = [] {
                               return Result<Annotate>(
                                   [](Article article) { return AnnotatedArticle{.article = std::move(article)}; });
                           }});
    }

    void cleanup() { m_corpus.reset(); }

    void offersNothingWhenAllIsReadByThisVersion()
    {
        Window window;
        window.offer(*this);
        m_corpus->counts().waitForFinished(); // asked later, answered later
        QTest::qWait(0);
        QVERIFY(!window.message());
    }

    void offersWhatAnEarlierVersionRead()
    {
        forgetReading();
        Window window;
        window.offer(*this);
        QTRY_VERIFY(window.message());
        QVERIFY2(window.message()->text().contains(u"2 articles were read by an earlier version"_s),
                 qPrintable(window.message()->text()));
        window.message()->actions().first()->trigger();
        QTRY_VERIFY(window.findChild<RereadingDialog *>());
        QTRY_VERIFY(m_corpus->outdatedArticles().result()->isEmpty()); // nothing changes in them
    }

    void isNotToldTwiceThatNobodyWantsIt()
    {
        forgetReading();
        {
            Window window;
            window.offer(*this);
            QTRY_VERIFY(window.message());
            window.message()->actions().last()->trigger();
        }
        Window window;
        window.offer(*this);
        m_corpus->counts().waitForFinished();
        QTest::qWait(0);
        QVERIFY(!window.message());
        QCOMPARE(m_corpus->outdatedArticles().result()->size(), 2);
    }

private:
    struct Window : QWidget {
        void offer(const RereadActionTest &test)
        {
            offerReadingAgain(
                test.m_corpus.get(), &selection, messages, this,
                KConfigGroup(KSharedConfig::openConfig(test.m_folder->filePath(u"kept"_s), KConfig::SimpleConfig),
                             u"Reading"_s));
        }

        [[nodiscard]] KMessageWidget *message() const { return messages->findChild<KMessageWidget *>(); }

        Selection selection;
        Messages *messages = new Messages(nullptr, this);
    };

    [[nodiscard]] QString database() const { return m_folder->filePath(u"corpus.sqlite"_s); }

    void forgetReading()
    {
        SQLite::Database(database().toStdString(), SQLite::OPEN_READWRITE).exec("DELETE FROM reading");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Corpus> m_corpus;
};

QTEST_MAIN(RereadActionTest)
#include "rereadactiontest.moc"
