// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <QByteArray>
#include <QList>

#include <array>

namespace dateline {

/// An archive made in memory, for tests: of one time, so that it is the same each time.
struct MadeArchive {
    enum class Format { Zip, Tar, SevenZip };
    enum class Compression { None, Gzip, Bzip2, Xz, Zstd };

    struct File {
        QByteArray name; ///< any bytes
        QByteArray content;
        int type = AE_IFREG;
    };

    QList<File> files;
    Format format = Format::Zip;
    Compression compression = Compression::None; ///< of a tar
    QByteArray password;                         ///< of a zip
    bool stored = false; ///< a zip that is not compressed, as the first file of some documents

    [[nodiscard]] QByteArray content() const
    {
        QByteArray made;
        archive *writing = archive_write_new();
        switch (format) {
        case Format::Zip:
            archive_write_set_format_zip(writing);
            break;
        case Format::Tar:
            archive_write_set_format_gnutar(writing);
            break;
        case Format::SevenZip:
            archive_write_set_format_7zip(writing);
            break;
        }
        constexpr std::array filters{ARCHIVE_FILTER_NONE, ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ,
                                     ARCHIVE_FILTER_ZSTD};
        archive_write_add_filter(writing, filters.at(static_cast<std::size_t>(compression)));
        archive_write_set_bytes_in_last_block(writing, 1);
        if (stored)
            archive_write_set_options(writing, "zip:compression=store");
        if (!password.isEmpty()) {
            archive_write_set_options(writing, "zip:encryption=zipcrypt");
            archive_write_set_passphrase(writing, password.constData());
        }
        archive_write_open2(
            writing, &made, nullptr,
            [](archive *, void *into, const void *bytes, std::size_t size) {
                static_cast<QByteArray *>(into)->append(static_cast<const char *>(bytes), qsizetype(size));
                return la_ssize_t(size);
            },
            nullptr, nullptr);
        for (const File &file : files)
            add(writing, file);
        archive_write_close(writing);
        archive_write_free(writing);
        return made;
    }

private:
    static void add(archive *writing, const File &file)
    {
        constexpr time_t time = 1'772'500'000; // 2026-03-03
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, file.name.constData());
        archive_entry_set_filetype(entry, static_cast<unsigned>(file.type));
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, file.type == AE_IFREG ? file.content.size() : 0);
        archive_entry_set_mtime(entry, time, 0);
        if (file.type == AE_IFLNK)
            archive_entry_set_symlink(entry, file.content.constData());
        archive_write_header(writing, entry);
        if (file.type == AE_IFREG)
            archive_write_data(writing, file.content.constData(), std::size_t(file.content.size()));
        archive_entry_free(entry);
    }
};

} // namespace dateline
