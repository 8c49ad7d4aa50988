// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/textdecoder.h"

#include <uchardet/uchardet.h>

#include <QStringConverter>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype looked = 256 * 1024; // bytes by which an encoding is guessed

/// How well the bytes beyond ASCII keep the rules of UTF-8.
struct Utf8Check {
    qsizetype valid = 0;  ///< sequences
    qsizetype broken = 0; ///< bytes in none
    bool cutOff = false;  ///< the last sequence is not whole
};

Utf8Check checkUtf8(const QByteArray &content)
{
    Utf8Check check;
    for (qsizetype at = 0; at < content.size(); ++at) {
        const auto lead = static_cast<unsigned char>(content[at]);
        if (lead < 0x80)
            continue;
        const int expected = lead >= 0xF5 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
        int found = 0;
        while (found < expected && at + 1 + found < content.size()
               && (static_cast<unsigned char>(content[at + 1 + found]) & 0xC0) == 0x80)
            ++found;
        if (expected > 0 && found == expected) {
            ++check.valid;
            at += expected;
        } else if (expected > 0 && at + 1 + found == content.size()) {
            check.cutOff = true;
            break;
        } else {
            ++check.broken;
        }
    }
    return check;
}

std::optional<QString> decodeAs(const QByteArray &encoding, const QByteArray &content)
{
    // Stateless, so that half a letter at the end is an error.
    QStringDecoder decoder(encoding.constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder.decode(content);
    const bool wrong = std::ranges::any_of(text, [](QChar c) {
        return c == QChar::ReplacementCharacter || (c >= u'\u0080' && c <= u'\u009F' && c != u'\u0085');
    });
    if (decoder.hasError() || wrong)
        return std::nullopt;
    return text;
}

/// The name of the encoding that is meant: pages that say Latin-1 are Windows-1252 for every browser (WHATWG Encoding).
QByteArray meant(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    for (const char *latin :
         {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii"}) {
        if (lower == latin)
            return "windows-1252";
    }
    return lower == "gb2312" || lower == "gbk" ? QByteArray("gb18030") : lower;
}

/// Whether letters of the encoding take one byte each.
bool isSingleByte(const QByteArray &name)
{
    for (const char *prefix : {"windows-", "iso-8859", "koi8", "mac", "ibm", "cp", "tis-620", "viscii"}) {
        if (name.startsWith(prefix))
            return true;
    }
    return false;
}

QByteArray detect(const QByteArray &content)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    const qsizetype size = std::min(content.size(), looked);
    if (uchardet_handle_data(detector.get(), content.constData(), static_cast<size_t>(size)) != 0)
        return {};
    uchardet_data_end(detector.get());
    return meant(uchardet_get_charset(detector.get()));
}

/// How much \a text looks like writing: accented letters inside words of their own alphabet speak for it, signs between
/// letters, capitals behind small letters and words of nothing but accents against it.
int plausibility(const QString &text)
{
    int sum = 0;
    int accents = 0; // in the word so far
    int letters = 0;
    bool latin = false;
    const auto endWord = [&] {
        if (latin && letters > 2 && accents * 10 > letters * 6)
            sum -= 3 * accents;
        accents = letters = 0;
        latin = false;
    };
    const qsizetype end = std::min(text.size(), looked);
    for (qsizetype at = 0; at < end; ++at) {
        const QChar c = text[at];
        const bool afterSmall = at > 0 && text[at - 1].isLower();
        if (!c.isLetter()) {
            if (c.unicode() >= 0x80)
                sum += c.isPunct() || c.isSpace() ? 1 : afterSmall ? -2 : 0;
            endWord();
            continue;
        }
        ++letters;
        if (c.unicode() < 0x80)
            continue;
        ++accents;
        latin = latin || c.script() == QChar::Script_Latin;
        sum += c.isUpper() && afterSmall ? -2 : 1;
    }
    endWord();
    return sum;
}

/// Decodes what is not UTF-8 and does not say what it is. Detection is weak on short Western text: what it guesses for
/// one byte a letter must look more like writing than Windows-1252 does.
std::optional<QString> decodeUndeclared(const QByteArray &content)
{
    const QByteArray guess = detect(content);
    auto guessed = guess.isEmpty() ? std::nullopt : decodeAs(guess, content);
    if (guessed && !isSingleByte(guess))
        return guessed;
    auto western = decodeAs("windows-1252", content);
    auto likely = !western || (guessed && plausibility(*guessed) > plausibility(*western)) ? guessed : western;
    if (!likely)
        return std::nullopt;
    const auto accents = std::ranges::count_if(likely->first(std::min(likely->size(), looked)),
                                               [](QChar c) { return c.unicode() >= 0x80; });
    constexpr int few = 4;
    return accents > few && plausibility(*likely) * 2 < -static_cast<int>(accents) ? std::nullopt : likely;
}

/// UTF-16 without mark, where it is mostly ASCII: its every other byte is zero.
std::optional<QStringConverter::Encoding> unmarkedWide(const QByteArray &content)
{
    const qsizetype size = std::min(content.size(), looked) & ~qsizetype(1);
    if (size < 4)
        return std::nullopt;
    qsizetype zeros[2] = {0, 0};
    for (qsizetype at = 0; at < size; ++at)
        zeros[at % 2] += content[at] == '\0';
    const qsizetype pairs = size / 2;
    if (zeros[0] == 0 && zeros[1] * 10 > pairs * 8)
        return QStringConverter::Utf16LE;
    if (zeros[1] == 0 && zeros[0] * 10 > pairs * 8)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

Result<QString> decodeMarked(QStringConverter::Encoding encoding, const QByteArray &content)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(content);
    // Half a letter at the end of wide text is no error for the decoder, but it is not what stands there.
    const bool whole = encoding == QStringConverter::Utf8
        || (text.isValidUtf16() && content.endsWith(QByteArray(QStringEncoder(encoding).encode(text))));
    if (!decoder.hasError() && whole)
        return text;
    if (encoding == QStringConverter::Utf8 && checkUtf8(content).cutOff)
        return failure(ErrorKind::Damaged, u"it is damaged: cut off within a letter"_s);
    return failure(
        ErrorKind::Damaged,
        u"it is damaged: parts are not valid %1"_s.arg(QLatin1StringView(QStringConverter::nameForEncoding(encoding))));
}

} // namespace

bool isWide(const QByteArray &content)
{
    const auto marked = QStringConverter::encodingForData(content);
    return (marked && *marked != QStringConverter::Utf8) || unmarkedWide(content);
}

Result<QString> decodeText(const QByteArray &content, const QByteArray &declared)
{
    if (const auto marked = QStringConverter::encodingForData(content))
        return decodeMarked(*marked, content);
    if (const auto wide = unmarkedWide(content))
        return decodeMarked(*wide, content);
    const Utf8Check check = checkUtf8(content);
    const bool utf8 = check.valid > 0 && check.broken == 0 && !check.cutOff;
    const QByteArray promised = meant(declared);
    // A declaration that can be read byte by byte does not speak of UTF-16.
    const bool believable = !promised.isEmpty() && !promised.startsWith("utf-16") && !promised.startsWith("utf-32");
    if (believable && !(utf8 && isSingleByte(promised))) {
        if (auto text = decodeAs(promised, content))
            return *text;
    }
    if (check.broken == 0 && !check.cutOff) {
        QStringDecoder decoder(QStringConverter::Utf8);
        QString text = decoder.decode(content);
        if (!decoder.hasError())
            return text;
    }
    if (check.cutOff && check.broken == 0 && check.valid > 0)
        return failure(ErrorKind::Damaged, u"it is damaged: cut off within a letter"_s);
    if (check.valid * 2 > check.broken)
        return failure(ErrorKind::Damaged, u"it is damaged: parts are not valid UTF-8"_s);
    if (auto text = decodeUndeclared(content))
        return *text;
    return failure(ErrorKind::Damaged, u"its character encoding is not known"_s);
}

} // namespace dateline
