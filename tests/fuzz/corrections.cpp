// SPDX-License-Identifier: GPL-3.0-only
// Any bytes as a file of corrections: what is read of it is written so that it reads the same again, and an article
// that it is applied to stays whole.
#include "model/exchange/correctionfile.h"
#include "tests/support/correctedcheck.h"
#include "tests/support/samplearticle.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace dateline;

namespace {

/// "Smith" is read as somebody beside "John Smith", and a group belongs to a country.
AnnotatedArticle talks()
{
    const QString text =
        QStringLiteral("Smith met Lee Marr in Port Vela. Later John Smith called Tovia. Tovian envoys saw Kay Smith.");
    AnnotatedArticle made = SampleArticle(QStringLiteral("Talks"), text, QDate(2025, 11, 3))
                                .naming(EntityKind::Person, QStringLiteral("John Smith"))
                                .naming(EntityKind::Person, QStringLiteral("Lee Marr"))
                                .naming(EntityKind::Place, QStringLiteral("Tovia"))
                                .naming(EntityKind::Group, QStringLiteral("Tovian envoys"))
                                .naming(EntityKind::Person, QStringLiteral("Kay Smith"))
                                .alias(0, QStringLiteral("Smith"))
                                .meeting({0, 1}, DateInterval::day(QDate(2025, 11, 2)), QStringLiteral("Port Vela"))
                                .meeting({0, 2}, std::nullopt, {}, MeetingStatus::Planned)
                                .meeting({3, 4}, std::nullopt);
    made.entities[3].belongsTo = 2;
    made.mentions.append({.span = {0, 5}, .kind = EntityKind::Person, .confidence = 0.5, .entity = 0});
    std::ranges::sort(made.mentions, {}, &Mention::span);
    const qsizetype second = text.indexOf(QStringLiteral("Later"));
    const qsizetype third = text.indexOf(QStringLiteral("Tovian"));
    made.sentences = {{.span = {0, second - 1}, .tokens = {}},
                      {.span = {second, third - 1}, .tokens = {}},
                      {.span = {third, text.size()}, .tokens = {}}};
    for (qsizetype meeting = 0; meeting < made.meetings.size(); ++meeting)
        made.meetings[meeting].evidence = {made.sentences.at(meeting).span};
    return made;
}

/// What is said of no article holds in all; what is said of any is taken for this one.
CorrectedArticle corrected(const AnnotatedArticle &article, const QList<Correction> &corrections)
{
    NameRules rules;
    QList<Correction> here;
    for (const Correction &correction : corrections) {
        if (correction.isEverywhere())
            rules.add(correction.said);
        else
            here.append(correction);
    }
    return correct(identifiedByName(article), {.rules = rules, .now = here});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const AnnotatedArticle article = talks();
    const auto file = fromCorrectionFile(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!file) {
        if (file.error().message.isEmpty())
            std::abort();
        return 0;
    }
    const auto again = fromCorrectionFile(toCorrectionFile(file->corrections));
    if (!again || again->corrections != file->corrections)
        std::abort();
    if (const QString wrong = wrongWith(corrected(article, file->corrections), article.article.text);
        !wrong.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(wrong));
        std::abort();
    }
    return 0;
}
