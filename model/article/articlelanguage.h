// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringView>

namespace dateline {

/// Whether a text is in the language that the reader knows.
enum class ArticleLanguage {
    English,
    Other,
    Unclear, ///< too short, or a list or table of names and figures
};

/// Tells by the beginning of \a text: English by its share of the small words that are English alone ("the", "with",
/// "which"), another language by its script, by the small words of the more common ones, or by the share of letters
/// that English lacks. What names neither is unclear, so no heading and no table is taken for another language.
ArticleLanguage languageOf(QStringView text);

} // namespace dateline
