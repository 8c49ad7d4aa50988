// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/reading/readchannel.h"
#include "model/reading/readmessages.h"

#include <QFile>
#include <QString>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <variant>

namespace dateline {

struct ReaderOptions {
    QString program; ///< path of dateline-reader; empty: files are read in this process, for tests and tools
    std::chrono::milliseconds patience =
        std::chrono::seconds(60); ///< without a word from the reader, before it is given up
};

/// Reads files in a process of their own, so that a file that was made to break its reader breaks nothing else: it
/// cannot reach the network, start programs or change files (confineProcess()), and when it dies or is silent for too
/// long that costs the one file. One process is kept for many files, started when it is first needed and after a death.
/// For one thread at a time; it waits. The reader goes on with the next files while what it read is worked on.
class FileReader
{
public:
    explicit FileReader(ReaderOptions options);
    ~FileReader();
    FileReader(const FileReader &) = delete;
    FileReader &operator=(const FileReader &) = delete;

    struct File {
        QString path;
        ReadOptions options;
        QString shownAs = {}; ///< stands for the path in names and origins, where it is given
    };

    /// The end of a file: no more items of it will come.
    struct FileEnd {
    };

    using Event = std::variant<ReadItem, ReadPosition, FileEnd>;

    /// Queues a file behind those before. Files are opened here, at the latest when their turn comes.
    void add(File file);
    /// How many files have been added and not ended.
    [[nodiscard]] qsizetype waiting() const;
    /// What comes next of the first file that has not ended; waits for it. Only while one is waiting.
    Event next();
    /// Forgets all files; the process ends when it is in the middle of one.
    void clear();

    /// What the columns of a table are; only while no file is waiting.
    Result<TableColumns> columns(const QString &path);

    /// The process's id, for tests; nothing while none runs.
    [[nodiscard]] std::optional<qint64> process() const;

private:
    class Process;
    struct Queued;

    Result<void> start();
    void askAhead();
    bool ask(const Queued &queued, QFile &file);
    Event nextHere(Queued &queued);
    Event endFirst();
    Event blame(const QString &reason);
    Result<TableColumns> receiveColumns(const QString &name);

    ReaderOptions m_options;
    std::unique_ptr<Process> m_process;
    std::deque<Queued> m_files;
};

} // namespace dateline
