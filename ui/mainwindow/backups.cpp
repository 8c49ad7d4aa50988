// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/backups.h"

#include "model/base/whenanswered.h"
#include "ui/mainwindow/backupsdialog.h"

#include <KConfigGroup>
#include <KLocalizedString>
#include <KSharedConfig>

#include <QDesktopServices>
#include <QFutureWatcher>
#include <QUrl>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

KConfigGroup group()
{
    return {KSharedConfig::openConfig(), u"Backups"_s};
}

} // namespace

Backups::Backups(Corpus *corpus, QString database, QWidget *window)
    : Backups(corpus, std::move(database), window, Pauses())
{
}

Backups::Backups(Corpus *corpus, QString database, QWidget *window, const Pauses &pauses)
    : QObject(window)
    , m_corpus(corpus)
    , m_database(std::move(database))
    , m_window(window)
    , m_pauses(pauses)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Backups::look);
}

void Backups::start()
{
    m_kept = true;
    m_interval = readBackupInterval(group().readEntry(m_database, QString())).value_or(BackupInterval::Daily);
    m_pause.start(m_pauses.first);
}

void Backups::setInterval(BackupInterval interval)
{
    m_interval = interval;
    if (!m_kept)
        return;
    KConfigGroup kept = group();
    kept.writeEntry(m_database, wordOf(interval));
    kept.sync();
    look();
}

void Backups::look()
{
    m_pause.start(m_pauses.next);
    m_corpus->backUpWhenDue(m_interval).then(this, [this](const Result<std::optional<Backup>> &made) {
        const bool isDoneElsewhere =
            !made && made.error().kind == ErrorKind::Locked; // in another window; it is tried again
        const QString complaint = made || isDoneElsewhere ? QString() : made.error().message;
        if (!complaint.isEmpty() && complaint != m_complaint)
            complain(complaint);
        m_complaint = complaint;
        if (made && *made)
            list();
    });
}

void Backups::list()
{
    if (!m_dialog)
        return;
    m_asked.cancel();
    m_asked = m_corpus->backups();
    whenAnswered(m_asked, m_dialog,
                 [dialog = m_dialog.data()](const QList<Backup> &backups) { dialog->show(backups); });
}

void Backups::openDialog()
{
    if (!m_dialog) {
        m_dialog = new BackupsDialog(m_interval, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &BackupsDialog::intervalChosen, this, &Backups::setInterval);
        connect(m_dialog, &BackupsDialog::backUpWanted, this, &Backups::backUp);
        connect(m_dialog, &BackupsDialog::restoreWanted, this, &Backups::restore);
        connect(m_dialog, &BackupsDialog::folderWanted, this,
                [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_corpus->backupFolder())); });
    }
    m_dialog->open();
    list();
}

void Backups::backUp()
{
    follow(m_corpus->backUp(), i18nc("@info:status", "Backing up…"), [](const Backup &) {});
}

void Backups::restore(const Backup &backup)
{
    follow(m_corpus->restore(backup.path), i18nc("@info:status", "Restoring…"),
           [this, made = backup.made](const Backup &) {
               const QString words =
                   i18nc("@info %1 is a day and a time",
                         "Everything is as it was on %1. What was there before is the latest backup now.",
                         BackupsDialog::inWords(made));
               Q_EMIT replaced();
               if (m_dialog)
                   m_dialog->say(words);
               else
                   Q_EMIT restored(words);
           });
}

void Backups::follow(const QFuture<Result<Backup>> &future, const QString &words,
                     const std::function<void(const Backup &)> &done)
{
    auto *watcher = new QFutureWatcher<Result<Backup>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, words](int percent) {
        if (m_dialog)
            m_dialog->showProgress(words, percent);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, done] {
        watcher->deleteLater();
        if (m_dialog)
            m_dialog->finish();
        if (watcher->future().resultCount() == 0)
            return;
        const Result<Backup> made = watcher->result();
        if (made)
            done(*made);
        else
            complain(made.error().message);
        list();
    });
    watcher->setFuture(future);
}

void Backups::complain(const QString &message)
{
    if (m_dialog)
        m_dialog->complain(message);
    else
        Q_EMIT failed(message);
}

} // namespace dateline
