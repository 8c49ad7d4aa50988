// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QListWidget;
class QPushButton;

namespace dateline {

/// A list of folders to be watched, to add to and to remove from.
class FoldersDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FoldersDialog(const QStringList &folders, QWidget *parent = nullptr);

    [[nodiscard]] QStringList folders() const;
    /// Once; a folder in one that is there already, too.
    void add(const QString &folder);

private:
    void browse();
    void removeChosen();
    void showState();

    QListWidget *m_list;
    QPushButton *m_remove;
    QLabel *m_empty;
};

} // namespace dateline
