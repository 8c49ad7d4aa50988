// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QObject>

class QWidget;

namespace dateline {

class Messages;

/// What a person is asked about imports beyond their files: what the columns of a table are, where a report is to be
/// saved, and whether an import that was interrupted is to go on. The questions stand in the messages above the views.
class ImportDialogue : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned.
    ImportDialogue(Corpus *corpus, Messages *messages, QWidget *window);

private:
    void askInterrupted();
    void askColumns(const QStringList &tables);
    void showColumns(const QStringList &tables, const TableColumns &columns);
    void saveReport(const ImportReport &report);

    Corpus *m_corpus;
    Messages *m_messages;
    QWidget *m_window;
};

} // namespace dateline
