// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/articlereader.h"

#include <QFile>

namespace dateline {

// What the readers of single articles and of collections share.

/// Where content lies.
struct ContentPlace {
    QString name;   ///< the file's name without its folder
    QString origin; ///< the article's origin
    QDateTime modified;
};

/// The article that \a content is; fails with the reason only.
Result<Article> readContent(QByteArray content, const ContentPlace &place, const ReadOptions &options);

/// A draft with what it leaves open told by the person, the file's name or its time, and its hash; fails with the
/// reason only when there is no text in it.
Result<Article> finished(Article draft, const ContentPlace &place, const ReadOptions &options);

/// Opens a regular file for reading, and nothing else: no folder, no pipe. Fails with the reason only.
Result<void> openRegular(QFile &file);

/// The error with "cannot read 'NAME': " before the reason.
std::unexpected<Error> unread(const QString &name, Error error);

} // namespace dateline
