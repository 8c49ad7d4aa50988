// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articleformat.h"
#include "model/article/collection.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool isArchive(const QByteArray &head, const QString &suffix)
{
    constexpr std::array<QByteArrayView, 7> marks{"PK\x03\x04",
                                                  "PK\x05\x06",
                                                  "\x1F\x8B",
                                                  "BZh",
                                                  "\xFD"
                                                  "7zXZ",
                                                  "\x28\xB5\x2F\xFD",
                                                  "7z\xBC\xAF\x27\x1C"};
    constexpr qsizetype tarMark = 257;
    return std::ranges::any_of(marks, [&head](QByteArrayView mark) { return head.startsWith(mark); })
        || QByteArrayView(head).sliced(std::min(tarMark, head.size())).startsWith("ustar") || suffix == "tar"_L1;
}

bool isFeed(const QByteArray &head)
{
    static const QRegularExpression begin(
        uR"(^[^<]{0,8}(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*|<!DOCTYPE\s+(?!html)[^>\[]*(?:\[.*?\]\s*)?>\s*)*<(?:rss|feed|rdf:RDF)\b)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    QByteArray letters = head;
    letters.replace('\0', QByteArrayView()); // UTF-16
    return begin.match(QString::fromLatin1(letters).trimmed()).hasMatch();
}

bool isFeedName(const QString &suffix)
{
    return suffix == "rss"_L1 || suffix == "atom"_L1 || suffix == "rdf"_L1;
}

bool isMailbox(const QByteArray &head)
{
    static const QRegularExpression begin(uR"(^From \S+ .*\d{4}.*\r?\n>?[A-Za-z-]+:)"_s);
    return begin.match(QString::fromLatin1(head)).hasMatch();
}

/// The head of an e-mail, told by fields that no other text begins with.
bool isLetter(const QByteArray &head)
{
    static const QRegularExpression fields(uR"(^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+)"_s);
    const auto match = fields.match(QString::fromLatin1(head));
    if (!match.hasMatch())
        return false;
    const QString block = u'\n' + match.captured().toLower();
    const auto has = [&block](QLatin1StringView field) { return block.contains(u'\n' + QString(field) + u':'); };
    return has("from"_L1)
        && (has("message-id"_L1) || has("mime-version"_L1) || has("received"_L1) || has("return-path"_L1));
}

bool isJson(const QByteArray &head)
{
    static const QRegularExpression begin(uR"(^\s*(?:\[\s*)?\{\s*"[^"\n]{1,200}"\s*:)"_s);
    return begin.match(QString::fromLatin1(head.startsWith("\xEF\xBB\xBF") ? head.sliced(3) : head)).hasMatch();
}

} // namespace

std::optional<CollectionKind> collectionKindOf(const QByteArray &head, const QString &name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (isOfficeDocument(head, name))
        return std::nullopt;
    if (isArchive(head, suffix))
        return CollectionKind::Archive;
    if (head.startsWith("WARC/"))
        return CollectionKind::WebArchive;
    if (isMailbox(head))
        return CollectionKind::Mailbox;
    if (isLetter(head) || suffix == "eml"_L1)
        return CollectionKind::Letter;
    if (isFeed(head) || (isFeedName(suffix) && head.trimmed().startsWith('<')))
        return CollectionKind::Feed;
    if (suffix == "csv"_L1 || suffix == "tsv"_L1)
        return CollectionKind::Table;
    if (isJson(head) || suffix == "json"_L1 || suffix == "jsonl"_L1 || suffix == "ndjson"_L1)
        return CollectionKind::Json;
    return std::nullopt;
}

} // namespace dateline
