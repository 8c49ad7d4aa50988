// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/markdownblocks.h"

#include "model/article/htmlmarkup.h"

#include <md4c.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// What the parser calls while it reads.
class Collector
{
public:
    MarkdownBlocks found;

    static int enterBlock(MD_BLOCKTYPE type, void *detail, void *self)
    {
        static_cast<Collector *>(self)->enter(type, detail);
        return 0;
    }

    static int leaveBlock(MD_BLOCKTYPE type, void *, void *self)
    {
        static_cast<Collector *>(self)->leave(type);
        return 0;
    }

    static int enterSpan(MD_SPANTYPE type, void *, void *self)
    {
        static_cast<Collector *>(self)->m_images += type == MD_SPAN_IMG;
        return 0;
    }

    static int leaveSpan(MD_SPANTYPE type, void *, void *self)
    {
        static_cast<Collector *>(self)->m_images -= type == MD_SPAN_IMG;
        return 0;
    }

    static int text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self)
    {
        static_cast<Collector *>(self)->add(type, QString::fromUtf8(text, size));
        return 0;
    }

private:
    enum class Kind { Prose, Title, Aside };

    void enter(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (!m_block.trimmed().isEmpty())
                m_block += u" | "_s;
            return;
        case MD_BLOCK_CODE:
        case MD_BLOCK_HTML:
            finish();
            m_kind = Kind::Aside;
            return;
        case MD_BLOCK_H: {
            finish();
            const bool first = found.blocks.isEmpty() || static_cast<MD_BLOCK_H_DETAIL *>(detail)->level == 1;
            m_kind = first && found.title.isEmpty() ? Kind::Title : Kind::Prose;
            return;
        }
        case MD_BLOCK_DOC:
        case MD_BLOCK_QUOTE:
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
        case MD_BLOCK_LI:
        case MD_BLOCK_HR:
        case MD_BLOCK_P:
        case MD_BLOCK_TABLE:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
        case MD_BLOCK_TR:
            finish();
            return;
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
            return;
        finish();
        m_kind = Kind::Prose;
    }

    void add(MD_TEXTTYPE type, const QString &words)
    {
        if (m_images > 0)
            return;
        switch (type) {
        case MD_TEXT_BR:
            m_block += u'\n';
            break;
        case MD_TEXT_SOFTBR:
            m_block += u' ';
            break;
        case MD_TEXT_ENTITY:
            m_block += entity(words);
            break;
        case MD_TEXT_NULLCHAR:
            break;
        case MD_TEXT_HTML:
            if (m_kind == Kind::Aside) // tags within a line have no text of their own
                m_block += words;
            break;
        case MD_TEXT_NORMAL:
        case MD_TEXT_CODE:
        case MD_TEXT_LATEXMATH:
            m_block += words;
            break;
        }
    }

    static QString entity(const QString &name)
    {
        if (name == "&nbsp;"_L1 || name == "&#160;"_L1)
            return u" "_s;
        const QString decoded = textOfMarkup(name);
        return decoded.isEmpty() ? name : decoded;
    }

    void finish()
    {
        const QString block = std::exchange(m_block, {}).trimmed();
        if (block.isEmpty())
            return;
        switch (m_kind) {
        case Kind::Prose:
            found.blocks.append(block);
            break;
        case Kind::Title:
            found.title = block.simplified();
            break;
        case Kind::Aside:
            found.aside.append(block);
            break;
        }
    }

    QString m_block;
    int m_images = 0;
    Kind m_kind = Kind::Prose;
};

} // namespace

std::optional<MarkdownBlocks> parseMarkdown(const QByteArray &utf8)
{
    if (utf8.size() > std::numeric_limits<int>::max())
        return std::nullopt;
    Collector collector;
    const MD_PARSER parser{.abi_version = 0,
                           .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS,
                           .enter_block = &Collector::enterBlock,
                           .leave_block = &Collector::leaveBlock,
                           .enter_span = &Collector::enterSpan,
                           .leave_span = &Collector::leaveSpan,
                           .text = &Collector::text,
                           .debug_log = nullptr,
                           .syntax = nullptr};
    if (md_parse(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), &parser, &collector) != 0)
        return std::nullopt;
    return collector.found;
}

} // namespace dateline
