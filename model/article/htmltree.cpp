// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/htmltree.h"

#include <vector>

namespace dateline {

namespace {

const GumboVector *childrenOf(const GumboNode &node)
{
    if (node.type == GUMBO_NODE_DOCUMENT)
        return &node.v.document.children;
    return isElement(node) ? &node.v.element.children : nullptr;
}

void walkFrom(const GumboNode &start, const std::function<bool(const GumboNode &)> &enter,
              const std::function<void(const GumboNode &)> &leave)
{
    struct Step {
        const GumboNode *node;
        unsigned next;
    };
    if (!enter(start))
        return;
    std::vector<Step> path{{&start, 0}};
    while (!path.empty()) {
        Step &step = path.back();
        const GumboVector *children = childrenOf(*step.node);
        if (!children || step.next >= children->length) {
            if (leave)
                leave(*step.node);
            path.pop_back();
            continue;
        }
        const auto *child = static_cast<const GumboNode *>(children->data[step.next++]);
        if (enter(*child))
            path.push_back({child, 0});
    }
}

} // namespace

HtmlTree::HtmlTree(QByteArray utf8)
    : m_content(std::move(utf8))
    , m_output(nullptr, [](GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); })
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    m_output.reset(gumbo_parse_with_options(&options, m_content.constData(), static_cast<size_t>(m_content.size())));
}

void HtmlTree::walk(const std::function<bool(const GumboNode &)> &enter,
                    const std::function<void(const GumboNode &)> &leave) const
{
    walkFrom(*m_output->root, enter, leave);
}

QString attribute(const GumboNode &node, const char *name)
{
    if (!isElement(node))
        return {};
    const GumboAttribute *found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool isElement(const GumboNode &node)
{
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

GumboTag tagOf(const GumboNode &node)
{
    return isElement(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

QString rawText(const GumboNode &node)
{
    QString text;
    walkFrom(node,
             [&text](const GumboNode &inner) {
                 if (inner.type == GUMBO_NODE_TEXT || inner.type == GUMBO_NODE_WHITESPACE
                     || inner.type == GUMBO_NODE_CDATA)
                     text += QString::fromUtf8(inner.v.text.text);
                 return true;
             },
             {});
    return text;
}

} // namespace dateline
