// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/import.h"
#include "model/corpus/importlog.h"
#include "model/corpus/lazyannotate.h"
#include "model/corpus/readahead.h"
#include "model/corpus/timeleft.h"
#include "model/reading/filereader.h"
#include "model/store/storewriter.h"

#include <QElapsedTimer>

#include <atomic>
#include <deque>
#include <memory>
#include <variant>

namespace dateline {

/// Where imports keep what they need, and how they work.
struct ImportMeans {
    QString database;         ///< beside which logs and columns are kept; empty: nowhere
    ReaderOptions reader = {};
    int threads = 0;          ///< that annotate; 0: one a core
};

/// What the reader said of a file.
struct ReadPart {
    QString file;
    FileReader::Event event;
};

/// What became of it: an article with what was found in it, the key of the same one that is stored, why there is none,
/// how far the file is read, or its end.
struct AnnotatedPart {
    QString file;
    std::variant<AnnotatedArticle, ArticleId, ImportFailure, ReadPosition, FileReader::FileEnd> outcome;
};

/// One import that runs: files are read one after the other in a process of its own, what they hold is annotated on all
/// cores, and stored one article after the other in the order of the files and of what is in them.
class RunningImport
{
public:
    RunningImport(ImportRequest request, ImportEvents events);

    /// Finds the files and begins to read them.
    void begin(StoreWriter &writer, LazyAnnotate &annotate, FileReader &reader, const ImportMeans &means);
    [[nodiscard]] bool hasBegun() const { return m_begun; }
    /// Stores the next article, or goes on to the next file; waits a moment for it, so that others are served. Whether
    /// anything is left.
    bool storeNext(StoreWriter &writer);
    void finish(bool stopped);

private:
    QStringList filesToRead(const ImportMeans &means);
    void openLog(const ImportMeans &means, qsizetype files);
    void failAll(const QStringList &files, const Error &error);
    void store(StoreWriter &writer, const QString &file, const AnnotatedArticle &annotated);
    void fail(const ImportFailure &failure);
    void failToRead(const ImportFailure &failure);
    void endFile(const QString &file);
    void progress(const QString &file);

    ImportRequest m_request;
    ImportEvents m_events;
    ImportReport m_report;
    ImportProgress m_progress;
    OpenStep m_step{.what = {.kind = StepKind::Import}};
    QList<ImportFailure> m_failedInFile;
    QHash<QString, qint64> m_sizes;
    qint64 m_bytes = 0;
    qint64 m_doneBytes = 0;
    qint64 m_position = 0; ///< in the file that is read now
    QElapsedTimer m_clock;
    TimeLeft m_left;
    std::unique_ptr<ImportLog> m_log;
    std::unique_ptr<ReadAhead<ReadPart, AnnotatedPart>> m_ahead;
    bool m_begun = false;
};

/// The imports in the order they were asked for; for the ingest lane, except stopAll().
class ImportQueue
{
public:
    ImportQueue(StoreWriter &writer, LazyAnnotate &annotate, ImportMeans means)
        : m_writer(writer)
        , m_annotate(annotate)
        , m_means(std::move(means))
        , m_reader(m_means.reader)
    {
    }

    /// \a number: greater than that of every import before.
    void add(int number, ImportRequest request, ImportEvents events);
    /// Does a little of the first import: begins it, or stores one article, or finishes it. Whether anything is left.
    bool step();
    /// Imports up to \a number finish at their next step. From any thread.
    void stopUpTo(int number) { m_stopped = number; }

    [[nodiscard]] const ImportMeans &means() const { return m_means; }

private:
    struct Queued {
        int number = 0;
        RunningImport import;
    };

    StoreWriter &m_writer;
    LazyAnnotate &m_annotate;
    ImportMeans m_means;
    FileReader m_reader;
    std::deque<Queued> m_queue;
    std::atomic<int> m_stopped = 0;
};

} // namespace dateline
