// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/timeexpressiontagger.h"

#include "model/annotation/tensereader.h"
#include "model/annotation/timegrammar.h"
#include "model/annotation/timelinks.h"
#include "model/annotation/timeresolver.h"

using namespace Qt::StringLiterals;

namespace dateline {

class TimeExpressionTagger::Parts
{
public:
    explicit Parts(TimeLexicon words)
        : lexicon(std::move(words))
        , grammar(lexicon)
        , tenses(lexicon)
    {
    }

    const TimeLexicon lexicon;
    const TimeGrammar grammar;
    const TenseReader tenses;
};

TimeExpressionTagger::TimeExpressionTagger(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

TimeExpressionTagger::TimeExpressionTagger(TimeExpressionTagger &&) noexcept = default;
TimeExpressionTagger &TimeExpressionTagger::operator=(TimeExpressionTagger &&) noexcept = default;
TimeExpressionTagger::~TimeExpressionTagger() = default;

Result<TimeExpressionTagger> TimeExpressionTagger::open(const QString &resources)
{
    return TimeLexicon::open(resources).transform(
        [](TimeLexicon lexicon) { return TimeExpressionTagger(std::make_unique<Parts>(std::move(lexicon))); });
}

QList<TimeExpression> TimeExpressionTagger::tag(QStringView text, const QList<Sentence> &sentences,
                                                QDate published) const
{
    QList<TimeExpression> expressions;
    TimeResolver resolver(published);
    for (const Sentence &sentence : sentences) {
        const TimeWords words(text, sentence);
        QList<TimePhrase> phrases = m_parts->grammar.read(words);
        if (phrases.isEmpty())
            continue;
        shareBetweenNeighbours(words, phrases);
        resolver.beginSentence();
        QList<TimeExpression> found;
        for (const TimePhrase &phrase : phrases) {
            const bool asksTense = TimeResolver::needsTense(phrase.meaning);
            const TenseReading tense = asksTense ? m_parts->tenses.read(text, sentence, words.at(phrase.first).token,
                                                                        words.at(phrase.last - 1).token + 1)
                                                 : TenseReading{};
            ResolvedTime resolved = resolver.resolve(phrase.meaning, tense);
            found.append({words.span(phrase.first, phrase.last), resolved.type, resolved.value, resolved.interval});
        }
        joinRanges(words, phrases, found);
        expressions += found;
    }
    return expressions;
}

} // namespace dateline
