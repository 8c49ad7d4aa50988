// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articlereader.h"

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
    }
    Q_UNREACHABLE_RETURN({});
}

std::unexpected<Error> unread(const QString &name, Error error)
{
    error.message = u"cannot read '%1': %2"_s.arg(name, error.message);
    return std::unexpected(std::move(error));
}

std::unexpected<Error> unread(const QString &name, ErrorKind kind, const QString &reason)
{
    return unread(name, Error{kind, reason});
}

std::unexpected<Error> tooLarge(const QString &name, qint64 size, qint64 most)
{
    const QLocale locale = QLocale::c();
    return unread(name, ErrorKind::TooLarge,
                  u"it is too large: %1, and the most is %2"_s.arg(locale.formattedDataSize(size), locale.formattedDataSize(most)));
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
        article.published = {modified.date().startOfDay(QTimeZone::utc()), TimePrecision::Day, PublishedBasis::FileTime};
}

Result<Article> readContent(QByteArray content, const QString &path, const QDateTime &modified, const ReadOptions &options)
{
    const QString name = QFileInfo(path).fileName();
    if (content.isEmpty())
        return unread(name, ErrorKind::Empty, u"it is empty"_s);
    const ArticleFormat format = formatOf(content, name);
    if (format == ArticleFormat::Html)
        content = withoutStrayZeros(content);
    if (const auto kind = format == ArticleFormat::Pdf ? std::nullopt : foreignKind(content))
        return unread(name, ErrorKind::Unsupported, u"it is not text but %1"_s.arg(*kind));
    auto article = readAs(format, content, {name, modified.date()});
    if (!article)
        return unread(name, article.error());
    if (isBlank(article->text))
        return unread(name, ErrorKind::Empty, u"no text found"_s);
    complete(*article, name, modified, options);
    article->format = word(format);
    article->origin = path;
    article->hash = hashOf(*article);
    return article;
}

} // namespace

Result<Article> readArticle(const QString &path, const ReadOptions &options)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (!info.exists())
        return unread(name, ErrorKind::NotFound, u"there is no such file"_s);
    if (info.isDir())
        return unread(name, ErrorKind::Unsupported, u"it is a folder"_s);
    if (!info.isFile())
        return unread(name, ErrorKind::Unsupported, u"it is not a regular file"_s);
    if (info.size() > options.largestFile)
        return tooLarge(name, info.size(), options.largestFile);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unread(name, ErrorKind::Unreadable, file.errorString());
    const QByteArray content = file.read(options.largestFile + 1); // it may have grown, or lie about its size
    if (file.error() != QFileDevice::NoError)
        return unread(name, ErrorKind::Unreadable, file.errorString());
    if (content.size() > options.largestFile)
        return tooLarge(name, content.size(), options.largestFile);
    return readContent(content, info.absoluteFilePath(), info.lastModified().toUTC(), options);
}

Result<Article> readArticle(const QByteArray &content, const QString &name, const ReadOptions &options)
{
    if (content.size() > options.largestFile)
        return tooLarge(name, content.size(), options.largestFile);
    return readContent(content, name, QDateTime::currentDateTimeUtc(), options);
}

bool isArticleFileName(const QString &fileName)
{
    static const QStringList suffixes{u"txt"_s, u"text"_s, u"html"_s, u"htm"_s, u"xhtml"_s, u"md"_s, u"markdown"_s, u"pdf"_s};
    return suffixes.contains(QFileInfo(fileName).suffix().toLower());
}

} // namespace dateline
