// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/readlimits.h"
#include "model/base/result.h"

#include <QBuffer>
#include <QIODevice>

namespace dateline {

/// \a content itself, or where it is text of two or four bytes a letter, the same in UTF-8, in \a whole.
Result<QIODevice *> narrowed(QIODevice &content, QBuffer &whole, const ReadLimits &limits);

} // namespace dateline
