// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/tablereader.h"

#include "model/article/collection.h"
#include "model/article/rowarticle.h"
#include "model/article/tablerows.h"
#include "model/article/widetext.h"

#include <QBuffer>

#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype mostColumns = 2000;

Result<QStringList> readHeader(TableRows &rows)
{
    auto header = rows.next();
    if (!header)
        return std::unexpected(header.error());
    if (!*header)
        return failure(ErrorKind::Empty, u"it is empty"_s);
    if ((*header)->size() > mostColumns)
        return failure(ErrorKind::TooLarge, u"it has too many columns"_s);
    QStringList names;
    for (const QString &name : std::as_const(**header))
        names.append(name.simplified());
    return names;
}

} // namespace

Result<void> readTable(QIODevice &content, const ColumnsTold &told, const ReadLimits &limits, ItemSink &sink)
{
    QBuffer whole;
    const auto bytes = narrowed(content, whole, limits);
    if (!bytes)
        return std::unexpected(bytes.error());
    TableRows rows(**bytes, limits);
    const auto names = readHeader(rows);
    if (!names)
        return std::unexpected(names.error());
    const auto settled = settledMapping(told, *names);
    if (!settled)
        return std::unexpected(settled.error());
    for (int number = 2;; ++number) { // as spreadsheets number rows
        const auto row = rows.next();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        Article draft =
            articleOfRow(*settled, [&](const QString &column) { return (*row)->value(names->indexOf(column)); });
        draft.format = u"table"_s;
        if (sink.article(u"row %1"_s.arg(number), std::move(draft), {}) == Flow::Stop)
            return {};
    }
}

Result<TableColumns> columnsOfTable(QIODevice &content, const ReadLimits &limits)
{
    QBuffer whole;
    const auto bytes = narrowed(content, whole, limits);
    if (!bytes)
        return std::unexpected(bytes.error());
    TableRows rows(**bytes, limits);
    const auto names = readHeader(rows);
    if (!names)
        return std::unexpected(names.error());
    TableColumns columns{.names = *names, .rows = {}, .guess = guessMapping(*names)};
    while (columns.rows.size() < mostRowsShown) {
        const auto row = rows.next();
        if (!row || !*row)
            break;
        QStringList shown;
        for (qsizetype at = 0; at < names->size(); ++at)
            shown.append(shortened((*row)->value(at)));
        columns.rows.append(shown);
    }
    return columns;
}

} // namespace dateline
