// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/backupsdialog.h"

#include <KLocalizedString>
#include <KMessageWidget>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

enum Column { When, Why, Content, Size };

QString reasonInWords(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Scheduled:
        return i18nc("@item why a backup was made", "By schedule");
    case BackupReason::ByHand:
        return i18nc("@item why a backup was made", "By hand");
    case BackupReason::BeforeUpgrade:
        return i18nc("@item why a backup was made", "Before an upgrade");
    case BackupReason::BeforeRestore:
        return i18nc("@item why a backup was made", "Before restoring");
    }
    Q_UNREACHABLE_RETURN({});
}

QString intervalInWords(BackupInterval interval)
{
    switch (interval) {
    case BackupInterval::Never:
        return i18nc("@item:inlistbox how often a backup is made", "Never");
    case BackupInterval::Daily:
        return i18nc("@item:inlistbox how often a backup is made", "Every day");
    case BackupInterval::Weekly:
        return i18nc("@item:inlistbox how often a backup is made", "Every week");
    }
    Q_UNREACHABLE_RETURN({});
}

QString inWords(const CorpusCounts &counts)
{
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    return i18ncp("@info", "%2 article", "%2 articles", counts.articles, number(counts.articles)) + u" · "_s
        + i18ncp("@info", "%2 meeting", "%2 meetings", counts.meetings, number(counts.meetings));
}

/// What is wrong with a backup that cannot be restored; empty for another.
QString objectionTo(const Backup &backup)
{
    return backup.content ? QString()
                          : i18nc("@info %1 is a reason: it is damaged", "This backup cannot be restored: %1",
                                  backup.content.error().message);
}

QTreeWidgetItem *item(const Backup &backup)
{
    const QString content = backup.content ? inWords(*backup.content)
                                           : i18nc("@item what is in a backup that is damaged", "Cannot be restored");
    auto *row = new QTreeWidgetItem({BackupsDialog::inWords(backup.made), reasonInWords(backup.reason), content,
                                     QLocale().formattedDataSize(backup.size)});
    row->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    row->setToolTip(When, Qt::convertFromPlainText(backup.path));
    if (!backup.content) {
        row->setIcon(Content, QIcon::fromTheme(u"data-warning"_s));
        row->setToolTip(Content, Qt::convertFromPlainText(objectionTo(backup)));
        row->setData(Content, Qt::AccessibleTextRole, objectionTo(backup));
    }
    return row;
}

} // namespace

BackupsDialog::BackupsDialog(BackupInterval interval, QWidget *parent)
    : QDialog(parent)
    , m_message(new KMessageWidget(this))
    , m_list(new QTreeWidget(this))
    , m_empty(new QLabel(m_list))
    , m_doing(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_backUp(new QPushButton(QIcon::fromTheme(u"document-save"_s), i18nc("@action:button", "&Back Up Now"), this))
    , m_restore(new QPushButton(QIcon::fromTheme(u"edit-undo"_s), i18nc("@action:button", "&Restore…"), this))
    , m_folder(new QPushButton(QIcon::fromTheme(u"folder-open"_s), i18nc("@action:button", "&Open Folder"), this))
{
    setWindowTitle(i18nc("@title:window", "Backups"));
    auto *words = new QLabel(
        i18nc(
            "@info",
            "A backup is a copy of everything that is kept here: articles, names, meetings, corrections and the history. "
            "Backups lie on the same disk; for the day when it breaks, copy their folder to another one, too."),
        this);
    words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(words);
    column->addWidget(scheduleRow(interval));
    column->addWidget(m_list, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_doing, 1);
    below->addWidget(m_bar, 2);
    column->addLayout(below);
    arrange();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *button : {m_backUp, m_restore, m_folder}) {
        button->setAutoDefault(false);
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    column->addWidget(buttons);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &BackupsDialog::showState);
    connect(m_backUp, &QPushButton::clicked, this, [this] {
        m_message->animatedHide();
        Q_EMIT backUpWanted();
    });
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::askToRestore);
    connect(m_folder, &QPushButton::clicked, this, &BackupsDialog::folderWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(720, 480);
    m_list->setFocus();
    finish();
}

void BackupsDialog::arrange()
{
    m_message->hide();
    m_message->setWordWrap(true);
    m_list->setHeaderLabels({i18nc("@title:column", "When"), i18nc("@title:column why a backup was made", "Why"),
                             i18nc("@title:column what is in a backup", "Content"), i18nc("@title:column", "Size")});
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumSize(520, 160);
    m_list->headerItem()->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Content, QHeaderView::Stretch);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setText(i18nc("@info placeholder of a list", "Looking for backups…"));
    auto *middle = new QVBoxLayout(m_list);
    middle->addWidget(m_empty);
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(i18nc("@info accessible: how far something is", "Progress"));
    m_doing->setTextFormat(Qt::PlainText);
    m_doing->setWordWrap(true);
    m_doing->setMinimumHeight(2 * fontMetrics().lineSpacing()); // or the list would jump
}

QWidget *BackupsDialog::scheduleRow(BackupInterval interval)
{
    auto *row = new QWidget(this);
    auto *label = new QLabel(
        i18nc("@label:listbox how often a backup is made", "&Make one by itself, when something has changed:"), row);
    auto *choice = new QComboBox(row);
    for (const BackupInterval each : backupIntervals)
        choice->addItem(intervalInWords(each), QVariant::fromValue(each));
    choice->setCurrentIndex(choice->findData(QVariant::fromValue(interval)));
    label->setBuddy(choice);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(choice);
    line->addStretch();
    connect(choice, &QComboBox::currentIndexChanged, this,
            [this, choice] { Q_EMIT intervalChosen(choice->currentData().value<BackupInterval>()); });
    return row;
}

void BackupsDialog::show(const QList<Backup> &backups)
{
    const QString before = chosen() ? chosen()->path : QString();
    m_list->clear();
    m_backups = backups;
    for (const Backup &backup : std::as_const(m_backups)) {
        QTreeWidgetItem *row = item(backup);
        m_list->addTopLevelItem(row);
        if (backup.path == before)
            m_list->setCurrentItem(row);
    }
    m_empty->setText(i18nc("@info placeholder of a list", "There is no backup yet. “Back Up Now” makes one."));
    showState();
}

void BackupsDialog::showProgress(const QString &words, int percent)
{
    m_isBusy = true;
    m_doing->setText(words);
    m_bar->setValue(percent);
    showState();
}

void BackupsDialog::finish()
{
    m_isBusy = false;
    showState();
}

void BackupsDialog::say(const QString &message)
{
    m_message->setMessageType(KMessageWidget::Positive);
    m_message->setText(u"<qt>"_s + message.toHtmlEscaped() + u"</qt>"_s);
    m_message->animatedShow();
}

void BackupsDialog::complain(const QString &message)
{
    m_message->setMessageType(KMessageWidget::Error);
    m_message->setText(u"<qt>"_s + message.toHtmlEscaped() + u"</qt>"_s);
    m_message->animatedShow();
}

QString BackupsDialog::inWords(const QDateTime &made)
{
    const QLocale locale;
    const QDateTime here = made.toLocalTime();
    return i18nc("@item %1 is a day, %2 a time of day", "%1, %2", locale.toString(here.date(), QLocale::LongFormat),
                 locale.toString(here.time(), QLocale::ShortFormat));
}

const Backup *BackupsDialog::chosen() const
{
    const auto items = m_list->selectedItems();
    return items.isEmpty() ? nullptr : &m_backups.at(m_list->indexOfTopLevelItem(items.first()));
}

void BackupsDialog::askToRestore()
{
    const Backup backup = *chosen();
    auto *question =
        new QMessageBox(QMessageBox::Warning, i18nc("@title:window", "Restore a Backup"),
                        i18nc("@info %1 is a day and a time", "Restore the backup of %1?", inWords(backup.made)),
                        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(i18nc(
        "@info %1 says how much is in a backup: 12 articles · 3 meetings",
        "What it holds (%1), with the corrections and the history of then, takes the place of everything that is here now. "
        "Before that, a backup of what is here now is made, so that you can go back.",
        dateline::inWords(*backup.content)));
    QPushButton *restore = question->addButton(i18nc("@action:button", "Restore"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(restore, &QPushButton::clicked, this, [this, backup] {
        m_message->animatedHide();
        Q_EMIT restoreWanted(backup);
    });
    question->open();
}

void BackupsDialog::showState()
{
    const Backup *backup = chosen();
    m_backUp->setEnabled(!m_isBusy);
    m_restore->setEnabled(!m_isBusy && backup && backup->content);
    m_folder->setEnabled(!m_backups.isEmpty());
    m_empty->setVisible(m_backups.isEmpty());
    m_list->setHeaderHidden(m_backups.isEmpty());
    if (!m_isBusy)
        m_doing->setText(backup ? objectionTo(*backup) : QString());
    m_bar->setVisible(m_isBusy);
}

} // namespace dateline
