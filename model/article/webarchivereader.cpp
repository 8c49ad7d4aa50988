// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/bytestream.h"
#include "model/article/collection.h"

#include <QBuffer>
#include <QMap>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longestLine = 64 * 1024;
constexpr int mostFields = 200;

/// Named fields as WARC and HTTP write them, names in lower case.
using Fields = QMap<QByteArray, QByteArray>;

/// Up to the empty line.
Fields readFields(ByteStream &stream)
{
    Fields fields;
    for (int count = 0; count < mostFields; ++count) {
        const auto line = stream.line(longestLine);
        if (!line || line->trimmed().isEmpty())
            break;
        const qsizetype colon = line->indexOf(':');
        if (colon > 0)
            fields.insert(line->first(colon).trimmed().toLower(), line->sliced(colon + 1).trimmed());
    }
    return fields;
}

/// The media type without its parameters: "text/html".
QByteArray mediaType(const QByteArray &field)
{
    return field.split(';').constFirst().trimmed().toLower();
}

bool mayHoldArticle(const QByteArray &type)
{
    return type == "text/html" || type == "application/xhtml+xml" || type == "text/plain" || type == "application/pdf";
}

QString suffixOf(const QByteArray &type)
{
    return type == "application/pdf" ? u".pdf"_s : type == "text/plain" ? u".txt"_s : u".html"_s;
}

/// RFC 9112, 7.1; what is cut off is taken as far as it goes.
QByteArray withoutChunks(const QByteArray &body)
{
    QByteArray whole;
    qsizetype at = 0;
    while (at < body.size()) {
        const qsizetype end = body.indexOf('\n', at);
        bool number = false;
        const qsizetype size =
            end < 0 ? 0 : body.sliced(at, end - at).split(';').constFirst().trimmed().toLongLong(&number, 16);
        if (!number || size <= 0)
            break;
        whole.append(QByteArrayView(body).sliced(end + 1).first(std::min(size, body.size() - end - 1)));
        if (size > body.size() - end - 1)
            break;
        at = end + 1 + size + 2;
    }
    return whole;
}

/// What a server sent, without its head; nothing where it is no page that was there.
std::optional<QByteArray> payload(const QByteArray &response, QByteArray &type)
{
    QBuffer buffer;
    buffer.setData(response);
    buffer.open(QIODevice::ReadOnly);
    ByteStream stream(buffer);
    const QList<QByteArray> status = stream.line(longestLine).value_or(QByteArray()).split(' ');
    if (status.size() < 2 || !status[0].startsWith("HTTP/") || status[1].trimmed() != "200")
        return std::nullopt;
    const Fields fields = readFields(stream);
    type = mediaType(fields.value("content-type"));
    const QByteArray body = stream.read(response.size());
    return fields.value("transfer-encoding").toLower().contains("chunked") ? withoutChunks(body) : body;
}

Flow yield(const Fields &record, const QByteArray &block, ItemSink &sink)
{
    const QString page = QString::fromUtf8(record.value("warc-target-uri"));
    QByteArray type = mediaType(record.value("content-type"));
    const QByteArray kind = record.value("warc-type");
    const auto content = kind == "response" ? payload(block, type) : std::optional(block);
    if (!content || !mayHoldArticle(type))
        return sink.passed();
    QBuffer buffer;
    buffer.setData(*content);
    buffer.open(QIODevice::ReadOnly);
    const QString shown = page.endsWith(suffixOf(type)) ? page : page + u" ("_s + QString::fromLatin1(type) + u')';
    return sink.file(shown, buffer, QDateTime::fromString(QString::fromLatin1(record.value("warc-date")), Qt::ISODate));
}

bool mayHoldPage(const Fields &record)
{
    const QByteArray kind = record.value("warc-type");
    const QByteArray type = mediaType(record.value("content-type"));
    return (kind == "response" && type == "application/http")
        || ((kind == "resource" || kind == "conversion") && mayHoldArticle(type));
}

} // namespace

/// ISO 28500:2017.
Result<void> readWebArchive(QIODevice &content, const ReadLimits &limits, ItemSink &sink)
{
    ByteStream stream(content);
    for (;;) {
        auto version = stream.line(longestLine);
        while (version && version->trimmed().isEmpty())
            version = stream.line(longestLine);
        if (!version)
            return stream.ended();
        if (!version->startsWith("WARC/"))
            return failure(ErrorKind::Damaged, u"it is damaged: a record does not begin where it should"_s);
        const Fields record = readFields(stream);
        bool known = false;
        const qint64 size = record.value("content-length").toLongLong(&known);
        if (!known || size < 0)
            return failure(ErrorKind::Damaged, u"it is damaged: a record does not tell its length"_s);
        Flow flow = Flow::Continue;
        if (!mayHoldPage(record) || size > limits.largest) {
            if (!stream.skip(size))
                return failure(ErrorKind::Damaged, u"it is damaged: its end is missing"_s);
            flow = sink.passed();
        } else {
            const QByteArray block = stream.read(size);
            if (block.size() < size)
                return failure(ErrorKind::Damaged, u"it is damaged: its end is missing"_s);
            flow = yield(record, block, sink);
        }
        if (flow == Flow::Stop)
            return {};
    }
}

} // namespace dateline
