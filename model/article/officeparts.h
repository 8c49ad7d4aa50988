// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/readlimits.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>

namespace dateline {

/// The files in a zipped office document whose names \a wanted picks, by name. Fails where it is damaged, protected by
/// a password, or unpacks to more than an article may.
Result<QHash<QString, QByteArray>> officeParts(const QByteArray &content,
                                               const std::function<bool(const QString &name)> &wanted);

} // namespace dateline
