// SPDX-License-Identifier: GPL-3.0-only
#include "model/base/termlist.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace dateline {

Result<QStringList> readTerms(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, u"cannot read the word list '%1': %2"_s.arg(path, file.errorString()));
    QStringList terms;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine());
        const QString term = line.left(line.indexOf(u'#') < 0 ? line.size() : line.indexOf(u'#')).trimmed();
        if (!term.isEmpty())
            terms.append(term);
    }
    return terms;
}

Result<QSet<QString>> readTermSet(const QString &path)
{
    return readTerms(path).transform(
        [](const QStringList &terms) { return QSet<QString>(terms.begin(), terms.end()); });
}

} // namespace dateline
