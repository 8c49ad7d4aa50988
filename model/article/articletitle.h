// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringView>

namespace dateline {

/// The beginning of \a text as a title: its first sentence, at most about 80 characters, cut behind a word.
QString titleFromText(QStringView text);

/// Whether \a paragraph may be a headline: of at most \a longest characters, and not ended like a sentence or in the
/// middle of one.
bool isHeadlineLike(QStringView paragraph, qsizetype longest = 180);

} // namespace dateline
