// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/mainwindow.h"
#include "tests/support/openwindow.h"
#include "ui/article/articlelist.h"
#include "ui/article/articlelistmodel.h"
#include "ui/article/articleview.h"
#include "ui/history/historypanel.h"
#include "ui/mainwindow/backups.h"
#include "ui/mainwindow/backupsdialog.h"
#include "ui/mainwindow/emptypage.h"
#include "ui/mainwindow/messages.h"
#include "ui/meetings/meetingtable.h"
#include "ui/network/networkview.h"
#include "ui/search/gotopalette.h"
#include "ui/search/searchbar.h"

#include <KActionCollection>
#include <KMessageWidget>

#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// Finds two people in any article, who met; enough to fill every view without the language model.
Result<AnnotatedArticle> twoWhoMet(Article article)
{
    if (article.text.contains(u"unreadable"))
        return failure(ErrorKind::Damaged, u"cannot read '%1': damaged"_s.arg(article.source));
    AnnotatedArticle made{.article = std::move(article)};
    const qsizetype end = made.article.text.size();
    made.entities = {{.kind = EntityKind::Person, .name = u"Mina Arvel"_s, .aliases = {}, .role = {}},
                     {.kind = EntityKind::Person, .name = u"Oren Tavik"_s, .aliases = {}, .role = {}}};
    made.mentions = {{.span = {0, 10}, .kind = EntityKind::Person, .confidence = 1, .entity = 0},
                     {.span = {15, 25}, .kind = EntityKind::Person, .confidence = 1, .entity = 1}};
    made.meetings = {{.participants = {0, 1},
                      .when = DateInterval::day({2031, 5, 6}),
                      .place = u"Drensk"_s,
                      .evidence = {{0, end}},
                      .confidence = 1}};
    return made;
}

const QString text = u"Mina Arvel met Oren Tavik in Drensk on 6 May 2031."_s;

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<test::OpenWindow>(twoWhoMet);
        m_window = m_open->window.get();
        m_corpus = m_open->corpus.get();
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }

    void cleanup() { m_open.reset(); }

    void showsTheEmptyPageFirst()
    {
        QTRY_VERIFY(m_window->findChild<EmptyPage *>()->isVisible());
        for (const QDockWidget *dock : m_window->findChildren<QDockWidget *>())
            QVERIFY(!dock->isVisible());
    }

    void showsTheFirstArticleThatComesIn()
    {
        QTRY_VERIFY(m_window->findChild<EmptyPage *>()->isVisible());
        m_corpus->importText(text, u"pasted"_s);
        QTRY_VERIFY(m_window->articleView()->isVisible());
        QTRY_VERIFY(m_window->selection()->place().article.isValid());
        for (const QDockWidget *dock : m_window->findChildren<QDockWidget *>())
            QTRY_COMPARE(dock->isVisible(), dock->objectName() != u"history"_s);
    }

    void searchesNarrowAndTint()
    {
        readOne();
        auto *field = m_window->findChild<SearchBar *>()->findChild<QLineEdit *>();
        field->setText(u"person:tavik drensk"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_window->selection()->filter(), (Filter{.words = u"drensk"_s, .conditions = {u"person:tavik"_s}}));
        auto *list = m_window->findChild<ArticleList *>()->findChild<QListView *>()->model();
        QTRY_COMPARE(list->index(0, 0).data(ArticleListModel::HitRole).toString(),
                     u"Mina Arvel met Oren Tavik in \u2068Drensk\u2069 on 6 May 2031."_s);
        field->setText(u"person:tavik nowhere"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(list->rowCount(), 0);
        m_window->selection()->setFilter({});
        QTRY_COMPARE(list->rowCount(), 1);
    }

    void goesToAnythingByKeyboard()
    {
        readOne();
        m_window->actionCollection()->action(u"go_to_anything"_s)->trigger();
        auto *palette = m_window->findChild<GoToPalette *>();
        QVERIFY(palette->isVisible());
        auto *field = palette->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"tavik"_s);
        QTRY_COMPARE(palette->findChild<QListView *>()->model()->rowCount(), 2); // the name, the article
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(m_window->selection()->place().entity.isValid());
        QCOMPARE(m_window->actionCollection()->action(u"go_to_anything"_s)->shortcut(),
                 QKeySequence(Qt::CTRL | Qt::Key_K));
        QVERIFY(KActionCollection::isShortcutsConfigurable(m_window->actionCollection()->action(u"go_to_anything"_s)));
    }

    void looksAtNothingAfterABackupWasRestored()
    {
        readOne();
        const auto made = m_corpus->backUp().result();
        QVERIFY(made);
        m_window->selection()->setFilter({.words = u"drensk"_s});
        QAction *backups = m_window->actionCollection()->action(u"backups"_s);
        const QList<QObject *> shownIn = backups->associatedObjects();
        QVERIFY(std::ranges::any_of(shownIn, [](QObject *object) { return qobject_cast<QMenu *>(object) != nullptr; }));
        backups->trigger();
        QVERIFY(m_window->findChild<BackupsDialog *>()->isVisible());
        m_window->findChild<Backups *>()->restore(*made);
        QTRY_VERIFY(m_window->selection()->filter().isEmpty());
        QVERIFY(!m_window->selection()->place().article.isValid());
        QTRY_COMPARE(m_window->findChild<ArticleList *>()->findChild<QListView *>()->model()->rowCount(), 1);
    }

    void leadsToTheArticleTabForAPassage()
    {
        readOne();
        auto *tabs = m_window->findChild<QTabWidget *>();
        tabs->setCurrentIndex(2);
        m_window->selection()->showPassage(m_window->selection()->place().article, {0, 10});
        QCOMPARE(tabs->currentWidget(), m_window->articleView());
    }

    void staysOnItsTabWhenAnEntityIsSelected()
    {
        readOne();
        auto *tabs = m_window->findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        m_window->selection()->selectEntity({1});
        QCOMPARE(tabs->currentIndex(), 1);
    }

    void showsTheArticleForWhatHappensInIt_data()
    {
        QTest::addColumn<QString>("action");
        for (const auto name : {"edit_find", "next_mention", "previous_mention"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void showsTheArticleForWhatHappensInIt()
    {
        QFETCH(const QString, action);
        readOne();
        auto *tabs = m_window->findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        m_window->actionCollection()->action(action)->trigger();
        QCOMPARE(tabs->currentWidget(), m_window->articleView());
    }

    void zoomsWhatIsSeen()
    {
        readOne();
        auto *tabs = m_window->findChild<QTabWidget *>();
        QAction *in = m_window->actionCollection()->action(u"view_zoom_in"_s);
        in->trigger();
        const qreal zoom = m_window->articleView()->readingPlace().zoom;
        QVERIFY(zoom > 1);
        tabs->setCurrentIndex(1);
        QTRY_VERIFY(
            m_window->findChild<NetworkView *>()->isVisible()); // the first page goes once the article is counted
        in->trigger();
        QCOMPARE(m_window->articleView()->readingPlace().zoom, zoom);
        tabs->setCurrentIndex(0);
        m_window->actionCollection()->action(u"view_actual_size"_s)->trigger();
        QCOMPARE(m_window->articleView()->readingPlace().zoom, 1.0);
    }

    void takesFiltersAwayByEscape()
    {
        readOne();
        m_window->selection()->setFilter({.places = {u"Drensk"_s, u"Estholm"_s}});
        QTest::keyClick(m_window, Qt::Key_Escape);
        QCOMPARE(m_window->selection()->filter().places, QStringList{u"Drensk"_s});
        QTest::keyClick(m_window, Qt::Key_Escape);
        QVERIFY(m_window->selection()->filter().isEmpty());
    }

    void opensTextThatIsDropped()
    {
        QMimeData mime;
        mime.setText(text);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window, &enter); // or nobody would be told of the drop
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window, &drop);
        QVERIFY(drop.isAccepted());
        QTRY_VERIFY(m_window->selection()->place().article.isValid());
    }

    void letsOneTypeWhereOneClicks()
    {
        readOne();
        auto *words = m_window->findChild<SearchBar *>()->findChild<QLineEdit *>();
        QTRY_VERIFY(words->isVisible());
        const QPoint middle = words->mapTo(m_window, words->rect().center());
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, middle);
        QVERIFY(words->hasFocus());
    }

    /// The program ends with its last window, which therefore goes when it is closed.
    void goesWhenClosed()
    {
        readOne();
        QSignalSpy destroyed(m_window, &QObject::destroyed);
        m_open->window.release()->close();
        QTRY_COMPARE(destroyed.size(), 1);
    }

    void saysWhichFileFailedAndGoesOn()
    {
        QSignalSpy finished(m_corpus, &Corpus::importFinished);
        m_window->open({m_open->folder.filePath(u"missing.txt"_s)});
        QTRY_COMPARE(finished.size(), 1);
        const auto messages = m_window->findChild<Messages *>()->findChildren<KMessageWidget *>();
        QCOMPARE(messages.size(), 1);
        QVERIFY(messages.first()->text().contains(u"missing.txt"));
    }

    void saysWhyMeetingsCannotBeSaved()
    {
        auto *meetings = m_window->findChild<MeetingTable *>();
        meetings->saveAs();
        Q_EMIT meetings->findChild<QFileDialog *>()->fileSelected(m_open->folder.filePath(u"not/there.csv"_s));
        const auto messages = [this] { return m_window->findChild<Messages *>()->findChildren<KMessageWidget *>(); };
        QTRY_COMPARE(messages().size(), 1);
        QVERIFY(messages().first()->text().contains(u"there.csv"));
    }

    /// A menu never offers what cannot be done.
    void givesEveryActionAWord()
    {
        const auto actions = m_window->actionCollection()->actions();
        QVERIFY(actions.size() > 20);
        for (const QAction *action : actions)
            QVERIFY2(!action->text().isEmpty() || action->isSeparator(), qPrintable(action->objectName()));
    }

    void keepsShortcutsApart()
    {
        QHash<QString, QString> owners;
        for (const QAction *action : m_window->actionCollection()->actions()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString name = keys.toString();
                QVERIFY2(!owners.contains(name),
                         qPrintable(u"%1: %2 and %3"_s.arg(name, owners.value(name), action->objectName())));
                owners.insert(name, action->objectName());
            }
        }
    }

    void offersBackOnlyWhereThereIsAWay()
    {
        QAction *back = m_window->actionCollection()->action(u"go_back"_s);
        QVERIFY(!back->isEnabled());
        m_window->selection()->selectArticle({1});
        m_window->selection()->selectArticle({2});
        QVERIFY(back->isEnabled());
        back->trigger();
        QCOMPARE(m_window->selection()->place().article, ArticleId{1});
    }

    void saysWhatUndoWouldDo()
    {
        QAction *undo = m_window->actionCollection()->action(u"edit_undo"_s);
        QAction *redo = m_window->actionCollection()->action(u"edit_redo"_s);
        QVERIFY(!undo->isEnabled());
        QVERIFY(!redo->isEnabled());
        m_corpus->importText(u"Mina & Oren\n\n"_s + text, u"pasted"_s);
        QTRY_COMPARE(undo->text(), u"&Undo: Import “Mina && Oren”"_s);
        QCOMPARE(undo->iconText(), u"Undo"_s);
        QTRY_VERIFY(m_window->articleView()->isVisible());
        undo->trigger();
        QTRY_VERIFY(m_window->findChild<EmptyPage *>()->isVisible());
        QTRY_COMPARE(redo->text(), u"Re&do: Import “Mina && Oren”"_s);
        QVERIFY(!undo->isEnabled());
        redo->trigger();
        QTRY_VERIFY(m_window->articleView()->isVisible());
    }

    void deletesByKeyInTheListAndOffersTheWayBack()
    {
        readOne();
        m_corpus->importText(text + u" Again."_s, u"pasted"_s);
        auto *list = m_window->findChild<ArticleList *>()->findChild<QListView *>();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTRY_VERIFY(list->currentIndex().isValid());
        m_window->activateWindow();
        m_window->findChild<SearchBar *>()->findChild<QLineEdit *>()->setFocus();
        QTest::keyClick(m_window, Qt::Key_Delete);
        list->setFocus();
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        const auto offer = [this]() -> KMessageWidget * {
            const auto messages = m_window->findChild<Messages *>()->findChildren<KMessageWidget *>();
            const auto found = std::ranges::find_if(
                messages, [](const KMessageWidget *each) { return each->text().contains(u"was deleted"); });
            return found == messages.cend() ? nullptr : *found;
        };
        QTRY_VERIFY(offer());
        offer()->actions().first()->trigger();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTRY_VERIFY(!offer()); // there is nothing left to take back
    }

    void historyLeadsToAnyStep()
    {
        readOne();
        m_corpus->importText(text + u" Again."_s, u"pasted"_s);
        auto *list = m_window->findChild<ArticleList *>()->findChild<QListView *>();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        m_window->actionCollection()->action(u"show_history"_s)->trigger();
        auto *steps = m_window->findChild<HistoryPanel *>()->findChild<QListView *>();
        QTRY_VERIFY(steps->isVisible());
        QTRY_COMPARE(steps->model()->rowCount(), 3);
        QTest::mouseClick(steps->viewport(), Qt::LeftButton, {},
                          steps->visualRect(steps->model()->index(1, 0)).center());
        QTRY_COMPARE(list->model()->rowCount(), 1);
        steps->setCurrentIndex(steps->model()->index(0, 0));
        QTest::keyClick(steps, Qt::Key_Return);
        QTRY_COMPARE(list->model()->rowCount(), 2);
    }

private:
    void readOne()
    {
        m_corpus->importText(text, u"pasted"_s);
        QTRY_VERIFY(m_window->selection()->place().article.isValid());
    }

    std::unique_ptr<test::OpenWindow> m_open;
    Corpus *m_corpus = nullptr;
    MainWindow *m_window = nullptr;
};

QTEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
