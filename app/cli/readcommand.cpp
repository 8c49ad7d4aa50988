// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/summary.h"
#include "app/cli/usage.h"
#include "app/places.h"
#include "model/annotation/annotator.h"
#include "model/corpus/readahead.h"
#include "model/exchange/articlejson.h"
#include "model/exchange/conllu.h"
#include "model/reading/filereader.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

enum class Format { JsonLines, Conllu, Text };

struct ReadWanted {
    QStringList files;
    QDate published;
    ColumnMapping mapping;
    Format format = Format::Text;
};

std::optional<Format> formatOf(const QString &word)
{
    if (word == u"jsonl")
        return Format::JsonLines;
    if (word == u"conllu")
        return Format::Conllu;
    if (word == u"text")
        return Format::Text;
    return std::nullopt;
}

Result<ReadWanted> requestOf(const QCommandLineParser &parser)
{
    ReadWanted request{
        .files = parser.positionalArguments().sliced(1), .published = {}, .mapping = {}, .format = Format::Text};
    if (request.files.isEmpty())
        return failure(ErrorKind::InvalidInput, u"read what? Name a file, or - for standard input"_s);
    if (request.files.count(u"-"_s) > 1)
        return failure(ErrorKind::InvalidInput, u"standard input can be read only once"_s);
    if (parser.isSet(u"published"_s)) {
        const auto date = readDate(parser.value(u"published"_s));
        if (!date)
            return std::unexpected(date.error());
        request.published = *date;
    }
    if (parser.isSet(u"map"_s)) {
        const auto mapping = parseMapping(parser.value(u"map"_s));
        if (!mapping)
            return std::unexpected(mapping.error());
        request.mapping = *mapping;
    }
    const auto format = formatOf(parser.value(u"format"_s));
    if (!format)
        return failure(ErrorKind::InvalidInput,
                       u"'%1' is no format: jsonl, conllu or text"_s.arg(parser.value(u"format"_s)));
    request.format = *format;
    return request;
}

/// Standard input as a file, because files are what a process of its own can read.
Result<void> copyInput(QTemporaryFile &copy)
{
    constexpr qint64 step = 1024 * 1024;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorKind::Unreadable, u"cannot read standard input: "_s + input.errorString());
    if (!copy.open())
        return failure(ErrorKind::Unwritable, u"cannot keep standard input: "_s + copy.errorString());
    for (QByteArray part = input.read(step); !part.isEmpty(); part = input.read(step)) {
        if (copy.write(part) != part.size())
            return failure(ErrorKind::Unwritable, u"cannot keep standard input: "_s + copy.errorString());
    }
    if (!copy.flush())
        return failure(ErrorKind::Unwritable, u"cannot keep standard input: "_s + copy.errorString());
    return {};
}

/// Names of the file as it was said to us.
void nameAsSaid(Article &article, const QString &file)
{
    const QString absolute = QFileInfo(file).absoluteFilePath();
    if (article.origin.startsWith(absolute))
        article.origin.replace(0, absolute.size(), file);
}

/// What a file gave next, or that it has ended.
struct FilePart {
    QString file;
    std::optional<ReadItem> item;
};

/// All of them, one after the other, read in a process of its own.
std::function<std::optional<FilePart>()> partsOf(FileReader &reader, const QStringList &files)
{
    return [&reader, files, at = qsizetype(0)]() mutable -> std::optional<FilePart> {
        if (at == files.size())
            return std::nullopt;
        const QString file = files.at(at);
        const auto event = reader.next();
        if (std::holds_alternative<FileReader::FileEnd>(event))
            ++at;
        const auto *item = std::get_if<ReadItem>(&event);
        return FilePart{file, item ? std::optional(*item) : std::nullopt};
    };
}

QByteArray inFormat(const AnnotatedArticle &annotated, Format format)
{
    switch (format) {
    case Format::JsonLines:
        return toJsonLine(annotated) + '\n';
    case Format::Conllu:
        return toConllu(annotated).toUtf8();
    case Format::Text:
        return summaryOf(annotated).toUtf8();
    }
    Q_UNREACHABLE_RETURN({});
}

/// What is printed of a part: nothing of a file's end.
Result<QByteArray> printed(const FilePart &part, const Annotator &annotator, Format format)
{
    if (!part.item)
        return QByteArray();
    if (!part.item->article)
        return std::unexpected(part.item->article.error());
    Article article = *part.item->article;
    nameAsSaid(article, part.file);
    return annotator.annotate(std::move(article)).transform([format](const AnnotatedArticle &annotated) {
        return inFormat(annotated, format);
    });
}

int readAll(const ReadWanted &request, const Annotator &annotator)
{
    FileReader reader({.program = readerProgram()});
    QTemporaryFile input;
    for (const QString &file : request.files) {
        const bool standard = file == u"-";
        if (const auto copied = standard ? copyInput(input) : Result<void>(); !copied) {
            complain(copied.error().message);
            return SomeFailed;
        }
        reader.add({.path = standard ? input.fileName() : file,
                    .options = {.published = request.published, .columns = {.mapping = request.mapping}},
                    .shownAs = standard ? file : QString()});
    }
    ReadAhead<FilePart, Result<QByteArray>> ahead(
        partsOf(reader, request.files), [&](const FilePart &part) { return printed(part, annotator, request.format); });
    int status = Done;
    while (const auto outcome = ahead.next()) {
        if (!*outcome) {
            complain(outcome->error().message);
            status = SomeFailed;
        } else if (print(QByteArrayView(**outcome)) == Reader::Gone) {
            break;
        }
    }
    return status;
}

} // namespace

int readCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Reads articles and prints the names, times and meetings in them."_s);
    parser.addPositionalArgument(u"read"_s, u"This command."_s, u"read"_s);
    parser.addPositionalArgument(u"files"_s, u"Files, or - for standard input."_s, u"FILE…"_s);
    parser.addOptions({
        {u"published"_s, u"The day the articles were published, as 2025-11-25, whatever they say."_s, u"DATE"_s},
        mapOption(),
        {u"format"_s, u"jsonl (one object a line), conllu (sentences and their trees) or text (the default)."_s,
         u"FORMAT"_s, u"text"_s},
    });
    if (const auto status = parse(parser, arguments))
        return *status;
    const auto request = requestOf(parser);
    if (!request)
        return wrongUsage(request.error().message);
    const auto annotator = Annotator::open(resourcesFolder());
    if (!annotator)
        return failed(annotator.error());
    return readAll(*request, *annotator);
}

} // namespace dateline
