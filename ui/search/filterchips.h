// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/selection/selection.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;

namespace dateline {

/// One part of a filter, in words, and the filter without it.
struct FilterPart {
    QString words;
    Filter without;

    bool operator==(const FilterPart &) const = default;
};

/// What the filter asks for besides its words, part by part; entities under the name in \a names.
QList<FilterPart> partsOf(const Filter &filter, const QHash<EntityId, QString> &names,
                          const QLocale &locale = QLocale());

/// A chip for each part of the filter; pressing one takes it away.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; \a corpus may be null.
    FilterChips(Corpus *corpus, Selection *selection, QWidget *parent = nullptr);

    /// What the chips say.
    [[nodiscard]] QStringList words() const;
    /// Takes the last chip away; false where there is none.
    bool dropLast();

private:
    void refresh();
    void askName(EntityId entity);

    Corpus *m_corpus;
    Selection *m_selection;
    QHBoxLayout *m_row;
    QHash<EntityId, QString> m_names;
};

} // namespace dateline
