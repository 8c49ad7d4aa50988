// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkaccessible.h"

#include "ui/network/networkcanvas.h"

#include <QPointer>
#include <QWindow>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

/// The node at a place of the order; another one when the network changes. Lives until its list drops it.
class NodeAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    NodeAccessible(NetworkCanvas *canvas, int node) : m_canvas(canvas), m_node(node) {}

    [[nodiscard]] int node() const { return m_node; }
    bool isValid() const override { return m_canvas && m_node < m_canvas->plan().network().nodes.size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QWindow *window() const override { return m_canvas ? m_canvas->window()->windowHandle() : nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}
    QString text(QAccessible::Text kind) const override { return isValid() && kind == QAccessible::Name ? m_canvas->inWords(m_node) : QString(); }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QPointF centre = m_canvas->part().toView(m_canvas->plan().network().nodes[m_node].position);
        const qreal radius = m_canvas->plan().radius(m_node, m_canvas->part().spread);
        const QRect shown = QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)).toAlignedRect();
        return {m_canvas->mapToGlobal(shown.topLeft()), shown.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid())
            return state;
        state.focusable = true;
        state.selectable = true;
        state.focused = m_canvas->focusedNode() == m_node;
        state.selected = m_canvas->highlight().entities.contains(m_canvas->plan().network().nodes[m_node].entity);
        state.offscreen = !QRectF(m_canvas->rect()).contains(m_canvas->part().toView(m_canvas->plan().network().nodes[m_node].position));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == pressAction())
            m_canvas->press(m_node);
        else if (name == setFocusAction())
            m_canvas->focusNode(m_node);
    }

private:
    QPointer<NetworkCanvas> m_canvas;
    int m_node;
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *canvas = className == "dateline::NetworkCanvas"_L1 ? qobject_cast<NetworkCanvas *>(object) : nullptr;
    return canvas ? new NetworkAccessible(canvas) : nullptr;
}

} // namespace

NetworkAccessible::NetworkAccessible(NetworkCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::List)
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
