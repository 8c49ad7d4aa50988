// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entityresolver.h"
#include "model/annotation/meetingextractor.h"
#include "model/annotation/mentionfinder.h"
#include "model/annotation/timeexpressiontagger.h"
#include "tests/support/treenotation.h"

namespace dateline::test {

/// Reads meetings from trees written by hand, so that each rule is tried apart from the neural reader. The text is of
/// 4 March 2026.
class MeetingsOfNotation
{
public:
    struct Found {
        ArticleReading reading;
        QList<Meeting> meetings;
    };

    static Result<std::unique_ptr<MeetingsOfNotation>> open(const QString &resources)
    {
        auto countries = Countries::open(resources);
        if (!countries)
            return std::unexpected(countries.error());
        std::unique_ptr<MeetingsOfNotation> made(new MeetingsOfNotation(std::move(*countries)));
        auto finder = MentionFinder::open(resources, made->m_countries);
        if (!finder)
            return std::unexpected(finder.error());
        made->m_finder = std::move(*finder);
        auto extractor = MeetingExtractor::open(resources, made->m_countries);
        if (!extractor)
            return std::unexpected(extractor.error());
        made->m_extractor = std::move(*extractor);
        auto tagger = TimeExpressionTagger::open(resources);
        if (!tagger)
            return std::unexpected(tagger.error());
        made->m_tagger = std::move(*tagger);
        return made;
    }

    /// \a noted must outlive what is found in it.
    [[nodiscard]] Found read(const NotedText &noted) const
    {
        Found found{.reading = {.text = noted.text, .published = QDate(2026, 3, 4)}, .meetings = {}};
        for (int at = 0; at < noted.readings.size(); ++at) {
            SyntaxTree &tree = found.reading.trees.emplace_back(noted.text, noted.readings[at].sentence);
            if (noted.cued)
                found.reading.cues.append(noted.readings[at].cues);
            found.reading.mentions.append(m_finder->find(noted.text, tree, noted.readings[at].names, at));
        }
        QList<Sentence> sentences;
        for (const SentenceReading &reading : noted.readings)
            sentences.append(reading.sentence);
        found.reading.times = m_tagger->tag(noted.text, sentences, found.reading.published);
        found.reading.entities = EntityResolver(m_countries).resolve(found.reading.mentions);
        found.reading.complete(m_countries);
        found.meetings = m_extractor->extract(found.reading);
        return found;
    }

    /// \a words of each meeting.
    [[nodiscard]] QStringList read(const QString &notation, QString (*words)(const Found &, const Meeting &)) const
    {
        const NotedText noted = readNotation(notation);
        const Found found = read(noted);
        QStringList result;
        for (const Meeting &meeting : found.meetings)
            result.append(words(found, meeting));
        return result;
    }

    [[nodiscard]] const Countries &countries() const { return m_countries; }

private:
    explicit MeetingsOfNotation(Countries countries)
        : m_countries(std::move(countries))
    {
    }

    Countries m_countries;
    std::optional<MentionFinder> m_finder;
    std::optional<MeetingExtractor> m_extractor;
    std::optional<TimeExpressionTagger> m_tagger;
};

/// "Moran + Osei", by name.
inline QString partiesOf(const MeetingsOfNotation::Found &found, const Meeting &meeting)
{
    QStringList names;
    for (const int participant : meeting.participants)
        names.append(found.reading.entities[participant].name);
    names.sort();
    return names.join(QStringLiteral(" + "));
}

} // namespace dateline::test
