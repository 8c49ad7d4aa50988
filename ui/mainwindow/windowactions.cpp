// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/windowactions.h"

#include "ui/article/articlelist.h"
#include "ui/article/articleview.h"
#include "ui/identity/identityreview.h"
#include "ui/mainwindow/articleopener.h"
#include "ui/mainwindow/backups.h"
#include "ui/mainwindow/panels.h"
#include "ui/mainwindow/watchedfolders.h"
#include "ui/network/networkview.h"
#include "ui/search/gotopalette.h"
#include "ui/search/searchbar.h"
#include "ui/selection/selection.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelineview.h"

#include <KAboutApplicationDialog>
#include <KAboutData>
#include <KActionCollection>
#include <KActionMenu>
#include <KColorSchemeManager>
#include <KColorSchemeMenu>
#include <KConfigGroup>
#include <KConfigWatcher>
#include <KLocalizedString>
#include <KRecentFilesAction>
#include <KSharedConfig>
#include <KStandardAction>

#include <QAction>
#include <QActionGroup>
#include <QIcon>
#include <QTabWidget>
#include <QUrl>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

struct Wanted {
    QString name;
    QString text;
    QString icon = {};
    QKeySequence shortcut = {};
};

template<typename Receiver, typename Function>
QAction *add(KActionCollection *collection, const Wanted &wanted, Receiver *receiver, Function function)
{
    auto *action =
        new QAction(wanted.icon.isEmpty() ? QIcon() : QIcon::fromTheme(wanted.icon), wanted.text, collection);
    collection->addAction(wanted.name, action);
    if (!wanted.shortcut.isEmpty())
        collection->setDefaultShortcut(action, wanted.shortcut);
    QObject::connect(action, &QAction::triggered, receiver, function);
    return action;
}

} // namespace

KRecentFilesAction *addFileActions(KActionCollection *collection, const ActionTargets &targets)
{
    ArticleOpener *opener = targets.opener;
    QAction *open = KStandardAction::open(opener, [opener] { opener->openFiles(); }, collection);
    open->setText(i18nc("@action:inmenu", "&Open Articles…"));
    auto *recent = KStandardAction::openRecent(
        opener, [opener](const QUrl &url) { opener->open(QStringList{url.toLocalFile()}); }, collection);
    QObject::connect(opener, &ArticleOpener::opened, recent, [recent](const QUrl &url) { recent->addUrl(url); });
    add(collection,
        {.name = u"open_folder"_s,
         .text = i18nc("@action:inmenu", "Open &Folder…"),
         .icon = u"folder-open"_s,
         .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_O},
        opener, [opener] { opener->openFolder(); });
    add(collection,
        {.name = u"paste_article"_s,
         .text = i18nc("@action:inmenu", "&Paste as Article"),
         .icon = u"edit-paste"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
        opener, [opener] { opener->paste(); });
    add(collection,
        {.name = u"watch_folder"_s, .text = i18nc("@action:inmenu", "&Watch a Folder…"), .icon = u"folder-sync"_s},
        targets.watched, [watched = targets.watched] { watched->choose(); });
    add(collection, {.name = u"backups"_s, .text = i18nc("@action:inmenu", "&Backups…"), .icon = u"backup"_s},
        targets.backups, [backups = targets.backups] { backups->openDialog(); });
    add(collection, {.name = u"open_samples"_s, .text = i18nc("@action:inmenu", "&Look at the Samples")}, opener,
        [opener] { opener->openSamples(); });
    return recent;
}

void addEditActions(KActionCollection *collection, const ActionTargets &targets)
{
    ArticleView *article = targets.article;
    KStandardAction::copy(article, &ArticleView::copy, collection);
    KStandardAction::selectAll(article, &ArticleView::selectAll, collection);
    const auto inArticle = [article, show = targets.showArticle](void (ArticleView::*act)()) {
        return [article, show, act] {
            show();
            (article->*act)();
        };
    };
    KStandardAction::find(article, inArticle(&ArticleView::find), collection);
    // F3 alone may be taken on small keyboards.
    QAction *next = KStandardAction::findNext(article, inArticle(&ArticleView::findNext), collection);
    collection->setDefaultShortcuts(next, {Qt::CTRL | Qt::Key_G, Qt::Key_F3});
    QAction *previous = KStandardAction::findPrev(article, inArticle(&ArticleView::findPrevious), collection);
    collection->setDefaultShortcuts(previous, {Qt::CTRL | Qt::SHIFT | Qt::Key_G, Qt::SHIFT | Qt::Key_F3});
    SearchBar *search = targets.search;
    add(collection,
        {.name = u"search"_s,
         .text = i18nc("@action:inmenu", "&Search All Articles"),
         .icon = u"search"_s,
         .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_F},
        search, [search] { search->startTyping(); });
}

void addViewActions(KActionCollection *collection, const ActionTargets &targets)
{
    ArticleView *article = targets.article;
    NetworkView *network = targets.network;
    const auto zoom = [article, network](void (ArticleView::*read)(), void (NetworkView::*draw)()) {
        return [article, network, read, draw] {
            if (network->isVisible())
                (network->*draw)();
            else
                (article->*read)();
        };
    };
    KStandardAction::zoomIn(article, zoom(&ArticleView::zoomIn, &NetworkView::zoomIn), collection);
    KStandardAction::zoomOut(article, zoom(&ArticleView::zoomOut, &NetworkView::zoomOut), collection);
    KStandardAction::actualSize(article, zoom(&ArticleView::resetZoom, &NetworkView::fit), collection);
    QAction *removed =
        add(collection, {.name = u"show_removed_parts"_s, .text = i18nc("@option:check", "Show &Removed Parts")},
            article, [article](bool shown) { article->setRemovedPartsShown(shown); });
    removed->setCheckable(true);
    QObject::connect(article, &ArticleView::shown, removed,
                     [article, removed] { removed->setEnabled(article->hasRemovedParts()); });
    removed->setEnabled(false);
    Panels *panels = targets.panels;
    QAction *unlock = add(collection, {.name = u"unlock_panels"_s, .text = i18nc("@option:check", "&Unlock Panels")},
                          panels, [panels](bool unlocked) { panels->setUnlocked(unlocked); });
    unlock->setCheckable(true);
}

void addTabActions(KActionCollection *collection, QTabWidget *tabs)
{
    const QStringList names{u"show_article_tab"_s, u"show_network_tab"_s, u"show_meetings_tab"_s};
    auto *group = new QActionGroup(tabs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        QAction *action = collection->addAction(names[tab], tabs, [tabs, tab] { tabs->setCurrentIndex(tab); });
        action->setText(tabs->tabText(tab));
        action->setCheckable(true);
        action->setChecked(tab == tabs->currentIndex());
        group->addAction(action);
        QObject::connect(tabs, &QTabWidget::currentChanged, action,
                         [action, tab](int shown) { action->setChecked(shown == tab); });
        collection->setDefaultShortcut(action, Qt::CTRL | Qt::Key(Qt::Key_1 + tab));
    }
}

void addGoActions(KActionCollection *collection, const ActionTargets &targets)
{
    Selection *selection = targets.selection;
    TimelineView *timeline = targets.timeline;
    add(collection,
        {.name = u"go_to_date"_s,
         .text = i18nc("@action:inmenu", "Go to &Date…"),
         .icon = u"view-calendar-day"_s,
         .shortcut = Qt::CTRL | Qt::Key_D},
        timeline, [timeline] { timeline->canvas()->askForDate(); });
    GoToPalette *palette = targets.palette;
    add(collection,
        {.name = u"go_to_anything"_s,
         .text = i18nc("@action:inmenu", "&Go to Anything…"),
         .icon = u"go-jump"_s,
         .shortcut = Qt::CTRL | Qt::Key_K},
        palette, [palette, collection] { palette->open(collection->actions()); });
    QAction *back = KStandardAction::back(selection, &Selection::goBack, collection);
    QAction *forward = KStandardAction::forward(selection, &Selection::goForward, collection);
    const auto refresh = [selection, back, forward] {
        back->setEnabled(selection->canGoBack());
        forward->setEnabled(selection->canGoForward());
    };
    QObject::connect(selection, &Selection::historyChanged, back, refresh);
    refresh();
    ArticleList *list = targets.list;
    ArticleView *article = targets.article;
    add(collection,
        {.name = u"next_article"_s,
         .text = i18nc("@action:inmenu", "Next &Article"),
         .icon = u"go-down"_s,
         .shortcut = Qt::ALT | Qt::Key_Down},
        list, [list] { list->openNext(); });
    add(collection,
        {.name = u"previous_article"_s,
         .text = i18nc("@action:inmenu", "Previous A&rticle"),
         .icon = u"go-up"_s,
         .shortcut = Qt::ALT | Qt::Key_Up},
        list, [list] { list->openPrevious(); });
    add(collection,
        {.name = u"next_mention"_s,
         .text = i18nc("@action:inmenu", "Next &Mention"),
         .shortcut = Qt::ALT | Qt::SHIFT | Qt::Key_Down},
        article, [article, show = targets.showArticle] {
            show();
            article->nextMention();
        });
    add(collection,
        {.name = u"previous_mention"_s,
         .text = i18nc("@action:inmenu", "Previous M&ention"),
         .shortcut = Qt::ALT | Qt::SHIFT | Qt::Key_Up},
        article, [article, show = targets.showArticle] {
            show();
            article->previousMention();
        });
}

void addToolActions(KActionCollection *collection, const ActionTargets &targets)
{
    Selection *selection = targets.selection;
    TimelineView *timeline = targets.timeline;
    add(collection, {.name = u"disagreements"_s, .text = i18nc("@action:inmenu", "Where Articles &Disagree…")},
        timeline, [timeline] { timeline->showDisagreements(); });
    IdentityReview *review = targets.review;
    QAction *same = add(collection,
                        {.name = u"same_person"_s,
                         .text = i18nc("@action:inmenu", "&Same Person?…"),
                         .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_P},
                        review, [review] {
                            review->refresh();
                            review->show();
                            review->raise();
                            review->activateWindow();
                        });
    QObject::connect(review, &IdentityReview::counted, same, [same](int questions) {
        same->setText(questions == 0 ? i18nc("@action:inmenu", "&Same Person?…")
                                     : i18nc("@action:inmenu, and how many questions there are", "&Same Person? (%1)…",
                                             questions));
    });
    QAction *only = add(collection,
                        {.name = u"filter_selected_name"_s,
                         .text = i18nc("@action:inmenu", "Show Only the Selected &Name"),
                         .icon = u"view-filter"_s,
                         .shortcut = Qt::CTRL | Qt::Key_L},
                        selection, [selection] {
                            Filter filter = selection->filter();
                            if (!filter.entities.contains(selection->place().entity))
                                filter.entities.append(selection->place().entity);
                            selection->setFilter(filter);
                        });
    QAction *clear = add(collection,
                         {.name = u"clear_filter"_s,
                          .text = i18nc("@action:inmenu", "Show &Everything Again"),
                          .icon = u"edit-clear-all"_s,
                          .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_L},
                         selection, [selection] { selection->setFilter({}); });
    const auto refresh = [selection, only, clear] {
        only->setEnabled(selection->place().entity.isValid());
        clear->setEnabled(!selection->filter().isEmpty());
    };
    QObject::connect(selection, &Selection::placeChanged, only, refresh);
    QObject::connect(selection, &Selection::filterChanged, clear, refresh);
    refresh();
}

void addSettingsActions(KActionCollection *collection, const ActionTargets &targets, QObject *window)
{
    TimelineCanvas *timeline = targets.timeline->canvas();
    const auto settings = [] { return KConfigGroup(KSharedConfig::openConfig(), u"Timeline"_s); };
    QAction *glide =
        add(collection, {.name = u"timeline_glide"_s, .text = i18nc("@option:check", "Let the &Timeline Glide On")},
            timeline, [timeline, settings](bool on) {
                timeline->setGlide(on ? TimelineCanvas::Glide::On : TimelineCanvas::Glide::Off);
                settings().writeEntry("Glide", on);
            });
    glide->setCheckable(true);
    glide->setChecked(settings().readEntry("Glide", true));
    timeline->setGlide(glide->isChecked() ? TimelineCanvas::Glide::On : TimelineCanvas::Glide::Off);
    collection->addAction(u"colorscheme_menu"_s, KColorSchemeMenu::createMenu(KColorSchemeManager::instance(), window));
}

void addHelpActions(KActionCollection *collection, QWidget *window)
{
    const auto show = [window] {
        auto *dialog = new KAboutApplicationDialog(KAboutData::applicationData(), window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    QAction *about = KStandardAction::aboutApp(window, show, collection);
    about->setText(i18nc("@action:inmenu", "&About Dateline"));
}

void letShortcutsGoQuietly()
{
    const KConfigWatcher::Ptr watcher = KConfigWatcher::create(KSharedConfig::openConfig());
    QObject::disconnect(watcher.data(), &QObject::destroyed, watcher.data(),
                        nullptr); // what has no receiver of its own
}

} // namespace dateline
