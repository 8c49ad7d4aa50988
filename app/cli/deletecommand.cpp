// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "app/cli/queryargument.h"
#include "app/cli/usage.h"
#include "app/cli/waiting.h"
#include "model/corpus/corpus.h"

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// The articles that are to go; each title is printed.
Result<QList<ArticleId>> find(Corpus &corpus, const QStringList &conditions)
{
    Filter filter;
    filter.conditions = conditions;
    return corpus.articles(filter).result().transform([](const QList<ArticleSummary> &articles) {
        QList<ArticleId> found;
        QString titles;
        for (const ArticleSummary &article : articles) {
            found.append(article.id);
            titles += field(article.title) + u'\n';
        }
        print(titles);
        return found;
    });
}

Result<Step> remove(Corpus &corpus, const QStringList &conditions)
{
    return find(corpus, conditions).and_then([&corpus](const QList<ArticleId> &articles) -> Result<Step> {
        if (articles.isEmpty())
            return failure(ErrorKind::NotFound, u"there is no such article"_s);
        return waitFor(corpus.removeArticles(articles), "Deleting");
    });
}

} // namespace

int deleteCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Deletes articles and what was found in them, and prints their titles; \"undo\" brings them back.\n"
        "Try QUERY with \"list articles\" first."_s);
    parser.addPositionalArgument(u"delete"_s, u"This command."_s, u"delete"_s);
    parser.addPositionalArgument(u"query"_s, u"All that it finds are deleted, see \"list --help\"."_s, u"QUERY"_s);
    parser.addOption(databaseOption());
    if (const auto status = parse(parser, arguments))
        return *status;
    const auto conditions = readQuery(parser.positionalArguments().sliced(1));
    if (!conditions)
        return wrongUsage(conditions.error().message);
    if (conditions->join(u' ').trimmed().isEmpty())
        return wrongUsage(u"delete what? Say it as a query"_s);
    const auto corpus = openExisting(parser);
    if (!corpus)
        return failed(corpus.error());
    const auto removed = remove(**corpus, *conditions);
    return removed ? Done : failed(removed.error());
}

} // namespace dateline
