// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace dateline {

/// The plain text of a Markdown document (CommonMark 0.31 with tables and strikethrough of GitHub's dialect).
struct MarkdownBlocks {
    QString title;      ///< the first heading of the first level, or the first one if nothing stands before it
    QStringList blocks; ///< paragraphs, headings, list items; a line for each row of a table
    QStringList aside;  ///< code and raw HTML
};

/// Nothing where the parser gives up.
std::optional<MarkdownBlocks> parseMarkdown(const QByteArray &utf8);

} // namespace dateline
