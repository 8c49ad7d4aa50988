// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articlereader.h"

#include "model/article/articledraft.h"
#include "model/article/articleformat.h"
#include "model/article/articletitle.h"
#include "model/article/fileformats.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

Result<Article> readAs(ArticleFormat format, const QByteArray &content, const FileOrigin &origin)
{
    switch (format) {
    case ArticleFormat::Text:
        return readPlainText(content, origin);
    case ArticleFormat::Html:
        return readHtml(content, origin);
    case ArticleFormat::Markdown:
        return readMarkdown(content, origin);
    case ArticleFormat::Pdf:
        return readPdf(content, origin);
    case ArticleFormat::Word:
        return readWord(content, origin);
    case ArticleFormat::OpenDocument:
        return readOpenDocument(content, origin);
    }
    Q_UNREACHABLE_RETURN({});
}

std::unexpected<Error> tooLarge(qint64 size, qint64 most)
{
    const QLocale locale = QLocale::c();
    return failure(ErrorKind::TooLarge,
                   u"it is too large: %1, and the most is %2"_s.arg(locale.formattedDataSize(size),
                                                                    locale.formattedDataSize(most)));
}

QByteArray hashOf(const Article &article)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(article.title.toUtf8());
    hash.addData(QByteArrayView("", 1));
    hash.addData(article.text.toUtf8());
    return hash.result();
}

bool isBlank(QStringView text)
{
    return std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// A page with a stray zero byte is still one: browsers pass over it. Elsewhere zeros mean that it is no text.
QByteArray withoutStrayZeros(const QByteArray &content)
{
    const qsizetype zeros = content.count('\0');
    if (zeros == 0 || zeros * 100 > content.size())
        return content;
    QByteArray page = content;
    page.replace('\0', QByteArrayView());
    return page;
}

/// What the reader left open, as the person, the file's name or its time tell.
void complete(Article &article, const QString &name, const QDateTime &modified, const ReadOptions &options)
{
    if (article.title.isEmpty()) {
        const qsizetype prose = article.headers.isEmpty() ? 0 : article.headers.last().span.end;
        article.title = titleFromText(QStringView(article.text).sliced(prose));
    }
    if (article.title.isEmpty())
        article.title = titleFromText(article.text);
    if (article.source.isEmpty())
        article.source = name;
    if (options.published.isValid())
        article.published = {options.published.startOfDay(QTimeZone::utc()), TimePrecision::Day, PublishedBasis::Given};
    else if (!article.published.time.isValid() && modified.isValid())
        article.published = {modified.date().startOfDay(QTimeZone::utc()), TimePrecision::Day,
                             PublishedBasis::FileTime};
}

} // namespace

std::unexpected<Error> unread(const QString &name, Error error)
{
    error.message = u"cannot read '%1': %2"_s.arg(name, error.message);
    return std::unexpected(std::move(error));
}

Result<Article> finished(Article draft, const ContentPlace &place, const ReadOptions &options)
{
    if (isBlank(draft.text))
        return failure(ErrorKind::Empty, u"no text found"_s);
    complete(draft, place.name, place.modified, options);
    draft.origin = place.origin;
    draft.hash = hashOf(draft);
    return draft;
}

Result<Article> readContent(QByteArray content, const ContentPlace &place, const ReadOptions &options)
{
    if (content.isEmpty())
        return failure(ErrorKind::Empty, u"it is empty"_s);
    if (content.size() > options.limits.largest)
        return tooLarge(content.size(), options.limits.largest);
    const ArticleFormat format = formatOf(content, place.name);
    if (format == ArticleFormat::Html)
        content = withoutStrayZeros(content);
    const auto kind = isMadeOfText(format) ? foreignKind(content) : std::nullopt;
    if (kind)
        return failure(ErrorKind::Unsupported, u"it is not text but %1"_s.arg(*kind));
    return readAs(format, content, {place.name, place.modified.date()}).and_then([&](Article read) {
        read.format = word(format);
        return finished(std::move(read), place, options);
    });
}

Result<void> openRegular(QFile &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return failure(ErrorKind::NotFound, u"there is no such file"_s);
    if (info.isDir())
        return failure(ErrorKind::Unsupported, u"it is a folder"_s);
    if (!info.isFile())
        return failure(ErrorKind::Unsupported, u"it is not a regular file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Unreadable, file.errorString());
    return {};
}

Result<Article> readArticle(const QString &path, const ReadOptions &options)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    QFile file(path);
    if (const auto opened = openRegular(file); !opened)
        return unread(name, opened.error());
    const qint64 largest = options.limits.largest;
    if (file.size() > largest)
        return unread(name, tooLarge(file.size(), largest).error());
    const QByteArray content = file.read(largest + 1); // it may have grown, or lie about its size
    if (file.error() != QFileDevice::NoError)
        return unread(name, Error{ErrorKind::Unreadable, file.errorString()});
    auto article = readContent(
        content, {.name = name, .origin = info.absoluteFilePath(), .modified = info.lastModified().toUTC()}, options);
    if (!article)
        return unread(name, article.error());
    return article;
}

Result<Article> readArticle(const QByteArray &content, const QString &name, const ReadOptions &options)
{
    const QString shown = QFileInfo(name).fileName();
    auto article =
        readContent(content, {.name = shown, .origin = name, .modified = QDateTime::currentDateTimeUtc()}, options);
    if (!article)
        return unread(shown, article.error());
    return article;
}

namespace {

const QStringList &articleSuffixes()
{
    static const QStringList suffixes{
        u"txt"_s,    u"text"_s, u"html"_s, u"htm"_s,  u"xhtml"_s, u"md"_s,  u"markdown"_s, u"pdf"_s,  u"docx"_s,
        u"odt"_s,    u"eml"_s,  u"mbox"_s, u"rss"_s,  u"atom"_s,  u"xml"_s, u"rdf"_s,      u"json"_s, u"jsonl"_s,
        u"ndjson"_s, u"csv"_s,  u"tsv"_s,  u"warc"_s, u"zip"_s,   u"7z"_s,  u"tar"_s,      u"tgz"_s,  u"tbz2"_s,
        u"txz"_s,    u"tzst"_s, u"gz"_s,   u"bz2"_s,  u"xz"_s,    u"zst"_s};
    return suffixes;
}

} // namespace

QStringList articleFilePatterns()
{
    QStringList patterns;
    for (const QString &suffix : articleSuffixes())
        patterns.append(u"*."_s + suffix);
    return patterns;
}

bool isArticleFileName(const QString &fileName)
{
    return articleSuffixes().contains(QFileInfo(fileName).suffix().toLower());
}

} // namespace dateline
