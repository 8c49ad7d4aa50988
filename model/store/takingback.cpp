// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/takingback.h"

#include "model/identity/namekey.h"
#include "model/identity/namesake.h"
#include "model/query/readingdifference.h"
#include "model/store/articlerecord.h"
#include "model/store/correcting.h"
#include "model/store/fulltext.h"
#include "model/store/soundness.h"
#include "model/store/statement.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype stemLength = 4; // of a word that may stand in another form: "Russian", "Russia"

/// Whom a correction is about.
struct NamesOf {
    QList<EntityName> operator()(const Retype &said) const { return {said.name, {said.kind, said.name.name}}; }
    QList<EntityName> operator()(const Merge &said) const { return {said.name, said.into}; }
    QList<EntityName> operator()(const KeepApart &said) const { return {said.name, said.other}; }
    QList<EntityName> operator()(const Hide &said) const { return {said.name}; }
    QList<EntityName> operator()(const AlwaysName &said) const { return {said.name}; }
    QList<EntityName> operator()(const NameSpans &said) const { return {said.name}; }
    QList<EntityName> operator()(const auto &) const { return {}; }
};

bool isLetterOrNumber(QChar sign)
{
    return sign.isLetterOrNumber();
}

/// An article may name \a name if it matches this. Of groups an article need not use the words: "the delegation of
/// Tovia" is a Tovian delegation.
QString matchOfName(const EntityName &name)
{
    QStringList words;
    for (const QString &word : readName(name).split(u' ', Qt::SkipEmptyParts)) {
        if (std::ranges::none_of(word, &isLetterOrNumber))
            continue; // the index does not know it
        const bool isStem = name.kind == EntityKind::Group && word.size() > stemLength;
        words.append(isStem ? matchOf({.words = word.first(stemLength), .match = WordsQuery::Match::Prefix})
                            : matchOf({.words = word}));
    }
    return words.join(u" AND "_s);
}

} // namespace

QList<ArticleId> articlesUnder(const QList<CorrectionRecord> &corrections, StoreTables &tables)
{
    SQLite::Statement naming(*tables.database, "SELECT rowid FROM article_search WHERE article_search MATCH ?");
    SQLite::Statement saying(*tables.database, "SELECT article FROM article_text WHERE instr(text, ?)");
    std::set<ArticleId> found;
    const auto addAll = [&found](Run row) {
        while (row.next())
            found.insert(row.id<ArticleId>(0));
    };
    for (const auto &[id, correction, place] : corrections) {
        if (!correction.isEverywhere()) {
            if (const auto article = tables.articles.find(correction.article))
                found.insert(*article);
            continue;
        }
        for (const EntityName &name : std::visit(NamesOf(), correction.said)) {
            const auto meaning = tables.corrections.rules().meaning(name);
            if (!meaning)
                addAll(Run(naming, matchOfName(name)));
            else if (const auto row = tables.entities.find(*meaning))
                std::ranges::copy(tables.entities.articlesNaming(*row), std::inserter(found, found.end()));
        }
        if (const auto *always = std::get_if<AlwaysName>(&correction.said))
            addAll(Run(saying, always->words));
    }
    return {found.cbegin(), found.cend()};
}

Result<CorrectionOutcome> TakingBack::take(const QList<CorrectionRecord> &corrections, const ReadArticle &read)
{
    const auto readings = this->readings(corrections, read);
    if (!readings)
        return std::unexpected(readings.error());
    for (const CorrectionRecord &each : corrections)
        m_tables.corrections.remove(each.id);
    putBack(*readings);
    for (const CorrectionRecord &each : corrections) {
        if (const auto *rename = std::get_if<Rename>(&each.correction.said))
            showAsRead(rename->name);
    }
    m_outcome.taken = static_cast<int>(corrections.size());
    m_outcome.meetings += static_cast<int>(m_meetings.size());
    listArticles(m_articles, *m_tables.database, m_outcome);
    return m_outcome;
}

Result<QList<TakingBack::Reading>> TakingBack::readings(const QList<CorrectionRecord> &corrections,
                                                        const ReadArticle &read)
{
    const NameRules &rules = m_tables.corrections.rules();
    for (const CorrectionRecord &each : corrections) {
        for (const EntityName &name : std::visit(NamesOf(), each.correction.said)) {
            m_concerned.insert(EntityKey::of(name));
            m_concerned.insert(EntityKey::of(rules.meaning(name).value_or(name)));
        }
    }
    QList<Reading> readings;
    for (const ArticleId id : articlesUnder(corrections, m_tables)) {
        auto before = readArticleRecord(*m_tables.database, id);
        if (!before)
            continue;
        auto annotated = read(before->annotated.article);
        if (!annotated)
            return std::unexpected(annotated.error());
        if (const auto contradiction = contradictionIn(*annotated))
            return failure(ErrorKind::InvalidInput, *contradiction);
        NameLinks kept = linksOf(*before, *annotated);
        readings.append({*std::move(before), *std::move(annotated), std::move(kept)});
    }
    return readings;
}

/// Whom the article means by names that the corrections are not about: that stays so, whoever else is known by now.
NameLinks TakingBack::linksOf(const ArticleRecord &before, const AnnotatedArticle &read)
{
    SQLite::Statement select(*m_tables.database,
                             "SELECT link_confidence FROM article_entity WHERE article = ? ORDER BY ordinal");
    QHash<QString, QList<NameLink>> meant; // of one name, in their order
    qsizetype at = 0;
    for (Run row(select, before.id); row.next() && at < before.identities.size(); ++at)
        meant[nameKey(before.annotated.entities.at(at).name)].append({before.identities.at(at), row.real(0)});
    QHash<QString, QList<EntityName>> named;
    for (const Entity &entity : read.entities)
        named[nameKey(entity.name)].append(identityOf(entity, before.id));
    NameLinks links;
    for (auto each = named.cbegin(); each != named.cend(); ++each) {
        const QList<NameLink> were = meant.value(each.key());
        for (qsizetype i = 0; i < each->size() && each->size() == were.size(); ++i) {
            const EntityKey own = EntityKey::of(each->at(i));
            if (!m_concerned.contains(own) && !m_concerned.contains(EntityKey::of(were.at(i).identity)))
                links.insert(own, were.at(i));
        }
    }
    return links;
}

/// All of them go before the first comes back, so that nobody is taken for somebody else because they were until now.
void TakingBack::putBack(const QList<Reading> &readings)
{
    QHash<EntityId, EntityName> named;
    QSet<EntityId> titled;
    for (const Reading &each : readings) {
        const ArticleRecord &before = each.before;
        for (qsizetype at = 0; at < before.entities.size(); ++at)
            named.insert(before.entities.at(at), before.identities.at(at));
        for (const EntityId entity : m_tables.entities.givenRolesBy(before.id))
            titled.insert(entity);
        m_tables.removeAnnotations(before.id);
    }
    for (auto each = named.cbegin(); each != named.cend(); ++each) {
        if (m_concerned.contains(EntityKey::of(*each)) && !m_tables.entities.isNamed(*each))
            showAsRead(*each);
    }
    for (const Reading &each : readings)
        m_tables.insertRead(each.before.id, each.read, each.kept);
    m_tables.entities.lookForRoles(titled.values());
    m_tables.entities.removeUnnamed(named.keys());
    for (const Reading &each : readings) {
        const auto after = readArticleRecord(*m_tables.database, each.before.id);
        const ReadingDifference difference = differenceBetween(each.before, *after);
        m_outcome.meetings += static_cast<int>(difference.meetings.size());
        if (!difference.isEmpty())
            m_articles.insert(each.before.id);
    }
}

/// Whoever \a name means, by the name that is still said, or the fullest that articles use.
void TakingBack::showAsRead(const EntityName &name)
{
    const NameRules &rules = m_tables.corrections.rules();
    const auto meaning = rules.meaning(name);
    const auto row = meaning ? m_tables.entities.find(*meaning) : std::nullopt;
    if (!row)
        return;
    const QString said = rules.shownName(*meaning);
    const QString before = m_tables.entities.shownName(*row);
    m_tables.entities.rename(*row, said.isEmpty() ? readName(*meaning) : said);
    if (said.isEmpty() && meaning->kind == EntityKind::Person) {
        for (const QString &form : m_tables.entities.namesInArticles(*row))
            m_tables.entities.renameIfFuller(*row, form);
    }
    if (m_tables.entities.shownName(*row) == before)
        return;
    for (const ArticleId article : m_tables.entities.articlesNaming(*row))
        m_articles.insert(article);
    for (const MeetingId meeting : m_tables.entities.meetingsOf(*row))
        m_meetings.insert(meeting);
}

} // namespace dateline
