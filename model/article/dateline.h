// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace dateline {

/// What stands before the first sentence of a wire story: "GENEVA, Nov. 23 (Agency) —".
struct DatelineParts {
    qsizetype length = 0; ///< from the beginning up to and with the dash
    QString agency;       ///< empty when none is named
    std::optional<Published> published;
};

/// The dateline that \a paragraph begins with, if it does; blanks may stand before it. A day without a year is taken as
/// the last one not after \a latest by more than two days.
std::optional<DatelineParts> findDateline(QStringView paragraph, QDate latest);

/// Marks the dateline that the article's text begins with from \a begin on, and takes date and source from it where the
/// article has none.
void applyDateline(Article &article, QDate latest, qsizetype begin = 0);

} // namespace dateline
