// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QFuture>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace dateline {

/// The line at the bottom: how much there is and, while files are read or something else takes a while, how far that
/// is, and a way to stop it.
class ImportStatus : public QWidget
{
    Q_OBJECT

public:
    /// \a corpus is not owned; null where counts and progress are shown directly.
    explicit ImportStatus(Corpus *corpus, QWidget *parent = nullptr);
    ~ImportStatus() override;

    void show(const CorpusCounts &counts);
    void show(const ImportProgress &progress);
    void show(const QString &words, int done, int total);
    void finish();
    using QWidget::show;

Q_SIGNALS:
    void counted(const dateline::CorpusCounts &counts);
    void stopWanted();

private:
    void ask();

    Corpus *m_corpus;
    QLabel *m_counts;
    QWidget *m_reading; ///< seen while something takes a while
    QLabel *m_progress;
    QProgressBar *m_bar;
    QFuture<Result<CorpusCounts>> m_asked;
};

} // namespace dateline
