// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/store/storewriter.h"
#include "tests/support/samplearticle.h"
#include "tests/support/storedump.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <sys/mount.h>

namespace dateline {

// Stores to be copied, damaged and restored in tests.

inline StoreOptions storeAt(const QString &path)
{
    return {.database = path, .schemaFolder = QStringLiteral(DATELINE_RESOURCES "/schema")};
}

/// An article of about \a kilobytes, in which two people meet.
inline AnnotatedArticle articleOf(int number, int kilobytes = 1)
{
    QString text = QStringLiteral("Ana Brook met Lee Marr, as report %1 says.").arg(number);
    QRandomGenerator random(static_cast<quint32>(number));
    while (text.size() < kilobytes * 1024)
        text += QStringLiteral(" Word%1").arg(random.bounded(100000));
    SampleArticle article(QStringLiteral("Report %1").arg(number), text, QDate(2031, 1, 1).addDays(number));
    return article.naming(EntityKind::Person, QStringLiteral("Ana Brook"))
        .naming(EntityKind::Person, QStringLiteral("Lee Marr"))
        .meeting({0, 1}, std::nullopt);
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

/// Lets \a folder be a small disk of its own, or one that cannot be written, until it goes.
class MountedFolder
{
public:
    /// Of \a kilobytes.
    MountedFolder(const QString &folder, int kilobytes)
        : m_folder(QFile::encodeName(folder))
    {
        const QByteArray options = "size=" + QByteArray::number(kilobytes) + 'k';
        m_mounted = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, options.constData()) == 0;
    }
    /// Read-only, with what is in it.
    explicit MountedFolder(const QString &folder)
        : m_folder(QFile::encodeName(folder))
    {
        m_mounted = ::mount(m_folder.constData(), m_folder.constData(), nullptr, MS_BIND, nullptr) == 0
            && ::mount(nullptr, m_folder.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }
    ~MountedFolder()
    {
        if (m_mounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    MountedFolder(const MountedFolder &) = delete;
    MountedFolder &operator=(const MountedFolder &) = delete;

    /// Not where this user may not mount anything.
    [[nodiscard]] bool isMounted() const { return m_mounted; }

private:
    QByteArray m_folder;
    bool m_mounted = false;
};

} // namespace dateline
