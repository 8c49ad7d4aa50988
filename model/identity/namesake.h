// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entityname.h"

#include <QByteArray>
#include <QString>

namespace dateline {

/// What tells somebody in the store from others who are written alike: the first is "Ada Moran", the next, who is first
/// named in the article with that hash, "Ada Moran #5f3a90c1".
QString namesakeOf(const QString &name, const QByteArray &article);

/// The name without that.
QString plainName(const QString &identity);

/// What tells a group without a name of its own, as "senior officials", from those of other articles: the number that
/// the article has in the store.
QString ofArticle(const QString &name, qint64 article);

/// The name for a person to read: without what tells namesakes, or groups of one article, from others.
QString readName(const EntityName &identity);

} // namespace dateline
