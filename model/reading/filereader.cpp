// SPDX-License-Identifier: GPL-3.0-only
#include "model/reading/filereader.h"

#include "model/article/articledraft.h"

#include <QFileInfo>

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype mostAsked = 4; // files at once: what the reader does not wait for
constexpr int readerEnd = 3;       // the descriptor that the program finds its channel at

/// What ended the process, for a person.
QString wordsFor(int status)
{
    if (WIFSIGNALED(status))
        return u"the process that read it died: "_s + QString::fromLocal8Bit(strsignal(WTERMSIG(status)));
    return u"the process that read it ended"_s;
}

ReadRequest requestFor(const FileReader::File &file, ReadWish wish)
{
    const QFileInfo info(file.path);
    return {.wish = wish,
            .path = file.shownAs.isEmpty() ? info.absoluteFilePath() : file.shownAs,
            .modified = info.lastModified().toUTC(),
            .options = file.options};
}

QString nameOf(const FileReader::File &file)
{
    const QString &shown = file.shownAs.isEmpty() ? file.path : file.shownAs;
    const QString name = QFileInfo(shown).fileName();
    return name.isEmpty() ? shown : name;
}

} // namespace

/// A reader process that runs, and ends with this.
class FileReader::Process
{
public:
    static Result<std::unique_ptr<Process>> start(const QString &program)
    {
        auto ends = ReadChannel::pair();
        if (!ends)
            return std::unexpected(ends.error());
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends->second.number(), readerEnd);
        posix_spawn_file_actions_addclosefrom_np(&actions, readerEnd + 1);
        QByteArray path = QFile::encodeName(program);
        const std::array<char *, 2> arguments{path.data(), nullptr};
        pid_t id = 0;
        const int failed = posix_spawn(&id, path.constData(), &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        if (failed != 0)
            return failure(ErrorKind::Failed, QString::fromLocal8Bit(std::strerror(failed)));
        return std::unique_ptr<Process>(new Process(id, std::move(ends->first)));
    }

    ~Process()
    {
        if (!m_status)
            kill(m_id, SIGKILL);
        end();
    }

    /// Waits for the end that is near; its status.
    int end()
    {
        if (!m_status) {
            int status = 0;
            while (waitpid(m_id, &status, 0) < 0 && errno == EINTR)
                continue;
            m_status = status;
        }
        return *m_status;
    }

    void stop() { kill(m_id, SIGKILL); }

    [[nodiscard]] qint64 id() const { return m_id; }
    ReadChannel channel;

private:
    Process(pid_t id, FileDescriptor end)
        : channel(std::move(end))
        , m_id(id)
    {
    }

    pid_t m_id;
    std::optional<int> m_status;
};

struct FileReader::Queued {
    File file;
    bool asked = false; ///< the process knows of it
    qint64 items = 0;
    std::deque<Event> events = {}; ///< known without the process
};

FileReader::FileReader(ReaderOptions options)
    : m_options(std::move(options))
{
}

FileReader::~FileReader() = default;

void FileReader::add(File file)
{
    m_files.push_back({.file = std::move(file)});
}

qsizetype FileReader::waiting() const
{
    return qsizetype(m_files.size());
}

std::optional<qint64> FileReader::process() const
{
    return m_process ? std::optional(m_process->id()) : std::nullopt;
}

void FileReader::clear()
{
    if (!m_files.empty() && m_files.front().asked)
        m_process.reset();
    m_files.clear();
}

Result<void> FileReader::start()
{
    if (m_process)
        return {};
    auto process = Process::start(m_options.program);
    if (!process)
        return failure(
            ErrorKind::Failed,
            u"'%1', which reads files, cannot be started: %2"_s.arg(m_options.program, process.error().message));
    const auto hello = (*process)->channel.receive(m_options.patience);
    const auto ready = hello ? readAnswer(hello->bytes) : std::nullopt;
    if (!ready || !std::holds_alternative<ReaderReady>(*ready))
        return failure(ErrorKind::Failed,
                       u"'%1', which reads files, does not start as it should"_s.arg(m_options.program));
    m_process = *std::move(process);
    return {};
}

/// Sends the process the next files, so that it never waits for us.
void FileReader::askAhead()
{
    for (qsizetype at = 0; at < std::min(mostAsked, waiting()); ++at) {
        Queued &queued = m_files[std::size_t(at)];
        if (queued.asked || !queued.events.empty())
            continue;
        QFile file(queued.file.path);
        const QString name = nameOf(queued.file);
        if (const auto opened = openRegular(file); !opened) {
            queued.events = {ReadItem{.name = name, .article = unread(name, opened.error())}, FileEnd()};
            continue;
        }
        if (const auto started = start(); !started) {
            queued.events = {ReadItem{.name = name, .article = unread(name, started.error())}, FileEnd()};
            continue;
        }
        queued.asked = ask(queued, file);
        if (!queued.asked) // its death shows when the answer for the first file is waited for
            return;
    }
}

/// A process that died while nothing was asked of it is replaced.
bool FileReader::ask(const Queued &queued, QFile &file)
{
    const QByteArray request = toBytes(requestFor(queued.file, ReadWish::Articles));
    if (m_process->channel.send(request, file.handle()))
        return true;
    if (m_files.front().asked)
        return false;
    m_process.reset();
    return start() && m_process->channel.send(request, file.handle());
}

FileReader::Event FileReader::nextHere(Queued &queued)
{
    if (queued.events.empty()) {
        readArticles(queued.file.path, queued.file.options, {.item = [&queued](ReadItem item) {
                         queued.events.push_back(std::move(item));
                         return Flow::Continue;
                     }});
        queued.events.push_back(FileEnd());
    }
    Event event = std::move(queued.events.front());
    queued.events.pop_front();
    return std::holds_alternative<FileEnd>(event) ? endFirst() : event;
}

FileReader::Event FileReader::endFirst()
{
    m_files.pop_front();
    return FileEnd();
}

/// The first file ends with a failure, and those after it are asked for again, of another process.
FileReader::Event FileReader::blame(const QString &reason)
{
    m_process.reset();
    for (Queued &queued : m_files)
        queued.asked = false;
    const QString name = nameOf(m_files.front().file);
    m_files.front().events = {FileEnd()};
    return ReadItem{.name = name, .article = unread(name, Error{ErrorKind::Damaged, reason})};
}

FileReader::Event FileReader::next()
{
    Q_ASSERT(waiting() > 0);
    Queued &first = m_files.front();
    if (m_options.program.isEmpty() || !first.events.empty())
        return nextHere(first);
    askAhead();
    if (!first.events.empty())
        return nextHere(first);
    if (!m_process)
        return blame(u"the process to read it in does not start"_s);
    const auto received = m_process->channel.receive(m_options.patience);
    if (!received && received.error() == ReceiveEnd::TimedOut)
        return blame(u"reading it took too long"_s);
    auto answer = received ? readAnswer(received->bytes) : std::nullopt;
    if (!answer) {
        if (received || received.error() == ReceiveEnd::Garbled)
            m_process->stop();
        return blame(wordsFor(m_process->end()));
    }
    const bool endless =
        std::holds_alternative<ReadItem>(*answer) && first.items++ > first.file.options.limits.mostItems;
    if (auto *item = std::get_if<ReadItem>(&*answer); item && !endless)
        return std::move(*item);
    if (const auto *position = std::get_if<ReadPosition>(&*answer))
        return *position;
    if (std::holds_alternative<ReadDone>(*answer))
        return endFirst();
    m_process->stop();
    return blame(u"the process that read it said what it should not"_s);
}

Result<TableColumns> FileReader::columns(const QString &path)
{
    Q_ASSERT(waiting() == 0);
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (const auto opened = openRegular(file); !opened)
        return unread(name, opened.error());
    if (m_options.program.isEmpty())
        return readColumns({.content = file, .path = path, .modified = {}}, {});
    if (const auto started = start(); !started)
        return unread(name, started.error());
    m_process->channel.send(toBytes(requestFor({.path = path, .options = {}}, ReadWish::Columns)), file.handle());
    return receiveColumns(name);
}

Result<TableColumns> FileReader::receiveColumns(const QString &name)
{
    std::optional<Result<TableColumns>> columns;
    for (;;) {
        const auto received = m_process->channel.receive(m_options.patience);
        auto answer = received ? readAnswer(received->bytes) : std::nullopt;
        if (answer && std::holds_alternative<ReadDone>(*answer) && columns)
            return *std::move(columns);
        auto *told = answer ? std::get_if<Result<TableColumns>>(&*answer) : nullptr;
        if (!told) {
            m_process.reset();
            return unread(name, Error{ErrorKind::Damaged, u"the process that read it died, or took too long"_s});
        }
        columns = std::move(*told);
    }
}

} // namespace dateline
