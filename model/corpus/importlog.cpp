// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/importlog.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <sys/file.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr QLatin1StringView marker("-import-");

QJsonObject toJson(const ImportRequest &request)
{
    return {{u"paths"_s, QJsonArray::fromStringList(request.paths)},
            {u"published"_s, request.published.toString(Qt::ISODate)},
            {u"columns"_s, toString(request.mapping)},
            {u"begun"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list.append(each.toString());
    return list;
}

QJsonArray toJson(const QList<ImportFailure> &failed)
{
    QJsonArray array;
    for (const ImportFailure &failure : failed) {
        array.append(QJsonObject{{u"file"_s, failure.file},
                                 {u"kind"_s, static_cast<int>(failure.error.kind)},
                                 {u"message"_s, failure.error.message}});
    }
    return array;
}

QList<ImportFailure> failures(const QJsonValue &value)
{
    QList<ImportFailure> failed;
    for (const QJsonValue &each : value.toArray()) {
        const int kind = std::clamp(each[u"kind"].toInt(), 0, static_cast<int>(ErrorKind::Failed));
        failed.append({each[u"file"].toString(), {static_cast<ErrorKind>(kind), each[u"message"].toString()}});
    }
    return failed;
}

qint64 modified(const QFileInfo &info)
{
    return info.lastModified().toMSecsSinceEpoch();
}

} // namespace

Result<std::unique_ptr<ImportLog>> ImportLog::open(const QString &database, const ImportRequest &request)
{
    const QString path =
        request.log.isEmpty() ? database + marker + QUuid::createUuid().toString(QUuid::Id128) : request.log;
    std::unique_ptr<ImportLog> log(new ImportLog(database, path));
    if (const auto begun = log->begin(request); !begun)
        return std::unexpected(begun.error());
    return log;
}

Result<void> ImportLog::begin(const ImportRequest &request)
{
    const QString task = u"cannot keep '%1': "_s.arg(m_file.fileName());
    if (!request.log.isEmpty() && !m_file.exists())
        return failure(ErrorKind::NotFound, task + u"the interrupted import is not there any more"_s);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append))
        return failure(ErrorKind::Unwritable, task + m_file.errorString());
    if (!lock())
        return failure(ErrorKind::Locked, task + u"another program is working on it"_s);
    if (request.log.isEmpty()) {
        append(toJson(request));
        return {};
    }
    if (!load())
        return failure(ErrorKind::Damaged, task + u"it does not tell what was imported"_s);
    m_file.write("\n"); // after a line that was cut off
    return {};
}

bool ImportLog::lock()
{
    return flock(m_file.handle(), LOCK_EX | LOCK_NB) == 0;
}

std::optional<InterruptedImport> ImportLog::load()
{
    InterruptedImport import;
    bool first = true;
    m_file.seek(0);
    while (!m_file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(m_file.readLine()).object();
        if (std::exchange(first, false)) {
            import.request = {.paths = strings(line[u"paths"]),
                              .published = QDate::fromString(line[u"published"].toString(), Qt::ISODate)};
            if (const QString columns = line[u"columns"].toString(); !columns.isEmpty())
                import.request.mapping = parseMapping(columns).value_or(ColumnMapping());
            import.begun = QDateTime::fromString(line[u"begun"].toString(), Qt::ISODate);
        } else if (line.contains(u"total")) {
            import.total = line[u"total"].toInteger();
        } else if (line.contains(u"file")) {
            m_done.insert(line[u"file"].toString(),
                          {line[u"size"].toInteger(), line[u"modified"].toInteger(), failures(line[u"failed"])});
        }
    }
    import.request.log = m_file.fileName();
    import.done = m_done.size();
    return import.request.paths.isEmpty() ? std::nullopt : std::optional(import);
}

QList<InterruptedImport> ImportLog::interrupted(const QString &database)
{
    const QFileInfo store(database);
    QList<InterruptedImport> imports;
    const QStringList names = store.dir().entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (!name.startsWith(store.fileName() + marker))
            continue;
        ImportLog log(database, store.dir().filePath(name));
        if (!log.m_file.open(QIODevice::ReadOnly) || !log.lock())
            continue;
        if (const auto import = log.load())
            imports.append(*import);
    }
    std::ranges::sort(imports, {}, &InterruptedImport::begun);
    return imports;
}

bool ImportLog::remove(const InterruptedImport &import)
{
    ImportLog log({}, import.request.log);
    return log.m_file.open(QIODevice::ReadOnly) && log.lock() && log.m_file.remove();
}

void ImportLog::startOver(const QString &database)
{
    for (const InterruptedImport &import : interrupted(database)) {
        ImportLog log(database, import.request.log);
        if (!log.m_file.open(QIODevice::ReadWrite) || !log.lock())
            continue;
        log.m_file.readLine(); // the request
        log.m_file.resize(log.m_file.pos());
    }
}

std::optional<QList<ImportFailure>> ImportLog::doneBefore(const QString &file) const
{
    const auto done = m_done.constFind(file);
    if (done == m_done.cend())
        return std::nullopt;
    const QFileInfo now(file);
    if (now.exists() && (now.size() != done->size || modified(now) != done->modified))
        return std::nullopt;
    return done->failed;
}

void ImportLog::setTotal(qsizetype files)
{
    append({{u"total"_s, files}});
}

void ImportLog::add(const QString &file, const QList<ImportFailure> &failed)
{
    const QFileInfo info(file);
    append(
        {{u"file"_s, file}, {u"size"_s, info.size()}, {u"modified"_s, modified(info)}, {u"failed"_s, toJson(failed)}});
}

/// Handed to the system at once; not waited for until it is on the disk.
void ImportLog::append(const QJsonObject &line)
{
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

void ImportLog::finish(const ImportRequest &request)
{
    m_file.remove();
    for (const InterruptedImport &earlier : interrupted(m_database)) {
        if (earlier.request.paths == request.paths)
            remove(earlier);
    }
}

} // namespace dateline
