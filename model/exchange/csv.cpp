// SPDX-License-Identifier: GPL-3.0-only
#include "model/exchange/csv.h"

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// The first sign that is not a blank counts: some programs skip these.
bool isFormula(const QString &cell)
{
    static constexpr QStringView signs = u"=+-@\uff1d\uff0b\uff0d\uff20";
    if (cell.startsWith(u'\t') || cell.startsWith(u'\r') || cell.startsWith(u'\n'))
        return true;
    for (const QChar letter : cell) {
        if (!letter.isSpace())
            return signs.contains(letter);
    }
    return false;
}

QString quoted(QString cell)
{
    if (isFormula(cell))
        cell.prepend(u'\'');
    const bool needsQuotes = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    return needsQuotes ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

} // namespace

QByteArray toCsv(const QList<QStringList> &rows)
{
    QByteArray bytes("\xef\xbb\xbf");
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(quoted(cell));
        bytes += cells.join(u',').toUtf8() + "\r\n";
    }
    return bytes;
}

} // namespace dateline
