// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/selection/selection.h"

#include <QFuture>
#include <QMenu>

namespace dateline {

/// The searches kept with the corpus: choosing one narrows the views to it; and ways to keep what the views are
/// narrowed to now, and to remove one.
class SavedSearches : public QMenu
{
    Q_OBJECT

public:
    /// Neither is owned; \a corpus may be null.
    SavedSearches(Corpus *corpus, Selection *selection, QWidget *parent);
    ~SavedSearches() override;

    void show(const QList<SavedSearch> &searches);
    using QWidget::show;
    /// Asks for a name and keeps what the views are narrowed to.
    void save();

Q_SIGNALS:
    void failed(const QString &message);
    void shown();

private:
    void ask();
    void report(const Result<void> &done);

    Corpus *m_corpus;
    Selection *m_selection;
    QFuture<Result<QList<SavedSearch>>> m_asked;
};

} // namespace dateline
