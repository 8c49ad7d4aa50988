// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace dateline {

class Selection;

/// Reads articles again, as the program understands them now: shows what would change, article by article, and changes
/// those that a person leaves checked. Until then nothing is changed; what is begun can be stopped.
class RereadingDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a corpus and \a selection outlive the dialog; without a corpus it shows what it is given.
    RereadingDialog(Corpus *corpus, Selection *selection, QWidget *parent = nullptr);
    ~RereadingDialog() override;

    /// Looks what would change in \a articles.
    void look(const QList<ArticleId> &articles);
    /// Shows what would change in \a looked articles.
    void show(const QList<ReadingDifference> &differences, qsizetype looked);
    using QDialog::show;

    [[nodiscard]] QList<ArticleId> chosen() const;

Q_SIGNALS:
    /// After articles were read again.
    void done(const dateline::Step &step);
    void failed(const QString &message);

protected:
    void reject() override;

private:
    void take();
    void finishLooking();
    void finishTaking();
    void showWork(const QString &words, int most);
    void showProgress(int through);
    void showState();
    void addArticle(const ReadingDifference &difference);
    void lead(const QTreeWidgetItem *item);

    Corpus *m_corpus;
    Selection *m_selection;
    QFutureWatcher<Result<QList<ReadingDifference>>> m_looking;
    QFutureWatcher<Result<Step>> m_taking;
    qsizetype m_looked = 0;

    QLabel *m_words;
    QProgressBar *m_progress;
    QLabel *m_count;
    QTreeWidget *m_tree;
    QLabel *m_nothing;
    QStackedWidget *m_pages;
    QPushButton *m_take;
    QPushButton *m_close;
};

} // namespace dateline
