// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>

#include <memory>

namespace dateline {

/// Paints an article of the list: its title on two lines at most, bold until it was opened, one quiet line about it,
/// and where words were searched for the passage that matches.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ArticleDelegate(QObject *parent = nullptr);
    ~ArticleDelegate() override;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct RowHeights;
    mutable std::unique_ptr<RowHeights> m_heights; ///< of the font that was asked for last
};

} // namespace dateline
