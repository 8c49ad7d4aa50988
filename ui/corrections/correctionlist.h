// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QDialog>
#include <QFuture>
#include <QFutureWatcher>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace dateline {

/// All that people said, the latest first, with time and reason; to look through, to go there, and to take back. What
/// is read anew for that is told meanwhile, and can be stopped.
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
    void showWanted(const dateline::CorrectionPlace &place); ///< somebody wants to see what it is about
    void takenBack(const dateline::CorrectionOutcome &outcome);
    void failed(const QString &message);

private:
    void ask();
    void list(const QList<CorrectionRecord> &corrections);
    void narrow(const QString &words);
    [[nodiscard]] CorrectionPlace chosen() const;
    [[nodiscard]] QList<CorrectionId> marked() const;
    void takeBack();
    void finishTaking();
    void showProgress();
    void refresh();

    Corpus *m_corpus;
    QTreeWidget *m_rows;
    QLineEdit *m_words;
    QLabel *m_empty;
    QPushButton *m_give = nullptr; ///< to a file
    QPushButton *m_show = nullptr;
    QPushButton *m_takeBack = nullptr; ///< or stops that
    QProgressBar *m_progress;
    QList<CorrectionRecord> m_listed; ///< the last one first
    QFuture<Result<QList<CorrectionRecord>>> m_asked;
    QFutureWatcher<Result<CorrectionOutcome>> m_taking;
};

/// What a correction says, in the person's language.
QString correctionInWords(const Correction &correction);

} // namespace dateline
