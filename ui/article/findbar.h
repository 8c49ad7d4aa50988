// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTextEdit;

namespace dateline {

/// A bar below a text to find words in it: all hits are tinted, one is selected. Hidden until opened.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    /// \a text is not owned and must live as long as the bar.
    explicit FindBar(QTextEdit *text, QWidget *parent = nullptr);

    /// Shows the bar, ready for typing, with what is selected in the text.
    void open();
    void findNext();
    void findPrevious();
    /// Looks again: the text is another one now.
    void refresh();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dismiss();
    void find();
    void step(int by);

    QTextEdit *m_text;
    QLineEdit *m_words;
    QLabel *m_count;
};

} // namespace dateline
