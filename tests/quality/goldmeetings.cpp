// SPDX-License-Identifier: GPL-3.0-only
//
// Scores meetings against articles and items that were annotated by hand (goldmeetings.jsonl, by document and offsets;
// the texts are in the corpora). A meeting is found when one that the program shows has a sentence of evidence and two
// participants in common with it; its participants, date, place, mode and status are then right or wrong.
//
//   goldmeetings [--json FILE] [--shared DIR]            the figures, of the dev and the test part
//   goldmeetings --show all|wrong [--document NAME]      gold and program side by side, not of the test part
//   goldmeetings --gold FILE --part train …              the same of other annotations, and of one part of them
//   goldmeetings --traits FILE                           what fitconfidence.py reads, not of the test part

#include "model/annotation/annotator.h"
#include "model/annotation/meetingconfidence.h"
#include "tests/support/meetinggold.h"
#include "tests/support/qualityprogram.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

const QString annotations = QStringLiteral(DATELINE_TEST_DATA "/../quality/goldmeetings.jsonl");

bool overlap(TextSpan a, TextSpan b)
{
    return a.begin < b.end && b.begin < a.end;
}

bool overlapAny(const QList<TextSpan> &spans, const QList<TextSpan> &others)
{
    return std::ranges::any_of(spans, [&](TextSpan span) {
        return std::ranges::any_of(others, [span](TextSpan other) { return overlap(span, other); });
    });
}

QString plain(QStringView words)
{
    QString result;
    for (const QChar c : words.toString().normalized(QString::NormalizationForm_D).toLower()) {
        if (c.isLetterOrNumber() || c.isSpace())
            result += c.isSpace() ? QChar(u' ') : c;
    }
    return result.simplified();
}

/// The program's entity that is the participant written at \a span, -1 for none.
int entityAt(const AnnotatedArticle &article, TextSpan span, const QList<int> &among)
{
    const QString name = plain(span.in(article.article.text));
    for (const int entity : among) {
        const Entity &who = article.entities[entity];
        const bool named = plain(who.name) == name
            || std::ranges::any_of(who.aliases, [&](const QString &alias) { return plain(alias) == name; });
        if (named)
            return entity;
    }
    for (const Mention &mention : article.mentions) {
        if (overlap(mention.span, span) && among.contains(mention.entity))
            return mention.entity;
    }
    return -1;
}

int sharedParticipants(const AnnotatedArticle &article, const GoldMeeting &gold, const Meeting &meeting)
{
    QList<int> known;
    for (const TextSpan span : gold.participants) {
        const int entity = entityAt(article, span, meeting.participants);
        if (entity >= 0 && !known.contains(entity))
            known.append(entity);
    }
    return static_cast<int>(known.size());
}

struct Judgement {
    bool participants = false;
    bool date = false;
    bool place = false;
    bool mode = false;
    bool status = false;
    bool operator==(const Judgement &) const = default;
};

bool samePlace(const QString &text, const std::optional<TextSpan> &gold, const QString &place)
{
    if (!gold || place.isEmpty())
        return !gold && place.isEmpty();
    const QString a = plain(gold->in(text));
    const QString b = plain(place);
    return a.contains(b) || b.contains(a);
}

Judgement judge(const AnnotatedArticle &article, const GoldMeeting &gold, const Meeting &meeting)
{
    const bool sameDate = gold.when && meeting.when
        ? gold.when->from == meeting.when->from && gold.when->to == meeting.when->to
        : gold.when.has_value() == meeting.when.has_value();
    const int shared = sharedParticipants(article, gold, meeting);
    return {.participants = shared == gold.participants.size() && shared == meeting.participants.size(),
            .date = sameDate,
            .place = samePlace(article.article.text, gold.place, meeting.place),
            .mode = gold.mode == meeting.mode,
            .status = gold.status == meeting.status};
}

/// For each gold meeting the program's that is the same one, -1 for none; each is taken once, the most alike first.
QList<int> align(const GoldDocument &gold, const AnnotatedArticle &article)
{
    struct Pair {
        int shared;
        qsizetype gold;
        qsizetype found;
    };
    QList<Pair> pairs;
    for (qsizetype g = 0; g < gold.meetings.size(); ++g) {
        for (qsizetype f = 0; f < article.meetings.size(); ++f) {
            const int shared = sharedParticipants(article, gold.meetings[g], article.meetings[f]);
            if (shared >= 2 && overlapAny(gold.meetings[g].evidence, article.meetings[f].evidence))
                pairs.append({shared, g, f});
        }
    }
    std::ranges::stable_sort(pairs, std::ranges::greater(), &Pair::shared);
    QList<int> partner(gold.meetings.size(), -1);
    for (const Pair &pair : pairs) {
        if (partner[pair.gold] < 0 && !partner.contains(static_cast<int>(pair.found)))
            partner[pair.gold] = static_cast<int>(pair.found);
    }
    return partner;
}

struct Counts {
    int documents = 0;
    int gold = 0;
    int shown = 0;
    int found = 0;
    std::array<int, 5> right{}; ///< participants, date, place, mode, status
    std::array<std::array<int, 3>, 4> statuses{}; ///< of each status: gold, shown and both, among what was found
    std::vector<std::pair<double, bool>> sure{};  ///< each meeting shown: how sure, and whether right
    std::vector<std::pair<double, bool>> sureOfFields{};
};

/// Confidence and rightness of each field of a meeting that was found.
std::array<std::pair<double, bool>, 5> fieldsOf(const Meeting &meeting, const Judgement &right)
{
    return {{{meeting.fields.participants, right.participants},
             {meeting.fields.date, right.date},
             {meeting.fields.place, right.place},
             {meeting.fields.mode, right.mode},
             {meeting.fields.status, right.status}}};
}

void count(const GoldDocument &gold, const AnnotatedArticle &article, const QList<int> &partner, Counts &counts)
{
    ++counts.documents;
    counts.gold += static_cast<int>(gold.meetings.size());
    counts.shown += static_cast<int>(article.meetings.size());
    for (qsizetype at = 0; at < partner.size(); ++at) {
        if (partner[at] < 0)
            continue;
        const Meeting &meeting = article.meetings[partner[at]];
        const Judgement right = judge(article, gold.meetings[at], meeting);
        ++counts.found;
        const auto fields = fieldsOf(meeting, right);
        for (std::size_t field = 0; field < fields.size(); ++field)
            counts.right[field] += fields[field].second ? 1 : 0;
        counts.sureOfFields.insert(counts.sureOfFields.end(), fields.begin(), fields.end());
        ++counts.statuses[static_cast<std::size_t>(gold.meetings[at].status)][0];
        ++counts.statuses[static_cast<std::size_t>(meeting.status)][1];
        counts.statuses[static_cast<std::size_t>(meeting.status)][2] += right.status ? 1 : 0;
    }
    for (qsizetype at = 0; at < article.meetings.size(); ++at)
        counts.sure.emplace_back(article.meetings[at].confidence, partner.contains(static_cast<int>(at)));
}

/// One line for each meeting shown: its document, its traits, whether there is such a meeting, and its fields (empty if
/// not).
void writeTraits(QTextStream &out, const GoldDocument &gold, const AnnotatedArticle &article, const QList<int> &partner)
{
    for (qsizetype at = 0; at < article.meetings.size(); ++at) {
        const Meeting &meeting = article.meetings[at];
        QStringList cells{gold.name};
        for (const double trait : MeetingConfidence::traits(article, meeting))
            cells.append(QString::number(trait));
        const qsizetype wanted = partner.indexOf(static_cast<int>(at));
        cells.append(wanted < 0 ? u"0"_s : u"1"_s);
        for (std::size_t field = 0; field < 5; ++field) {
            const bool right =
                wanted >= 0 && fieldsOf(meeting, judge(article, gold.meetings[wanted], meeting))[field].second;
            cells.append(wanted < 0 ? QString() : right ? u"1"_s : u"0"_s);
        }
        out << cells.join(u'\t') << '\n';
    }
}

double percent(int part, int whole)
{
    return whole == 0 ? 0 : 100.0 * part / whole;
}

/// The mean of the F1 of those statuses that there are.
double macroF1(const Counts &counts)
{
    double sum = 0;
    int there = 0;
    for (const auto &[gold, shown, both] : counts.statuses) {
        if (gold + shown == 0)
            continue;
        sum += 200.0 * both / (gold + shown);
        ++there;
    }
    return there == 0 ? 0 : sum / there;
}

/// Of those shown with a confidence in [from, to): how many, how sure on average, and how many of them are right.
void appendReliability(const QString &of, const std::vector<std::pair<double, bool>> &sure, QList<Figure> &figures)
{
    constexpr std::array bounds{0.0, 0.5, 0.7, 0.8, 0.85, 0.95, 1.01};
    for (std::size_t bin = 0; bin + 1 < bounds.size(); ++bin) {
        int shown = 0;
        int right = 0;
        double sum = 0;
        for (const auto &[confidence, isRight] : sure) {
            if (confidence < bounds[bin] || confidence >= bounds[bin + 1])
                continue;
            ++shown;
            right += isRight ? 1 : 0;
            sum += confidence;
        }
        if (shown > 0)
            figures.append({u"%1 shown as %2 % sure (%3): right"_s.arg(of).arg(100 * sum / shown, 0, 'f', 0).arg(shown),
                            percent(right, shown), u"%"_s});
    }
}

QList<Figure> figuresOf(const QString &part, const Counts &counts)
{
    const auto figure = [&part](const QString &name, double value, const QString &unit = u"%"_s) {
        return Figure{u"meetings, %1: %2"_s.arg(part, name), value, unit};
    };
    QList<Figure> figures{figure(u"documents"_s, counts.documents, {}),
                          figure(u"annotated"_s, counts.gold, {}),
                          figure(u"precision"_s, percent(counts.found, counts.shown)),
                          figure(u"recall"_s, percent(counts.found, counts.gold)),
                          figure(u"all participants right"_s, percent(counts.right[0], counts.found)),
                          figure(u"date right"_s, percent(counts.right[1], counts.found)),
                          figure(u"place right"_s, percent(counts.right[2], counts.found)),
                          figure(u"mode right"_s, percent(counts.right[3], counts.found)),
                          figure(u"status right"_s, percent(counts.right[4], counts.found)),
                          figure(u"status, macro F1"_s, macroF1(counts))};
    appendReliability(u"meetings, %1:"_s.arg(part), counts.sure, figures);
    appendReliability(u"fields, %1:"_s.arg(part), counts.sureOfFields, figures);
    return figures;
}

QString wordsOf(const std::optional<DateInterval> &when)
{
    return when ? when->from.toString(Qt::ISODate) + u'/' + when->to.toString(Qt::ISODate) : u"-"_s;
}

/// The sentence at \a span, and the days that its time expressions mean.
QString sentenceAt(const AnnotatedArticle &article, TextSpan span)
{
    const auto sentence =
        std::ranges::find_if(article.sentences, [span](const Sentence &s) { return overlap(s.span, span); });
    if (sentence == article.sentences.end())
        return {};
    QString words = sentence->span.in(article.article.text).toString().simplified();
    for (const TimeExpression &time : article.times) {
        if (time.interval && overlap(sentence->span, time.span))
            words += u" {%1: %2}"_s.arg(time.span.in(article.article.text), wordsOf(time.interval));
    }
    return words;
}

QString line(const AnnotatedArticle &article, const GoldMeeting &gold)
{
    QStringList who;
    for (const TextSpan span : gold.participants)
        who.append(span.in(article.article.text).toString().simplified());
    return u"%1 | %2 | %3 | %4 | %5"_s.arg(who.join(u" + "), wordsOf(gold.when),
                                           gold.place ? gold.place->in(article.article.text).toString() : u"-"_s,
                                           toString(gold.mode), toString(gold.status));
}

QString line(const AnnotatedArticle &article, const Meeting &meeting)
{
    QStringList who;
    for (const int participant : meeting.participants)
        who.append(article.entities[participant].name);
    return u"%1 | %2 | %3 | %4 | %5"_s.arg(who.join(u" + "), wordsOf(meeting.when),
                                           meeting.place.isEmpty() ? u"-"_s : meeting.place, toString(meeting.mode),
                                           toString(meeting.status));
}

/// Gold and program one above the other, with what differs and the sentences.
void show(QTextStream &out, const GoldDocument &gold, const AnnotatedArticle &article, const QList<int> &partner,
          bool onlyWrong)
{
    QStringList shown;
    for (qsizetype at = 0; at < partner.size(); ++at) {
        const GoldMeeting &wanted = gold.meetings[at];
        QStringList wrong;
        if (partner[at] >= 0) {
            const Judgement right = judge(article, wanted, article.meetings[partner[at]]);
            const std::pair<bool, QString> fields[] = {{right.participants, u"participants"_s},
                                                       {right.date, u"date"_s},
                                                       {right.place, u"place"_s},
                                                       {right.mode, u"mode"_s},
                                                       {right.status, u"status"_s}};
            for (const auto &[good, name] : fields) {
                if (!good)
                    wrong.append(name);
            }
        }
        if (onlyWrong && partner[at] >= 0 && wrong.isEmpty())
            continue;
        QString text = partner[at] < 0 ? u"MISSED\n"_s
            : wrong.isEmpty()          ? u"right\n"_s
                                       : u"WRONG %1\n"_s.arg(wrong.join(u", "));
        text += u"   gold    %1\n"_s.arg(line(article, wanted));
        if (partner[at] >= 0)
            text += u"   program %1\n"_s.arg(line(article, article.meetings[partner[at]]));
        for (const TextSpan span : wanted.evidence)
            text += u"     > %1\n"_s.arg(sentenceAt(article, span));
        shown.append(text);
    }
    for (qsizetype at = 0; at < article.meetings.size(); ++at) {
        if (partner.contains(static_cast<int>(at)))
            continue;
        QString text = u"EXTRA\n   program %1\n"_s.arg(line(article, article.meetings[at]));
        for (const TextSpan span : article.meetings[at].evidence)
            text += u"     > %1\n"_s.arg(sentenceAt(article, span));
        shown.append(text);
    }
    if (!shown.isEmpty())
        out << "=== " << gold.name << "  " << gold.published.toString(Qt::ISODate) << '\n' << shown.join(QString());
}

Result<QList<Figure>> scoreMeetings(const QDir &corpora, const QCommandLineParser &options)
{
    const auto annotator = Annotator::open(QStringLiteral(DATELINE_RESOURCES));
    if (!annotator)
        return std::unexpected(annotator.error());
    QTextStream out(stdout);
    const QString which = options.value(u"show"_s);
    QFile traits(options.value(u"traits"_s));
    if (options.isSet(u"traits"_s) && !traits.open(QIODevice::WriteOnly | QIODevice::Text))
        return failure(ErrorKind::Unwritable, u"cannot write '%1': %2"_s.arg(traits.fileName(), traits.errorString()));
    QTextStream traitLines(&traits);
    if (traits.isOpen())
        traitLines << "document\t" << MeetingConfidence::traitNames().join(u'\t')
                   << "\tmeeting\tparticipants\tdate\tplace\tmode\tstatus\n";
    std::map<QString, Counts> counts;
    for (const GoldDocument &document : readGoldMeetings(options.value(u"gold"_s), corpora)) {
        if ((!which.isEmpty() || traits.isOpen())
            && (document.part == u"test" || !document.name.contains(options.value(u"document"_s))))
            continue;
        if (options.isSet(u"part"_s) && document.part != options.value(u"part"_s))
            continue;
        const auto article = annotator->annotate(document.article);
        if (!article)
            return std::unexpected(article.error());
        const QList<int> partner = align(document, *article);
        if (!which.isEmpty())
            show(out, document, *article, partner, which != u"all");
        if (traits.isOpen())
            writeTraits(traitLines, document, *article, partner);
        count(document, *article, partner, counts[document.part]);
    }
    QList<Figure> figures;
    for (const auto &[part, sums] : counts)
        figures += figuresOf(part, sums);
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    return QualityProgram{.name = u"goldmeetings"_s,
                          .needs = u"worldwide_newswire"_s,
                          .options = {{u"show"_s, u"Show meetings side by side: all or wrong."_s, u"WHICH"_s},
                                      {u"document"_s, u"Only documents with NAME in theirs."_s, u"NAME"_s},
                                      {u"part"_s, u"Only documents of the part NAME."_s, u"NAME"_s},
                                      {u"gold"_s, u"The annotations."_s, u"FILE"_s, annotations},
                                      {u"traits"_s, u"Write what each confidence is made of."_s, u"FILE"_s}},
                          .score = scoreMeetings}
        .run(argc, argv);
}
