// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>

class KActionCollection;
class KRecentFilesAction;
class QObject;
class QTabWidget;
class QWidget;

namespace dateline {

class ArticleList;
class ArticleOpener;
class ArticleView;
class Backups;
class GoToPalette;
class IdentityReview;
class NetworkView;
class Panels;
class SearchBar;
class Selection;
class TimelineView;
class WatchedFolders;

/// What the actions of the window act on. Nothing is owned.
struct ActionTargets {
    ArticleOpener *opener = nullptr;
    ArticleList *list = nullptr;
    ArticleView *article = nullptr;
    NetworkView *network = nullptr;
    TimelineView *timeline = nullptr;
    SearchBar *search = nullptr;
    GoToPalette *palette = nullptr;
    Panels *panels = nullptr;
    WatchedFolders *watched = nullptr;
    Backups *backups = nullptr;
    IdentityReview *review = nullptr;
    Selection *selection = nullptr;
    std::function<void()> showArticle = {}; ///< brings the article to the front, for what happens in it
};

// Each adds the actions of one menu to the collection, connected with what they do.
KRecentFilesAction *addFileActions(KActionCollection *collection, const ActionTargets &targets);
void addEditActions(KActionCollection *collection, const ActionTargets &targets);
void addViewActions(KActionCollection *collection, const ActionTargets &targets);
void addTabActions(KActionCollection *collection, QTabWidget *tabs);
void addGoActions(KActionCollection *collection, const ActionTargets &targets);
void addToolActions(KActionCollection *collection, const ActionTargets &targets);
void addSettingsActions(KActionCollection *collection, const ActionTargets &targets, QObject *window);
void addHelpActions(KActionCollection *collection, QWidget *window);

/// For the end of a window: KStandardShortcut keeps a watcher of the settings until the very end, which then asks for
/// a list of watchers that went with the application; the list is made anew and left behind, which Qt warns of.
void letShortcutsGoQuietly();

} // namespace dateline
