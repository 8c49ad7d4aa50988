// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/corrections.h"

#include "ui/corrections/addnameform.h"
#include "ui/corrections/correctionlist.h"
#include "ui/corrections/importform.h"
#include "ui/corrections/meetingform.h"
#include "ui/corrections/mergeform.h"
#include "ui/corrections/nameforms.h"
#include "ui/corrections/removemeetingform.h"
#include "ui/corrections/splitform.h"

#include <KLocalizedString>

#include <QFileDialog>
#include <QIcon>
#include <QMenu>
#include <QWidget>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

using Task = Corrections::Task;

constexpr int mostMentions = 2000; // to be ticked one by one

bool isOfEntity(Task task)
{
    switch (task) {
    case Task::Rename:
    case Task::ChangeKind:
    case Task::Merge:
    case Task::SplitOff:
    case Task::NotAName:
        return true;
    case Task::AddName:
    case Task::AddMeeting:
    case Task::ChangeMeeting:
    case Task::NotAMeeting:
        break;
    }
    return false;
}

QString iconName(Task task)
{
    switch (task) {
    case Task::Rename:
        return u"edit-rename"_s;
    case Task::ChangeKind:
        return u"tag"_s;
    case Task::Merge:
        return u"merge"_s;
    case Task::SplitOff:
        return u"split"_s;
    case Task::NotAName:
    case Task::NotAMeeting:
        return u"edit-none"_s;
    case Task::AddName:
    case Task::AddMeeting:
        return u"list-add"_s;
    case Task::ChangeMeeting:
        break;
    }
    return u"document-edit"_s;
}

} // namespace

QString taskName(Corrections::Task task)
{
    switch (task) {
    case Task::Rename:
        return i18nc("@action:inmenu correct a name", "&Rename…");
    case Task::ChangeKind:
        return i18nc("@action:inmenu correct a name", "Change &Kind…");
    case Task::Merge:
        return i18nc("@action:inmenu correct a name", "&Merge With…");
    case Task::SplitOff:
        return i18nc("@action:inmenu correct a name", "&Split Off Mentions…");
    case Task::NotAName:
        return i18nc("@action:inmenu correct a name", "&Not a Name…");
    case Task::AddName:
        return i18nc("@action:inmenu correct selected words", "&Add as a Name…");
    case Task::AddMeeting:
        return i18nc("@action:inmenu correct selected words", "Add a Mee&ting…");
    case Task::ChangeMeeting:
        return i18nc("@action:inmenu correct a meeting", "&Change Meeting…");
    case Task::NotAMeeting:
        break;
    }
    return i18nc("@action:inmenu correct a meeting", "N&ot a Meeting…");
}

Corrections::Corrections(Corpus *corpus, QWidget *window)
    : QObject(window)
    , m_corpus(corpus)
    , m_window(window)
{
}

bool Corrections::canStart(Task task, const PointedAt &at)
{
    switch (task) {
    case Task::Rename:
    case Task::ChangeKind:
    case Task::Merge:
    case Task::SplitOff:
    case Task::NotAName:
        return at.entity.isValid();
    case Task::AddName:
    case Task::AddMeeting:
        return at.article.isValid() && !at.selected.isEmpty();
    case Task::ChangeMeeting:
    case Task::NotAMeeting:
        break;
    }
    return at.article.isValid() && at.meeting.isValid();
}

void Corrections::addTo(QMenu *menu, const PointedAt &at)
{
    addTasks(menu, {Task::AddName, Task::AddMeeting}, at);
    addTasks(menu, {Task::ChangeMeeting, Task::NotAMeeting}, at);
    addTasks(menu, {Task::Rename, Task::ChangeKind, Task::Merge, Task::SplitOff, Task::NotAName}, at);
}

void Corrections::addTasks(QMenu *menu, std::initializer_list<Task> tasks, const PointedAt &at)
{
    if (!canStart(*tasks.begin(), at))
        return;
    if (!menu->isEmpty())
        menu->addSeparator();
    for (const Task task : tasks) {
        QAction *action = menu->addAction(QIcon::fromTheme(iconName(task)), taskName(task));
        connect(action, &QAction::triggered, this, [this, task, at] { start(task, at); });
    }
}

/// What was asked for may be gone by the time it is answered.
template<typename Answer, typename Then>
void Corrections::whenAsked(QFuture<Result<Answer>> asked, Then then)
{
    asked.then(this, [this, then](const Result<Answer> &answer) {
        if (answer)
            then(*answer);
        else
            Q_EMIT failed(answer.error().message);
    });
}

void Corrections::start(Task task, const PointedAt &at)
{
    if (!canStart(task, at))
        return;
    if (isOfEntity(task))
        whenAsked(m_corpus->entity(at.entity, task == Task::SplitOff ? mostMentions : 1),
                  [this, task, at](const EntityRecord &entity) { startOnEntity(task, entity, at); });
    else
        whenAsked(m_corpus->article(at.article),
                  [this, task, at](const ArticleRecord &article) { startOnArticle(task, article, at); });
}

void Corrections::startOnEntity(Task task, const EntityRecord &entity, const PointedAt &at)
{
    if (task == Task::Merge) {
        show(new MergeForm(m_corpus, entity, m_window));
        return;
    }
    if (task == Task::SplitOff) {
        show(new SplitForm(m_corpus, entity, at.article, at.mention, m_window));
        return;
    }
    if (task == Task::Rename) {
        auto *form = new RenameForm(m_corpus, entity, m_window);
        connect(form, &RenameForm::mergeWanted, this, [this, form, entity](EntityId other) {
            auto *merging = new MergeForm(m_corpus, entity, m_window);
            merging->setOther(other);
            form->close();
            show(merging);
        });
        show(form);
        return;
    }
    const auto ask = [this, task, entity](const NamePlace &place) {
        if (task == Task::ChangeKind)
            show(new KindForm(m_corpus, entity, place, m_window));
        else
            show(new NotANameForm(m_corpus, entity, place, m_window));
    };
    if (!at.article.isValid()) {
        ask({});
        return;
    }
    // Of the article that is looked at, if it names it.
    whenAsked(m_corpus->article(at.article), [ask, entity, mention = at.mention](const ArticleRecord &record) {
        const Article &article = record.annotated.article;
        const bool isNamed = record.entities.contains(entity.entity.id);
        ask(isNamed ? NamePlace{article.hash, article.title, mention, mention.in(article.text).toString().simplified()}
                    : NamePlace{});
    });
}

void Corrections::startOnArticle(Task task, const ArticleRecord &article, const PointedAt &at)
{
    if (task == Task::AddName) {
        show(new AddNameForm(m_corpus, article, at.selected, m_window));
        return;
    }
    if (task == Task::AddMeeting) {
        show(new MeetingForm(m_corpus, article, at.selected, m_window));
        return;
    }
    const qsizetype meeting = article.meetings.indexOf(at.meeting);
    if (meeting < 0)
        Q_EMIT failed(i18nc("@info", "That meeting is not there any more."));
    else if (task == Task::ChangeMeeting)
        show(new MeetingForm(m_corpus, article, meeting, m_window));
    else
        show(new RemoveMeetingForm(m_corpus, article, meeting, m_window));
}

void Corrections::show(CorrectionForm *form)
{
    form->setWindowModality(Qt::WindowModal);
    connect(form, &CorrectionForm::corrected, this,
            [this](const CorrectionOutcome &outcome) { Q_EMIT done(doneInWords(outcome)); });
    form->show();
    Q_EMIT opened(form);
}

void Corrections::show(MergeForm *form)
{
    connect(form, &CorrectionForm::corrected, this, [this, form] { Q_EMIT merged(form->going(), form->lead()); });
    show(static_cast<CorrectionForm *>(form));
}

void Corrections::showAll()
{
    auto *list = new CorrectionList(m_corpus, m_window);
    connect(list, &CorrectionList::importWanted, this, &Corrections::importFile);
    connect(list, &CorrectionList::exportWanted, this, &Corrections::exportFile);
    connect(list, &CorrectionList::showWanted, this, &Corrections::showWanted);
    connect(list, &CorrectionList::failed, this, &Corrections::failed);
    connect(list, &CorrectionList::takenBack, this,
            [this](const CorrectionOutcome &outcome) { Q_EMIT done(takenBackInWords(outcome)); });
    list->show();
}

void Corrections::importFile()
{
    auto *dialog = new QFileDialog(m_window, i18nc("@title:window", "Import Corrections"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({i18nc("@item:inlistbox kind of file", "Corrections (*.json)"),
                            i18nc("@item:inlistbox kind of file", "All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &Corrections::importFrom);
    dialog->open();
}

void Corrections::exportFile()
{
    auto *dialog = new QFileDialog(m_window, i18nc("@title:window", "Export Corrections"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setNameFilters({i18nc("@item:inlistbox kind of file", "Corrections (*.json)")});
    dialog->selectFile(i18nc("name of a file, without its ending", "corrections"));
    connect(dialog, &QFileDialog::fileSelected, this, &Corrections::exportTo);
    dialog->open();
}

void Corrections::importFrom(const QString &path)
{
    whenAsked(m_corpus->readCorrections(path), [this, path](const CorrectionFile &file) {
        if (file.corrections.isEmpty() && file.unreadable.isEmpty())
            Q_EMIT failed(i18nc("@info", "There are no corrections in “%1”.", path));
        else
            show(new ImportForm(m_corpus, path, file, m_window));
    });
}

void Corrections::exportTo(const QString &path)
{
    whenAsked(m_corpus->writeCorrections(path), [this, path](qsizetype count) {
        Q_EMIT done(i18ncp("@info:status", "One correction was written to “%2”.",
                           "%1 corrections were written to “%2”.", count, path));
    });
}

} // namespace dateline
