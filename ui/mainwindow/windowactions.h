// SPDX-License-Identifier: GPL-3.0-only
#pragma once


class KActionCollection;
class KRecentFilesAction;

namespace dateline {

class ArticleList;
class ArticleOpener;
class ArticleView;
class Panels;
class SearchBar;
class Selection;

/// What the actions of the window act on. Nothing is owned.
struct ActionTargets {
    ArticleOpener *opener = nullptr;
    ArticleList *list = nullptr;
    ArticleView *article = nullptr;
    SearchBar *search = nullptr;
    Panels *panels = nullptr;
    Selection *selection = nullptr;
};

// Each adds the actions of one menu to the collection, connected with what they do.
KRecentFilesAction *addFileActions(KActionCollection *collection, const ActionTargets &targets);
void addEditActions(KActionCollection *collection, const ActionTargets &targets);
void addViewActions(KActionCollection *collection, const ActionTargets &targets);
void addGoActions(KActionCollection *collection, const ActionTargets &targets);
void addToolActions(KActionCollection *collection, const ActionTargets &targets);

} // namespace dateline
