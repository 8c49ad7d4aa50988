// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/queryargument.h"
#include "app/cli/usage.h"
#include "app/cli/waiting.h"
#include "model/corpus/corpus.h"

#include <QSet>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QString fieldsOf(const std::optional<ToldMeeting> &meeting)
{
    if (!meeting)
        return {};
    return QStringList{meeting->when ? meeting->when->toEdtf() : QString(), meeting->participants.join(u"; "_s),
                       meeting->place, toString(meeting->mode), toString(meeting->status)}
        .join(u" | "_s);
}

QString kindOf(const std::optional<EntityKind> &kind)
{
    return kind ? toString(*kind) : QString();
}

template<typename Difference>
QString whatHappens(const Difference &difference)
{
    return !difference.before ? u"new"_s : difference.after ? u"other"_s : u"gone"_s;
}

/// A line for each meeting and name.
QString linesOf(const ReadingDifference &article)
{
    QString lines;
    const auto add = [&](const QStringList &fields) {
        lines += field(article.title);
        for (const QString &each : fields)
            lines += u'\t' + field(each);
        lines += u'\n';
    };
    for (const MeetingDifference &each : article.meetings)
        add({u"meeting"_s, whatHappens(each), fieldsOf(each.before), fieldsOf(each.after),
             (each.after ? each.after : each.before)->sentence});
    for (const NameDifference &each : article.names)
        add({u"name"_s, whatHappens(each), kindOf(each.before), kindOf(each.after),
             each.formerly.isEmpty() ? each.name : each.formerly + u" → "_s + each.name});
    return lines;
}

enum class Wanted { Preview, Change };
enum class Which { All, Outdated };

/// Of those that \a conditions find.
Result<QList<ArticleId>> find(Corpus &corpus, const QStringList &conditions, Which which)
{
    Filter filter;
    filter.conditions = conditions;
    const auto found = corpus.articles(filter).result();
    if (!found)
        return std::unexpected(found.error());
    QList<ArticleId> articles;
    for (const ArticleSummary &each : *found)
        articles.append(each.id);
    if (which == Which::All)
        return articles;
    const auto outdated = corpus.outdatedArticles().result();
    if (!outdated)
        return std::unexpected(outdated.error());
    const QSet<ArticleId> wanted(outdated->cbegin(), outdated->cend());
    articles.removeIf([&wanted](ArticleId id) { return !wanted.contains(id); });
    return articles;
}

Result<void> reread(Corpus &corpus, const QList<ArticleId> &articles, Wanted wanted)
{
    const auto differences = waitFor(corpus.previewReading(articles), "Looking");
    if (!differences)
        return std::unexpected(differences.error());
    QList<ArticleId> changing;
    for (const ReadingDifference &each : *differences) {
        print(linesOf(each));
        changing.append(each.article);
    }
    if (wanted == Wanted::Preview || changing.isEmpty())
        return {};
    return waitFor(corpus.readAgain(changing), "Reading").transform([](const Step &) {});
}

} // namespace

int rereadCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Reads stored articles again, as this version of the program understands them, and prints what would change, one a\n"
        "line, the fields parted by tabs:\n"
        "  article, meeting, new|gone|other, before, after, sentence    (date | who | place | mode | status)\n"
        "  article, name, new|gone|other, kind before, kind after, name\n"
        "What was corrected holds as before. Nothing is changed without --apply; \"undo\" takes that back."_s);
    parser.addPositionalArgument(u"reread"_s, u"This command."_s, u"reread"_s);
    parser.addPositionalArgument(u"query"_s, u"Only what it finds, see \"list --help\"; all when not said."_s,
                                 u"[QUERY]"_s);
    parser.addOption(databaseOption());
    parser.addOptions({{u"outdated"_s, u"Only articles that an earlier version of the program read."_s},
                       {u"apply"_s, u"Change those articles in which something changes."_s}});
    if (const auto status = parse(parser, arguments))
        return *status;
    const auto conditions = readQuery(parser.positionalArguments().sliced(1));
    if (!conditions)
        return wrongUsage(conditions.error().message);
    const auto corpus = openExisting(parser);
    if (!corpus)
        return failed(corpus.error());
    const auto articles = find(**corpus, *conditions, parser.isSet(u"outdated"_s) ? Which::Outdated : Which::All);
    if (!articles)
        return failed(articles.error());
    const auto done = reread(**corpus, *articles, parser.isSet(u"apply"_s) ? Wanted::Change : Wanted::Preview);
    return done ? Done : failed(done.error());
}

} // namespace dateline
