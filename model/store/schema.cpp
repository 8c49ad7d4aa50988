// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/schema.h"

#include <QDir>
#include <QFile>

namespace dateline {

using namespace Qt::StringLiterals;

Result<Schema> readSchema(const QString &folder)
{
    const QDir scripts(folder);
    const QStringList names = scripts.entryList({u"[0-9][0-9][0-9][0-9]-*.sql"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return failure(ErrorKind::NotFound, u"cannot find the schema of the store in '%1'"_s.arg(folder));
    Schema schema;
    for (const QString &name : names) {
        if (name.first(4).toInt() != schema.version() + 1)
            return failure(ErrorKind::Damaged,
                           u"cannot use the schema in '%1': '%2' is out of sequence"_s.arg(folder, name));
        QFile file(scripts.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Unreadable, u"cannot read '%1': %2"_s.arg(file.fileName(), file.errorString()));
        schema.scripts.append(file.readAll());
    }
    return schema;
}

} // namespace dateline
