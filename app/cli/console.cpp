// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/console.h"

#include <cstdio>

namespace dateline {

using namespace Qt::StringLiterals;

Reader print(QByteArrayView bytes)
{
    const auto size = static_cast<size_t>(bytes.size()); // of none the data may be null
    const bool written = (size == 0 || std::fwrite(bytes.data(), 1, size, stdout) == size) && std::fflush(stdout) == 0;
    return written ? Reader::Listening : Reader::Gone;
}

Reader print(const QString &text)
{
    return print(QByteArrayView(text.toUtf8()));
}

void complain(const QString &message)
{
    const QByteArray line = (u"dateline-cli: "_s + message + u'\n').toUtf8();
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

QString field(QString text)
{
    for (QChar &sign : text) {
        if (sign == u'\t' || sign == u'\n' || sign == u'\r' || sign == QChar::LineSeparator
            || sign == QChar::ParagraphSeparator)
            sign = u' ';
    }
    return text;
}

} // namespace dateline
