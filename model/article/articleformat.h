// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace dateline {

/// The formats there is a reader for.
enum class ArticleFormat { Text, Html, Markdown, Pdf };

/// What \a content is: told by content first, then, among kinds of text, by the suffix of \a name.
ArticleFormat formatOf(const QByteArray &content, const QString &name);

/// The word for a format that articles carry: "text", "html", "markdown", "pdf".
QString word(ArticleFormat format);

/// What \a content is when it is no text in any encoding ("a picture", "a file of unknown kind"); nothing for text.
/// Content with zero bytes is no text, unless it is UTF-16 or UTF-32.
std::optional<QString> foreignKind(const QByteArray &content);

} // namespace dateline
