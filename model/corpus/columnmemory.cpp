// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/columnmemory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {
constexpr qsizetype mostTables = 100;
}

ColumnMemory::ColumnMemory(const QString &database)
    : m_path(database + u"-columns.json"_s)
{
}

QList<KnownTable> ColumnMemory::tables() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<KnownTable> tables;
    for (const QJsonValue &each : QJsonDocument::fromJson(file.readAll()).array()) {
        QStringList columns;
        for (const QJsonValue &column : each[u"columns"].toArray())
            columns.append(column.toString());
        if (const auto mapping = parseMapping(each[u"mapping"].toString()))
            tables.append({columns, *mapping});
    }
    return tables;
}

Result<void> ColumnMemory::remember(const QStringList &columns, const ColumnMapping &mapping) const
{
    QList<KnownTable> known = tables();
    KnownTable told{columns, mapping};
    told.columns.sort();
    known.removeIf([&told](const KnownTable &table) { return table.columns == told.columns; });
    known.prepend(told);
    QJsonArray array;
    for (const KnownTable &table : known.first(std::min(mostTables, known.size())))
        array.append(QJsonObject{{u"columns"_s, QJsonArray::fromStringList(table.columns)},
                                 {u"mapping"_s, toString(table.mapping)}});
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(array).toJson()) < 0 || !file.commit())
        return failure(ErrorKind::Unwritable,
                       u"cannot keep what the columns are in '%1': %2"_s.arg(m_path, file.errorString()));
    return {};
}

} // namespace dateline
