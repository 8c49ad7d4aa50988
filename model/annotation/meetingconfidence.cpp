// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/meetingconfidence.h"

#include "model/base/termlist.h"
#include "model/language/meetingcue.h"

#include <QDir>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

const QString shownFrom = QStringLiteral("shown-from ");

bool holdsAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [text](QStringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Whether a sentence of evidence names the participant, rather than saying "she" or "the minister".
bool isNamedIn(const AnnotatedArticle &article, const Meeting &meeting, int participant)
{
    return std::ranges::any_of(article.mentions, [&](const Mention &mention) {
        return mention.entity == participant && std::ranges::any_of(meeting.evidence, [&mention](TextSpan span) {
                   return span.begin <= mention.span.begin && mention.span.end <= span.end;
               });
    });
}

double share(bool has)
{
    return has ? 1 : 0;
}

/// The logarithm of the odds, about -1 to 1: among the sure and among the unsure a little more tells a lot.
double odds(double probability)
{
    const double within = std::clamp(probability, MeetingCue::faintest, 1 - MeetingCue::faintest);
    return std::log(within / (1 - within)) / 4;
}

/// To the thousandth: more would say more than is known.
double logistic(double score)
{
    return std::round(1000 / (1 + std::exp(-score))) / 1000;
}

} // namespace

const QStringList &MeetingConfidence::traitNames()
{
    static const QStringList names{
        u"always"_s,      u"told-again"_s,    u"one-unnamed"_s,   u"more-unnamed"_s, u"two-persons"_s,   u"no-person"_s,
        u"nameless"_s,    u"many"_s,          u"planned"_s,       u"possible"_s,     u"not-held"_s,      u"dated"_s,
        u"to-the-day"_s,  u"published-day"_s, u"placed"_s,        u"call"_s,         u"mode-unknown"_s,  u"meet"_s,
        u"talks"_s,       u"visit"_s,         u"long-sentence"_s, u"quoted"_s,       u"many-meetings"_s, u"seen"_s,
        u"seen-surely"_s, u"unseen"_s,        u"company"_s,       u"no-company"_s,   u"by-cue"_s,        u"seen-odds"_s,
        u"company-odds"_s};
    return names;
}

std::vector<double> MeetingConfidence::traits(const AnnotatedArticle &article, const Meeting &meeting)
{
    constexpr qsizetype longSentence = 250; // characters
    constexpr qsizetype manyMeetings = 5;
    const auto persons = std::ranges::count_if(
        meeting.participants, [&](int who) { return article.entities[who].kind == EntityKind::Person; });
    const auto unnamed =
        std::ranges::count_if(meeting.participants, [&](int who) { return !isNamedIn(article, meeting, who); });
    const bool nameless =
        std::ranges::any_of(meeting.participants, [&](int who) { return isNameless(article.entities[who]); });
    const QStringView sentence =
        meeting.evidence.isEmpty() ? QStringView() : meeting.evidence.first().in(article.article.text);
    const bool dated = meeting.when.has_value();
    const QDate published = article.article.published.date();
    return {
        1,
        share(meeting.evidence.size() > 1),
        share(unnamed == 1),
        share(unnamed > 1),
        share(persons > 1),
        share(persons == 0),
        share(nameless),
        share(meeting.participants.size() > 3),
        share(meeting.status == MeetingStatus::Planned),
        share(meeting.status == MeetingStatus::Possible),
        share(meeting.status == MeetingStatus::NotHeld),
        share(dated),
        share(dated && meeting.when->precision == DatePrecision::Day && meeting.when->from == meeting.when->to),
        share(dated && meeting.when->from == published),
        share(!meeting.place.isEmpty()),
        share(meeting.mode == MeetingMode::Call),
        share(meeting.mode == MeetingMode::Unspecified),
        share(holdsAny(sentence, {u" met ", u" meet ", u" meets ", u"meeting"})),
        share(holdsAny(sentence, {u"talks", u"discuss", u"negotiat", u"consult"})),
        share(holdsAny(sentence, {u"visit", u"receiv", u"welcom", u"host"})),
        share(sentence.size() > longSentence),
        share(holdsAny(sentence, {u"\"", u"\u201c", u"\u201d", u" I ", u" we "})),
        share(article.meetings.size() > manyMeetings),
        meeting.cue,
        share(meeting.cue > 0.9),
        share(meeting.cue < 0.1),
        meeting.company,
        share(meeting.company < 0.1),
        share(meeting.byCue),
        odds(meeting.cue),
        odds(meeting.company),
    };
}

Result<MeetingConfidence> MeetingConfidence::open(const QString &resources)
{
    const QString path = QDir(resources).filePath(u"lexicon/meeting-confidence.txt"_s);
    const auto lines = readTerms(path);
    if (!lines)
        return std::unexpected(lines.error());
    const auto damaged = [&path](const QString &line) {
        return failure(ErrorKind::Damaged,
                       u"cannot read '%1': '%2' is no trait with %3 weights"_s.arg(path, line).arg(targets));
    };
    MeetingConfidence confidence;
    bool isNumber = !lines->isEmpty() && lines->first().startsWith(shownFrom);
    if (isNumber)
        confidence.m_shownFrom = lines->first().sliced(shownFrom.size()).toDouble(&isNumber);
    if (!isNumber)
        return failure(ErrorKind::Damaged,
                       u"cannot read '%1': it does not begin with '%2' and a number"_s.arg(path, shownFrom.trimmed()));
    for (const QString &line : lines->sliced(1)) {
        const QStringList parts = line.simplified().split(u' ');
        const auto trait = static_cast<qsizetype>(confidence.m_weights.size());
        if (parts.size() != static_cast<qsizetype>(targets) + 1 || trait >= traitNames().size()
            || parts.first() != traitNames()[trait])
            return damaged(line);
        std::array<double, targets> weights{};
        for (std::size_t target = 0; target < targets; ++target) {
            weights[target] = parts[static_cast<qsizetype>(target) + 1].toDouble(&isNumber);
            if (!isNumber)
                return damaged(line);
        }
        confidence.m_weights.push_back(weights);
    }
    if (static_cast<qsizetype>(confidence.m_weights.size()) != traitNames().size())
        return damaged(traitNames()[static_cast<qsizetype>(confidence.m_weights.size())]);
    return confidence;
}

void MeetingConfidence::judge(AnnotatedArticle &article) const
{
    for (Meeting &meeting : article.meetings) {
        const std::vector<double> present = traits(article, meeting);
        std::array<double, targets> scores{};
        for (std::size_t trait = 0; trait < present.size(); ++trait) {
            for (std::size_t target = 0; target < targets; ++target)
                scores[target] += present[trait] * m_weights[trait][target];
        }
        meeting.confidence = logistic(scores[0]);
        meeting.fields = {.participants = logistic(scores[1]),
                          .date = logistic(scores[2]),
                          .place = logistic(scores[3]),
                          .mode = logistic(scores[4]),
                          .status = logistic(scores[5])};
    }
    article.meetings.removeIf([this](const Meeting &meeting) { return meeting.confidence < m_shownFrom; });
}

} // namespace dateline
