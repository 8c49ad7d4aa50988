// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace dateline {

class BackupsDialog;

/// Copies the store by itself now and then, and lets a person do so, and restore a copy, in a dialog. How often is
/// remembered with the store.
class Backups : public QObject
{
    Q_OBJECT

public:
    struct Pauses {
        std::chrono::milliseconds first = std::chrono::minutes(1); ///< after the start, when there is much else to do
        std::chrono::milliseconds next = std::chrono::hours(1);    ///< between two looks whether one is due
    };

    /// \a corpus and \a window are not owned.
    Backups(Corpus *corpus, QString database, QWidget *window);
    Backups(Corpus *corpus, QString database, QWidget *window, const Pauses &pauses);

    /// From now on copies are made by themselves, as often as was chosen the last time.
    void start();
    void openDialog();

    [[nodiscard]] BackupInterval interval() const { return m_interval; }
    void setInterval(BackupInterval interval);
    void backUp();
    void restore(const Backup &backup);

Q_SIGNALS:
    void replaced(); ///< what was in the store is not there any more
    void restored(const QString &message); ///< while no dialog says so
    void failed(const QString &message);   ///< the same

private:
    void look();
    void list();
    void follow(const QFuture<Result<Backup>> &future, const QString &words,
                const std::function<void(const Backup &)> &done);
    void complain(const QString &message);

    Corpus *m_corpus;
    QString m_database;
    QWidget *m_window;
    Pauses m_pauses;
    QTimer m_pause;
    BackupInterval m_interval = BackupInterval::Daily;
    bool m_kept = false;    ///< whether the interval is remembered
    QString m_complaint;    ///< of the last look, not said again and again
    QPointer<BackupsDialog> m_dialog;
    QFuture<QList<Backup>> m_asked;
};

} // namespace dateline
