// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/romanization.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

#include <unicode/translit.h>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool isPlain(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// Letters that ICU leaves standing, as signs of their own.
QString withoutSigns(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() < 0x80 && c != u'`')
            plain.append(c);
    }
    return plain;
}

} // namespace

QString romanized(QStringView text)
{
    constexpr qsizetype longest = 200; // of names; a page taken for one would take seconds
    text = text.first(std::min(text.size(), longest));
    if (isPlain(text))
        return text.toString().toLower();
    // Of a thread its own: a transliterator may not serve two at once.
    thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString rules("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
    }();
    if (!transliterator)
        return text.toString().toLower();
    icu::UnicodeString latin(reinterpret_cast<const char16_t *>(text.utf16()), static_cast<int32_t>(text.size()));
    transliterator->transliterate(latin);
    return withoutSigns(QString(reinterpret_cast<const QChar *>(latin.getBuffer()), latin.length()).toLower());
}

QString soundSpelling(const QString &word)
{
    // Longer spellings first.
    static const std::pair<QLatin1StringView, QLatin1StringView> spellings[] = {
        {"tsch"_L1, "x"_L1}, {"sch"_L1, "s"_L1}, {"tch"_L1, "x"_L1}, {"zh"_L1, "j"_L1}, {"sh"_L1, "s"_L1},
        {"ch"_L1, "x"_L1},   {"kh"_L1, "h"_L1},  {"gh"_L1, "g"_L1},  {"ph"_L1, "f"_L1}, {"th"_L1, "t"_L1},
        {"dh"_L1, "d"_L1},   {"ck"_L1, "k"_L1},  {"ts"_L1, "s"_L1},  {"tz"_L1, "s"_L1}, {"z"_L1, "s"_L1},
        {"c"_L1, "k"_L1},    {"q"_L1, "g"_L1},   {"w"_L1, "v"_L1}};
    QString key = word;
    for (const auto &[spelling, sound] : spellings)
        key.replace(spelling, sound);
    return key;
}

QString skeletonKey(const QString &word)
{
    const QString key = soundSpelling(word);
    QString skeleton;
    for (const QChar c : key) {
        const bool soft = QStringView(u"aeiouyjh").contains(c);
        if (!c.isLetterOrNumber() || (soft && !skeleton.isEmpty()) || skeleton.endsWith(c))
            continue;
        skeleton += soft && c != u'h' && c != u'j' ? QChar(u'a') : c;
    }
    return skeleton;
}

int spellingDistance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype at = 0; at < a.size(); ++at) {
        int corner = std::exchange(row[0], static_cast<int>(at) + 1);
        for (qsizetype other = 0; other < b.size(); ++other) {
            const auto here = static_cast<size_t>(other) + 1;
            const int changed = corner + (a[at] == b[other] ? 0 : 1);
            corner = row[here];
            row[here] = std::min({changed, row[here] + 1, row[here - 1] + 1});
        }
    }
    return row.back();
}

} // namespace dateline
