// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/queryargument.h"

#include "app/cli/console.h"
#include "model/query/query.h"

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// What cannot be read, the query and a line that marks the place below it.
QString complaintAbout(const QString &query, const QueryProblem &problem)
{
    const auto columns = [&query](qsizetype units) { return QStringView(query).first(units).toUcs4().size(); };
    const qsizetype begin = columns(problem.place.begin);
    const qsizetype length = std::max<qsizetype>(1, columns(problem.place.end) - begin);
    if (query.size() > 200) // no line of a terminal would show the place
        return u"cannot read the query from its character %1 to %2: %3"_s.arg(begin + 1)
            .arg(begin + length)
            .arg(problem.message);
    return u"cannot read the query: %1\n  %2\n  %3%4"_s.arg(problem.message, field(query), u" "_s.repeated(begin),
                                                            u"^"_s.repeated(length));
}

} // namespace

Result<QStringList> readQuery(const QStringList &words)
{
    const QString query = words.join(u' ');
    const ParsedQuery parsed = parseQuery(query);
    if (!parsed.problems.isEmpty())
        return failure(ErrorKind::InvalidInput, complaintAbout(query, parsed.problems.first()));
    return query.isEmpty() ? QStringList() : QStringList{query};
}

} // namespace dateline
