// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/article/htmltree.h"

#include <QSet>
#include <QString>

#include <vector>

namespace dateline {

/// How an element says that it holds a story, the surest last.
enum class StoryMark { None, Main, Article, Body };

/// An element around a block that is marked as holding a story.
struct MarkedElement {
    const GumboNode *element = nullptr;
    StoryMark mark = StoryMark::None;
};

/// A paragraph of a page, a heading, a list item, a caption, a button…
struct HtmlBlock {
    QString text;                            ///< white space collapsed, a line for each <br>
    qsizetype linked = 0;                    ///< characters inside links
    const GumboNode *element = nullptr;      ///< the innermost that is not part of a line; null outside all
    std::vector<MarkedElement> marked; ///< the elements around it that are marked, the innermost first, at most 8
    int headingLevel = 0; ///< 1 to 6; 0 for what is no heading
    bool aside = false; ///< in navigation, a caption, a form and the like, or hidden
    const GumboNode *calledAside = nullptr; ///< the outermost element around it that is called as such things are

    [[nodiscard]] bool isLinkList() const { return linked * 2 > text.size(); }
};

/// All text of a page that is meant to be read, in document order. Scripts, styles and templates are passed over.
/// What the elements \a miscalled are called does not count.
std::vector<HtmlBlock> cutIntoBlocks(const HtmlTree &tree, const QSet<const GumboNode *> &miscalled = {});

} // namespace dateline
