// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articlereader.h"
#include "model/article/collection.h"
#include "model/article/fileformats.h"

#include <gmime/gmime.h>

#include <QBuffer>
#include <QRegularExpression>
#include <QTimeZone>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};

template<typename Object>
using Owned = std::unique_ptr<Object, Unref>;

/// A parser calls itself for each part in a part: these are counted before it is called.
qsizetype mostPartsInside(const QByteArray &content)
{
    const QByteArray lower = content.toLower();
    return lower.count("boundary=") + lower.count("message/rfc822");
}

Owned<GMimeMessage> parse(const QByteArray &content)
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(content.constData(), std::size_t(content.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

QString text(const char *utf8)
{
    return utf8 ? QString::fromUtf8(utf8) : QString();
}

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
    if (!wrapper)
        return {};
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(wrapper, memory.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)};
}

struct Attachment {
    QString name;
    QByteArray content;
};

/// The parts of a letter that a person sees.
struct Parts {
    QString plain;
    QByteArray page; ///< HTML, in UTF-8
    QList<Attachment> attached;
    bool encrypted = false;
};

/// Text in UTF-8, whatever it says of itself.
QByteArray marked(const QByteArray &utf8)
{
    return "\xEF\xBB\xBF" + utf8;
}

QByteArray decodedText(GMimePart *part)
{
    char *decoded = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    QByteArray text(decoded);
    g_free(decoded);
    return text;
}

void takePart(GMimeObject *object, Parts &parts)
{
    if (GMIME_IS_MULTIPART_ENCRYPTED(object)) {
        parts.encrypted = true;
        return;
    }
    if (GMIME_IS_MESSAGE_PART(object)) {
        const Owned<GMimeStream> memory(g_mime_stream_mem_new());
        if (GMimeMessage *inside = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)))
            g_mime_object_write_to_stream(GMIME_OBJECT(inside), nullptr, memory.get());
        const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
        parts.attached.append(
            {u"forwarded.eml"_s, {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)}});
        return;
    }
    if (!GMIME_IS_PART(object))
        return;
    GMimePart *part = GMIME_PART(object);
    const QString name = text(g_mime_part_get_filename(part));
    const bool attached = g_mime_part_is_attachment(part) || !name.isEmpty();
    GMimeContentType *type = g_mime_object_get_content_type(object);
    const bool isPage = g_mime_content_type_is_type(type, "text", "html");
    const bool isPlain = g_mime_content_type_is_type(type, "text", "plain");
    const bool isBody = !attached && GMIME_IS_TEXT_PART(object);
    if (isBody && isPage && parts.page.isEmpty())
        parts.page = marked(decodedText(part));
    else if (isBody && isPlain && parts.plain.isEmpty())
        parts.plain = QString::fromUtf8(decodedText(part));
    else if (isArticleFileName(name))
        parts.attached.append({name, contentOf(part)});
}

/// What is in \a object, but not what is in letters attached to it.
void takeParts(GMimeObject *object, Parts &parts)
{
    if (!object)
        return;
    if (!GMIME_IS_MULTIPART(object) || GMIME_IS_MULTIPART_ENCRYPTED(object)) {
        takePart(object, parts);
        return;
    }
    GMimeMultipart *multipart = GMIME_MULTIPART(object);
    for (int at = 0; at < g_mime_multipart_get_count(multipart); ++at)
        takeParts(g_mime_multipart_get_part(multipart, at), parts);
}

QString withoutSignature(const QString &body)
{
    static const QRegularExpression signature(uR"(\n-- ?\n(?:[^\n]*\n?){0,12}$)"_s);
    QString kept = body;
    kept.replace("\r\n"_L1, "\n"_L1);
    return kept.remove(signature).trimmed() + u'\n';
}

/// Of the two forms of one letter the plain one, unless it only says that there is another.
Result<Article> readBody(const Parts &parts, const FileOrigin &origin)
{
    Result<Article> page;
    if (!parts.page.isEmpty())
        page = readHtml(parts.page, origin);
    const QString plain = withoutSignature(parts.plain);
    if (page && plain.size() * 2 < page->text.size())
        return page;
    return readPlainText(marked(plain.toUtf8()), origin);
}

QString senderOf(GMimeMessage *message)
{
    InternetAddressList *from = g_mime_message_get_from(message);
    if (!from || internet_address_list_length(from) < 1)
        return {};
    InternetAddress *first = internet_address_list_get_address(from, 0);
    const QString name = text(internet_address_get_name(first)).simplified();
    if (!name.isEmpty() || !INTERNET_ADDRESS_IS_MAILBOX(first))
        return name;
    return text(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first))).simplified();
}

/// The date in the zone of the sender.
Published dateOf(GMimeMessage *message)
{
    GDateTime *date = g_mime_message_get_date(message);
    if (!date)
        return {};
    const auto zone = QTimeZone::fromSecondsAheadOfUtc(int(g_date_time_get_utc_offset(date) / G_TIME_SPAN_SECOND));
    return {QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), zone), TimePrecision::Minute,
            PublishedBasis::Stated};
}

QString subjectOf(GMimeMessage *message)
{
    static const QRegularExpression reply(uR"(^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return text(g_mime_message_get_subject(message)).simplified().remove(reply);
}

} // namespace

Result<void> readLetter(const QByteArray &content, const QString &name, const ReadLimits &limits, ItemSink &sink)
{
    if (mostPartsInside(content) > limits.deepestMarkup)
        return failure(ErrorKind::TooLarge, u"it has too many parts inside each other"_s);
    const auto message = parse(content);
    if (!message)
        return failure(ErrorKind::Damaged, u"it is damaged: not a whole e-mail"_s);
    Parts parts;
    takeParts(g_mime_message_get_mime_part(message.get()), parts);
    const Published sent = dateOf(message.get());
    const bool bodyIsEmpty = parts.plain.trimmed().isEmpty() && parts.page.isEmpty();
    if (!bodyIsEmpty || parts.attached.isEmpty()) {
        auto body = parts.encrypted && bodyIsEmpty ? failure(ErrorKind::Locked, u"it is encrypted"_s)
                                                   : readBody(parts, {.name = name, .modified = sent.date()});
        if (body) {
            if (const QString subject = subjectOf(message.get()); !subject.isEmpty())
                body->title = subject;
            body->source = senderOf(message.get());
            if (sent.time.isValid())
                body->published = sent;
            body->format = u"mail"_s;
        }
        if (sink.article({}, std::move(body), {}) == Flow::Stop)
            return {};
    }
    for (const Attachment &attachment : std::as_const(parts.attached)) {
        QBuffer buffer;
        buffer.setData(attachment.content);
        buffer.open(QIODevice::ReadOnly);
        if (sink.file(attachment.name, buffer, sent.time) == Flow::Stop)
            return {};
    }
    return {};
}

} // namespace dateline
