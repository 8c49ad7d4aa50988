// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/tablerows.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr QByteArrayView utf8Mark = "\xEF\xBB\xBF";

/// Windows-1252 differs from Latin-1 in 32 places, which quotation marks and dashes are in.
QString fromWindows1252(const QByteArray &bytes)
{
    static constexpr std::array<char16_t, 32> signs{
        u'€',   0xFFFD, u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š', u'‹', u'Œ', 0xFFFD, u'Ž', 0xFFFD,
        0xFFFD, u'‘',   u'’', u'“', u'”', u'•', u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0xFFFD, u'ž', u'Ÿ'};
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= u'\x80' && c < u'\xA0')
            c = signs[c.unicode() - 0x80u];
    }
    return text;
}

QString decoded(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = utf8.decode(bytes);
    return utf8.hasError() ? fromWindows1252(bytes) : text;
}

QList<QByteArray> fieldsOf(const QByteArray &record, char separator)
{
    QList<QByteArray> fields{QByteArray()};
    bool quoted = false;
    for (qsizetype at = 0; at < record.size(); ++at) {
        const char c = record.at(at);
        QByteArray &field = fields.last();
        if (quoted) {
            if (c != '"')
                field += c;
            else if (at + 1 < record.size() && record.at(at + 1) == '"')
                field += record.at(++at);
            else
                quoted = false;
        } else if (c == '"' && field.isEmpty()) {
            quoted = true;
        } else if (c == separator) {
            fields.append(QByteArray());
        } else {
            field += c;
        }
    }
    return fields;
}

} // namespace

/// Up to the line end that stands outside quotes, without it. Empty at the end, too.
Result<QByteArray> TableRows::nextRecord()
{
    QByteArray record;
    bool quoted = false;
    for (int byte = m_stream.get(); byte >= 0; byte = m_stream.get()) {
        if (byte == '"')
            quoted = !quoted;
        else if (byte == '\n' && !quoted && !record.trimmed().isEmpty())
            break;
        record += static_cast<char>(byte);
        if (record.size() > m_limits.largest)
            return failure(ErrorKind::TooLarge, u"one of its rows is too large; a quotation mark may be missing"_s);
    }
    if (const auto ended = m_stream.ended(); !ended)
        return std::unexpected(ended.error());
    while (record.endsWith('\r') || record.endsWith('\n'))
        record.chop(1);
    while (record.startsWith('\r') || record.startsWith('\n'))
        record.remove(0, 1);
    return record;
}

void TableRows::tellSeparator(const QByteArray &line)
{
    constexpr std::array candidates{',', ';', '\t', '|'};
    QByteArray unquoted;
    bool quoted = false;
    for (const char c : line) {
        quoted = quoted != (c == '"');
        if (!quoted)
            unquoted += c;
    }
    m_separator = *std::ranges::max_element(candidates, {}, [&unquoted](char one) { return unquoted.count(one); });
}

Result<std::optional<QStringList>> TableRows::next()
{
    auto record = nextRecord();
    if (!record)
        return std::unexpected(record.error());
    if (m_separator == 0) {
        if (record->startsWith(utf8Mark))
            record->remove(0, utf8Mark.size());
        tellSeparator(*record);
    }
    if (record->isEmpty())
        return std::nullopt;
    QStringList row;
    for (const QByteArray &field : fieldsOf(*record, m_separator))
        row.append(decoded(field));
    return row;
}

} // namespace dateline
