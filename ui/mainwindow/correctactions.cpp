// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/correctactions.h"

#include "ui/article/articleview.h"
#include "ui/corrections/corrections.h"
#include "ui/entities/namepanel.h"
#include "ui/meetings/meetingtable.h"
#include "ui/network/networkview.h"
#include "ui/timeline/timelineview.h"

#include <KActionCollection>
#include <KLocalizedString>

#include <QAction>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

using Task = Corrections::Task;

struct TaskAction {
    Task task;
    QString name;
    QKeySequence shortcut;
};

const QList<TaskAction> &taskActions()
{
    static const QList<TaskAction> all{{Task::Rename, u"correct_rename"_s, Qt::CTRL | Qt::Key_R},
                                       {Task::ChangeKind, u"correct_kind"_s, {}},
                                       {Task::Merge, u"correct_merge"_s, Qt::CTRL | Qt::Key_M},
                                       {Task::SplitOff, u"correct_split"_s, {}},
                                       {Task::NotAName, u"correct_not_a_name"_s, {}},
                                       {Task::AddName, u"correct_add_name"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N},
                                       {Task::AddMeeting, u"correct_add_meeting"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_M},
                                       {Task::ChangeMeeting, u"correct_meeting"_s, {}},
                                       {Task::NotAMeeting, u"correct_not_a_meeting"_s, {}}};
    return all;
}

/// Whoever was looked at, or narrowed to, goes on under another key.
void followMerge(Selection *selection, EntityId going, EntityId lead)
{
    if (selection->place().entity == going)
        selection->selectEntity(lead);
    Filter filter = selection->filter();
    if (!filter.entities.contains(going))
        return;
    filter.entities.removeAll(lead);
    filter.entities.replace(filter.entities.indexOf(going), lead);
    selection->setFilter(filter);
}

} // namespace

void addCorrectActions(KActionCollection *collection, Corrections *corrections, const CorrectedViews &views)
{
    const ArticleView *article = views.article;
    for (const TaskAction &each : taskActions()) {
        QAction *action = collection->addAction(each.name, corrections, [corrections, article, task = each.task] {
            corrections->start(task, article->pointedAt());
        });
        action->setText(taskName(each.task));
        if (!each.shortcut.isEmpty())
            collection->setDefaultShortcut(action, each.shortcut);
        const auto refresh = [action, article, task = each.task] {
            action->setEnabled(Corrections::canStart(task, article->pointedAt()));
        };
        QObject::connect(article, &ArticleView::selected, action, refresh);
        QObject::connect(article, &ArticleView::shown, action, refresh);
        QObject::connect(views.selection, &Selection::placeChanged, action, refresh);
        refresh();
    }
    const auto add = [&](const QString &name, const QString &text, void (Corrections::*act)()) {
        collection->addAction(name, corrections, act)->setText(text);
    };
    add(u"corrections"_s, i18nc("@action:inmenu", "All &Corrections…"), &Corrections::showAll);
    add(u"import_corrections"_s, i18nc("@action:inmenu", "&Import Corrections…"), &Corrections::importFile);
    add(u"export_corrections"_s, i18nc("@action:inmenu", "&Export Corrections…"), &Corrections::exportFile);
    QObject::connect(
        corrections, &Corrections::merged, views.selection,
        [selection = views.selection](EntityId going, EntityId lead) { followMerge(selection, going, lead); });
    QObject::connect(corrections, &Corrections::showWanted, views.selection,
                     [selection = views.selection](const CorrectionPlace &place) {
                         if (!place.article.isValid())
                             selection->selectEntity(place.entity);
                         else if (!place.entity.isValid())
                             selection->showPassage(place.article, place.passage);
                         else
                             selection->showNaming(place.entity, place.article, place.passage);
                     });
    QObject::connect(views.article, &ArticleView::menuWanted, corrections, &Corrections::addTo);
    QObject::connect(views.meetings, &MeetingTable::menuWanted, corrections, &Corrections::addTo);
    QObject::connect(views.names, &NamePanel::menuWanted, corrections, &Corrections::addTo);
    QObject::connect(views.network, &NetworkView::menuWanted, corrections, &Corrections::addTo);
    QObject::connect(views.timeline, &TimelineView::menuWanted, corrections, &Corrections::addTo);
}

} // namespace dateline
