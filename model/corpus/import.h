// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/article/columnmapping.h"
#include "model/base/id.h"
#include "model/base/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>

namespace dateline {

/// Finds everything in an article. Called from several threads at once.
using Annotate = std::function<Result<AnnotatedArticle>(Article)>;

/// How an import ended for one file, or one item in one, that did not go in.
struct ImportFailure {
    QString file; ///< absolute; and where in it: "/news/march.zip › a/b.html"
    Error error;
    bool operator==(const ImportFailure &) const = default;
};

struct ImportReport {
    QList<ArticleId> imported;   ///< in the order of the files
    QList<ArticleId> already;    ///< had been stored before, or twice in this import
    QList<ArticleId> guessed;    ///< of the imported: those whose date is only the file's time, or not known at all
    QList<ImportFailure> failed; ///< files that could not be read, and folders without articles
    QStringList unmapped;        ///< of the failed files: tables of which it is not known what their columns are
    bool stopped = false;        ///< whether somebody stopped it; what was imported stays

    bool operator==(const ImportReport &) const = default;
};

struct PastedText {
    QString text;
    QString name;
};

/// Whether an import that is interrupted can go on later.
enum class Resumption { Offered, None };

/// What to import.
struct ImportRequest {
    QStringList paths; ///< files, and folders to look for articles in
    QDate published = {};          ///< overrides what files say, when valid
    ColumnMapping mapping = {};    ///< of the tables among them; remembered and guessed where it is empty
    std::optional<PastedText> pasted = {};
    Resumption resumption = Resumption::Offered;
    QString log = {};              ///< of an interrupted import that goes on with this one
};

/// An import that was stopped, or whose program ended in the middle.
struct InterruptedImport {
    ImportRequest request; ///< with its log
    QDateTime begun;
    qsizetype done = 0; ///< files
    qsizetype total = 0; ///< files there were
};

/// How far an import is.
struct ImportProgress {
    int done = 0;  ///< files
    int total = 0; ///< files
    QString file;  ///< the one just done, at first the first
    int articles = 0; ///< stored or found there
    double part = 0;  ///< of all bytes, from 0 to 1
    std::optional<std::chrono::seconds> left = {}; ///< nothing until that can be told

    bool operator==(const ImportProgress &) const = default;
};

/// Whom to tell; called on the ingest lane.
struct ImportEvents {
    std::function<void(const ImportProgress &)> progressed;
    std::function<void()> stored;
    std::function<void(const ImportReport &)> finished;
};

} // namespace dateline
