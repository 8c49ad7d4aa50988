// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/blocktext.h"
#include "model/article/collection.h"
#include "model/article/htmlmarkup.h"
#include "model/article/publisheddate.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// The entities of HTML, which feeds use without declaring them.
class HtmlEntities : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const QString written = u'&' + name + u';';
        const QString text = name == "nbsp"_L1 ? u"\u00A0"_s : textOfMarkup(written);
        return text == written ? QString() : text;
    }
};

struct Item {
    QString title;
    QString text;    ///< markup
    QString summary; ///< markup
    QString author;
    QString date;
    QString changed;
    QString link;
};

/// RSS 0.9x, 1.0 and 2.0, and Atom (RFC 4287), read in passing.
class FeedReader
{
public:
    FeedReader(QIODevice &content, const ReadLimits &limits, ItemSink &sink)
        : m_xml(&content)
        , m_limits(limits)
        , m_sink(sink)
    {
        m_xml.setEntityResolver(&m_entities);
    }

    Result<void> read()
    {
        while (m_flow == Flow::Continue && !m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::DTD:
                if (!m_xml.entityDeclarations().isEmpty() || m_xml.text().contains(u"<!ENTITY"))
                    return failure(ErrorKind::Unsupported, u"it declares entities of its own, which are not read"_s);
                break;
            case QXmlStreamReader::StartElement:
                if (const auto begun = begin(); !begun)
                    return begun;
                break;
            case QXmlStreamReader::EndElement:
                --m_depth;
                break;
            default:
                break;
            }
        }
        if (m_xml.hasError())
            return failure(ErrorKind::Damaged,
                           u"it is damaged: line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        return {};
    }

private:
    Result<void> begin()
    {
        if (++m_depth > m_limits.deepestMarkup)
            return failure(ErrorKind::TooLarge, u"it has too many elements inside each other"_s);
        const QStringView name = m_xml.name();
        if (name == u"item" || name == u"entry")
            return readItem();
        if (name == u"title" && m_source.isEmpty()) {
            const auto title = readText();
            if (!title)
                return std::unexpected(title.error());
            m_source = textOfMarkup(*title);
        }
        return {};
    }

    /// The content of the element that begins, as text, markup inside as markup; the element is at its end then.
    Result<QString> readText()
    {
        QString text;
        int inside = 1;
        while (inside > 0 && !m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (m_depth + ++inside > m_limits.deepestMarkup)
                    return failure(ErrorKind::TooLarge, u"it has too many elements inside each other"_s);
                text += u"<%1>"_s.arg(m_xml.name());
                break;
            case QXmlStreamReader::EndElement:
                if (--inside > 0)
                    text += u"</%1>"_s.arg(m_xml.name());
                break;
            case QXmlStreamReader::Characters:
                // Markup that stands in the element itself keeps its text apart from tags.
                text += inside > 1 ? m_xml.text().toString().toHtmlEscaped() : m_xml.text().toString();
                break;
            default:
                break;
            }
            if (text.size() > m_limits.largest)
                return failure(ErrorKind::TooLarge, u"one of its items is too large"_s);
        }
        --m_depth;
        return text;
    }

    Result<void> readItem()
    {
        Item item;
        const int outside = m_depth - 1;
        while (m_depth > outside && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                --m_depth;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (++m_depth > m_limits.deepestMarkup)
                return failure(ErrorKind::TooLarge, u"it has too many elements inside each other"_s);
            if (const auto read = readField(item); !read)
                return read;
        }
        if (!m_xml.hasError())
            yield(item);
        return {};
    }

    Result<void> readField(Item &item)
    {
        const QString name = m_xml.name().toString();
        const bool atom = m_xml.namespaceUri() == u"http://www.w3.org/2005/Atom";
        QString *field = nullptr;
        if (name == "title"_L1 && !m_xml.namespaceUri().contains(u"media"))
            field = &item.title;
        else if (name == "encoded"_L1 || (name == "content"_L1 && atom))
            field = &item.text;
        else if (name == "description"_L1 || name == "summary"_L1)
            field = &item.summary;
        else if (name == "creator"_L1 || (name == "author"_L1 && !atom) || (name == "name"_L1 && atom))
            field = &item.author;
        else if (name == "pubDate"_L1 || name == "date"_L1 || name == "published"_L1 || name == "issued"_L1)
            field = &item.date;
        else if (name == "updated"_L1 || name == "modified"_L1)
            field = &item.changed;
        else if (name == "link"_L1 && !atom)
            field = &item.link;
        if (!field) // what is in it may be a field: <author><name>
            return {};
        auto text = readText();
        if (!text)
            return std::unexpected(text.error());
        if (field->isEmpty())
            *field = *std::move(text);
        return {};
    }

    void yield(const Item &item)
    {
        ++m_number;
        const QString title = textOfMarkup(item.title);
        Article draft;
        draft.title = title;
        draft.source = m_source;
        draft.byline = textOfMarkup(item.author);
        draft.text = joinBlocks(paragraphsOfMarkup(item.text.size() > item.summary.size() ? item.text : item.summary));
        const auto published = parsePublished(item.date.simplified());
        draft.published = published ? *published : parsePublished(item.changed.simplified()).value_or(Published());
        draft.format = u"feed"_s;
        m_flow = m_sink.article(title.isEmpty() ? u"item %1"_s.arg(m_number) : title, std::move(draft), {});
    }

    QXmlStreamReader m_xml;
    HtmlEntities m_entities;
    const ReadLimits &m_limits;
    ItemSink &m_sink;
    QString m_source;
    int m_depth = 0;
    int m_number = 0;
    Flow m_flow = Flow::Continue;
};

} // namespace

Result<void> readFeed(QIODevice &content, const ReadLimits &limits, ItemSink &sink)
{
    return FeedReader(content, limits, sink).read();
}

} // namespace dateline
