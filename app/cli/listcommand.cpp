// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/queryargument.h"
#include "app/cli/usage.h"
#include "model/corpus/corpus.h"
#include "model/identity/namesake.h"
#include "model/network/networkpart.h"

#include <algorithm>
#include <limits>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct ListRequest {
    QString what;
    Filter filter; ///< without entities
    QStringList names;
    QStringList ends; ///< of a chain, two names
    int limit = std::numeric_limits<int>::max();
};

Result<MeetingStatus> readStatus(const QString &word)
{
    const auto status = meetingStatusFromString(word);
    if (!status)
        return failure(ErrorKind::InvalidInput, u"'%1' is no status: held, planned, possible or not-held"_s.arg(word));
    return *status;
}

Result<ListRequest> requestOf(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments().sliced(1);
    ListRequest request{
        .what = words.value(0, u"articles"_s), .filter = {}, .names = parser.values(u"name"_s), .ends = {}};
    if (!QStringList{u"articles"_s, u"names"_s, u"meetings"_s, u"disagreements"_s, u"measures"_s, u"chain"_s,
                     u"identities"_s}
             .contains(request.what))
        return failure(ErrorKind::InvalidInput,
                       u"list what? articles, names, meetings, disagreements, measures, chain or identities"_s);
    const bool isChain = request.what == u"chain";
    if (isChain && words.size() != 3)
        return failure(ErrorKind::InvalidInput, u"a chain leads from one name to another: list chain NAME NAME"_s);
    if (isChain)
        request.ends = words.sliced(1);
    const auto conditions = readQuery(isChain ? QStringList() : words.sliced(std::min<qsizetype>(1, words.size())));
    if (!conditions)
        return std::unexpected(conditions.error());
    request.filter.conditions = *conditions;
    request.filter.words = parser.value(u"search"_s);
    request.filter.places = parser.values(u"place"_s);
    request.filter.sources = parser.values(u"source"_s);
    const QStringList statuses = parser.values(u"status"_s);
    for (const QString &word : statuses) {
        const auto status = readStatus(word);
        if (!status)
            return std::unexpected(status.error());
        request.filter.statuses.append(*status);
    }
    if (parser.isSet(u"when"_s)) {
        const auto when = DateInterval::fromEdtf(parser.value(u"when"_s));
        if (!when)
            return std::unexpected(when.error());
        request.filter.when = *when;
    }
    if (parser.isSet(u"limit"_s)) {
        bool isNumber = false;
        request.limit = parser.value(u"limit"_s).toInt(&isNumber);
        if (!isNumber || request.limit < 0)
            return failure(ErrorKind::InvalidInput, u"'%1' is no number of lines"_s.arg(parser.value(u"limit"_s)));
    }
    Filter onlyWords;
    onlyWords.words = request.filter.words;
    onlyWords.conditions = request.filter.conditions;
    if (request.what == u"names" && (request.filter != onlyWords || !request.names.isEmpty()))
        return failure(ErrorKind::InvalidInput, u"of names only QUERY, --search and --limit are asked"_s);
    return request;
}

/// The best known entity of that name: of those it could be, the one called exactly so, else the most named.
Result<EntityId> entityNamed(Corpus &corpus, const QString &name)
{
    const auto found = corpus.entities(name, 1000).result();
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return failure(ErrorKind::NotFound, u"no article names '%1'"_s.arg(name));
    const auto same = std::ranges::find_if(
        *found, [&name](const EntitySummary &entity) { return entity.name.compare(name, Qt::CaseInsensitive) == 0; });
    return same == found->cend() ? found->first().id : same->id;
}

QString line(const QStringList &fields)
{
    QStringList clean;
    for (const QString &each : fields)
        clean.append(field(each));
    return clean.join(u'\t') + u'\n';
}

QString line(const ArticleSummary &article)
{
    const QDate date = article.published.date();
    return line({date.isValid() ? date.toString(Qt::ISODate) : QString(), article.title, article.source,
                 QString::number(article.names), QString::number(article.meetings)});
}

QString line(const EntitySummary &entity)
{
    return line({toString(entity.kind), entity.name, entity.role, QString::number(entity.articles),
                 QString::number(entity.mentions), QString::number(entity.meetings)});
}

QString line(const MeetingRecord &meeting, const QHash<EntityId, EntitySummary> &entities)
{
    QStringList names;
    for (const EntityId participant : meeting.participants)
        names.append(entities.value(participant).name);
    QStringList fields{meeting.when ? meeting.when->toEdtf() : QString(), names.join(u"; "_s), meeting.place,
                       toString(meeting.status), toString(meeting.mode)};
    for (const MeetingRecord &each : meeting.statements())
        fields << each.sentence.simplified() << each.articleTitle;
    return line(fields);
}

QString line(const NetworkNode &node, const NodeMeasures &measures)
{
    const auto day = [](QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); };
    return line({toString(node.kind), node.name, QString::number(measures.met), QString::number(measures.meetings),
                 QString::number(measures.betweenness, 'f', 5), QString::number(measures.pageRank, 'f', 5),
                 QString::number(measures.community + 1), day(measures.first), day(measures.last)});
}

/// The meetings along a shortest chain from one to another, each with the two who met.
Result<QString> chainLines(Corpus &corpus, const MeetingSet &set, const QStringList &ends)
{
    const auto from = entityNamed(corpus, ends[0]);
    const auto to = entityNamed(corpus, ends[1]);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    const Network network = partOf(buildNetwork(set), {});
    const QList<int> chain = shortestChain(network, *from, *to);
    if (chain.isEmpty())
        return failure(ErrorKind::NotFound, u"no meetings lead from '%1' to '%2'"_s.arg(ends[0], ends[1]));
    QString lines;
    EntityId here = *from;
    for (const int step : chain) {
        const NetworkEdge &edge = network.edges[step];
        const NetworkNode &one = network.nodes[network.nodes[edge.from].entity == here ? edge.from : edge.to];
        const NetworkNode &next = network.nodes[network.nodes[edge.from].entity == here ? edge.to : edge.from];
        for (const MeetingRecord &meeting : set.meetings) {
            if (edge.meetings.contains(meeting.id))
                lines += field(one.name) + u'\t' + field(next.name) + u'\t' + line(meeting, set.entities);
        }
        here = next.entity;
    }
    return lines;
}

QString inWords(DisagreementsOver over)
{
    QStringList words;
    for (const auto &[flag, word] : {std::pair(DisagreementOver::Date, u"date"_s),
                                     {DisagreementOver::Place, u"place"_s},
                                     {DisagreementOver::Status, u"status"_s}}) {
        if (over.testFlag(flag))
            words.append(word);
    }
    return words.join(u", "_s);
}

QString line(const QuestionedEntity &questioned)
{
    const EntitySummary &entity = questioned.entity;
    return QStringList{toString(entity.kind),
                       field(readName(questioned.identity)),
                       QString::number(entity.articles),
                       QString::number(entity.meetings),
                       field(questioned.sentence),
                       field(questioned.articleTitle)}
               .join(u'\t')
        + u'\n';
}

/// A line for each of the two, how likely they are the same before them, and one to part them from the next.
QString lines(const IdentityQuestion &question)
{
    const QString likely = QString::number(question.confidence, 'f', 2) + u'\t';
    return likely + line(question.one) + likely + line(question.other) + u'\n';
}

/// A line for each article that tells of the meeting, and one to part it from the next.
QString lines(const Disagreement &disagreement, const MeetingSet &set)
{
    QString lines;
    for (const qsizetype meeting : disagreement.meetings)
        lines += inWords(disagreement.over) + u'\t' + line(set.meetings.at(meeting), set.entities);
    return lines + u'\n';
}

template<typename Items, typename ToLine>
void printLines(const Items &items, int limit, const ToLine &toLine)
{
    QString lines;
    for (const auto &item : items) {
        if (limit-- <= 0)
            break;
        lines += toLine(item);
    }
    print(lines);
}

Result<void> list(Corpus &corpus, const ListRequest &request)
{
    if (request.what == u"names" && !request.filter.conditions.isEmpty()) {
        return corpus.named(request.filter, request.limit).result().transform([](const QList<EntitySummary> &entities) {
            printLines(entities, std::numeric_limits<int>::max(),
                       [](const EntitySummary &entity) { return line(entity); });
        });
    }
    if (request.what == u"names") {
        return corpus.entities(request.filter.words, request.limit)
            .result()
            .transform([&](const QList<EntitySummary> &entities) {
                printLines(entities, request.limit, [](const EntitySummary &entity) { return line(entity); });
            });
    }
    Filter filter = request.filter;
    for (const QString &name : request.names) {
        const auto entity = entityNamed(corpus, name);
        if (!entity)
            return std::unexpected(entity.error());
        filter.entities.append(*entity);
    }
    if (request.what == u"meetings") {
        return corpus.meetings(filter).result().transform([&](const MeetingSet &set) {
            printLines(set.meetings, request.limit,
                       [&set](const MeetingRecord &meeting) { return line(meeting, set.entities); });
        });
    }
    if (request.what == u"measures") {
        return corpus.measures(filter).result().transform([&](const NetworkMeasures &measured) {
            QStringList lines;
            for (qsizetype node = 0; node < measured.network.nodes.size(); ++node)
                lines.append(line(measured.network.nodes[node], measured.measures[node]));
            printLines(lines, request.limit, [](const QString &each) { return each; });
        });
    }
    if (request.what == u"chain") {
        const auto set = corpus.meetings(filter).result();
        if (!set)
            return std::unexpected(set.error());
        return chainLines(corpus, *set, request.ends).transform([](const QString &lines) { print(lines); });
    }
    if (request.what == u"identities") {
        return corpus.questions(request.limit).result().transform([&](const QList<IdentityQuestion> &questions) {
            printLines(questions, request.limit, [](const IdentityQuestion &question) { return lines(question); });
        });
    }
    if (request.what == u"disagreements") {
        return corpus.disagreements(filter).result().transform([&](const MeetingDisagreements &found) {
            printLines(found.disagreements, request.limit,
                       [&found](const Disagreement &disagreement) { return lines(disagreement, found.set); });
        });
    }
    const ArticleQuestion question{.filter = filter,
                                   .order = filter.conditions.isEmpty() ? ArticleQuestion::Order::Newest
                                                                        : ArticleQuestion::Order::BestMatch,
                                   .most = request.limit};
    return corpus.searchArticles(question).result().transform([&](const QList<ArticleSummary> &articles) {
        printLines(articles, request.limit, [](const ArticleSummary &article) { return line(article); });
    });
}

} // namespace

int listCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Prints what is kept, one a line, the fields parted by tabs.\n"
        "articles: date, title, source, names, meetings\n"
        "names: kind, name, role, articles, mentions, meetings\n"
        "meetings: date, participants, place, status, mode, sentence, article, and again a sentence and an article for each\n"
        "  further article that tells of the meeting\n"
        "disagreements: over what (date, place, status), and then as meetings; an empty line after each\n"
        "identities: who may be the same, most meetings first: how likely, kind, name, articles, meetings, a sentence, its\n"
        "  article; an empty line after each two; answered by 'correct merge' or 'correct keep-apart'\n"
        "measures: kind, name, how many were met, meetings, betweenness, PageRank, community, first and last meeting; without what did not take place\n"
        "chain NAME NAME: a shortest way from one to the other: who met whom, and then as meetings\n\n"
        "QUERY narrows all but chains; articles come with the best match first, names are those named in the articles found,\n"
        "with the numbers of these. It takes words, \"phrases\", prefix*, AND OR NOT, parentheses, and\n"
        "  person:NAME org:NAME place:NAME    who is named or took part, where it was; words of a name are enough\n"
        "  met:NAME, met:\"A\" \"B\"             who met, all of them in one meeting\n"
        "  status:held|planned|possible|not-held  mode:in-person|call|unspecified\n"
        "  before:DAY after:DAY               2025, 2025-11 or 2025-11-25\n"
        "  source:NAME title:WORD             who published it, what the title says\n"
        "as in: dateline-cli list meetings 'met:\"Ana Brook\" \"Lee Marr\" after:2025-02 status:held'"_s);
    parser.addPositionalArgument(u"list"_s, u"This command."_s, u"list"_s);
    parser.addPositionalArgument(u"what"_s, u"What to list: articles when not said."_s,
                                 u"[articles|names|meetings|disagreements|identities|measures|chain NAME NAME]"_s);
    parser.addPositionalArgument(u"query"_s, u"Only what it finds, see above."_s, u"[QUERY]"_s);
    parser.addOption(databaseOption());
    parser.addOptions({
        {u"search"_s, u"As QUERY, its parts that cannot be read left out; of names: part of the name."_s, u"WORDS"_s},
        {u"name"_s, u"Only what names, or meetings that are of, NAME; again for several."_s, u"NAME"_s},
        {u"when"_s, u"Only what overlaps: 2025-11-25, 2025-11, 2025-11-22/2025-11-23, 2025/.."_s, u"INTERVAL"_s},
        {u"status"_s, u"Only meetings held, planned, possible or not-held; again for several."_s, u"STATUS"_s},
        {u"place"_s, u"Only meetings at PLACE; again for several."_s, u"PLACE"_s},
        {u"source"_s, u"Only articles of SOURCE; again for several."_s, u"SOURCE"_s},
        {u"limit"_s, u"At most N lines."_s, u"N"_s},
    });
    if (const auto status = parse(parser, arguments))
        return *status;
    const auto request = requestOf(parser);
    if (!request)
        return wrongUsage(request.error().message);
    const auto corpus = openExisting(parser);
    if (!corpus)
        return failed(corpus.error());
    if (const auto listed = list(**corpus, *request); !listed)
        return failed(listed.error());
    return Done;
}

} // namespace dateline
