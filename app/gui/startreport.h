// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QObject>
#include <QWidget>

namespace dateline {

/// For those who measure the start: says on standard output "shown" when the window is painted and hears keys and
/// mouse, "settled" when its views show what there is, and "resident" with the memory that takes, in kB; then closes
/// it.
class StartReport : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned; the window is not shown yet. Goes with the window.
    StartReport(Corpus *corpus, QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reportShown();
    void reportSettled();

    Corpus *m_corpus;
    QWidget *m_window;
};

} // namespace dateline
