// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"

#include <QStringList>

namespace dateline {

/// Takes byline and date from \a blocks where they stand as paragraphs of their own before the prose.
void takeHeaderBlocks(QStringList &blocks, Article &article);

} // namespace dateline
