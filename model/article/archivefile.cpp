// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/archivefile.h"

#include <QFileInfo>
#include <QTimeZone>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

/// What libarchive reads from, and how much it gave so far.
class ArchiveFile::Source
{
public:
    Source(QIODevice &device, const ReadLimits &limits)
        : m_device(device)
        , m_limits(limits)
    {
    }

    static la_ssize_t read(archive *, void *self, const void **buffer)
    {
        auto *source = static_cast<Source *>(self);
        const qint64 got = source->m_device.read(source->m_block.data(), qint64(source->m_block.size()));
        *buffer = source->m_block.data();
        source->m_read += std::max<qint64>(got, 0);
        return std::max<qint64>(got, 0); // what a broken source lacks is missed by the format
    }

    static la_int64_t seek(archive *, void *self, la_int64_t offset, int whence)
    {
        auto *source = static_cast<Source *>(self);
        const qint64 from = whence == SEEK_CUR ? source->m_device.pos()
            : whence == SEEK_END               ? source->m_device.size()
                                               : 0;
        const qint64 to = from + offset;
        const bool within = to >= 0 && to <= source->m_device.size();
        return within && source->m_device.seek(to) ? to : ARCHIVE_FATAL;
    }

    [[nodiscard]] bool isSeekable() const { return !m_device.isSequential(); }

    /// Whether \a bytes unpacked are more than an honest archive of this size holds. What is read twice counts once.
    [[nodiscard]] bool isExceededBy(qint64 bytes) const
    {
        const qint64 packed = isSeekable() ? std::min(m_read, m_device.size()) : m_read;
        return bytes > m_limits.unsuspicious && bytes / m_limits.steepest > packed;
    }

    qint64 unpacked = 0;

private:
    QIODevice &m_device;
    const ReadLimits &m_limits;
    std::array<char, 64 * 1024> m_block{};
    qint64 m_read = 0;
};

namespace {

constexpr QStringView bomb = u"it unpacks to far more than its size, as no honest archive does";

QString textOf(const char *bytes)
{
    QString text = bytes ? QString::fromUtf8(bytes) : QString();
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString nameOf(archive_entry *entry)
{
    const char *name = archive_entry_pathname_utf8(entry);
    return textOf(name ? name : archive_entry_pathname(entry));
}

} // namespace

class ArchiveFile::Entry : public QIODevice
{
public:
    Entry(archive *opened, Source &source)
        : m_archive(opened)
        , m_source(source)
    {
        open(QIODevice::ReadOnly);
    }

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (size == 0)
            return 0;
        const la_ssize_t got = archive_read_data(m_archive, data, static_cast<std::size_t>(size));
        if (got < 0) {
            setErrorString(u"it is damaged: "_s + textOf(archive_error_string(m_archive)));
            m_failed = true;
            return -1;
        }
        m_source.unpacked += got;
        if (m_source.isExceededBy(m_source.unpacked)) {
            setErrorString(bomb.toString());
            m_failed = true;
            return -1;
        }
        m_ended = got == 0;
        return got == 0 ? -1 : got;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

public:
    /// At the end, and not where it could not be read on.
    [[nodiscard]] bool atEnd() const override { return m_ended && !m_failed && QIODevice::bytesAvailable() == 0; }

private:
    archive *m_archive;
    Source &m_source;
    bool m_ended = false;
    bool m_failed = false;
};

ArchiveFile::ArchiveFile(QIODevice &content, QString name, const ReadLimits &limits)
    : m_source(std::make_unique<Source>(content, limits))
    , m_archive(archive_read_new())
    , m_name(std::move(name))
{
}

ArchiveFile::~ArchiveFile()
{
    m_entry.reset();
    archive_read_free(m_archive);
}

Result<std::unique_ptr<ArchiveFile>> ArchiveFile::open(QIODevice &content, const QString &name,
                                                       const ReadLimits &limits)
{
    std::unique_ptr<ArchiveFile> file(new ArchiveFile(content, name, limits));
    archive *reading = file->m_archive;
    // Each by name: "all" would take in formats that few use, and programs to run.
    archive_read_support_filter_gzip(reading);
    archive_read_support_filter_bzip2(reading);
    archive_read_support_filter_xz(reading);
    archive_read_support_filter_zstd(reading);
    archive_read_support_format_tar(reading);
    archive_read_support_format_zip(reading);
    archive_read_support_format_7zip(reading);
    archive_read_support_format_raw(reading);
    archive_read_set_callback_data(reading, file->m_source.get());
    archive_read_set_read_callback(reading, &Source::read);
    if (file->m_source->isSeekable())
        archive_read_set_seek_callback(reading, &Source::seek);
    if (archive_read_open1(reading) != ARCHIVE_OK)
        return std::unexpected(file->damage());
    return file;
}

Error ArchiveFile::damage() const
{
    const QString words = textOf(archive_error_string(m_archive));
    if (words.contains("passphrase"_L1, Qt::CaseInsensitive) || words.contains("encrypt"_L1, Qt::CaseInsensitive))
        return {ErrorKind::Locked, u"it is protected by a password"_s};
    return {ErrorKind::Damaged, words.isEmpty() ? u"it is damaged"_s : u"it is damaged: "_s + words};
}

Result<std::optional<ArchiveEntry>> ArchiveFile::next()
{
    m_entry.reset();
    for (;;) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(m_archive, &entry);
        if (status == ARCHIVE_EOF)
            return std::nullopt;
        if (status == ARCHIVE_RETRY)
            continue;
        if (status < ARCHIVE_WARN)
            return std::unexpected(damage());
        if (m_source->isExceededBy(archive_filter_bytes(m_archive, 0)))
            return failure(ErrorKind::TooLarge, bomb.toString());
        const bool single = isSingle();
        if (!single && (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry)))
            continue;
        m_entry = std::make_unique<Entry>(m_archive, *m_source);
        return ArchiveEntry{.name = single ? QFileInfo(m_name).completeBaseName() : nameOf(entry),
                            .modified = archive_entry_mtime_is_set(entry)
                                ? QDateTime::fromSecsSinceEpoch(archive_entry_mtime(entry), QTimeZone::utc())
                                : QDateTime(),
                            .encrypted = archive_entry_is_data_encrypted(entry) != 0};
    }
}

bool ArchiveFile::isSingle() const
{
    return archive_format(m_archive) == ARCHIVE_FORMAT_RAW;
}

QIODevice &ArchiveFile::content()
{
    return *m_entry;
}

} // namespace dateline
