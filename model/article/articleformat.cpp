// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articleformat.h"

#include "model/article/textdecoder.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype lookedForMarks = 1024;       // bytes in which a format shows itself
constexpr qsizetype lookedForControls = 64 * 1024;

bool isPdf(const QByteArray &content)
{
    const qsizetype at = content.first(std::min(content.size(), lookedForMarks)).indexOf("%PDF-");
    return at == 0 || (at > 0 && content.contains("startxref")); // else somebody writes about PDF
}

/// Whether the content begins as only a web page does.
bool isPage(const QByteArray &content)
{
    QByteArray head = content.first(std::min(content.size(), lookedForMarks * 2));
    head.replace('\0', QByteArrayView()); // UTF-16
    static const QRegularExpression begin(
        uR"(^[^<]{0,8}(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return begin.match(QString::fromLatin1(head).trimmed()).hasMatch();
}

/// Whether the content begins with a tag of a page's inside, as pages saved in part do.
bool isPartOfPage(const QByteArray &content)
{
    const QByteArray head = content.first(std::min(content.size(), lookedForMarks)).trimmed();
    static const QRegularExpression begin(uR"(^<(?:div|p|h[1-6]|main|section|meta|title|table|link)\b[^>]*>)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return begin.match(QString::fromLatin1(head)).hasMatch();
}

/// The name of the first file in a zip, nothing elsewhere.
QByteArrayView firstInZip(QByteArrayView head)
{
    constexpr qsizetype lengthAt = 26;
    constexpr qsizetype nameAt = 30;
    if (!head.startsWith("PK\x03\x04") || head.size() < nameAt)
        return {};
    const auto length =
        static_cast<unsigned char>(head.at(lengthAt)) + 256 * static_cast<unsigned char>(head.at(lengthAt + 1));
    return head.sliced(nameAt).first(std::min<qsizetype>(length, head.size() - nameAt));
}

bool isOpenDocument(QByteArrayView head, const QString &suffix)
{
    const QByteArrayView first = firstInZip(head);
    return !first.isEmpty()
        && (suffix == "odt"_L1 || (first == "mimetype" && head.contains("application/vnd.oasis.opendocument.text")));
}

bool isWord(QByteArrayView head, const QString &suffix)
{
    const QByteArrayView first = firstInZip(head);
    return !first.isEmpty()
        && (suffix == "docx"_L1 || suffix == "docm"_L1 || first == "[Content_Types].xml" || first.startsWith("word/"));
}

struct Signature {
    QByteArrayView bytes;
    qsizetype at;
    QStringView kind;
};

constexpr std::array<Signature, 22> signatures{{
    {"\x89PNG", 0, u"a picture"},
    {"\xFF\xD8\xFF", 0, u"a picture"},
    {"GIF8", 0, u"a picture"},
    {"RIFF", 0, u"a picture, sound or film"},
    {"BM", 0, u"a picture"},
    {"II*", 0, u"a picture"},
    {"MM\0*", 0, u"a picture"},
    {"ftyp", 4, u"a film or picture"},
    {"OggS", 0, u"sound or film"},
    {"ID3", 0, u"sound"},
    {"PK\x03\x04", 0, u"an archive or office document"},
    {"PK\x05\x06", 0, u"an empty archive"},
    {"\x1F\x8B", 0, u"a compressed file"},
    {"BZh", 0, u"a compressed file"},
    {"\xFD"
     "7zXZ",
     0, u"a compressed file"},
    {"\x28\xB5\x2F\xFD", 0, u"a compressed file"},
    {"7z\xBC\xAF", 0, u"an archive"},
    {"Rar!", 0, u"an archive"},
    {"\xD0\xCF\x11\xE0", 0, u"an old or a protected office document"},
    {"{\\rtf", 0, u"a rich text document"},
    {"%!PS", 0, u"a PostScript document"},
    {"SQLite format 3", 0, u"a database"},
}};

std::optional<QString> signedKind(const QByteArray &content)
{
    for (const Signature &signature : signatures) {
        if (QByteArrayView(content).sliced(std::min(signature.at, content.size())).startsWith(signature.bytes))
            return signature.kind.toString();
    }
    return std::nullopt;
}

/// Zero bytes and control characters that no text has.
bool hasControls(const QByteArray &content)
{
    if (content.contains('\0'))
        return true;
    const QByteArrayView head = QByteArrayView(content).first(std::min(content.size(), lookedForControls));
    const auto controls = std::ranges::count_if(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != '\x1b';
    });
    return controls * 50 > head.size();
}

} // namespace

ArticleFormat formatOf(const QByteArray &content, const QString &name)
{
    if (isPdf(content))
        return ArticleFormat::Pdf;
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (isOpenDocument(content, suffix))
        return ArticleFormat::OpenDocument;
    if (isWord(content, suffix))
        return ArticleFormat::Word;
    if (isPage(content) || suffix == "html"_L1 || suffix == "htm"_L1 || suffix == "xhtml"_L1)
        return ArticleFormat::Html;
    if (suffix == "md"_L1 || suffix == "markdown"_L1)
        return ArticleFormat::Markdown;
    return isPartOfPage(content) ? ArticleFormat::Html : ArticleFormat::Text;
}

QString word(ArticleFormat format)
{
    switch (format) {
    case ArticleFormat::Text:
        return u"text"_s;
    case ArticleFormat::Html:
        return u"html"_s;
    case ArticleFormat::Markdown:
        return u"markdown"_s;
    case ArticleFormat::Pdf:
        return u"pdf"_s;
    case ArticleFormat::Word:
        return u"word"_s;
    case ArticleFormat::OpenDocument:
        return u"opendocument"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

bool isOfficeDocument(const QByteArray &head, const QString &name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    return isOpenDocument(head, suffix) || isWord(head, suffix);
}

bool isMadeOfText(ArticleFormat format)
{
    return format == ArticleFormat::Text || format == ArticleFormat::Html || format == ArticleFormat::Markdown;
}

std::optional<QString> foreignKind(const QByteArray &content)
{
    if (isWide(content))
        return std::nullopt;
    const auto kind = signedKind(content);
    // Rich text and PostScript are letters throughout, and so may be text that begins with a short mark by chance.
    if (kind && (hasControls(content) || content.startsWith("{\\rtf") || content.startsWith("%!PS")))
        return kind;
    return hasControls(content) ? std::optional(u"a file of an unknown kind"_s) : std::nullopt;
}

} // namespace dateline
