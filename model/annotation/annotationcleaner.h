// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/annotation/articlereading.h"

namespace dateline {

/// Adds names the reader saw in one sentence and missed in another of the same article: people's surnames and bodies
/// written the same way. To be called before the mentions are resolved.
void findRepeatedNames(ArticleReading &reading);

/// Fills in mentions, entities and times of \a article from \a reading: a person who is only described ("the Turkish
/// foreign minister") stays one where he took part in a meeting, elsewhere only the country is a mention. Entities that
/// are left without mention, owner or meeting go, and the indices follow.
void cleanAnnotation(const ArticleReading &reading, AnnotatedArticle &article);

} // namespace dateline
