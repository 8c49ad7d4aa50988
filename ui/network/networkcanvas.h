// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/network/networkpainter.h"

#include <QPolygonF>
#include <QWidget>

namespace dateline {

/// Shows a network and moves through it: the wheel zooms at the pointer, dragging pans, a double click on nothing shows
/// all; a node is dragged elsewhere, and dragging with Shift draws a lasso. Nodes are spread, never magnified. It says
/// what was clicked; what that means is for others.
class NetworkCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkCanvas(QWidget *parent = nullptr);
    ~NetworkCanvas() override;

    void setNetwork(const Network &network, const Look &look, const QFont &font);
    /// Shows \a plan; where it has the frame of the one before, what is in sight stays.
    void setPlan(const NetworkPlan &plan, const Look &look);
    void setMarks(const NetworkMarks &marks);
    [[nodiscard]] const NetworkMarks &marks() const { return m_marks; }
    void setHighlight(const NetworkHighlight &highlight);
    [[nodiscard]] const NetworkHighlight &highlight() const { return m_highlight; }

    /// Said in the middle when there is no node.
    void setEmptyText(const QString &text) { m_emptyText = text; }

    [[nodiscard]] const NetworkPlan &plan() const { return m_plan; }
    [[nodiscard]] const NetworkStandout &standout() const { return m_standout; }
    [[nodiscard]] const NetworkViewport &part() const { return m_part; }
    void setPart(const NetworkViewport &part);
    [[nodiscard]] const NetworkSight &sight() const; ///< through part()

    /// Shows all, its nodes no further apart than laid out.
    void fit();
    /// Spreads the nodes \a factor times as far, while what is at \a fixed stays there.
    void zoom(qreal factor, QPointF fixed);
    void zoom(qreal factor); ///< around the middle
    /// Whether all is shown, and will stay so when the size changes.
    [[nodiscard]] bool isFitted() const { return m_fitted; }

    /// Lets keys reach a node, and brings it in sight; −1 leaves it.
    void focusNode(int node);
    [[nodiscard]] int focusedNode() const { return m_focused; }
    /// As a click on a node.
    void press(int node);

    /// A node and those who asked for words about it: "Ada Marlow, 3 meetings".
    [[nodiscard]] QString inWords(int node) const;

Q_SIGNALS:
    void nodeClicked(int node);
    void nodeAdded(int node); ///< clicked with Ctrl, or by Space: beside those selected before
    void nodeMoved(int node, QPointF position); ///< by a person, to \a position as laid out
    void nodesCaught(const QList<int> &nodes); ///< in a lasso
    void edgeClicked(int edge, const QPoint &where); ///< \a where is global
    void nothingClicked();
    /// What can be done with a node is asked for, by the right button or a key.
    void menuAsked(int node, const QPoint &where);
    void partChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void step(int by, Qt::KeyboardModifiers modifiers);
    void nudge(QPointF way);
    void drag(QPoint to);
    void endLasso();
    void showTip(const QPoint &at, const QPoint &where);
    void paintNote(QPainter &painter) const;

    Look m_look;
    NetworkPlan m_plan;
    NetworkPainter m_painter;
    NetworkHighlight m_highlight;
    NetworkMarks m_marks;
    NetworkStandout m_standout;
    NetworkViewport m_part;
    QString m_emptyText;
    mutable NetworkSight m_sight;
    mutable bool m_isSightOld = true;
    int m_focused = -1;
    enum class Drag { None, Pressed, Pan, Node, Lasso } m_drag = Drag::None;
    QPoint m_pressed;
    QPoint m_dragged;
    int m_pressedNode = -1;
    QPolygonF m_lasso;
    bool m_fitted = true;
};

/// The spread and middle at which \a plan just fits into \a room, no nodes further apart than laid out; towards the
/// shape of the room, but not so far that what stands near looks distant.
NetworkViewport fitting(const NetworkPlan &plan, QSizeF room);

} // namespace dateline
