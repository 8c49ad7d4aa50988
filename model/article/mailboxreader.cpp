// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/bytestream.h"
#include "model/article/collection.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longestLine = 1024 * 1024;

/// "From somebody Tue Mar  3 09:00:00 2026", and not a sentence that begins with From.
bool isSeparator(const QByteArray &line)
{
    if (!line.startsWith("From "))
        return false;
    const QByteArray words = line.simplified();
    return words.count(' ') >= 5 && words.contains(':');
}

/// In an mbox, lines that look like separators are quoted, as often as needed (mboxrd, RFC 4155).
QByteArray unquoted(QByteArray line)
{
    qsizetype quotes = 0;
    while (quotes < line.size() && line.at(quotes) == '>')
        ++quotes;
    if (quotes > 0 && QByteArrayView(line).sliced(quotes).startsWith("From "))
        line.remove(0, 1);
    return line;
}

Flow yield(int number, const QByteArray &letter, bool tooLarge, ItemSink &sink)
{
    const QString name = u"letter %1"_s.arg(number);
    if (tooLarge)
        return sink.article(name, failure(ErrorKind::TooLarge, u"it is too large"_s), {});
    QBuffer buffer;
    buffer.setData(letter);
    buffer.open(QIODevice::ReadOnly);
    return sink.file(name + u".eml"_s, buffer, {});
}

} // namespace

Result<void> readMailbox(QIODevice &content, const ReadLimits &limits, ItemSink &sink)
{
    ByteStream stream(content);
    QByteArray letter;
    int number = 0;
    bool tooLarge = false;
    bool afterBlank = true;
    while (const auto line = stream.line(longestLine)) {
        if (afterBlank && isSeparator(*line)) {
            if (number > 0 && yield(number, letter, tooLarge, sink) == Flow::Stop)
                return {};
            ++number;
            letter.clear();
            tooLarge = false;
        } else if (letter.size() + line->size() > limits.largest) {
            tooLarge = true;
        } else if (!tooLarge) {
            letter.append(unquoted(*line));
        }
        afterBlank = line->trimmed().isEmpty();
    }
    if (number > 0)
        yield(number, letter, tooLarge, sink);
    return stream.ended();
}

} // namespace dateline
