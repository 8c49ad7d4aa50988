// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QGraphicsView>

namespace dateline {

class NetworkScene;

/// Looks at a scene: the wheel zooms at the pointer, dragging pans, a double click on nothing shows all.
class NetworkCanvas : public QGraphicsView
{
    Q_OBJECT

public:
    explicit NetworkCanvas(QWidget *parent = nullptr);

    /// Shows all of the scene, its nodes no further apart than laid out.
    void fit();
    /// Spreads the nodes \a factor times as far, while what is at \a fixed of the viewport stays there.
    void zoom(qreal factor, QPointF fixed);
    void zoom(qreal factor); ///< around the middle
    /// Whether all is shown, and will stay so when the size changes.
    [[nodiscard]] bool isFitted() const { return m_fitted; }

Q_SIGNALS:
    void clicked(QGraphicsItem *item, const QPoint &globalPosition); ///< nothing for the background
    void stepped(int step);                                          ///< from node to node by keys

protected:
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] NetworkScene *network() const;

    QPoint m_pressed;
    bool m_fitted = true;
};

} // namespace dateline
