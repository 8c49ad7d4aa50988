// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"
#include "model/article/htmltree.h"

#include <QString>

namespace dateline {

/// What a page says about its article, the most trusted place first: JSON-LD, OpenGraph and other <meta>, microdata,
/// <time>, <title>, its address.
struct HtmlMetadata {
    QString title;
    QString source;
    QString byline;
    Published published;
    QString statedBody; ///< the article's text as JSON-LD gives it; mostly empty
};

HtmlMetadata readMetadata(const HtmlTree &tree);

} // namespace dateline
