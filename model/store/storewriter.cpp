// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/storewriter.h"

#include "model/store/annotationrows.h"
#include "model/store/articlerows.h"
#include "model/store/entityrows.h"
#include "model/store/guard.h"
#include "model/store/meetingrows.h"
#include "model/store/savedsearchrows.h"
#include "model/store/soundness.h"
#include "model/store/storefile.h"

#include <QSet>

#include <SQLiteCpp/Transaction.h>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QString storing(const AnnotatedArticle &annotated)
{
    return u"cannot store '%1'"_s.arg(annotated.article.title);
}

std::unexpected<Error> noSuchArticle()
{
    return failure(ErrorKind::NotFound, u"there is no such article any more"_s);
}

} // namespace

/// The connection and the tables it writes.
class StoreWriter::Tables
{
public:
    explicit Tables(std::unique_ptr<SQLite::Database> opened) :
        database(std::move(opened)), articles(*database), entities(*database), annotations(*database), meetings(*database)
    {
    }

    void insertAnnotations(ArticleId id, const AnnotatedArticle &annotated)
    {
        QList<EntityId> keys;
        for (const Entity &entity : annotated.entities)
            keys.append(entities.findOrMake(entity, id, annotated.article.published.date()));
        annotations.insert(id, annotated, keys);
        meetings.insert(id, annotated, keys);
        entities.addCountsOf(id);
        const auto named = QSet<EntityId>(keys.cbegin(), keys.cend()).size();
        articles.updateCounts(id, static_cast<int>(named), static_cast<int>(annotated.meetings.size()));
    }

    void removeAnnotations(ArticleId id)
    {
        entities.subtractCountsOf(id);
        meetings.remove(id);
        annotations.remove(id);
    }

    std::unique_ptr<SQLite::Database> database;
    ArticleRows articles;
    EntityRows entities;
    AnnotationRows annotations;
    MeetingRows meetings;
};

Result<StoreWriter> StoreWriter::open(const StoreOptions &options)
{
    const auto schema = readSchema(options.schemaFolder);
    if (!schema)
        return std::unexpected(schema.error());
    auto database = openForWriting(options.database, *schema);
    if (!database)
        return std::unexpected(database.error());
    return guarded(u"cannot open '%1'"_s.arg(options.database), [&]() -> Result<StoreWriter> {
        return StoreWriter(std::make_unique<Tables>(*std::move(database)));
    });
}

StoreWriter::StoreWriter(std::unique_ptr<Tables> tables) : m_tables(std::move(tables)) {}
StoreWriter::StoreWriter(StoreWriter &&) noexcept = default;
StoreWriter &StoreWriter::operator=(StoreWriter &&) noexcept = default;
StoreWriter::~StoreWriter() = default;

Result<SavedArticle> StoreWriter::save(const AnnotatedArticle &annotated)
{
    if (const auto contradiction = contradictionIn(annotated))
        return failure(ErrorKind::InvalidInput, storing(annotated) + u": "_s + *contradiction);
    return guarded(storing(annotated), [&]() -> Result<SavedArticle> {
        SQLite::Transaction transaction(*m_tables->database, SQLite::TransactionBehavior::IMMEDIATE);
        if (const auto known = m_tables->articles.find(annotated.article.hash))
            return SavedArticle{*known, SaveOutcome::AlreadyThere};
        const ArticleId id = m_tables->articles.insert(annotated.article);
        m_tables->insertAnnotations(id, annotated);
        transaction.commit();
        return SavedArticle{id, SaveOutcome::Stored};
    });
}

Result<void> StoreWriter::annotateAgain(ArticleId id, const AnnotatedArticle &annotated)
{
    if (const auto contradiction = contradictionIn(annotated))
        return failure(ErrorKind::InvalidInput, storing(annotated) + u": "_s + *contradiction);
    return guarded(storing(annotated), [&]() -> Result<void> {
        SQLite::Transaction transaction(*m_tables->database, SQLite::TransactionBehavior::IMMEDIATE);
        if (m_tables->articles.find(annotated.article.hash) != id)
            return noSuchArticle();
        const QList<EntityId> before = m_tables->entities.namedBy(id);
        m_tables->removeAnnotations(id);
        m_tables->articles.updatePublished(id, annotated.article.published);
        m_tables->insertAnnotations(id, annotated);
        m_tables->entities.tidy(before);
        transaction.commit();
        return {};
    });
}

Result<void> StoreWriter::setOpened(ArticleId id)
{
    return guarded(u"cannot note that an article was opened"_s, [&]() -> Result<void> {
        if (!m_tables->articles.markOpened(id))
            return noSuchArticle();
        return {};
    });
}

Result<void> StoreWriter::saveSearch(const SavedSearch &search)
{
    const QString task = u"cannot keep the search '%1'"_s.arg(search.name);
    if (search.name.trimmed().isEmpty())
        return failure(ErrorKind::InvalidInput, task + u": it needs a name"_s);
    return guarded(task, [&]() -> Result<void> {
        writeSavedSearch(*m_tables->database, search);
        return {};
    });
}

Result<void> StoreWriter::removeSearch(const QString &name)
{
    const QString task = u"cannot remove the search '%1'"_s.arg(name);
    return guarded(task, [&]() -> Result<void> {
        if (!removeSavedSearch(*m_tables->database, name))
            return failure(ErrorKind::NotFound, task + u": there is none of that name"_s);
        return {};
    });
}

Result<Article> StoreWriter::article(ArticleId id)
{
    return guarded(u"cannot read an article from the store"_s, [&]() -> Result<Article> {
        auto article = readStoredArticle(*m_tables->database, id);
        if (!article)
            return noSuchArticle();
        return *std::move(article);
    });
}

Result<QHash<QByteArray, ArticleId>> StoreWriter::articlesByHash()
{
    return guarded(u"cannot read the store"_s,
                   [&]() -> Result<QHash<QByteArray, ArticleId>> { return m_tables->articles.byHash(); });
}

} // namespace dateline
