// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <gumbo.h>

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace dateline {

/// A web page as parsed by Gumbo; nodes live as long as the tree. Gumbo frees nodes by recursion and looks through all
/// that are open for each it opens: pages of others' making go through boundedMarkup() first.
class HtmlTree
{
public:
    explicit HtmlTree(QByteArray utf8);

    [[nodiscard]] const GumboNode *root() const { return m_output->root; }

    /// Calls \a enter for every node in document order, and \a leave for each element after what is in it.
    /// Where \a enter returns false, what is in the node is passed over. Nesting costs no stack.
    void walk(const std::function<bool(const GumboNode &)> &enter,
              const std::function<void(const GumboNode &)> &leave = {}) const;

private:
    QByteArray m_content; ///< Gumbo points into it
    std::unique_ptr<GumboOutput, void (*)(GumboOutput *)> m_output;
};

/// The value of \a node's attribute \a name, null when it has none.
QString attribute(const GumboNode &node, const char *name);

bool isElement(const GumboNode &node);
GumboTag tagOf(const GumboNode &node); ///< GUMBO_TAG_UNKNOWN for what is no element

/// All text in \a node, as it stands.
QString rawText(const GumboNode &node);

} // namespace dateline
