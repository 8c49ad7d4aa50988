// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QDialog>
#include <QFuture>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace dateline {

/// All that people said, the latest first, with time and reason; to look through, not to change: what is said later
/// outranks it, and what was done last can be undone.
class CorrectionList : public QDialog
{
    Q_OBJECT

public:
    /// \a corpus is not owned.
    CorrectionList(Corpus *corpus, QWidget *parent);
    ~CorrectionList() override;

Q_SIGNALS:
    void importWanted();
    void exportWanted();

private:
    void ask();
    void list(const QList<Correction> &corrections);
    void narrow(const QString &words);

    Corpus *m_corpus;
    QTreeWidget *m_rows;
    QLineEdit *m_words;
    QLabel *m_empty;
    QPushButton *m_give = nullptr; ///< to a file
    QFuture<Result<QList<Correction>>> m_asked;
};

/// What a correction says, in the person's language.
QString correctionInWords(const Correction &correction);

} // namespace dateline
