// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/import.h"
#include "model/corpus/lazyannotate.h"
#include "model/corpus/readahead.h"
#include "model/store/storewriter.h"

#include <atomic>
#include <deque>
#include <memory>
#include <optional>
#include <variant>

namespace dateline {

/// What came of reading one file: what was found in it, the key of the same article when it is stored already, or why
/// it cannot be read.
struct ReadFile {
    QString file;
    std::variant<AnnotatedArticle, ArticleId, Error> outcome;
};

/// One import that runs: reads and annotates on all cores, stores one article after the other in the files' order.
class RunningImport
{
public:
    RunningImport(ImportRequest request, ImportEvents events);

    /// Finds the files and begins to read them.
    void begin(StoreWriter &writer, LazyAnnotate &annotate);
    [[nodiscard]] bool hasBegun() const { return m_begun; }
    [[nodiscard]] bool atEnd() const { return !m_ahead || m_ahead->atEnd(); }
    /// Stores the next article; waits for it. Not at the end.
    void storeNext(StoreWriter &writer);
    void finish(bool stopped);

private:
    void store(StoreWriter &writer, const QString &file, const AnnotatedArticle &annotated);

    ImportRequest m_request;
    ImportEvents m_events;
    ImportReport m_report;
    ImportProgress m_progress;
    OpenStep m_step{.what = {.kind = StepKind::Import}};
    std::unique_ptr<ReadAhead<ReadFile>> m_ahead;
    bool m_begun = false;
};

/// The imports in the order they were asked for; for the ingest lane, except stopAll().
class ImportQueue
{
public:
    ImportQueue(StoreWriter &writer, LazyAnnotate &annotate) : m_writer(writer), m_annotate(annotate) {}

    /// \a number: greater than that of every import before.
    void add(int number, ImportRequest request, ImportEvents events);
    /// Does a little of the first import: begins it, or stores one article, or finishes it. Whether anything is left.
    bool step();
    /// Imports up to \a number finish at their next step. From any thread.
    void stopUpTo(int number) { m_stopped = number; }

private:
    struct Queued {
        int number = 0;
        RunningImport import;
    };

    StoreWriter &m_writer;
    LazyAnnotate &m_annotate;
    std::deque<Queued> m_queue;
    std::atomic<int> m_stopped = 0;
};

} // namespace dateline
