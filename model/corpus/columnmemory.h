// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/columnmapping.h"

#include <QList>

namespace dateline {

/// What a person told about the columns of tables, kept in a file beside the store for the next table that is alike.
class ColumnMemory
{
public:
    explicit ColumnMemory(const QString &database);

    /// The latest first.
    [[nodiscard]] QList<KnownTable> tables() const;
    /// In the place of what was told of the same columns.
    Result<void> remember(const QStringList &columns, const ColumnMapping &mapping) const;

private:
    QString m_path;
};

} // namespace dateline
