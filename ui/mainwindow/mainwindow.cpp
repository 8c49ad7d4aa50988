// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/mainwindow.h"

#include "ui/article/articlelist.h"
#include "ui/article/articleview.h"
#include "ui/corrections/corrections.h"
#include "ui/entities/namepanel.h"
#include "ui/history/historypanel.h"
#include "ui/history/undoer.h"
#include "ui/identity/identityreview.h"
#include "ui/mainwindow/articleopener.h"
#include "ui/mainwindow/backups.h"
#include "ui/mainwindow/correctactions.h"
#include "ui/mainwindow/emptypage.h"
#include "ui/mainwindow/exportactions.h"
#include "ui/mainwindow/importdialogue.h"
#include "ui/mainwindow/importstatus.h"
#include "ui/mainwindow/messages.h"
#include "ui/mainwindow/panels.h"
#include "ui/mainwindow/rereadaction.h"
#include "ui/mainwindow/sessionstate.h"
#include "ui/mainwindow/stepaside.h"
#include "ui/mainwindow/undoactions.h"
#include "ui/mainwindow/watchedfolders.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/meetings/meetingtable.h"
#include "ui/network/networkview.h"
#include "ui/search/gotopalette.h"
#include "ui/search/searchbar.h"
#include "ui/timeline/timelineview.h"

#include <KActionCollection>
#include <KLocalizedString>
#include <KRecentFilesAction>
#include <KSharedConfig>
#include <KToolBar>
#include <KXMLGUIFactory>

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(1440, 900);
constexpr QSize smallestSize(720, 480);
constexpr int wordsStay = 8000; // milliseconds

KConfigGroup sessionGroup()
{
    return KConfigGroup(KSharedConfig::openStateConfig(), u"Session"_s);
}

} // namespace

MainWindow::MainWindow(Corpus *corpus, const WindowOptions &options)
    : m_corpus(corpus)
    , m_options(options)
    , m_selection(new Selection(this))
    , m_panels(new Panels(this))
    , m_opener(new ArticleOpener(corpus, options.samples, this))
    , m_list(new ArticleList(corpus, m_selection, this))
    , m_article(new ArticleView(corpus, m_selection, this))
    , m_meetings(new MeetingTable(corpus, m_selection, this))
    , m_names(new NamePanel(corpus, m_selection, this))
    , m_timeline(new TimelineView(corpus, m_selection, this))
    , m_network(new NetworkView(corpus, m_selection, this))
    , m_search(new SearchBar(corpus, m_selection, this))
    , m_palette(new GoToPalette(corpus, m_selection, this))
    , m_review(new IdentityReview(corpus, m_selection, this))
    , m_messages(new Messages(corpus, this))
    , m_watched(new WatchedFolders(corpus, options.database, this))
    , m_backups(new Backups(corpus, options.database, this))
    , m_undoer(new Undoer(corpus, this))
    , m_history(new HistoryPanel(m_undoer, this))
    , m_status(new ImportStatus(corpus, this))
    , m_corrections(new Corrections(corpus, this))
    , m_empty(new EmptyPage(this))
    , m_tabs(new QTabWidget(this))
    , m_middle(new QStackedWidget(this))
{
    setComponentName(u"dateline"_s, i18nc("@title", "Dateline"));
    setAcceptDrops(true);
    setMinimumSize(smallestSize);
    quieten();
    arrangeMiddle();
    arrangePanels();
    arrangeStatus();
    addActions();
    const auto save = options.settings == WindowOptions::Settings::Kept ? Save : StandardWindowOptions();
    setupGUI(firstSize, ToolBar | Keys | Create | save);
    if (auto *tools = qobject_cast<QMenu *>(guiFactory()->container(u"tools"_s, this)))
        connect(tools, &QMenu::aboutToShow, m_review, &IdentityReview::count);
    plugActionList(u"panels"_s, m_panels->toggleActions());
    keepDeleteInList(actionCollection(), this, m_list);
    for (KToolBar *bar : toolBars())
        bar->setMovable(false);
    connect(m_selection, &Selection::placeChanged, this, &MainWindow::follow);
    letDialogsStepAside(m_article);
    connect(m_search, &SearchBar::failed, m_messages, &Messages::showError);
    connect(m_meetings, &MeetingTable::failed, m_messages, &Messages::showError);
    connect(m_corrections, &Corrections::failed, m_messages, &Messages::showError);
    connect(m_corrections, &Corrections::done, this,
            [this](const QString &words) { statusBar()->showMessage(words, wordsStay); });
    connect(m_backups, &Backups::failed, m_messages, &Messages::showError);
    connect(m_backups, &Backups::restored, m_messages, &Messages::showNews);
    connect(m_backups, &Backups::replaced, m_selection, &Selection::clear);
    connect(m_corpus, &Corpus::importFinished, this, &MainWindow::showImported);
    new ImportDialogue(corpus, m_messages, this);
    if (options.settings == WindowOptions::Settings::Kept) {
        m_panels->keepAwayIn(KConfigGroup(KSharedConfig::openStateConfig(), u"Panels"_s));
        restoreSession();
        m_watched->restore();
        m_backups->start();
        offerReadingAgain(corpus, m_selection, m_messages, this,
                          KConfigGroup(KSharedConfig::openStateConfig(), u"Reading"_s));
    }
}

MainWindow::~MainWindow()
{
    letShortcutsGoQuietly();
}

void MainWindow::arrangeMiddle()
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_article, i18nc("@title:tab", "Article"));
    m_tabs->addTab(m_network, i18nc("@title:tab", "Network"));
    m_tabs->addTab(m_meetings, i18nc("@title:tab", "Meetings"));
    m_middle->addWidget(m_tabs);
    m_middle->addWidget(m_empty);
    m_middle->setMinimumSize(240, 160); // or messages above would take the room of the panels
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_middle, 1);
    setCentralWidget(middle);
    connect(m_empty, &EmptyPage::openWanted, m_opener, &ArticleOpener::openFiles);
    connect(m_empty, &EmptyPage::samplesWanted, m_opener, &ArticleOpener::openSamples);
    connect(m_opener, &ArticleOpener::refused, m_messages, &Messages::showError);
}

void MainWindow::arrangePanels()
{
    resize(firstSize.boundedTo(screen()->availableSize()));
    m_panels->add(m_list, u"articles"_s, i18nc("@title:window", "Articles"), Qt::LeftDockWidgetArea, 256);
    m_panels->add(m_names, u"name"_s, i18nc("@title:window", "Name"), Qt::RightDockWidgetArea, 300);
    m_panels->add(m_history, u"history"_s, i18nc("@title:window", "History"), Qt::RightDockWidgetArea, 300,
                  Panels::AtFirst::Hidden);
    m_panels->add(m_timeline, u"timeline"_s, i18nc("@title:window", "Timeline"), Qt::BottomDockWidgetArea, 300);
    m_panels->arrange();
}

void MainWindow::arrangeStatus()
{
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    connect(m_status, &ImportStatus::counted, this, &MainWindow::showContent);
}

void MainWindow::addActions()
{
    const ActionTargets targets{.opener = m_opener,
                                .list = m_list,
                                .article = m_article,
                                .network = m_network,
                                .timeline = m_timeline,
                                .search = m_search,
                                .palette = m_palette,
                                .panels = m_panels,
                                .watched = m_watched,
                                .backups = m_backups,
                                .review = m_review,
                                .selection = m_selection,
                                .showArticle = [this] { m_tabs->setCurrentWidget(m_article); }};
    m_recent = addFileActions(actionCollection(), targets);
    if (m_options.settings == WindowOptions::Settings::Kept)
        m_recent->loadEntries(KConfigGroup(KSharedConfig::openStateConfig(), u"Recent Files"_s));
    const UndoTargets undoing{m_undoer, m_list, m_history, m_status, m_messages, m_panels};
    addUndoActions(actionCollection(), undoing);
    reportUndoing(undoing);
    addEditActions(actionCollection(), targets);
    addViewActions(actionCollection(), targets);
    addGoActions(actionCollection(), targets);
    addToolActions(actionCollection(), targets);
    addCorrectActions(actionCollection(), m_corrections,
                      {m_article, m_meetings, m_names, m_network, m_timeline, m_selection});
    addRereadAction(actionCollection(), m_corpus, m_selection, m_messages, this);
    addTabActions(actionCollection(), m_tabs);
    addExportActions(actionCollection(), m_timeline, m_network, m_search, this);
    addSettingsActions(actionCollection(), targets, this);
    setHelpMenuEnabled(false); // a handbook that is not there, and addresses in the network of somebody else's
    addHelpActions(actionCollection(), this);
    KStandardAction::quit(this, &QWidget::close, actionCollection());
    auto *search = new QWidgetAction(this);
    search->setText(i18nc("@action", "Search Bar"));
    search->setDefaultWidget(m_search);
    actionCollection()->addAction(u"search_bar"_s, search);
}

void MainWindow::showContent(const CorpusCounts &counts)
{
    const bool any = counts.articles > 0;
    m_middle->setCurrentWidget(any ? static_cast<QWidget *>(m_tabs) : m_empty);
    m_panels->setContent(any);
}

/// A passage is there to be read.
void MainWindow::follow(const Place &place)
{
    if (place.passage)
        m_tabs->setCurrentWidget(m_article);
}

void MainWindow::showImported(const ImportReport &report)
{
    const QList<ArticleId> articles = report.imported + report.already;
    if (articles.size() == 1 || (!articles.isEmpty() && !m_selection->place().article.isValid()))
        m_selection->selectArticle(articles.first());
}

void MainWindow::open(const QStringList &paths)
{
    m_opener->open(paths);
}

void MainWindow::raise()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    KXmlGuiWindow::raise();
    activateWindow();
}

void MainWindow::restoreSession()
{
    const Session session = readSession(sessionGroup(), m_options.database);
    m_tabs->setCurrentIndex(session.tab);
    m_list->setOrder(ArticleOrder(session.order));
    m_article->setReadingPlace({.zoom = session.zoom, .scrolled = session.scrolled});
    m_meetings->setColumns(session.meetings);
    m_timeline->restoreState(session.timeline);
    m_network->restoreState(session.network);
    m_selection->setFilter(session.filter);
    m_selection->selectEntity(session.place.entity);
    m_selection->selectArticle(session.place.article);
    m_selection->selectMeeting(session.place.meeting);
}

void MainWindow::saveSession()
{
    const ArticleView::ReadingPlace reading = m_article->readingPlace();
    KConfigGroup group = sessionGroup();
    writeSession({.place = m_selection->place(),
                  .filter = m_selection->filter(),
                  .zoom = reading.zoom,
                  .scrolled = reading.scrolled,
                  .tab = m_tabs->currentIndex(),
                  .order = int(m_list->order()),
                  .timeline = m_timeline->saveState(),
                  .network = m_network->saveState(),
                  .meetings = m_meetings->columns()},
                 m_options.database, group);
    KConfigGroup recent(KSharedConfig::openStateConfig(), u"Recent Files"_s);
    m_recent->saveEntries(recent);
    group.sync();
}

bool MainWindow::queryClose()
{
    m_panels->settle(); // where they stand is kept, not that there was nothing to show
    if (m_options.settings == WindowOptions::Settings::Kept)
        saveSession();
    return true;
}

/// Second lines and headings are quiet, and still contrast enough to be read.
void MainWindow::quieten()
{
    const QColor quiet = Look::of(palette()).quiet;
    if (palette().color(QPalette::PlaceholderText) == quiet)
        return;
    QPalette own; // all else stays the desktop's
    own.setColor(QPalette::PlaceholderText, quiet);
    setPalette(own);
}

void MainWindow::changeEvent(QEvent *event)
{
    KXmlGuiWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        quieten();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_search->dropOne())
        return;
    KXmlGuiWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (ArticleOpener::canOpen(event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_opener->open(event->mimeData());
    event->acceptProposedAction();
}

} // namespace dateline
