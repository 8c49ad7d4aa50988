// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/fileformats.h"
#include "model/article/officeparts.h"
#include "model/article/officexml.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// The name of the part that a relation of this kind points to (ECMA-376, part 2, 9.3).
QString related(const QByteArray &relations, QStringView kind)
{
    QString target;
    (void)walkXml(
        relations,
        [&](const QXmlStreamReader &reader) {
            if (reader.attributes().value("Type"_L1).endsWith(kind))
                target = reader.attributes().value("Target"_L1).toString();
            return true;
        },
        [](const QXmlStreamReader &) {}, [](QStringView) {});
    return target.startsWith(u'/') ? target.sliced(1) : target;
}

/// WordprocessingML (ECMA-376, part 1, 17): what a reader of the finished document sees.
class WordText
{
public:
    Result<QList<OfficeParagraph>> read(const QByteArray &xml)
    {
        const auto walked = walkXml(
            xml, [this](const QXmlStreamReader &reader) { return enter(reader); },
            [this](const QXmlStreamReader &reader) { leave(reader.name()); },
            [this](QStringView text) {
                if (m_inText)
                    m_paragraph.text += text;
            });
        if (!walked)
            return std::unexpected(walked.error());
        return std::exchange(m_paragraphs, {});
    }

private:
    bool enter(const QXmlStreamReader &reader)
    {
        const QStringView name = reader.name();
        // Deleted and moved text, and the second form of a drawing for older programs.
        if (name == u"del" || name == u"moveFrom" || name == u"Fallback" || name == u"instrText")
            return false;
        if (name == u"t")
            m_inText = true;
        else if (name == u"tab")
            m_paragraph.text += u'\t';
        else if (name == u"br" || name == u"cr")
            m_paragraph.text += u'\n';
        else if (name == u"noBreakHyphen")
            m_paragraph.text += u'-';
        else if (name == u"pStyle")
            readStyle(reader);
        else if (name == u"p" && !m_paragraph.text.isEmpty()) // a text box inside a paragraph
            endParagraph();
        return true;
    }

    void readStyle(const QXmlStreamReader &reader)
    {
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const QString style = attribute.value().toString().toLower();
            m_paragraph.isTitle = m_paragraph.isTitle
                || (attribute.name() == u"val"
                    && (style == "title"_L1 || style == "heading1"_L1 || style == "heading 1"_L1));
        }
    }

    void leave(QStringView name)
    {
        if (name == u"t")
            m_inText = false;
        else if (name == u"p")
            endParagraph();
    }

    void endParagraph() { m_paragraphs.append(std::exchange(m_paragraph, {})); }

    QList<OfficeParagraph> m_paragraphs;
    OfficeParagraph m_paragraph;
    bool m_inText = false;
};

} // namespace

Result<Article> readWord(const QByteArray &content, const FileOrigin &origin)
{
    const auto parts = officeParts(content, [](const QString &name) {
        return name == "_rels/.rels"_L1 || name == "docProps/core.xml"_L1
            || (name.startsWith("word/"_L1) && name.endsWith(".xml"_L1));
    });
    if (!parts)
        return std::unexpected(parts.error());
    QString main = related(parts->value(u"_rels/.rels"_s), u"/officeDocument");
    if (!parts->contains(main))
        main = u"word/document.xml"_s;
    if (!parts->contains(main))
        return failure(ErrorKind::Unsupported, u"it is not a text but another kind of office document"_s);
    return WordText().read(parts->value(main)).and_then([&](const QList<OfficeParagraph> &paragraphs) {
        return articleOf(paragraphs, readProperties(parts->value(u"docProps/core.xml"_s)), origin.modified);
    });
}

} // namespace dateline
