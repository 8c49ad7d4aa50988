// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/backup.h"

#include <QDialog>

class KMessageWidget;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace dateline {

/// The copies of the store: what there is, how often one is made, making one now and restoring one. Only asks for
/// these.
class BackupsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BackupsDialog(BackupInterval interval, QWidget *parent = nullptr);

    void show(const QList<Backup> &backups); ///< the latest first
    using QDialog::show;
    /// Nothing else can be begun until finish().
    void showProgress(const QString &words, int percent);
    void finish();
    void say(const QString &message);
    void complain(const QString &message);

    /// "Tuesday, 25 November 2025, 09:15", by the locale.
    static QString inWords(const QDateTime &made);

Q_SIGNALS:
    void intervalChosen(dateline::BackupInterval interval);
    void backUpWanted();
    void restoreWanted(const dateline::Backup &backup); ///< the person was asked
    void folderWanted();

private:
    void arrange();
    QWidget *scheduleRow(BackupInterval interval);
    void askToRestore();
    void showState();
    [[nodiscard]] const Backup *chosen() const;

    QList<Backup> m_backups;
    KMessageWidget *m_message;
    QTreeWidget *m_list;
    QLabel *m_empty;
    QLabel *m_doing;     ///< or why the chosen one cannot be restored
    QProgressBar *m_bar; ///< seen while something takes a while
    QPushButton *m_backUp;
    QPushButton *m_restore;
    QPushButton *m_folder;
    bool m_isBusy = false;
};

} // namespace dateline
