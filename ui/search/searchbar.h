// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/selection/selection.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace dateline {

class FilterChips;
class QueryCompletion;
class QueryMessage;

/// The field that searches while one types, what it offers and what it cannot read, the searches that are kept, and the
/// chips of what the views are narrowed to.
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; \a corpus may be null.
    SearchBar(Corpus *corpus, Selection *selection, QWidget *parent = nullptr);

    void startTyping();
    /// What the views are narrowed to, part by part; empty when they show all.
    [[nodiscard]] QString filterInWords() const;
    /// Takes away what was typed, else the last chip; false when nothing was left to take away.
    bool dropOne();

Q_SIGNALS:
    void failed(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addSavedSearches();
    void search();
    void searchAll();
    void searchFor(const QString &words);
    void showProblem();
    void takeName(EntityId entity);
    void showFilter();

    Corpus *m_corpus;
    Selection *m_selection;
    QLineEdit *m_words;
    FilterChips *m_chips;
    QueryCompletion *m_completion;
    QueryMessage *m_message;
    QTimer m_pause;
    QTimer m_longPause;
    QString m_searched; ///< the part of what is typed that the views are narrowed to
};

} // namespace dateline
