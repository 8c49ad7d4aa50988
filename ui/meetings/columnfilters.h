// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QHeaderView;
class QLineEdit;

namespace dateline {

/// A field above each column of a table for the words its cells must have; it moves and is as wide as the column.
class ColumnFilters : public QWidget
{
    Q_OBJECT

public:
    /// \a header is not owned.
    explicit ColumnFilters(QHeaderView *header, QWidget *parent);

    [[nodiscard]] QString words(int column) const;
    void clear();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QHeaderView *m_header;
    QList<QLineEdit *> m_fields;
};

} // namespace dateline
