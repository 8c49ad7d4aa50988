// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/query.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace dateline {

/// Says below a field why a part of what is typed there cannot be read, and marks the part with a wavy line.
class QueryMessage : public QFrame
{
    Q_OBJECT

public:
    /// \a field is not owned; the message is a child of its window, over what stands below.
    explicit QueryMessage(QLineEdit *field);

    void show(const QueryProblem &problem);
    using QWidget::show;
    void clear();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void mark(TextSpan place);
    void stand();

    QLineEdit *m_field;
    QLabel *m_words;
};

} // namespace dateline
