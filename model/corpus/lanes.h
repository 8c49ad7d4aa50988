// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/serialexecutor.h"
#include "model/corpus/corpus.h"
#include "model/corpus/importqueue.h"
#include "model/corpus/lazyannotate.h"
#include "model/store/storereader.h"
#include "model/store/storewriter.h"

#include <atomic>

namespace dateline {

/// The two lanes and what each of them owns. Nothing of it is touched from the other lane or the window's thread.
class Corpus::Lanes
{
public:
    Lanes(StoreWriter opened, StoreReader reading, std::function<Result<Annotate>()> openAnnotate) :
        writer(std::move(opened)),
        annotate(std::move(openAnnotate)),
        imports(writer, annotate),
        reader(std::move(reading))
    {
    }

    /// Waits for what the lanes are doing; the rest is dropped.
    ~Lanes() { m_closing = true; }

    Lanes(const Lanes &) = delete;
    Lanes &operator=(const Lanes &) = delete;

    /// Queues an import behind those before. From the window's thread.
    void import(ImportRequest request, ImportEvents events)
    {
        ingest.run([this, number = ++m_lastImport, request = std::move(request), events = std::move(events)]() mutable {
            imports.add(number, std::move(request), std::move(events));
            if (!std::exchange(m_importing, true))
                continueImports();
        });
    }

    void stopImports() { imports.stopUpTo(m_lastImport); }

    // ingest lane
    StoreWriter writer;
    LazyAnnotate annotate;
    ImportQueue imports;
    // query lane
    StoreReader reader;

private:
    /// One step at a time, so that what a person does meanwhile gets its turn between two articles.
    void continueImports()
    {
        ingest.run([this] {
            m_importing = !m_closing && imports.step();
            if (m_importing)
                continueImports();
        });
    }

    int m_lastImport = 0;     ///< window's thread
    bool m_importing = false; ///< ingest lane
    std::atomic<bool> m_closing = false;

public:
    // Last, so that they are the first to go: nothing they run outlives what it works on.
    SerialExecutor query;
    SerialExecutor ingest;
};

} // namespace dateline
