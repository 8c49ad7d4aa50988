// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace dateline {

/// A file that is being made under a name that nobody takes for a whole one. While it lives, no other program makes one
/// of that name. It goes with this, unless it was kept; one that was cut off goes when the next is begun.
class UnfinishedFile
{
public:
    /// \a name in \a folder, which is there; only errors of the folder and Locked.
    static Result<std::unique_ptr<UnfinishedFile>> begin(const QString &folder, const QString &name);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile &) = delete;
    UnfinishedFile &operator=(const UnfinishedFile &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Gives it its name, which is not taken; whether it could.
    bool keepAs(const QString &path);

private:
    explicit UnfinishedFile(const QString &path);
    void clear();

    QString m_path;
    QLockFile m_lock;
};

} // namespace dateline
