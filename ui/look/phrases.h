// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>

namespace dateline {

/// \a sentence in one line, cut off after \a most characters.
QString shortened(const QString &sentence, qsizetype most);

/// What there is of \a parts, between dots.
QString dotted(QStringList parts);

/// \a words for a menu or a button, which would take an ampersand for the mark of a key.
QString inMenu(QString words);

} // namespace dateline
