// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/correction.h"

#include "model/corpus/namesteps.h"
#include "model/identity/namekey.h"

#include <algorithm>
#include <limits>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMentions = 100000;

Correction everywhere(const Said &said)
{
    return {.said = said, .article = {}, .time = {}, .reason = {}};
}

/// What is said of the article of --in, or of all.
Result<QList<Correction>> scoped(Corpus &corpus, const Said &said, const QCommandLineParser &parser)
{
    Correction correction = everywhere(said);
    if (parser.isSet(u"in"_s)) {
        const auto article = articleTitled(corpus, parser.value(u"in"_s));
        if (!article)
            return std::unexpected(article.error());
        correction.article = article->annotated.article.hash;
    }
    return QList<Correction>{correction};
}

/// Those that are shown as \a name.
Result<QList<EntitySummary>> shownAs(Corpus &corpus, const QString &name, const QList<EntityKind> &kinds)
{
    auto found = corpus.entities(name, std::numeric_limits<int>::max(), kinds).result();
    if (found)
        found->removeIf([&name](const EntitySummary &each) { return searchKey(each.name) != searchKey(name); });
    return found;
}

Result<QList<EntityKind>> kindsOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"kind"_s))
        return QList<EntityKind>();
    return readKind(parser.value(u"kind"_s)).transform([](EntityKind kind) { return QList<EntityKind>{kind}; });
}

/// Not found: there is none. Several: which are they?
Result<EntitySummary> theOne(const QList<EntitySummary> &found, const QString &name)
{
    if (found.isEmpty())
        return failure(ErrorKind::NotFound, u"no article names '%1'"_s.arg(name));
    QStringList kinds;
    for (const EntitySummary &each : found)
        kinds.append(u"%1 in %2 articles"_s.arg(toString(each.kind)).arg(each.articles));
    if (found.size() > 1)
        return failure(ErrorKind::InvalidInput,
                       u"several are called '%1' (%2): say which with --kind"_s.arg(name, kinds.join(u", "_s)));
    return found.first();
}

Result<EntitySummary> storedEntity(Corpus &corpus, const QString &name, const QCommandLineParser &parser)
{
    const auto kinds = kindsOf(parser);
    if (!kinds)
        return std::unexpected(kinds.error());
    return shownAs(corpus, name, *kinds).and_then([&name](const QList<EntitySummary> &found) {
        return theOne(found, name);
    });
}

/// Somebody stored under \a name other than \a from, if there is just one.
std::optional<EntityName> other(Corpus &corpus, const QString &name, const EntityName &from)
{
    const auto found = shownAs(corpus, name, {from.kind});
    if (!found || found->size() != 1)
        return std::nullopt;
    const auto record = corpus.entity(found->first().id, 0).result();
    return record && record->identity != from ? std::optional(record->identity) : std::nullopt;
}

template<typename Statement>
MadeCorrections ofTwo(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser)
{
    return entityNamed(corpus, words.at(0), parser).and_then([&](const EntityName &one) {
        return entityNamed(corpus, words.at(1), parser).and_then([&](const EntityName &two) {
            return scoped(corpus, Statement{one, two}, parser);
        });
    });
}

/// The mentions that --mention counts, all when it is not said.
Result<QList<MentionRecord>> chosen(const QList<MentionRecord> &mentions, const QCommandLineParser &parser)
{
    if (!parser.isSet(u"mention"_s))
        return mentions;
    QList<MentionRecord> picked;
    const QStringList numbers = parser.values(u"mention"_s);
    for (const QString &word : numbers) {
        const int number = word.toInt();
        if (number < 1 || number > mentions.size())
            return failure(ErrorKind::InvalidInput,
                           u"'%1' is no number of a mention, of which there are %2"_s.arg(word).arg(mentions.size()));
        if (!picked.contains(mentions.at(number - 1)))
            picked.append(mentions.at(number - 1));
    }
    return picked;
}

} // namespace

Result<EntityKind> readKind(const QString &word)
{
    const auto kind = entityKindFromString(word);
    if (!kind)
        return failure(ErrorKind::InvalidInput,
                       u"'%1' is no kind: person, organization, place, facility, group or other"_s.arg(word));
    return *kind;
}

Result<EntityName> entityNamed(Corpus &corpus, const QString &name, const QCommandLineParser &parser)
{
    const auto stored = storedEntity(corpus, name, parser);
    if (stored)
        return corpus.entity(stored->id, 0).result().transform([](const EntityRecord &entity) {
            return entity.identity;
        });
    if (stored.error().kind == ErrorKind::NotFound && parser.isSet(u"kind"_s))
        return readKind(parser.value(u"kind"_s)).transform([&name](EntityKind kind) { return EntityName{kind, name}; });
    return std::unexpected(stored.error());
}

Result<QList<MentionRecord>> mentionsOf(Corpus &corpus, const QString &name, const QCommandLineParser &parser)
{
    const auto entity = storedEntity(corpus, name, parser);
    if (!entity)
        return std::unexpected(entity.error());
    auto mentions = corpus.entity(entity->id, mostMentions).result().transform([](const EntityRecord &record) {
        return record.mentions;
    });
    if (!mentions || !parser.isSet(u"in"_s))
        return mentions;
    const auto article = articleTitled(corpus, parser.value(u"in"_s));
    if (!article)
        return std::unexpected(article.error());
    mentions->removeIf([&article](const MentionRecord &each) { return each.article != article->id; });
    return mentions;
}

MadeCorrections renaming(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser)
{
    if (words.size() != 2)
        return wrongWords(u"rename NAME NEW"_s);
    const auto entity = entityNamed(corpus, words[0], parser);
    if (!entity)
        return std::unexpected(entity.error());
    if (other(corpus, words[1], *entity))
        return failure(
            ErrorKind::InvalidInput,
            u"there is a %1 called '%2' already: correct merge makes them one"_s.arg(toString(entity->kind), words[1]));
    return QList<Correction>{everywhere(Rename{*entity, words[1]})};
}

MadeCorrections retyping(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser)
{
    if (words.size() != 2)
        return wrongWords(u"retype NAME KIND"_s);
    const auto kind = readKind(words[1]);
    if (!kind)
        return std::unexpected(kind.error());
    return entityNamed(corpus, words[0], parser).and_then([&](const EntityName &name) {
        return scoped(corpus, Retype{name, *kind}, parser);
    });
}

MadeCorrections merging(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser)
{
    return words.size() == 2 ? ofTwo<Merge>(corpus, words, parser) : MadeCorrections(wrongWords(u"merge NAME INTO"_s));
}

MadeCorrections keepingApart(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser)
{
    return words.size() == 2 ? ofTwo<KeepApart>(corpus, words, parser)
                             : MadeCorrections(wrongWords(u"keep-apart NAME OTHER"_s));
}

MadeCorrections splitting(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser)
{
    if (words.size() != 2 || !(parser.isSet(u"mention"_s) || parser.isSet(u"in"_s)))
        return wrongWords(u"split NAME OTHER --mention NUMBER… or --in ARTICLE (correct mentions NAME numbers them)"_s);
    const auto name = entityNamed(corpus, words[0], parser);
    const auto mentions =
        mentionsOf(corpus, words[0], parser).and_then([&](const auto &all) { return chosen(all, parser); });
    if (!name || !mentions)
        return std::unexpected(name ? mentions.error() : name.error());
    if (mentions->isEmpty())
        return failure(ErrorKind::NotFound, u"'%1' is not named there"_s.arg(words[0]));
    const auto known = other(corpus, words[1], *name);
    return known ? assign(*mentions, *known) : splitOff(*mentions, *name, words[1]);
}

MadeCorrections hiding(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser)
{
    if (words.size() != 1)
        return wrongWords(u"not-a-name NAME"_s);
    if (parser.isSet(u"mention"_s))
        return mentionsOf(corpus, words[0], parser)
            .and_then([&](const auto &all) { return chosen(all, parser); })
            .transform(&unname);
    return entityNamed(corpus, words[0], parser).and_then([&](const EntityName &name) {
        return scoped(corpus, Hide{name}, parser);
    });
}

MadeCorrections namingAlways(Corpus &corpus, const QStringList &words, const QCommandLineParser &parser)
{
    if ((words.size() != 2 && words.size() != 3) || parser.isSet(u"in"_s))
        return wrongWords(u"always-a-name WORDS KIND [NAME]"_s);
    const auto kind = readKind(words[1]);
    if (!kind)
        return std::unexpected(kind.error());
    const EntityName plain{*kind, words.value(2, words[0])};
    return QList<Correction>{everywhere(AlwaysName{words[0], other(corpus, plain.name, {*kind, {}}).value_or(plain)})};
}

MadeCorrections namingWords(Corpus &corpus, const QStringList &words, const QCommandLineParser &)
{
    if (words.size() != 3 && words.size() != 4)
        return wrongWords(u"add-name ARTICLE WORDS KIND [NAME]"_s);
    const auto kind = readKind(words[2]);
    const auto article = articleTitled(corpus, words[0]);
    if (!kind || !article)
        return std::unexpected(kind ? article.error() : kind.error());
    const QString &text = article->annotated.article.text;
    QList<TextSpan> spans;
    for (qsizetype at = words[1].isEmpty() ? -1 : text.indexOf(words[1]); at >= 0;
         at = text.indexOf(words[1], at + words[1].size()))
        spans.append({at, at + words[1].size()});
    if (spans.isEmpty())
        return failure(ErrorKind::NotFound,
                       u"'%1' does not say '%2'"_s.arg(article->annotated.article.title, words[1]));
    const EntityName plain{*kind, words.value(3, words[1])};
    const EntityName name = other(corpus, plain.name, {*kind, {}}).value_or(plain);
    return QList<Correction>{
        {.said = NameSpans{spans, name}, .article = article->annotated.article.hash, .time = {}, .reason = {}}};
}

} // namespace dateline
