// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/widetext.h"

#include "model/article/bytestream.h"
#include "model/article/textdecoder.h"

namespace dateline {

Result<QIODevice *> narrowed(QIODevice &content, QBuffer &whole, const ReadLimits &limits)
{
    constexpr qsizetype looked = 4096;
    if (!isWide(content.peek(looked)))
        return &content;
    const auto text =
        readWhole(content, limits.largest).and_then([](const QByteArray &bytes) { return decodeText(bytes); });
    if (!text)
        return std::unexpected(text.error());
    whole.setData(text->toUtf8());
    whole.open(QIODevice::ReadOnly);
    return &whole;
}

} // namespace dateline
