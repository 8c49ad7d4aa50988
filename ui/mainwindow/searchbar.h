// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/selection/selection.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace dateline {

class FilterChips;

/// The field that searches while one types and offers names, and the chips of what the views are narrowed to.
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

protected:
    void showEvent(QShowEvent *event) override;

private:
    void search();
    void searchAll();
    void offerNames();
    void showFilter();

    Corpus *m_corpus;
    Selection *m_selection;
    QLineEdit *m_words;
    FilterChips *m_chips;
    QStandardItemModel *m_names;
    QCompleter *m_completer;
    QTimer m_pause;
    QFuture<Result<QList<EntitySummary>>> m_asked;
};

} // namespace dateline
