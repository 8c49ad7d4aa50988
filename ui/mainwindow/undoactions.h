// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class KActionCollection;
class QMainWindow;

namespace dateline {

class ArticleList;
class HistoryPanel;
class ImportStatus;
class Messages;
class Panels;
class Undoer;

/// What undoing, redoing and deleting touch in the window. Nothing is owned.
struct UndoTargets {
    Undoer *undoer = nullptr;
    ArticleList *list = nullptr;
    HistoryPanel *history = nullptr;
    ImportStatus *status = nullptr;
    Messages *messages = nullptr;
    Panels *panels = nullptr;
};

/// Adds Undo and Redo, which say what they would undo and redo, History and Delete.
void addUndoActions(KActionCollection *collection, const UndoTargets &targets);
/// Tells progress, failures, and what was deleted with a way to take that back.
void reportUndoing(const UndoTargets &targets);
/// Lets the key for Delete act in the list of articles only. For when the window has its menus.
void keepDeleteInList(KActionCollection *collection, QMainWindow *window, ArticleList *list);

} // namespace dateline
