// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "model/corpus/namesteps.h"

#include <QDialog>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace dateline {

class QuestionedCard;
class Selection;

/// "Same person?": goes through those who may be the same, two by two, the weightiest first. One key answers: S they
/// are, D they are not, N not now; Ctrl+Z takes the latest answer back. Each is one step that can be undone. Stays open
/// beside the window.
class IdentityReview : public QDialog
{
    Q_OBJECT

public:
    /// \a corpus and \a selection outlive the dialog; without a corpus it shows what it is given.
    IdentityReview(Corpus *corpus, Selection *selection, QWidget *parent);

    /// Asks the corpus again.
    void refresh();
    /// Asks only how many questions there are: counted().
    void count();
    /// Shows the first of \a questions that was not put off; what is shown stays while it is among them.
    void setQuestions(const QList<IdentityQuestion> &questions);

Q_SIGNALS:
    void answered(const dateline::IdentityQuestion &question, dateline::IdentityAnswer answer);
    void counted(int questions);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showFirst();
    void answer(IdentityAnswer answer);
    void take(const QList<Correction> &corrections);
    void takeBack();
    void putOff();
    void follow(const QuestionedCard *card);
    [[nodiscard]] bool isPutOff(const IdentityQuestion &question) const;

    Corpus *m_corpus;
    Selection *m_selection;
    QFuture<Result<QList<IdentityQuestion>>> m_asked;
    QList<IdentityQuestion> m_questions; ///< the first is shown
    QList<std::pair<EntityId, EntityId>> m_putOff;
    QList<std::pair<EntityId, EntityId>> m_answered; ///< here, the latest last
    std::optional<std::pair<EntityId, EntityId>> m_takenBack; ///< is to be shown next

    QLabel *m_title;
    QLabel *m_state;
    QuestionedCard *m_one;
    QuestionedCard *m_other;
    QLabel *m_likely;
    QPushButton *m_same;
    QPushButton *m_different;
    QPushButton *m_later;
    QWidget *m_asking;
    QLabel *m_nothing;
    QStackedLayout *m_pages;
};

} // namespace dateline
