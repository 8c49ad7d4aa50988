// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <KMessageWidget>

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace dateline {

/// What a person should know, said above the views: files that could not be read and why, articles whose date is only
/// a guess with a way to mend it, and what went wrong. The newest at the bottom; each can be closed.
class Messages : public QWidget
{
    Q_OBJECT

public:
    /// \a corpus is not owned; null where reports are shown directly.
    explicit Messages(Corpus *corpus, QWidget *parent = nullptr);

    void show(const ImportReport &report);
    using QWidget::show;
    void showError(const QString &message);
    void showNews(const QString &message);
    /// Says what was done, with a way to undo it until withdrawUndo().
    void offerUndo(const QString &message);
    void withdrawUndo();
    /// Asks for the date of an article.
    void askDate(const ArticleSummary &article);
    /// Asks whether an import that was interrupted is to go on.
    void askResume(const InterruptedImport &import);
    /// Offers to read so many articles again, which an earlier version of the program has read.
    void offerReading(qsizetype articles);

Q_SIGNALS:
    void dated(dateline::ArticleId article, QDate published);
    void reportWanted(const dateline::ImportReport &report); ///< saved
    void columnsWanted(const QStringList &tables);           ///< told by a person
    void resumeWanted(const dateline::InterruptedImport &import);
    void forgetWanted(const dateline::InterruptedImport &import);
    void undoWanted();
    void readingWanted();
    void readingRefused();

private:
    void add(KMessageWidget *message);
    KMessageWidget *say(KMessageWidget::MessageType type, const QString &text);
    void showFailures(const ImportReport &report);
    void askDates(const QList<ArticleId> &articles);
    void publish(ArticleId article, QDate published);

    Corpus *m_corpus;
    QVBoxLayout *m_column;
    QPointer<KMessageWidget> m_offer; ///< to undo what was done last
};

} // namespace dateline
