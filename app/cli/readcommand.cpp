// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/summary.h"
#include "app/cli/usage.h"
#include "app/places.h"
#include "model/annotation/annotator.h"
#include "model/article/articlereader.h"
#include "model/corpus/readahead.h"
#include "model/exchange/articlejson.h"
#include "model/exchange/conllu.h"

#include <QFile>

#include <cstdio>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

enum class Format { JsonLines, Conllu, Text };

struct ReadRequest {
    QStringList files;
    QDate published;
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

Result<ReadRequest> requestOf(const QCommandLineParser &parser)
{
    ReadRequest request{.files = parser.positionalArguments().sliced(1), .published = {}, .format = Format::Text};
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
    const auto format = formatOf(parser.value(u"format"_s));
    if (!format)
        return failure(ErrorKind::InvalidInput, u"'%1' is no format: jsonl, conllu or text"_s.arg(parser.value(u"format"_s)));
    request.format = *format;
    return request;
}

Result<Article> readNamed(const QString &file, const ReadOptions &options)
{
    if (file != u"-")
        return readArticle(file, options);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorKind::Unreadable, u"cannot read standard input: "_s + input.errorString());
    return readArticle(input.read(options.limits.largest + 1), u"-"_s, options);
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

int readAll(const ReadRequest &request, const Annotator &annotator)
{
    using Outcome = Result<QByteArray>;
    ReadAhead<Outcome> ahead(request.files, [&request, &annotator](const QString &file) -> Outcome {
        auto article = readNamed(file, {.published = request.published});
        if (!article)
            return std::unexpected(article.error());
        article->origin = file; // said as it was said to us
        const auto annotated = annotator.annotate(*std::move(article));
        if (!annotated)
            return std::unexpected(annotated.error());
        return inFormat(*annotated, request.format);
    });
    int status = Done;
    while (!ahead.atEnd()) {
        const Outcome outcome = ahead.next();
        if (!outcome) {
            complain(outcome.error().message);
            status = SomeFailed;
        } else if (print(QByteArrayView(*outcome)) == Reader::Gone) {
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
        {u"format"_s, u"jsonl (one object a line), conllu (sentences and their trees) or text (the default)."_s,
         u"FORMAT"_s, u"text"_s},
    });
    if (const auto status = parse(parser, arguments))
        return *status;
    const auto request = requestOf(parser);
    if (!request)
        return wrongUsage(request.error().message);
    const auto annotator = Annotator::open(resourcesFolder());
    if (!annotator) {
        complain(annotator.error().message);
        return SomeFailed;
    }
    return readAll(*request, *annotator);
}

} // namespace dateline
