// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/serialexecutor.h"
#include "model/corpus/corpus.h"
#include "model/corpus/gatheredmeetings.h"
#include "model/corpus/importqueue.h"
#include "model/corpus/lazyannotate.h"
#include "model/store/storereader.h"
#include "model/store/storewriter.h"

#include <atomic>

namespace dateline {

/// What tells who acts for one country, read when it is first asked for.
class LazyFolder
{
public:
    explicit LazyFolder(QString resources)
        : m_resources(std::move(resources))
    {
    }

    /// Nobody is folded when the lists cannot be read.
    [[nodiscard]] Folding foldingOf(const MeetingSet &set)
    {
        if (!m_folder)
            m_folder = CountryFolder::open(m_resources);
        return *m_folder ? (*m_folder)->foldingOf(set) : Folding();
    }

private:
    QString m_resources;
    std::optional<Result<CountryFolder>> m_folder;
};

/// The lanes and what each of them owns. Nothing of it is touched from another lane or the window's thread.
class Corpus::Lanes
{
public:
    Lanes(StoreWriter opened, StoreReader reading, std::function<Result<Annotate>()> openAnnotate,
          const CorpusOptions &options)
        : backups(opened.backups())
        , writer(std::move(opened))
        , annotate(std::move(openAnnotate))
        , imports(writer, annotate,
                  {.database = options.database, .reader = {.program = options.reader}, .threads = options.threads})
        , reader(std::move(reading))
        , meetings(options.resources)
        , folder(options.resources)
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

    /// Asks on the query lane; what the reader is doing there ends when the future is cancelled. \a read takes the
    /// reader and, where it goes on working itself, what tells that nobody waits any more.
    template<typename Answer, typename Read>
    QFuture<Result<Answer>> ask(Read read)
    {
        return query.run([this, read = std::move(read)](QPromise<Result<Answer>> &promise) {
            const std::function<bool()> isUnwanted = [&promise] { return promise.isCanceled(); };
            reader.setUnwanted(isUnwanted);
            if constexpr (std::is_invocable_v<const Read &, StoreReader &, const std::function<bool()> &>)
                promise.addResult(read(reader, isUnwanted));
            else
                promise.addResult(read(reader));
            reader.setUnwanted({});
        });
    }

    /// On the query lane: the meetings that \a filter lets through, folded where it is wanted.
    [[nodiscard]] Result<std::pair<MeetingSet, Folding>> foldedMeetings(const Filter &filter, NetworkCountries wanted)
    {
        return meetings.of(reader, filter).transform([&](const MeetingSet &set) {
            const Folding folding = wanted == NetworkCountries::AsOne ? folder.foldingOf(set) : Folding();
            return std::pair(folded(set, folding), folding);
        });
    }

    /// On the ingest lane.
    [[nodiscard]] bool isImporting() const { return m_importing; }
    /// Whether nobody waits for what the lanes do any more. From any thread.
    [[nodiscard]] bool isClosing() const { return m_closing; }
    void stopImports() { imports.stopUpTo(m_lastImport); }

    // backup lane; it opens a connection of its own for each copy, which takes as long as the disk does
    BackupFolder backups;
    // ingest lane
    StoreWriter writer;
    LazyAnnotate annotate;
    ImportQueue imports;
    // query lane
    StoreReader reader;
    GatheredMeetings meetings;
    LazyFolder folder;

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
    SerialExecutor backup;
    SerialExecutor query;
    SerialExecutor ingest;
};

} // namespace dateline
