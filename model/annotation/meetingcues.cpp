// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingcues.h"

#include <algorithm>

namespace dateline {

namespace {

// Of those found by nothing else most are wrong; which are right, their confidence tells.
constexpr float sure = 0.2F;
constexpr double likely = 0.5;

/// How surely the tokens [first, last) stand for somebody who takes part.
double shareOf(const MeetingCue &cue, int first, int last)
{
    double sum = 0;
    int there = 0;
    for (int at = first; at < last && at < static_cast<int>(cue.participants.size()); ++at, ++there)
        sum += static_cast<double>(cue.participants[static_cast<std::size_t>(at)]);
    return there == 0 ? 0 : sum / there;
}

} // namespace

const QList<MeetingCue> &MeetingCues::cues(int sentence) const
{
    static const QList<MeetingCue> none;
    return sentence < m_reading.cues.size() ? m_reading.cues[sentence] : none;
}

/// The same word, or one on the other ("held talks"), or two on one ("talks were held at the meeting").
bool MeetingCues::isNextTo(int sentence, int a, int b) const
{
    const SyntaxTree &t = tree(sentence);
    const int up = t.head(a);
    return a == b || up == b || t.head(b) == a || (up >= 0 && up == t.head(b));
}

double MeetingCues::support(int sentence, int trigger) const
{
    float best = 0;
    for (const MeetingCue &cue : cues(sentence)) {
        if (isNextTo(sentence, cue.token, trigger))
            best = std::max(best, cue.probability);
    }
    return static_cast<double>(best);
}

double MeetingCues::company(int sentence, int trigger, const QList<Party> &parties) const
{
    std::vector<double> shares{0, 0};
    for (const Party &party : parties) {
        double best = 0;
        for (const MeetingCue &cue : cues(sentence)) {
            const FoundMention *mention = m_reading.mentionAt(sentence, party.token);
            const int first = mention ? mention->firstToken : party.token;
            const int last = mention ? mention->lastToken : party.token + 1;
            if (isNextTo(sentence, cue.token, trigger))
                best = std::max(best, shareOf(cue, first, last));
        }
        shares.push_back(best);
    }
    std::ranges::nth_element(shares, shares.begin() + 1, std::ranges::greater());
    return shares[1];
}

QList<MeetingCue> MeetingCues::others(int sentence, const QList<int> &known) const
{
    QList<MeetingCue> result;
    for (const MeetingCue &cue : cues(sentence)) {
        const bool told =
            std::ranges::any_of(known, [&](int trigger) { return isNextTo(sentence, cue.token, trigger); });
        if (cue.probability >= sure && !told)
            result.append(cue);
    }
    return result;
}

QList<Party> MeetingCues::parties(int sentence, const MeetingCue &cue) const
{
    const SyntaxTree &t = tree(sentence);
    QList<Party> parties;
    for (int at = 0; at < t.size(); ++at) {
        if (const FoundMention *mention = m_reading.mentionAt(sentence, at)) {
            if (!isAdjective(t, *mention) && isActor(*mention, m_reading, m_countries)
                && shareOf(cue, mention->firstToken, mention->lastToken) >= likely)
                addParty({mention->entity, mention->head}, {}, parties);
            at = mention->lastToken - 1;
            continue;
        }
        const bool takesPart = shareOf(cue, at, at + 1) >= likely;
        const bool stands = t.pos(at) == PartOfSpeech::Pron || t.isNoun(at);
        const bool inside =
            t.head(at) >= 0 && t.isNoun(t.head(at)) && shareOf(cue, t.head(at), t.head(at) + 1) >= likely;
        if (takesPart && stands && !inside)
            appendParties(m_actors.of(sentence, at, parties), parties);
    }
    return parties;
}

MeetingStatus MeetingCues::status(const MeetingCue &cue)
{
    return meetingStatuses[std::ranges::max_element(cue.statuses) - cue.statuses.begin()];
}

} // namespace dateline
