// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"

#include <QString>

namespace dateline {

/// Takes what stands between lines of "---" at the beginning of \a text, if anything does, and fills in title, byline,
/// source and published by its keys. Reads plain "key: value" lines, lists in brackets and lists of "- value" lines;
/// other YAML is passed over.
void takeFrontMatter(QString &text, Article &article);

} // namespace dateline
