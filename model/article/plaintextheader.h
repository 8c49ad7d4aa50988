// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"

#include <QDate>

namespace dateline {

/// Reads what stands before the prose in the text of \a article: a line with the date, a headline, a byline, lines like
/// "Source: …", a dateline. Marks them as headers, and fills in title, byline, source and published where they are
/// told; the text stays as it is. Lines may be wrapped. \a latest as in findDateline().
void readPlainTextHeader(Article &article, QDate latest);

} // namespace dateline
