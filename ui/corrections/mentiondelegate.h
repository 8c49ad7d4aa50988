// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QStyledItemDelegate>

class QListWidgetItem;

namespace dateline {

/// Paints mentions in a list as an article does: the sentence with the name underlined in the colour of its kind, and
/// below it where that stands.
class MentionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Gives \a item the sentence around \a mention, which is of that kind, and the article's title.
    static void show(QListWidgetItem *item, const MentionRecord &mention, EntityKind kind);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dateline
