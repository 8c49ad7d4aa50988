// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articletitle.h"
#include "model/article/blocktext.h"
#include "model/article/byline.h"
#include "model/article/dateline.h"
#include "model/article/fileformats.h"
#include "model/article/pdfparagraphs.h"
#include "model/article/publisheddate.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <limits>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int mostPages = 2000;

QString toQString(const poppler::ustring &text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).simplified();
}

/// A PDF ends with this mark (ISO 32000-2, 7.5.5); behind it only a few bytes may follow.
bool isCutOff(const QByteArray &content)
{
    constexpr qsizetype looked = 4096;
    return !content.last(std::min(content.size(), looked)).contains("%%EOF");
}

using Document = std::unique_ptr<poppler::document>;

Result<Document> open(const QByteArray &content)
{
    static std::once_flag quiet;
    std::call_once(quiet, [] { poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr); });
    if (content.size() > std::numeric_limits<int>::max())
        return failure(ErrorKind::TooLarge, u"it is too large for a PDF"_s);
    if (isCutOff(content))
        return failure(ErrorKind::Damaged, u"it is damaged: its end is missing"_s);
    Document document(poppler::document::load_from_raw_data(content.constData(), static_cast<int>(content.size())));
    if (!document)
        return failure(ErrorKind::Damaged, u"it is damaged: not a whole PDF"_s);
    if (document->is_locked())
        return failure(ErrorKind::Locked, u"it is protected by a password"_s);
    if (document->pages() < 1)
        return failure(ErrorKind::Damaged, u"it is damaged: it has no pages"_s);
    return document;
}

/// Whether most signs are none that a person could read: the fonts do not tell which letters their shapes are.
bool isUnreadable(const QList<PdfPage> &pages)
{
    qsizetype all = 0;
    qsizetype odd = 0;
    for (const PdfPage &page : pages) {
        for (const PdfLine &line : page) {
            all += line.text.size();
            odd += std::ranges::count_if(line.text, [](QChar c) {
                return c == QChar::ReplacementCharacter || c.category() == QChar::Other_PrivateUse
                    || c.category() == QChar::Other_Control || c.category() == QChar::Other_NotAssigned;
            });
        }
    }
    return odd * 3 > all;
}

/// What a program put there rather than a person: "Microsoft Word - draft3.doc", "untitled".
bool isTitleOfPerson(const QString &title)
{
    static const QRegularExpression file(
        uR"(^(?:untitled|document\d*|microsoft word.*|.*\.(?:docx?|odt|pdf|indd|tex|rtf|html?|qxd))$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return !title.isEmpty() && !file.match(title).hasMatch();
}

/// Takes title, byline and date from the paragraphs that stand before the prose.
class HeaderTaker
{
public:
    HeaderTaker(Article &article, const QList<PdfPage> &pages, const QString &statedTitle)
        : m_article(article)
        , m_body(bodySize(pages))
        , m_stated(isTitleOfPerson(statedTitle) ? statedTitle : QString())
    {
    }

    void take(QList<PdfParagraph> &paragraphs)
    {
        takeLargest(paragraphs);
        constexpr int most = 6;
        qsizetype at = 0;
        for (int count = 0; count < most && paragraphs.size() > 1 && at < paragraphs.size(); ++count) {
            if (!isHeader(paragraphs[at]))
                break;
            m_article.removed += paragraphs[at].text + u'\n';
            paragraphs.removeAt(at);
        }
        if (m_article.title.isEmpty())
            m_article.title = m_stated;
    }

private:
    /// The headline is what is set largest near the beginning, if anything is larger than the text.
    void takeLargest(QList<PdfParagraph> &paragraphs)
    {
        constexpr qsizetype near = 5;
        const auto end = paragraphs.begin() + std::min(paragraphs.size(), near);
        const auto largest = std::max_element(
            paragraphs.begin(), end, [](const PdfParagraph &a, const PdfParagraph &b) { return a.size < b.size; });
        constexpr double larger = 1.2;
        constexpr qsizetype longestHeadline = 250;
        if (largest == end || largest->size < m_body * larger || largest->text.size() > longestHeadline
            || paragraphs.size() < 2)
            return;
        m_article.title = largest->text;
        paragraphs.erase(largest);
    }

    bool isHeader(const PdfParagraph &paragraph)
    {
        constexpr qsizetype longestDate = 80;
        const QString &text = paragraph.text;
        if (const auto byline = m_article.byline.isEmpty() ? parseByline(text) : std::nullopt) {
            m_article.byline = byline->authors;
            if (!byline->source.isEmpty())
                m_article.source = byline->source;
            return true;
        }
        if (const auto published =
                text.size() <= longestDate && !text.endsWith(u'.') ? parsePublished(text) : std::nullopt) {
            if (m_article.published.basis == PublishedBasis::Unknown)
                m_article.published = *published;
            return true;
        }
        const bool title = m_article.title.isEmpty()
            && (text == m_stated || (m_stated.isEmpty() && isHeadlineLike(text) && text.contains(u' ')));
        if (title)
            m_article.title = text;
        return title || text.compare(m_article.title, Qt::CaseInsensitive) == 0;
    }

    Article &m_article;
    double m_body;
    QString m_stated;
};

/// What the PDF says about itself, which is less sure than what its text says.
void completeFromProperties(const poppler::document &document, Article &article)
{
    if (article.byline.isEmpty())
        article.byline = toQString(document.get_author());
    const auto created = document.get_creation_date_t();
    if (article.published.basis != PublishedBasis::Unknown || created <= 0)
        return;
    const QDate day = QDateTime::fromSecsSinceEpoch(created, QTimeZone::utc()).date();
    article.published = {day.startOfDay(QTimeZone::utc()), TimePrecision::Day, PublishedBasis::FileTime};
}

} // namespace

Result<Article> readPdf(const QByteArray &content, const FileOrigin &origin)
{
    const auto document = open(content);
    if (!document)
        return std::unexpected(document.error());
    QList<PdfPage> pages;
    for (int number = 0; number < std::min((*document)->pages(), mostPages); ++number) {
        const std::unique_ptr<poppler::page> page((*document)->create_page(number));
        if (page)
            pages.append(linesOf(*page));
    }
    if (isUnreadable(pages))
        return failure(ErrorKind::Unsupported, u"its fonts do not tell which letters they show"_s);
    const QStringList running = takeRunningLines(pages);
    QList<PdfParagraph> paragraphs = paragraphsOf(pages);
    if (paragraphs.isEmpty())
        return failure(ErrorKind::Empty, u"no text found: its pages may be pictures"_s);

    Article article;
    HeaderTaker(article, pages, toQString((*document)->get_title())).take(paragraphs);
    QStringList blocks;
    for (const PdfParagraph &paragraph : std::as_const(paragraphs))
        blocks.append(paragraph.text);
    article.text = joinBlocks(blocks);
    article.removed += running.join(u'\n');
    applyDateline(article, origin.modified);
    for (const QString &line : running) {
        const auto published = article.published.basis == PublishedBasis::Unknown ? parsePublished(line) : std::nullopt;
        if (published)
            article.published = *published;
    }
    completeFromProperties(**document, article);
    return article;
}

} // namespace dateline
