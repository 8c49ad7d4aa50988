// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAccessible>
#include <QPointer>
#include <QWidget>
#include <QWindow>

namespace dateline {

/// For a screen reader, one item of a picture that is a list to it: nothing inside, no widget of its own; it can be
/// pressed and focused. What derives from it says where it is, its name and state. Lives until the list drops it.
template<typename Canvas>
class ListItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    explicit ListItemAccessible(Canvas *canvas)
        : m_canvas(canvas)
    {
    }

    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QWindow *window() const override { return m_canvas ? m_canvas->window()->windowHandle() : nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}
    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? name() : QString();
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        if (action == pressAction())
            press();
        else if (action == setFocusAction())
            focus();
    }

protected:
    [[nodiscard]] Canvas *canvas() const { return m_canvas; } ///< null once it is gone

    // Asked only while the item is valid.
    [[nodiscard]] virtual QString name() const = 0;
    virtual void press() = 0;
    virtual void focus() = 0;

private:
    QPointer<Canvas> m_canvas;
};

} // namespace dateline
