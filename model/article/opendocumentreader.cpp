// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/fileformats.h"
#include "model/article/officeparts.h"
#include "model/article/officexml.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// OpenDocument 1.3, part 3: what a reader of the finished document sees.
class DocumentText
{
public:
    Result<QList<OfficeParagraph>> read(const QByteArray &xml)
    {
        const auto walked = walkXml(
            xml, [this](const QXmlStreamReader &reader) { return enter(reader); },
            [this](const QXmlStreamReader &reader) { leave(reader.name()); },
            [this](QStringView text) {
                if (m_inside > 0)
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
        if (name == u"note" || name == u"annotation" || name == u"tracked-changes" || name == u"styles"
            || name == u"automatic-styles")
            return false;
        if (name == u"p" || name == u"h") {
            if (m_inside++ > 0) // a text box inside a paragraph
                endParagraph();
            const QStringView style =
                reader.attributes().value("urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1, "style-name"_L1);
            const QStringView rank =
                reader.attributes().value("urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1, "outline-level"_L1);
            m_paragraph.isTitle = style == u"Title" || (name == u"h" && (rank == u"1" || rank.isEmpty()));
        } else if (m_inside > 0 && name == u"s") {
            constexpr int mostBlanks = 1000;
            const int count =
                reader.attributes().value("urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1, "c"_L1).toInt();
            m_paragraph.text += QString(std::clamp(count, 1, mostBlanks), u' ');
        } else if (m_inside > 0 && name == u"tab") {
            m_paragraph.text += u'\t';
        } else if (m_inside > 0 && name == u"line-break") {
            m_paragraph.text += u'\n';
        }
        return true;
    }

    void leave(QStringView name)
    {
        if (name != u"p" && name != u"h")
            return;
        --m_inside;
        endParagraph();
    }

    void endParagraph() { m_paragraphs.append(std::exchange(m_paragraph, {})); }

    QList<OfficeParagraph> m_paragraphs;
    OfficeParagraph m_paragraph;
    int m_inside = 0;
};

} // namespace

Result<Article> readOpenDocument(const QByteArray &content, const FileOrigin &origin)
{
    const auto parts = officeParts(content, [](const QString &name) {
        return name == "content.xml"_L1 || name == "meta.xml"_L1 || name == "META-INF/manifest.xml"_L1;
    });
    if (!parts)
        return std::unexpected(parts.error());
    if (parts->value(u"META-INF/manifest.xml"_s).contains("encryption-data"))
        return failure(ErrorKind::Locked, u"it is protected by a password"_s);
    if (!parts->contains(u"content.xml"_s))
        return failure(ErrorKind::Damaged, u"it is damaged: its content is missing"_s);
    return DocumentText().read(parts->value(u"content.xml"_s)).and_then([&](const QList<OfficeParagraph> &paragraphs) {
        return articleOf(paragraphs, readProperties(parts->value(u"meta.xml"_s)), origin.modified);
    });
}

} // namespace dateline
