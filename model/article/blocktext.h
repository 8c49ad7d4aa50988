// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>

namespace dateline {

/// Paragraphs as an article's text: white space collapsed, empty ones dropped, a blank line between.
QString joinBlocks(const QStringList &blocks);

/// Whether a short paragraph asks the reader to do something rather than tell the story: subscribe, share, read more.
bool isInvitation(const QString &block);

} // namespace dateline
