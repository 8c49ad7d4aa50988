// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/timelexicon.h"

#include "model/base/termlist.h"

#include <array>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int longestTerm = 5;

QString firstWord(const QString &term)
{
    return term.section(u' ', 0, 0);
}

} // namespace

Result<TimeLexicon> TimeLexicon::open(const QString &resources)
{
    const QString folder = resources + u"/lexicon/"_s;
    static constexpr std::array vagueFiles{std::pair{"past-times.txt"_L1, "PAST_REF"_L1},
                                           std::pair{"present-times.txt"_L1, "PRESENT_REF"_L1},
                                           std::pair{"future-times.txt"_L1, "FUTURE_REF"_L1}};
    TimeLexicon lexicon;
    for (const auto &[file, value] : vagueFiles) {
        const Result<QStringList> terms = readTerms(folder + file);
        if (!terms)
            return std::unexpected(terms.error());
        for (const QString &term : *terms) {
            lexicon.m_vague.insert(term, value);
            lexicon.m_vagueBegins.insert(firstWord(term));
        }
    }
    const Result<QStringList> names = readTerms(folder + u"names-like-times.txt"_s);
    if (!names)
        return std::unexpected(names.error());
    for (const QString &name : *names) {
        lexicon.m_names.insert(name);
        lexicon.m_nameBegins.insert(firstWord(name));
    }
    const Result<QSet<QString>> numbered = readTermSet(folder + u"numbered-things.txt"_s);
    if (!numbered)
        return std::unexpected(numbered.error());
    const Result<QSet<QString>> irregular = readTermSet(folder + u"irregular-pasts.txt"_s);
    if (!irregular)
        return std::unexpected(irregular.error());
    lexicon.m_numbered = *numbered;
    lexicon.m_irregularPasts = *irregular;
    return lexicon;
}

std::optional<TimePhrase> TimeLexicon::vagueTimeAt(const TimeWords &words, int at) const
{
    QString term = words.lower(at).toString();
    if (!m_vagueBegins.contains(term))
        return std::nullopt;
    std::optional<TimePhrase> best;
    for (int last = at + 1; last <= words.count() && last - at <= longestTerm; ++last) {
        if (last > at + 1)
            term.append(u' ').append(words.lower(last - 1));
        const auto found = m_vague.constFind(term);
        if (found != m_vague.cend())
            best = TimePhrase{at, last, {.form = TimeMeaning::Form::Vague, .value = found.value()}};
    }
    return best;
}

int TimeLexicon::endOfName(const TimeWords &words, int at) const
{
    const QStringView text = words.text();
    QString name = words.at(at).span.in(text).toString();
    if (!words.at(at).isCapitalized || !m_nameBegins.contains(name))
        return at;
    int end = at;
    for (int last = at + 1; last <= words.count() && last - at <= longestTerm; ++last) {
        if (last > at + 1)
            name.append(words.at(last - 1).isGlued ? u""_s : u" "_s).append(words.at(last - 1).span.in(text));
        if (m_names.contains(name))
            end = last;
    }
    return end;
}

} // namespace dateline
