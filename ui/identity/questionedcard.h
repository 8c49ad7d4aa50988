// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/identityquestion.h"

#include <QWidget>

class QLabel;

namespace dateline {

/// One of two that may be the same: its name, what is known of it, and a sentence that names it, which leads to its
/// article.
class QuestionedCard : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionedCard(QWidget *parent);

    void show(const QuestionedEntity &questioned);
    [[nodiscard]] const QuestionedEntity &questioned() const { return m_questioned; }

Q_SIGNALS:
    void followed(); ///< the sentence, to where it stands

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void write();

    QuestionedEntity m_questioned;
    QLabel *m_name;
    QLabel *m_about;
    QLabel *m_sentence;
    QLabel *m_source;
};

} // namespace dateline
