// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>
#include <QString>

namespace dateline {

enum class Reader { Listening, Gone };

/// Writes to standard output at once. Gone: nobody reads it any more, as when "head" has seen enough.
Reader print(QByteArrayView bytes);
Reader print(const QString &text);

/// Writes "dateline-cli: …" to standard error.
void complain(const QString &message);

/// Text as one field of a line: tabs and line ends become blanks.
QString field(QString text);

} // namespace dateline
