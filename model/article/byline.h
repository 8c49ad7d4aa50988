// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace dateline {

/// Who wrote an article, and for whom.
struct Byline {
    QString authors; ///< "Jane Roe and John Poe"
    QString source;  ///< empty when none is named
};

/// Reads a line like "By Jane Roe and John Poe | Agency" or "By JANE ROE, North Wire". Nothing for other lines, such as
/// prose that begins with "By": only names and what joins them may follow.
std::optional<Byline> parseByline(QStringView line);

} // namespace dateline
