// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/importdialogue.h"

#include "model/corpus/importreport.h"
#include "ui/mainwindow/columnsdialog.h"
#include "ui/mainwindow/messages.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrent>

namespace dateline {
using namespace Qt::StringLiterals;

ImportDialogue::ImportDialogue(Corpus *corpus, Messages *messages, QWidget *window)
    : QObject(window)
    , m_corpus(corpus)
    , m_messages(messages)
    , m_window(window)
{
    connect(messages, &Messages::columnsWanted, this, &ImportDialogue::askColumns);
    connect(messages, &Messages::reportWanted, this, &ImportDialogue::saveReport);
    connect(messages, &Messages::resumeWanted, corpus,
            [corpus](const InterruptedImport &import) { corpus->import(import.request); });
    connect(messages, &Messages::forgetWanted, corpus,
            [corpus](const InterruptedImport &import) { corpus->forgetImport(import); });
    connect(corpus, &Corpus::importFinished, this, [this](const ImportReport &report) {
        if (report.stopped)
            askInterrupted();
    });
    askInterrupted();
}

void ImportDialogue::askInterrupted()
{
    m_corpus->interruptedImports().then(this, [this](const QList<InterruptedImport> &imports) {
        for (const InterruptedImport &import : imports)
            m_messages->askResume(import);
    });
}

/// For the first of them: what is told of it is known of the others that are alike.
void ImportDialogue::askColumns(const QStringList &tables)
{
    m_corpus->columns(tables.first()).then(this, [this, tables](const Result<TableColumns> &columns) {
        if (columns)
            showColumns(tables, *columns);
        else
            m_messages->showError(columns.error().message);
    });
}

void ImportDialogue::showColumns(const QStringList &tables, const TableColumns &columns)
{
    auto *dialog = new ColumnsDialog(QFileInfo(tables.first()).fileName(), columns, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, tables, names = columns.names] {
        m_corpus->rememberColumns(names, dialog->mapping()).then(this, [this, tables](const Result<void> &remembered) {
            if (!remembered)
                m_messages->showError(remembered.error().message);
            else
                m_corpus->importFiles(tables);
        });
    });
    dialog->open();
}

void ImportDialogue::saveReport(const ImportReport &report)
{
    auto *dialog = new QFileDialog(m_window, i18nc("@title:window", "Save Report"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(i18nc("@item name of a file", "import-report.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, report](const QString &path) {
        QtConcurrent::run([report, path] {
            return dateline::saveReport(report, path);
        }).then(this, [this](const Result<void> &saved) {
            if (!saved)
                m_messages->showError(saved.error().message);
        });
    });
    dialog->open();
}

} // namespace dateline
