// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/base/id.h"
#include "model/base/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace dateline {

/// Finds everything in an article. Called from several threads at once.
using Annotate = std::function<Result<AnnotatedArticle>(Article)>;

/// How an import ended for one file that did not go in.
struct ImportFailure {
    QString file;
    Error error;
    bool operator==(const ImportFailure &) const = default;
};

struct ImportReport {
    QList<ArticleId> imported;   ///< in the order of the files
    QList<ArticleId> already;    ///< had been stored before
    QList<ArticleId> guessed;    ///< of the imported: those whose date is only the file's time, or not known at all
    QList<ImportFailure> failed; ///< files that could not be read, and folders without articles
    bool stopped = false;        ///< whether somebody stopped it; what was imported stays

    bool operator==(const ImportReport &) const = default;
};

struct PastedText {
    QString text;
    QString name;
};

/// What to import.
struct ImportRequest {
    QStringList paths; ///< files, and folders to look for articles in
    QDate published;   ///< overrides what files say, when valid
    std::optional<PastedText> pasted;
};

/// How far an import is.
struct ImportProgress {
    int done = 0;
    int total = 0;
    QString file; ///< the one just done, at first the first
};

/// Whom to tell; called on the ingest lane.
struct ImportEvents {
    std::function<void(const ImportProgress &)> progressed;
    std::function<void()> stored;
    std::function<void(const ImportReport &)> finished;
};

} // namespace dateline
