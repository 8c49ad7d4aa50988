// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"

#include <QByteArray>

namespace dateline {

/// \a article as one line of JSON in UTF-8, without the line end:
/// {"file","title","published","text","mentions":[{"begin","end","kind","entity","confidence"}],
///  "entities":[{"name","kind","aliases"}],"times":[{"begin","end","type","value","from","to","precision"}],
///  "meetings":[{"participants","from","to","precision","place","mode","status","evidence":[{"begin","end"}],"confidence",
///   "field_confidence":{"participants","date","place","mode","status"}}]}
/// Offsets count Unicode code points of "text" and are half-open; type and value are TIMEX3's; from and to are
/// inclusive ISO dates or null, and precision is "day", "month" or "year", null without dates; a place not told is "";
/// "published" is an ISO date, or a time with its zone where one is known, or null. "entity" and "participants" are
/// indices into "entities". A surrogate without its other half, which UTF-8 cannot hold, becomes "?".
QByteArray toJsonLine(const AnnotatedArticle &article);

} // namespace dateline
