// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/selection/selection.h"

#include <KXmlGuiWindow>

#include <functional>

class KRecentFilesAction;
class QStackedWidget;
class QTabWidget;

namespace dateline {

class ArticleList;
class ArticleOpener;
class ArticleView;
class Backups;
class Corrections;
class EmptyPage;
class GoToPalette;
class HistoryPanel;
class IdentityReview;
class ImportStatus;
class MeetingTable;
class Messages;
class NamePanel;
class NetworkView;
class Panels;
class SearchBar;
class TimelineView;
class Undoer;
class WatchedFolders;

struct WindowOptions {
    enum class Settings { Kept, None }; ///< whether geometry and session are read and written

    QString samples;  ///< folder with the articles that come with the program
    QString database; ///< what the session belongs to
    Settings settings = Settings::Kept;
};

/// The window: arranges the views around one selection. Shows what the corpus holds. Deletes itself when closed.
class MainWindow : public KXmlGuiWindow
{
    Q_OBJECT

public:
    /// \a corpus is not owned and outlives the window.
    MainWindow(Corpus *corpus, const WindowOptions &options);
    ~MainWindow() override;

    void open(const QStringList &paths);
    /// Comes to the front; where a token of the desktop is needed for it, the caller has set it.
    void raise();

    [[nodiscard]] Selection *selection() const { return m_selection; }
    [[nodiscard]] Corrections *corrections() const { return m_corrections; }
    [[nodiscard]] ArticleView *articleView() const { return m_article; }
    [[nodiscard]] TimelineView *timelineView() const { return m_timeline; }
    [[nodiscard]] NetworkView *networkView() const { return m_network; }

protected:
    bool queryClose() override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrangeMiddle();
    void arrangePanels();
    void arrangeStatus();
    void addActions();
    void quieten();
    void showContent(const CorpusCounts &counts);
    void follow(const Place &place);
    void showImported(const ImportReport &report);
    void restoreSession();
    void saveSession();

    Corpus *m_corpus;
    WindowOptions m_options;
    Selection *m_selection;
    Panels *m_panels;
    ArticleOpener *m_opener;
    ArticleList *m_list;
    ArticleView *m_article;
    MeetingTable *m_meetings;
    NamePanel *m_names;
    TimelineView *m_timeline;
    NetworkView *m_network; ///< behind the others: whoever asks first is answered first, and this takes longest
    SearchBar *m_search;
    GoToPalette *m_palette;
    IdentityReview *m_review;
    Messages *m_messages;
    WatchedFolders *m_watched;
    Backups *m_backups;
    Undoer *m_undoer;
    HistoryPanel *m_history;
    ImportStatus *m_status;
    Corrections *m_corrections;
    EmptyPage *m_empty;
    QTabWidget *m_tabs;
    QStackedWidget *m_middle;
    KRecentFilesAction *m_recent = nullptr;
};

} // namespace dateline
