// SPDX-License-Identifier: GPL-3.0-only
#include "model/reading/readmessages.h"

#include <QDataStream>
#include <QTimeZone>

#include <type_traits>

namespace dateline {

namespace {

/// Enumerations as numbers that must be among theirs.
template<typename Enum>
bool readEnum(QDataStream &stream, Enum &value, Enum last)
{
    qint32 number = 0;
    stream >> number;
    value = static_cast<Enum>(number);
    return number >= 0 && number <= static_cast<qint32>(last);
}

template<typename Enum>
void writeEnum(QDataStream &stream, Enum value)
{
    stream << static_cast<qint32>(value);
}

// Lists grow as their elements come: Qt's own reading makes room for as many as the message claims.

void write(QDataStream &stream, const QStringList &strings)
{
    stream << qint32(strings.size());
    for (const QString &string : strings)
        stream << string;
}

bool read(QDataStream &stream, QStringList &strings)
{
    qint32 count = 0;
    stream >> count;
    for (qint32 at = 0; at < count && stream.status() == QDataStream::Ok; ++at) {
        QString string;
        stream >> string;
        strings.append(string);
    }
    return count >= 0;
}

void write(QDataStream &stream, const QDateTime &time)
{
    stream << time.isValid() << (time.isValid() ? time.toMSecsSinceEpoch() : 0)
           << qint32(time.isValid() ? time.offsetFromUtc() : 0);
}

bool read(QDataStream &stream, QDateTime &time)
{
    bool valid = false;
    qint64 since = 0;
    qint32 offset = 0;
    stream >> valid >> since >> offset;
    constexpr qint32 most = 14 * 3600;
    if (offset < -most || offset > most)
        return false;
    time = valid ? QDateTime::fromMSecsSinceEpoch(since, QTimeZone::fromSecondsAheadOfUtc(offset)) : QDateTime();
    return true;
}

void write(QDataStream &stream, const ColumnMapping &mapping)
{
    for (const ArticleField field : articleFields)
        stream << mapping.column(field);
}

bool read(QDataStream &stream, ColumnMapping &mapping)
{
    for (const ArticleField field : articleFields)
        stream >> mapping.column(field);
    return true;
}

void write(QDataStream &stream, const ColumnsTold &told)
{
    write(stream, told.mapping);
    stream << qint32(told.known.size());
    for (const KnownTable &table : told.known) {
        write(stream, table.columns);
        write(stream, table.mapping);
    }
}

bool read(QDataStream &stream, ColumnsTold &told)
{
    qint32 count = 0;
    read(stream, told.mapping);
    stream >> count;
    for (qint32 at = 0; at < count && stream.status() == QDataStream::Ok; ++at) {
        KnownTable table;
        read(stream, table.columns);
        read(stream, table.mapping);
        told.known.append(table);
    }
    return true;
}

void write(QDataStream &stream, const Error &error)
{
    writeEnum(stream, error.kind);
    stream << error.message;
}

bool read(QDataStream &stream, Error &error)
{
    const bool known = readEnum(stream, error.kind, ErrorKind::Failed);
    stream >> error.message;
    return known;
}

void write(QDataStream &stream, const Article &article)
{
    stream << article.title << article.source << article.byline;
    write(stream, article.published.time);
    writeEnum(stream, article.published.precision);
    writeEnum(stream, article.published.basis);
    stream << article.text << qint32(article.headers.size());
    for (const Header &header : article.headers) {
        writeEnum(stream, header.kind);
        stream << qint64(header.span.begin) << qint64(header.span.end);
    }
    stream << article.removed << article.origin << article.format << article.hash;
}

bool readHeaders(QDataStream &stream, Article &article)
{
    qint32 count = 0;
    stream >> count;
    qsizetype before = 0;
    for (qint32 at = 0; at < count && stream.status() == QDataStream::Ok; ++at) {
        Header header;
        qint64 begin = 0;
        qint64 end = 0;
        const bool known = readEnum(stream, header.kind, HeaderKind::Dateline);
        stream >> begin >> end;
        if (!known || begin < before || end < begin || end > article.text.size())
            return false;
        header.span = {qsizetype(begin), qsizetype(end)};
        before = header.span.begin;
        article.headers.append(header);
    }
    return true;
}

bool read(QDataStream &stream, Article &article)
{
    stream >> article.title >> article.source >> article.byline;
    const bool known = read(stream, article.published.time)
        && readEnum(stream, article.published.precision, TimePrecision::Minute)
        && readEnum(stream, article.published.basis, PublishedBasis::Unknown);
    stream >> article.text;
    if (!known || !readHeaders(stream, article))
        return false;
    stream >> article.removed >> article.origin >> article.format >> article.hash;
    constexpr qsizetype hashSize = 32;
    return article.hash.size() == hashSize;
}

void write(QDataStream &stream, const TableColumns &columns)
{
    write(stream, columns.names);
    stream << qint32(columns.rows.size());
    for (const QStringList &row : columns.rows)
        write(stream, row);
    write(stream, columns.guess);
}

bool read(QDataStream &stream, TableColumns &columns)
{
    qint32 count = 0;
    read(stream, columns.names);
    stream >> count;
    for (qint32 at = 0; at < count && stream.status() == QDataStream::Ok; ++at) {
        QStringList row;
        read(stream, row);
        columns.rows.append(row);
    }
    return read(stream, columns.guess);
}

template<typename Value>
void write(QDataStream &stream, const Result<Value> &result)
{
    stream << result.has_value();
    result ? write(stream, *result) : write(stream, result.error());
}

template<typename Value>
bool read(QDataStream &stream, Result<Value> &result)
{
    bool good = false;
    stream >> good;
    if (good)
        return read(stream, result.emplace());
    Error error;
    const bool known = read(stream, error);
    result = std::unexpected(error);
    return known;
}

void write(QDataStream &stream, const ReaderReady &ready)
{
    stream << ready.confined << ready.reason;
}
bool read(QDataStream &stream, ReaderReady &ready)
{
    stream >> ready.confined >> ready.reason;
    return true;
}

void write(QDataStream &stream, const ReadItem &item)
{
    stream << item.name;
    write(stream, item.article);
}

bool read(QDataStream &stream, ReadItem &item)
{
    stream >> item.name;
    return read(stream, item.article);
}

void write(QDataStream &stream, const ReadPosition &position)
{
    stream << position.bytes;
}
bool read(QDataStream &stream, ReadPosition &position)
{
    stream >> position.bytes;
    return position.bytes >= 0;
}

void write(QDataStream &, const ReadDone &)
{
}
bool read(QDataStream &, ReadDone &)
{
    return true;
}

void prepare(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_8);
}

/// The alternative with number \a index, read; nothing where there is none or its message is wrong.
template<std::size_t Number = 0>
std::optional<ReadAnswer> alternative(QDataStream &stream, qint32 index)
{
    if constexpr (Number < std::variant_size_v<ReadAnswer>) {
        if (index != qint32(Number))
            return alternative<Number + 1>(stream, index);
        using Answer = std::variant_alternative_t<Number, ReadAnswer>;
        Answer answer;
        if (!read(stream, answer) || stream.status() != QDataStream::Ok || !stream.atEnd())
            return std::nullopt;
        return ReadAnswer(std::move(answer));
    } else {
        return std::nullopt;
    }
}

} // namespace

QByteArray toBytes(const ReadRequest &request)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    prepare(stream);
    writeEnum(stream, request.wish);
    stream << request.path;
    write(stream, request.modified);
    stream << request.options.published;
    write(stream, request.options.columns);
    const ReadLimits &limits = request.options.limits;
    stream << limits.largest << qint32(limits.deepest) << limits.mostItems << qint32(limits.steepest)
           << limits.unsuspicious << qint32(limits.deepestMarkup);
    return bytes;
}

std::optional<ReadRequest> readRequest(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    prepare(stream);
    ReadRequest request;
    const bool known = readEnum(stream, request.wish, ReadWish::Columns);
    stream >> request.path;
    if (!known || !read(stream, request.modified))
        return std::nullopt;
    stream >> request.options.published;
    if (!read(stream, request.options.columns))
        return std::nullopt;
    ReadLimits &limits = request.options.limits;
    qint32 deepest = 0;
    qint32 steepest = 0;
    qint32 markup = 0;
    stream >> limits.largest >> deepest >> limits.mostItems >> steepest >> limits.unsuspicious >> markup;
    limits.deepest = deepest;
    limits.steepest = steepest;
    limits.deepestMarkup = markup;
    return stream.status() == QDataStream::Ok && stream.atEnd() ? std::optional(request) : std::nullopt;
}

QByteArray toBytes(const ReadAnswer &answer)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    prepare(stream);
    stream << qint32(answer.index());
    std::visit([&stream](const auto &said) { write(stream, said); }, answer);
    return bytes;
}

std::optional<ReadAnswer> readAnswer(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    prepare(stream);
    qint32 index = -1;
    stream >> index;
    return alternative(stream, index);
}

} // namespace dateline
