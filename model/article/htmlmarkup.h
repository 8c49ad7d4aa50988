// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace dateline {

/// A web page without what no page needs and a parser pays dearly for: tags nested deeper than 512 (32 for those of
/// letters, like <b>), the attributes of tags that have hundreds, zero bytes. Text is kept; other pages come back as
/// they are.
QByteArray boundedMarkup(const QByteArray &utf8);

/// The encoding that a page names in <meta charset> or an XML declaration; empty when it names none.
QByteArray declaredEncoding(const QByteArray &content);

/// The text of a piece of markup: "Tea &amp; <i>cakes</i>" → "Tea & cakes", white space collapsed.
QString textOfMarkup(const QString &markup);

/// The paragraphs of a piece of markup, or of plain text, where there are no elements that make paragraphs, its lines;
/// without scripts, styles and what is told of pictures. Some may be empty.
QStringList paragraphsOfMarkup(const QString &markup);

} // namespace dateline
