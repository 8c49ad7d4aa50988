// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/htmlblocks.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr QChar lineBreak = u'\u2028'; // white space in the source is no line end, <br> is

bool isNeverText(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
        return true;
    default:
        return false;
    }
}

bool isPartOfLine(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
        return true;
    default:
        return false;
    }
}

int headingLevelOf(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

bool isHidden(const GumboNode &node)
{
    if (!attribute(node, "hidden").isNull() || attribute(node, "aria-hidden") == "true"_L1)
        return true;
    const QString style = attribute(node, "style").remove(u' ').toLower();
    return style.contains("display:none"_L1) || style.contains("visibility:hidden"_L1);
}

/// Whether the element is no part of the story by what it is.
bool isAside(const GumboNode &node)
{
    switch (tagOf(node)) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
        return true;
    default:
        break;
    }
    const QString role = attribute(node, "role").toLower();
    return role == "navigation"_L1 || role == "complementary"_L1 || role == "banner"_L1 || role == "contentinfo"_L1
        || role == "dialog"_L1 || role == "search"_L1;
}

QString nameOf(const GumboNode &node)
{
    return attribute(node, "class") + u' ' + attribute(node, "id");
}

/// "imageCaption" → "image-Caption"
QString withWordsApart(QString name)
{
    static const QRegularExpression humps(u"(?<=[a-z])(?=[A-Z])"_s);
    return name.replace(humps, u"-"_s);
}

/// Whether the element is no part of the story by how it is called.
bool isCalledAside(const GumboNode &node)
{
    switch (tagOf(node)) {
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
        return false;
    default:
        break;
    }
    static const QRegularExpression called(
        uR"((?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|sidebar|related|recommended|recommendations|recirc|popular|trending|most-?read|share|sharing|social|comments?|disqus|newsletter|signup|subscri(?:be|ption)|promo|advert(?:isement)?s?|ads?|sponsor(?:ed)?|banner|cookies?|consent|gdpr|popup|modal|footer|masthead|caption|credits?|copyright|tags?|topics|byline|authors?|timestamp|dateline-meta|meta|toolbar|skip-link|teasers?|read-?(?:more|next)|more-(?:on|from|stories)|outbrain|taboola)(?:$|[\s_-]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return called.match(withWordsApart(nameOf(node))).hasMatch();
}

StoryMark markOf(const GumboNode &node)
{
    if (attribute(node, "itemprop").compare("articleBody"_L1, Qt::CaseInsensitive) == 0)
        return StoryMark::Body;
    static const QRegularExpression body(
        uR"((?:^|\s)(?:(?:article|story|entry|post)[_-]*(?:body|content|text)|(?:body|content)[_-]*(?:article|story))(?:$|\s|__|--))"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (body.match(nameOf(node)).hasMatch())
        return StoryMark::Body;
    if (tagOf(node) == GUMBO_TAG_ARTICLE || attribute(node, "role") == "article"_L1)
        return StoryMark::Article;
    return tagOf(node) == GUMBO_TAG_MAIN || attribute(node, "role") == "main"_L1 ? StoryMark::Main : StoryMark::None;
}

/// Whether a table's row holds short words and numbers only, so that it reads as one line.
bool isDataRow(const GumboNode &row)
{
    constexpr qsizetype longestRow = 300;
    qsizetype length = 0;
    const GumboVector &cells = row.v.element.children;
    for (unsigned at = 0; at < cells.length; ++at) {
        const auto *cell = static_cast<const GumboNode *>(cells.data[at]);
        if (!isElement(*cell))
            continue;
        const GumboVector &inner = cell->v.element.children;
        for (unsigned below = 0; below < inner.length; ++below) {
            const auto *node = static_cast<const GumboNode *>(inner.data[below]);
            if (isElement(*node) && (!isPartOfLine(tagOf(*node)) || node->v.element.children.length > 3))
                return false;
            length += rawText(*node).size();
            if (length > longestRow)
                return false;
        }
    }
    return true;
}

class Cutter
{
public:
    explicit Cutter(const QSet<const GumboNode *> &miscalled)
        : m_miscalled(miscalled)
    {
    }

    std::vector<HtmlBlock> cut(const HtmlTree &tree)
    {
        tree.walk([this](const GumboNode &node) { return enter(node); },
                  [this](const GumboNode &node) { leave(node); });
        finish();
        return std::move(m_blocks);
    }

private:
    struct Open {
        const GumboNode *element;
        StoryMark mark = StoryMark::None;
        bool line = false; ///< is part of a line
        bool aside = false;
        bool calledAside = false;
    };

    bool enter(const GumboNode &node)
    {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
            const QString text = QString::fromUtf8(node.v.text.text);
            m_text += text;
            if (m_links > 0)
                m_linked += text.simplified().size();
            return false;
        }
        if (!isElement(node))
            return node.type == GUMBO_NODE_DOCUMENT;
        const GumboTag tag = tagOf(node);
        if (isNeverText(tag))
            return false;
        if (tag == GUMBO_TAG_BR) {
            m_text += lineBreak;
            return false;
        }
        if (tag == GUMBO_TAG_TR)
            m_row = isDataRow(node) ? &node : nullptr;
        const bool cell = (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && m_row && node.parent == m_row;
        if (cell && !m_text.trimmed().isEmpty())
            m_text += u" | "_s;
        open({&node, markOf(node), isPartOfLine(tag) || cell, isAside(node) || isHidden(node),
              isCalledAside(node) && !m_miscalled.contains(&node)});
        return true;
    }

    void open(Open element)
    {
        // A hidden word does not belong to the line around it.
        if (!element.line || element.aside)
            finish();
        m_links += tagOf(*element.element) == GUMBO_TAG_A;
        m_asides += element.aside;
        m_open.push_back(element);
    }

    void leave(const GumboNode &node)
    {
        if (!isElement(node))
            return;
        const Open element = m_open.back();
        if (!element.line || element.aside)
            finish();
        m_open.pop_back();
        m_links -= tagOf(node) == GUMBO_TAG_A;
        m_asides -= element.aside;
    }

    /// Ends the block; two line breaks end one as well.
    void finish()
    {
        const QString text = std::exchange(m_text, {});
        const qsizetype linked = std::exchange(m_linked, 0);
        if (text.size() < 4096 && text.trimmed().isEmpty())
            return;
        QList<QStringList> paragraphs{{}};
        for (const QStringView line : QStringView(text).split(lineBreak)) {
            const QString plain = line.toString().simplified();
            if (!plain.isEmpty())
                paragraphs.last().append(plain);
            else if (!paragraphs.last().isEmpty())
                paragraphs.append(QStringList());
        }
        HtmlBlock block = describe();
        for (const QStringList &lines : std::as_const(paragraphs)) {
            if (lines.isEmpty())
                continue;
            block.text = lines.join(u'\n');
            // Links cannot be told apart any more when line breaks cut a block.
            block.linked = paragraphs.size() > 2 ? std::min(linked, block.text.size()) / paragraphs.size() : linked;
            m_blocks.push_back(block);
        }
    }

    HtmlBlock describe() const
    {
        constexpr size_t mostMarks = 8;
        HtmlBlock block;
        block.aside = m_asides > 0;
        for (auto at = m_open.rbegin(); at != m_open.rend(); ++at) {
            if (!at->line && !block.element)
                block.element = at->element;
            if (at->calledAside)
                block.calledAside = at->element;
            if (at->mark != StoryMark::None && block.marked.size() < mostMarks)
                block.marked.push_back({at->element, at->mark});
        }
        block.headingLevel = block.element ? headingLevelOf(tagOf(*block.element)) : 0;
        return block;
    }

    const QSet<const GumboNode *> &m_miscalled;
    std::vector<HtmlBlock> m_blocks;
    std::vector<Open> m_open;
    const GumboNode *m_row = nullptr;
    QString m_text;
    qsizetype m_linked = 0;
    int m_links = 0;
    int m_asides = 0;
};

} // namespace

std::vector<HtmlBlock> cutIntoBlocks(const HtmlTree &tree, const QSet<const GumboNode *> &miscalled)
{
    return Cutter(miscalled).cut(tree);
}

} // namespace dateline
