// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/undoactions.h"

#include "ui/article/articlelist.h"
#include "ui/history/historypanel.h"
#include "ui/history/stepwords.h"
#include "ui/history/undoer.h"
#include "ui/look/phrases.h"
#include "ui/mainwindow/importstatus.h"
#include "ui/mainwindow/messages.h"
#include "ui/mainwindow/panels.h"

#include <KActionCollection>
#include <KLocalizedString>
#include <KStandardAction>

#include <QAction>
#include <QMainWindow>

#include <memory>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

const QString deleteArticles = u"delete_articles"_s;

QString menuWords(const Step &step)
{
    return inMenu(stepInWords(step, 40));
}

/// The words of the menu say what would be done, those beside the icon stay short.
void sayWhat(QAction *action, const StepRecord *record, const QString &plain, const QString &withStep)
{
    action->setEnabled(record != nullptr);
    action->setText(record ? withStep : plain);
    action->setToolTip(action->text().remove(u'&'));
}

QString deleted(const Step &step)
{
    constexpr qsizetype longest = 48;
    const QString title = shortened(step.subject, longest);
    return step.count == 1 ? i18nc("@info", "“%1” was deleted.", title)
                           : i18ncp("@info", "%1 article was deleted.", "%1 articles were deleted.", step.count);
}

} // namespace

void addUndoActions(KActionCollection *collection, const UndoTargets &targets)
{
    Undoer *undoer = targets.undoer;
    QAction *undo = KStandardAction::undo(undoer, &Undoer::undo, collection);
    QAction *redo = KStandardAction::redo(undoer, &Undoer::redo, collection);
    for (QAction *action : {undo, redo})
        action->setPriority(QAction::LowPriority);
    undo->setIconText(i18nc("@action:intoolbar", "Undo"));
    redo->setIconText(i18nc("@action:intoolbar", "Redo"));
    const auto refresh = [undoer, undo, redo] {
        const StepRecord *back = undoer->history().toUndo();
        const StepRecord *forward = undoer->history().toRedo();
        sayWhat(undo, back, i18nc("@action:inmenu", "&Undo"),
                back ? i18nc("@action:inmenu %1 is a step: Import 37 articles", "&Undo: %1", menuWords(back->step))
                     : QString());
        sayWhat(redo, forward, i18nc("@action:inmenu", "Re&do"),
                forward
                    ? i18nc("@action:inmenu %1 is a step: Import 37 articles", "Re&do: %1", menuWords(forward->step))
                    : QString());
    };
    QObject::connect(undoer, &Undoer::changed, undo, refresh);
    refresh();

    QAction *history =
        collection->addAction(u"show_history"_s, targets.panels,
                              [panels = targets.panels, panel = targets.history] { panels->reveal(panel); });
    history->setText(i18nc("@action:inmenu", "&History"));
    history->setIcon(QIcon::fromTheme(u"view-history"_s));
    collection->setDefaultShortcut(history, Qt::CTRL | Qt::SHIFT | Qt::Key_H);

    ArticleList *list = targets.list;
    QAction *remove = collection->addAction(deleteArticles, list, &ArticleList::removeMarked);
    remove->setText(i18nc("@action:inmenu", "&Delete Articles"));
    remove->setIcon(QIcon::fromTheme(u"edit-delete"_s));
    collection->setDefaultShortcut(remove, Qt::Key_Delete);
    const auto refreshDelete = [remove, list] { remove->setEnabled(list->hasMarked()); };
    QObject::connect(list, &ArticleList::marked, remove, refreshDelete);
    refreshDelete();
}

void reportUndoing(const UndoTargets &targets)
{
    Undoer *undoer = targets.undoer;
    Messages *messages = targets.messages;
    ImportStatus *status = targets.status;
    QObject::connect(targets.list, &ArticleList::removalWanted, undoer, &Undoer::removeArticles);
    QObject::connect(undoer, &Undoer::failed, messages, &Messages::showError);
    QObject::connect(undoer, &Undoer::progressed, status,
                     [status](const QString &words, int done, int total) { status->show(words, done, total); });
    QObject::connect(undoer, &Undoer::finished, status, &ImportStatus::finish);
    QObject::connect(status, &ImportStatus::stopWanted, undoer, &Undoer::stop);
    QObject::connect(messages, &Messages::undoWanted, undoer, &Undoer::undo);
    const auto offered = std::make_shared<Step>(); // the deletion that the message is about
    QObject::connect(undoer, &Undoer::removed, messages, [messages, offered](const Step &step) {
        *offered = step;
        messages->offerUndo(deleted(step));
    });
    QObject::connect(undoer, &Undoer::changed, messages, [undoer, messages, offered] {
        const StepRecord *latest = undoer->history().toUndo();
        if (!latest || latest->step != *offered)
            messages->withdrawUndo(); // it would undo something else
    });
}

/// Menus and window are told of each action of the collection, and with them its keys.
void keepDeleteInList(KActionCollection *collection, QMainWindow *window, ArticleList *list)
{
    QAction *remove = collection->action(deleteArticles);
    window->removeAction(remove);
    remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    list->addAction(remove);
}

} // namespace dateline
