// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QList>
#include <QScrollBar>

namespace dateline {

/// A scroll bar that shows where something stands in what it scrolls.
class MarkedScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    explicit MarkedScrollBar(QWidget *parent = nullptr);

    /// \a places from 0, the beginning, to 1, the end.
    void setMarks(const QList<qreal> &places, const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<qreal> m_places;
    QColor m_color;
};

} // namespace dateline
