// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QLocale>
#include <QString>

namespace dateline {

// What was found, as tables for people, in columns of plain text; lines end with a line feed.

QString articleTable(const QList<ArticleSummary> &articles, const QLocale &locale = QLocale());
/// Names by kind, those named most often first.
QString nameTable(const QList<EntitySummary> &names, const QLocale &locale = QLocale());
QString meetingTable(const MeetingSet &set, const QLocale &locale = QLocale());

} // namespace dateline
