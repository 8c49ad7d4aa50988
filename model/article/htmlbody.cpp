// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/htmlbody.h"

#include "model/article/blocktext.h"
#include "model/article/htmlblocks.h"
#include "model/article/publisheddate.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int reach = 6; // how many elements up a paragraph speaks for

/// Whether to believe what elements are called.
enum class Names { Heeded, Ignored };

bool isAside(const HtmlBlock &block, Names names)
{
    return block.aside || (block.calledAside && names == Names::Heeded);
}

/// How much a block looks like a paragraph of a story.
double weight(const HtmlBlock &block, Names names)
{
    constexpr qsizetype shortest = 25;
    if (isAside(block, names) || block.headingLevel > 0 || block.isLinkList() || block.text.size() < shortest
        || isInvitation(block.text))
        return 0;
    return 1.0 + static_cast<double>(block.text.count(u',')) * 0.5
        + std::min(static_cast<double>(block.text.size()) / 100.0, 4.0);
}

/// The elements that hold the story; what stands in one of them is taken.
using Containers = QSet<const GumboNode *>;

/// The marked element that holds most of the story; the surest mark first, and the innermost of equals.
const GumboNode *findMarked(const std::vector<HtmlBlock> &blocks, Names names)
{
    QHash<const GumboNode *, double> held;
    double total = 0;
    for (const HtmlBlock &block : blocks) {
        const double own = weight(block, names);
        total += own;
        for (const MarkedElement &marked : block.marked)
            held[marked.element] += own;
    }
    for (const StoryMark mark : {StoryMark::Body, StoryMark::Article, StoryMark::Main}) {
        const GumboNode *best = nullptr;
        double most = total * 0.5;
        for (const HtmlBlock &block : blocks) {
            for (const MarkedElement &marked : block.marked) {
                if (marked.mark == mark && held.value(marked.element) > most) {
                    best = marked.element;
                    most = held.value(marked.element);
                }
            }
        }
        if (best)
            return best;
    }
    return nullptr;
}

QString styleOf(const GumboNode &node)
{
    return attribute(node, "class");
}

/// \a best with those elements beside it that hold a good part of the story as well.
Containers withSiblings(const GumboNode *best, const QHash<const GumboNode *, double> &held)
{
    Containers containers{best};
    const GumboNode *parent = best->parent;
    if (!parent || !isElement(*parent))
        return containers;
    const double own = held.value(best);
    const GumboVector &siblings = parent->v.element.children;
    for (unsigned at = 0; at < siblings.length; ++at) {
        const auto *sibling = static_cast<const GumboNode *>(siblings.data[at]);
        const double share = held.value(sibling);
        if (share <= 0 || !isElement(*sibling))
            continue;
        const bool alike = tagOf(*sibling) == tagOf(*best) && styleOf(*sibling) == styleOf(*best);
        if (share > own * (alike ? 0.05 : 0.25))
            containers.insert(sibling);
    }
    return containers;
}

/// The elements with the most paragraphs near below them.
Containers findDense(const std::vector<HtmlBlock> &blocks, Names names)
{
    QHash<const GumboNode *, double> scores;
    QHash<const GumboNode *, double> held; // without regard to how near, as far as paragraphs reach
    for (const HtmlBlock &block : blocks) {
        const double own = weight(block, names);
        if (own <= 0 || !block.element)
            continue;
        held[block.element] += own;
        if (tagOf(*block.element) != GUMBO_TAG_P)
            scores[block.element] += own; // text that stands in a division without a paragraph
        double share = own;
        const GumboNode *node = block.element->parent;
        for (int up = 1; node && up <= reach; ++up, node = node->parent) {
            scores[node] += share;
            held[node] += own;
            share /= up == 1 ? 2 : up + 1;
        }
    }
    const GumboNode *best = nullptr;
    double bestScore = 0;
    for (const HtmlBlock &block : blocks) { // in document order, so that ties are settled the same way each time
        const GumboNode *node = block.element;
        for (int up = 0; node && up <= reach; ++up, node = node->parent) {
            if (scores.value(node) > bestScore) {
                best = node;
                bestScore = scores.value(node);
            }
        }
    }
    return best ? withSiblings(best, held) : Containers();
}

bool isInside(const GumboNode *node, const Containers &containers)
{
    for (; node; node = node->parent) {
        if (containers.contains(node))
            return true;
    }
    return false;
}

/// Whether a short block repeats what the page says about the article: its title, author or date.
bool isAboutArticle(const HtmlBlock &block, const QString &title)
{
    if (block.headingLevel == 1 || block.text.compare(title, Qt::CaseInsensitive) == 0)
        return true;
    static const QRegularExpression byline(uR"(^by\s+\p{Lu}[^.!?]{2,80}$)"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::UseUnicodePropertiesOption);
    if (block.text.size() < 90 && byline.match(block.text).hasMatch())
        return true;
    static const QRegularExpression time(
        uR"(^(?:(?:last |first )?(?:updated|published|posted|modified)\b.*|\d+\s\w+\sago)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QDate anyDay(2000, 12, 31);
    return block.text.size() < 60 && !block.text.endsWith(u'.')
        && (time.match(block.text).hasMatch() || parsePublished(block.text) || parseDayBefore(block.text, anyDay));
}

HtmlBody chosen(const std::vector<HtmlBlock> &blocks, const QString &title, Names names)
{
    const GumboNode *marked = findMarked(blocks, names);
    const Containers containers = marked ? Containers{marked} : findDense(blocks, names);
    HtmlBody body;
    for (const HtmlBlock &block : blocks) {
        const bool ours = !isAside(block, names) && !block.isLinkList() && isInside(block.element, containers)
            && !isInvitation(block.text) && !isAboutArticle(block, title);
        (ours ? body.article : body.rest).append(block.text);
    }
    return body;
}

/// All that is not clearly something else: for pages with hardly a paragraph.
HtmlBody withoutChoice(const std::vector<HtmlBlock> &blocks, const QString &title)
{
    HtmlBody body;
    for (const HtmlBlock &block : blocks) {
        const bool ours = !isAside(block, Names::Heeded) && !block.isLinkList() && !isInvitation(block.text)
            && !isAboutArticle(block, title);
        (ours ? body.article : body.rest).append(block.text);
    }
    return body;
}

qsizetype lengthOf(const QStringList &blocks)
{
    qsizetype length = 0;
    for (const QString &block : blocks)
        length += block.size();
    return length;
}

bool isTitle(const HtmlBlock &block, const QString &title)
{
    return block.headingLevel == 1 || (block.headingLevel == 2 && block.text.compare(title, Qt::CaseInsensitive) == 0);
}

/// An element that is called as if it were beside the story, though it holds the title and most of the page
/// ("has-sidebar").
const GumboNode *findMiscalled(const std::vector<HtmlBlock> &blocks, const QString &title)
{
    QHash<const GumboNode *, qsizetype> held;
    qsizetype total = 0;
    for (const HtmlBlock &block : blocks) {
        held[block.calledAside] += block.text.size();
        total += block.text.size();
    }
    for (const HtmlBlock &block : blocks) {
        if (isTitle(block, title) && block.calledAside && held.value(block.calledAside) * 2 > total)
            return block.calledAside;
    }
    return nullptr;
}

} // namespace

HtmlBody findBody(const HtmlTree &tree, const QString &title)
{
    std::vector<HtmlBlock> blocks = cutIntoBlocks(tree);
    QSet<const GumboNode *> miscalled;
    constexpr qsizetype mostMiscalled = 8;
    while (const GumboNode *element = miscalled.size() < mostMiscalled ? findMiscalled(blocks, title) : nullptr) {
        miscalled.insert(element);
        blocks = cutIntoBlocks(tree, miscalled);
    }
    HtmlBody body = chosen(blocks, title, Names::Heeded);
    constexpr qsizetype nothing = 80; // a word or two that stand outside by chance
    if (lengthOf(body.article) >= nothing)
        return body;
    HtmlBody unnamed = chosen(blocks, title, Names::Ignored);
    if (lengthOf(unnamed.article) > 2 * lengthOf(body.article))
        return unnamed;
    return body.article.isEmpty() ? withoutChoice(blocks, title) : body;
}

} // namespace dateline
