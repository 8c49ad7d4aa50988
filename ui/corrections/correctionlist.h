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

/// All that people said, the latest first, with time and reason; to look through and to go there, not to change: what
/// is said later outranks it, and what was done last can be undone.
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

private:
    void ask();
    void list(const QList<std::pair<Correction, CorrectionPlace>> &corrections);
    void narrow(const QString &words);
    [[nodiscard]] CorrectionPlace chosen() const;

    Corpus *m_corpus;
    QTreeWidget *m_rows;
    QLineEdit *m_words;
    QLabel *m_empty;
    QPushButton *m_give = nullptr; ///< to a file
    QPushButton *m_show = nullptr;
    QList<std::pair<Correction, CorrectionPlace>> m_listed; ///< the last one first
    QFuture<Result<QList<std::pair<Correction, CorrectionPlace>>>> m_asked;
};

/// What a correction says, in the person's language.
QString correctionInWords(const Correction &correction);

} // namespace dateline
