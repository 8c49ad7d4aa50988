// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace dateline {

/// The formats there is a reader for.
enum class ArticleFormat { Text, Html, Markdown, Pdf, Word, OpenDocument };

/// What \a content is: told by content first, then, among kinds of text, by the suffix of \a name.
ArticleFormat formatOf(const QByteArray &content, const QString &name);

/// The word for a format that articles carry: "text", "html", "markdown", "pdf", "word", "opendocument".
QString word(ArticleFormat format);

/// Whether a file that begins with \a head is a Word or OpenDocument text, zipped as they are.
bool isOfficeDocument(const QByteArray &head, const QString &name);

/// Whether a format is text that a person could read in an editor.
bool isMadeOfText(ArticleFormat format);

/// What \a content is when it is no text in any encoding ("a picture", "a file of unknown kind"); nothing for text.
/// Content with zero bytes is no text, unless it is UTF-16 or UTF-32.
std::optional<QString> foreignKind(const QByteArray &content);

} // namespace dateline
