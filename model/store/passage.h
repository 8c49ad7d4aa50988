// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/textspan.h"
#include "model/query/hits.h"

#include <QList>
#include <QString>

namespace dateline {

/// \a text with \a hits, which are in order and apart, between U+2068 and U+2069.
QString withHitsMarked(const QString &text, const QList<TextSpan> &hits);

/// The passage of \a text, a line or two, in which most of what is searched for stands, marked in the same way, with
/// "…" where the text goes on; empty when nothing is found.
QString passageWith(const QString &text, const Hits &hits);

} // namespace dateline
