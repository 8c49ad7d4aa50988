// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/pdflines.h"

#include <poppler-page.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString toQString(const poppler::ustring &text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "ﬁ" as "fi": searching and reading know letters, not shapes.
QString withoutLigatures(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c >= u'\uFB00' && c <= u'\uFB06')
            plain += QString(c).normalized(QString::NormalizationForm_KC);
        else
            plain += c;
    }
    return plain;
}

/// One line as words are added to it.
class LineBuilder
{
public:
    /// Whether a word at \a place goes on the line rather than on a new one.
    bool takes(const poppler::rectf &place) const
    {
        if (m_line.text.isEmpty())
            return true;
        const double overlap = std::min(m_line.bottom, place.bottom()) - std::max(m_line.top, place.top());
        const double height = std::min(m_line.bottom - m_line.top, place.height());
        constexpr double widestBlank = 3; // in heights of the line; what is wider parts columns
        return overlap > height * 0.5 && place.left() >= m_line.right - height
            && place.left() - m_line.right < widestBlank * std::max(height, 1.0);
    }

    void add(const QString &word, const poppler::rectf &place, double size, bool blankBehind)
    {
        if (m_line.text.isEmpty()) {
            m_line = {word, place.left(), place.right(), place.top(), place.bottom(), size, place.width()};
        } else {
            m_line.text += (m_blank ? u" "_s : QString()) + word;
            m_line.right = std::max(m_line.right, place.right());
            m_line.top = std::min(m_line.top, place.top());
            m_line.bottom = std::max(m_line.bottom, place.bottom());
            if (word.size() > m_longestWord)
                m_line.size = size;
        }
        m_longestWord = std::max(m_longestWord, word.size());
        m_blank = blankBehind;
    }

    PdfLine taken()
    {
        PdfLine line = std::exchange(m_line, {});
        m_longestWord = 0;
        line.text = withoutLigatures(line.text).simplified();
        const bool hyphenated = line.text.endsWith(u'\u00AD');
        line.text.remove(u'\u00AD');
        if (hyphenated)
            line.text += u'\u00AD';
        return line;
    }

private:
    PdfLine m_line;
    qsizetype m_longestWord = 0;
    bool m_blank = false;
};

} // namespace

QList<PdfLine> linesOf(const poppler::page &page)
{
    const std::vector<poppler::text_box> boxes = page.text_list(poppler::page::text_list_include_font);
    const auto isUpright = [](const poppler::text_box &box) { return box.rotation() == 0; };
    const bool anyUpright = std::ranges::any_of(boxes, isUpright);
    QList<PdfLine> lines;
    LineBuilder builder;
    const auto finish = [&] {
        PdfLine line = builder.taken();
        if (!line.text.isEmpty())
            lines.append(std::move(line));
    };
    for (const poppler::text_box &box : boxes) {
        if (anyUpright && !isUpright(box))
            continue;
        const QString word = toQString(box.text());
        if (word.isEmpty())
            continue;
        const poppler::rectf place = box.bbox();
        if (!builder.takes(place))
            finish();
        const double size = box.has_font_info() ? box.get_font_size() : place.height();
        builder.add(word, place, size, box.has_space_after());
    }
    finish();
    return lines;
}

} // namespace dateline
