// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkaccessible.h"

#include "ui/look/listitemaccessible.h"
#include "ui/network/networkcanvas.h"

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

/// The node at a place of the order; another one when the network changes.
class NodeAccessible : public ListItemAccessible<NetworkCanvas>
{
public:
    NodeAccessible(NetworkCanvas *canvas, int node)
        : ListItemAccessible(canvas)
        , m_node(node)
    {
    }

    [[nodiscard]] int node() const { return m_node; }
    bool isValid() const override { return canvas() && m_node < canvas()->plan().network().nodes.size(); }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QPointF centre = canvas()->part().toView(canvas()->plan().network().nodes[m_node].position);
        const qreal radius = canvas()->plan().radius(m_node, canvas()->part().spread);
        const QRect shown = QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)).toAlignedRect();
        return {canvas()->mapToGlobal(shown.topLeft()), shown.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid())
            return state;
        const NetworkNode &node = canvas()->plan().network().nodes[m_node];
        state.focusable = true;
        state.selectable = true;
        state.focused = canvas()->focusedNode() == m_node;
        state.selected = canvas()->highlight().entities.contains(node.entity);
        state.offscreen = !QRectF(canvas()->rect()).contains(canvas()->part().toView(node.position));
        return state;
    }

private:
    QString name() const override { return canvas()->inWords(m_node); }
    void press() override { canvas()->press(m_node); }
    void focus() override { canvas()->focusNode(m_node); }

    int m_node;
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *canvas = className == "dateline::NetworkCanvas"_L1 ? qobject_cast<NetworkCanvas *>(object) : nullptr;
    return canvas ? new NetworkAccessible(canvas) : nullptr;
}

} // namespace

NetworkAccessible::NetworkAccessible(NetworkCanvas *canvas)
    : QAccessibleWidget(canvas, QAccessible::List)
{
}

NetworkAccessible::~NetworkAccessible()
{
    for (const auto &[node, id] : m_items)
        QAccessible::deleteAccessibleInterface(id);
}

void NetworkAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(once)
}

NetworkCanvas *NetworkAccessible::canvas() const
{
    return static_cast<NetworkCanvas *>(object());
}

int NetworkAccessible::childCount() const
{
    return int(canvas()->plan().network().nodes.size());
}

QAccessibleInterface *NetworkAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_items.find(index);
    if (known != m_items.end())
        return QAccessible::accessibleInterface(known->second);
    auto *made = new NodeAccessible(canvas(), index);
    m_items[index] = QAccessible::registerAccessibleInterface(made);
    return made;
}

int NetworkAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *node = dynamic_cast<const NodeAccessible *>(child);
    return node && node->isValid() ? node->node() : -1;
}

QAccessibleInterface *NetworkAccessible::childAt(int x, int y) const
{
    return child(canvas()->sight().nodeAt(canvas()->plan(), canvas()->mapFromGlobal(QPointF(x, y))));
}

QAccessibleInterface *NetworkAccessible::focusChild() const
{
    const int node = canvas()->focusedNode();
    return node < 0 ? QAccessibleWidget::focusChild() : child(node);
}

void NetworkAccessible::tellFocus(NetworkCanvas &canvas, int node)
{
    if (!QAccessible::isActive())
        return;
    auto *list = dynamic_cast<NetworkAccessible *>(QAccessible::queryAccessibleInterface(&canvas));
    if (list && node >= 0) {
        QAccessibleEvent reached(list->child(node), QAccessible::Focus);
        QAccessible::updateAccessibility(&reached);
    }
}

} // namespace dateline
