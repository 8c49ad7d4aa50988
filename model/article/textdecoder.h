// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

namespace dateline {

/// Whether \a content is text of two or four bytes a letter: it says so by a byte order mark, or every other byte is
/// zero.
bool isWide(const QByteArray &content);

/// The text of \a content, without byte order mark: the encoding is told by that mark, else by \a declared (an IANA
/// name, may be empty), else UTF-8 where it is valid, else by detection. A declared encoding of one byte a letter is
/// not believed where the content is UTF-8 beyond ASCII. Fails where what comes out would not be what was meant.
Result<QString> decodeText(const QByteArray &content, const QByteArray &declared = {});

} // namespace dateline
