// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

namespace dateline {

/// What tells somebody in the store from others who are written alike: the first is "Ada Moran", the next, who is first
/// named in the article with that hash, "Ada Moran #5f3a90c1".
QString namesakeOf(const QString &name, const QByteArray &article);

/// The name without that, for a person to read.
QString plainName(const QString &identity);

} // namespace dateline
