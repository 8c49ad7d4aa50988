// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/readingstyle.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextCursor>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QFont serif(qreal pixels)
{
    static const QString family = QFontDatabase::hasFamily(u"Noto Serif"_s) ? u"Noto Serif"_s : u"Serif"_s;
    QFont font(family);
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(qRound(pixels));
    return font;
}

/// Writes block after block.
class Writer
{
public:
    explicit Writer(QTextDocument *document)
        : m_cursor(document)
    {
    }

    void add(const QString &text, const QTextBlockFormat &block, const QTextCharFormat &letters)
    {
        if (m_first)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block, letters);
        m_cursor.setBlockCharFormat(letters);
        m_cursor.insertText(text, letters);
        m_first = false;
    }

private:
    QTextCursor m_cursor;
    bool m_first = true;
};

} // namespace

ReadingStyle::ReadingStyle(const Look &look, const QFont &interface, qreal zoom)
    : m_look(look)
    , m_zoom(zoom)
    , m_body(serif(17 * zoom))
    , m_headline(serif(24 * zoom))
    , m_about(interface)
{
    m_headline.setBold(true);
    m_about.setPixelSize(qRound(13 * zoom));
}

void ReadingStyle::write(const ArticlePage &page, QTextDocument *document) const
{
    document->clear();
    document->setDefaultFont(m_body);
    Writer writer(document);
    writer.add(page.headline(), block(24 * 1.3, 0, 4), letters(m_headline, m_look.text));
    writer.add(page.about(), block(13 * 1.5, 0, 20), letters(m_about, m_look.quiet));
    const QTextBlockFormat paragraph = block(17 * 1.6, 0, 15);
    for (const QString &words : page.paragraphs())
        writer.add(words, paragraph, letters(m_body, m_look.text));
    for (const QString &words : page.removed())
        writer.add(words, paragraph, letters(m_about, m_look.quiet));
}

qreal ReadingStyle::columnWidth() const
{
    // Letters as often as in English, so that the width is 68 of them on average in any font.
    const QString sample = u"The minister said on Tuesday that the two sides would meet again in spring. "_s;
    return QFontMetricsF(m_body).horizontalAdvance(sample) / qreal(sample.size()) * 75;
}

qreal ReadingStyle::letterSize() const
{
    return m_body.pixelSize();
}

QTextBlockFormat ReadingStyle::block(qreal lineHeight, qreal above, qreal below) const
{
    QTextBlockFormat format;
    format.setLineHeight(lineHeight * m_zoom, QTextBlockFormat::FixedHeight);
    format.setTopMargin(above * m_zoom);
    format.setBottomMargin(below * m_zoom);
    return format;
}

QTextCharFormat ReadingStyle::letters(const QFont &font, const QColor &color)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(color);
    return format;
}

} // namespace dateline
