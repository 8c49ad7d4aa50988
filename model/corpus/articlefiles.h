// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/import.h"

#include <QList>
#include <QStringList>

namespace dateline {

/// The files that a person means by naming files and folders.
struct ArticleFiles {
    QStringList files; ///< absolute; those named in their order, those of a folder by name, folder by folder
    QList<ImportFailure> failed; ///< folders that cannot be read or hold no article
};

/// Looks through folders and those in them, but not through hidden ones and links to folders. A file that was named
/// is taken whatever its name, whether it exists or not; one in a folder only when isArticleFileName() says so.
ArticleFiles findArticleFiles(const QStringList &paths);

} // namespace dateline
