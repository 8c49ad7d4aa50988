// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/foldersdialog.h"

#include <KLocalizedString>

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace dateline {
using namespace Qt::StringLiterals;

FoldersDialog::FoldersDialog(const QStringList &folders, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_remove(new QPushButton(QIcon::fromTheme(u"list-remove"_s), i18nc("@action:button", "Remove"), this))
    , m_empty(new QLabel(i18nc("@info placeholder of a list", "No folder is watched"), m_list))
{
    setWindowTitle(i18nc("@title:window", "Watched Folders"));
    auto *words = new QLabel(
        i18nc("@info", "Articles in these folders, and those that come into them, are read by themselves."), this);
    words->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAccessibleName(windowTitle());
    m_list->setMinimumSize(420, 160);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *middle = new QVBoxLayout(m_list);
    middle->addWidget(m_empty, 0, Qt::AlignCenter);
    auto *add = new QPushButton(QIcon::fromTheme(u"list-add"_s), i18nc("@action:button", "Add Folder…"), this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(m_remove);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, &FoldersDialog::browse);
    connect(m_remove, &QPushButton::clicked, this, &FoldersDialog::removeChosen);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &FoldersDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QString &folder : folders)
        this->add(folder);
    showState();
}

QStringList FoldersDialog::folders() const
{
    QStringList folders;
    for (int row = 0; row < m_list->count(); ++row)
        folders.append(m_list->item(row)->data(Qt::UserRole).toString());
    return folders;
}

void FoldersDialog::add(const QString &folder)
{
    const QString path = QDir::cleanPath(folder);
    if (path.isEmpty() || folders().contains(path))
        return;
    auto *item = new QListWidgetItem(QIcon::fromTheme(u"folder"_s), QDir::toNativeSeparators(path), m_list);
    item->setData(Qt::UserRole, path);
    item->setToolTip(path.toHtmlEscaped());
    showState();
}

void FoldersDialog::browse()
{
    auto *dialog = new QFileDialog(this, i18nc("@title:window", "Watch a Folder"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FoldersDialog::add);
    dialog->open();
}

void FoldersDialog::removeChosen()
{
    qDeleteAll(m_list->selectedItems());
    showState();
}

void FoldersDialog::showState()
{
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
    m_empty->setVisible(m_list->count() == 0);
}

} // namespace dateline
