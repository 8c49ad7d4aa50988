// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAccessibleWidget>

#include <unordered_map>

namespace dateline {

class NetworkCanvas;

/// A network for a screen reader: a list whose items are the nodes, those who met most first, each with its meetings in
/// words. Items are made when somebody asks for them.
class NetworkAccessible : public QAccessibleWidget
{
public:
    explicit NetworkAccessible(NetworkCanvas *canvas);
    ~NetworkAccessible() override;

    /// Networks made from now on have this for those who ask; again it does nothing.
    static void install();
    /// Says that keys have reached a node.
    static void tellFocus(NetworkCanvas &canvas, int node);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    [[nodiscard]] NetworkCanvas *canvas() const;

    mutable std::unordered_map<int, QAccessible::Id> m_items; ///< by node
};

} // namespace dateline
