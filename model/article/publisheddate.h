// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/article.h"

#include <QDate>
#include <QStringView>

#include <optional>

namespace dateline {

/// A date, with time and zone where given, as newsrooms and web pages write it: ISO 8601, RFC 2822,
/// "Nov. 25, 2025", "25 November 2025 14:05 GMT", "Tuesday, November 25, 2025 at 3:30 p.m. EST", "25/11/2025".
/// The first one in \a text; other words may stand around it. Nothing for what is no date, is ambiguous ("03/04/2025"),
/// lies before the first newspapers, or is longer than 200 characters.
std::optional<Published> parsePublished(QStringView text);

/// A day without its year ("Nov. 23", "3 March"), taken as the last one not after \a latest by more than two days.
std::optional<Published> parseDayBefore(QStringView text, QDate latest);

} // namespace dateline
