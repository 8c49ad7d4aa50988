// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QFuture>
#include <QObject>

#include <optional>

class QCompleter;
class QLineEdit;
class QModelIndex;
class QStandardItemModel;

namespace dateline {

/// Offers, below a field in which a query is typed, how what is being typed could go on: names, places, sources,
/// statuses and fields. A name that belongs to no field is taken as it is, by nameChosen(). Owned by the field's owner.
class QueryCompletion : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned; \a corpus may be null.
    QueryCompletion(Corpus *corpus, QLineEdit *field);
    ~QueryCompletion() override;

    /// Asks what fits what stands before the cursor; what was asked before is not wanted any more.
    void offer();
    void close();

Q_SIGNALS:
    void nameChosen(dateline::EntityId entity);

private:
    struct Offer {
        QString words; ///< what the list says
        QString typed; ///< what comes into the field
        EntityId entity = {};
    };

    void askNames(const TypedValue &value, const QList<EntityKind> &kinds);
    void askSources(const TypedValue &value);
    void show(const QList<Offer> &offers);
    void take(const QModelIndex &index);

    Corpus *m_corpus;
    QLineEdit *m_field;
    QStandardItemModel *m_offers;
    QCompleter *m_completer;
    std::optional<TypedValue> m_value;
    QFuture<Result<QList<EntitySummary>>> m_askedNames;
    QFuture<Result<QStringList>> m_askedSources;
};

} // namespace dateline
