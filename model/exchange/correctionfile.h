// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/identity/correction.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace dateline {

/// What a file of corrections holds.
struct CorrectionFile {
    QList<Correction> corrections; ///< in the order in which they hold
    QStringList unreadable;        ///< those that cannot be read, each by its number with the reason

    bool operator==(const CorrectionFile &) const = default;
};

/// A file that a colleague can apply, as UTF-8 with a correction a line:
/// {"format": "dateline-corrections", "version": 1, "corrections": [{…}, …]}; each as toJson() writes it.
QByteArray toCorrectionFile(const QList<Correction> &corrections);

/// Fails when it is too large, no such file, damaged, or of a newer version. What cannot be read of a sound file is
/// named, and the rest is given.
Result<CorrectionFile> fromCorrectionFile(const QByteArray &content);

/// The same from and to a file on the disk; writing puts it in the place of what is there all at once.
Result<CorrectionFile> readCorrectionFile(const QString &path);
Result<void> writeCorrectionFile(const QString &path, const QList<Correction> &corrections);

} // namespace dateline
