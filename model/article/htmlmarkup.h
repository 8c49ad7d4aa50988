// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

namespace dateline {

/// A web page without what no page needs and a parser pays dearly for: tags nested deeper than 512 (32 for those of
/// letters, like <b>), the attributes of tags that have hundreds, zero bytes. Text is kept; other pages come back as they are.
QByteArray boundedMarkup(const QByteArray &utf8);

/// The encoding that a page names in <meta charset> or an XML declaration; empty when it names none.
QByteArray declaredEncoding(const QByteArray &content);

/// The text of a piece of markup: "Tea &amp; <i>cakes</i>" → "Tea & cakes", white space collapsed.
QString textOfMarkup(const QString &markup);

} // namespace dateline
