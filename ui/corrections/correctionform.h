// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QDialog>
#include <QFuture>
#include <QTimer>

class KMessageWidget;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace dateline {

/// A small form that says what is otherwise than it was read. Below what a person fills in stand what would change and
/// the reason; it is taken in with Return, and nothing is with Escape. Deletes itself when closed.
class CorrectionForm : public QDialog
{
    Q_OBJECT

public:
    /// \a corpus is not owned.
    CorrectionForm(Corpus *corpus, const QString &title, QWidget *parent);
    ~CorrectionForm() override;

    [[nodiscard]] const QList<Correction> &corrections() const { return m_corrections; }
    /// What is said below the form: what would change, or what is missing.
    [[nodiscard]] QString consequence() const;

public Q_SLOTS:
    void accept() override;

Q_SIGNALS:
    void corrected(const dateline::CorrectionOutcome &outcome);
    void previewed(); ///< after what would change is said

protected:
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] Corpus *corpus() const { return m_corpus; }
    /// What the form says as it is filled in now: what would change is asked for, and said.
    void say(const QList<Correction> &corrections);
    /// Nothing can be said yet: \a hint tells what is missing.
    void sayNothing(const QString &hint);
    void setAction(const QString &text); ///< what the button does: "Rename"
    enum class Reason { Asked, Kept };
    void setReasonAsked(Reason reason); ///< kept: the corrections have their own
    /// Takes them in.
    virtual QFuture<Result<CorrectionOutcome>> take(const QList<Correction> &corrections);
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void tell(const Result<CorrectionOutcome> &outcome);
    void setAcceptable(bool acceptable);
    void sayBelow(const QString &words);
    void growAsNeeded();
    void alignFields();
    void askInOrder();

    Corpus *m_corpus;
    QVBoxLayout *m_body;
    QLabel *m_consequence;
    QWidget *m_reasonRow;
    QLineEdit *m_reason;
    KMessageWidget *m_error;
    QDialogButtonBox *m_buttons;
    QList<Correction> m_corrections;
    QTimer m_pause;
    QFuture<Result<CorrectionOutcome>> m_asked;
};

/// "Changes 12 articles and 3 meetings.", and what does not hold any more.
QString consequenceInWords(const CorrectionOutcome &outcome);
/// "Corrected: 12 articles and 3 meetings", in one line.
QString doneInWords(const CorrectionOutcome &outcome);
/// "Taken back: 12 articles and 3 meetings", in one line.
QString takenBackInWords(const CorrectionOutcome &outcome);

} // namespace dateline
