// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/bytestream.h"
#include "model/article/readlimits.h"
#include "model/base/result.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace dateline {

/// The rows of a table as text, one after the other (RFC 4180): fields between commas, semicolons, tabs or bars,
/// whichever the first row has most of; quoted ones may hold line ends. UTF-8, or Windows-1252 where it is not.
class TableRows
{
public:
    TableRows(QIODevice &content, const ReadLimits &limits)
        : m_stream(content)
        , m_limits(limits)
    {
    }

    /// The next row that is not empty; nothing at the end. Fails where a row is larger than an article may be.
    Result<std::optional<QStringList>> next();

private:
    void tellSeparator(const QByteArray &line);
    Result<QByteArray> nextRecord();

    ByteStream m_stream;
    const ReadLimits &m_limits;
    char m_separator = 0;
};

} // namespace dateline
