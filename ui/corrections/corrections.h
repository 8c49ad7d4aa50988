// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/selection/pointedat.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <initializer_list>

class QMenu;
class QWidget;

namespace dateline {

class CorrectionForm;
class MergeForm;

/// Opens the form for each thing that a person can say is otherwise, over a window, and tells what came of it. Owned by
/// the window.
class Corrections : public QObject
{
    Q_OBJECT

public:
    enum class Task { Rename, ChangeKind, Merge, SplitOff, NotAName, AddName, AddMeeting, ChangeMeeting, NotAMeeting };

    /// \a corpus is not owned.
    Corrections(Corpus *corpus, QWidget *window);

    /// Whether there is what the task is about.
    [[nodiscard]] static bool canStart(Task task, const PointedAt &at);
    void start(Task task, const PointedAt &at);
    /// Adds to \a menu what can be said of that.
    void addTo(QMenu *menu, const PointedAt &at);

    void showAll();
    void importFile();
    void exportFile();
    /// Asks whether the corrections in this file are to be taken.
    void importFrom(const QString &path);
    void exportTo(const QString &path);

Q_SIGNALS:
    void done(const QString &words); ///< something was corrected
    void failed(const QString &message);
    void showWanted(const dateline::CorrectionPlace &place); ///< what a correction is about
    void merged(dateline::EntityId going, dateline::EntityId lead); ///< whoever was \a going is \a lead now
    void opened(dateline::CorrectionForm *form);

private:
    void addTasks(QMenu *menu, std::initializer_list<Task> tasks, const PointedAt &at);
    void startOnEntity(Task task, const EntityRecord &entity, const PointedAt &at);
    void startOnArticle(Task task, const ArticleRecord &article, const PointedAt &at);
    void show(CorrectionForm *form);
    void show(MergeForm *form);
    template<typename Answer, typename Then>
    void whenAsked(QFuture<Result<Answer>> asked, Then then);

    Corpus *m_corpus;
    QWidget *m_window;
};

/// As in a menu, with an ellipsis: "Rename…".
QString taskName(Corrections::Task task);

} // namespace dateline
