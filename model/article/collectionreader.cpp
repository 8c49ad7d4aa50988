// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/collectionreader.h"

#include "model/article/articledraft.h"
#include "model/article/bytestream.h"
#include "model/article/dateline.h"
#include "model/article/tablereader.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype lookedAt = 4096;

QString inside(const QString &outer, const QString &name)
{
    return name.isEmpty() ? outer : outer + u" › "_s + name;
}

/// Goes through a file and the collections in it, and hands on what is found.
class ArticleWalk : public ItemSink
{
public:
    ArticleWalk(const OpenedFile &file, const ReadOptions &options, const ReadEvents &events)
        : m_file(file)
        , m_options(options)
        , m_events(events)
    {
    }

    void walk()
    {
        m_place = {.name = QFileInfo(m_file.path).fileName(), .inside = {}, .modified = m_file.modified};
        read(m_file.content);
    }

    Flow file(const QString &name, QIODevice &content, const QDateTime &modified) override
    {
        if (!counted())
            return Flow::Stop;
        const Place outer = std::exchange(m_place, within(name, modified));
        read(content);
        m_place = outer;
        return m_flow;
    }

    Flow article(const QString &name, Result<Article> draft, const QDateTime &modified) override
    {
        if (!counted())
            return Flow::Stop;
        const Place place = within(name, modified);
        take(place, draft.and_then([&](Article stated) {
            applyDateline(stated, place.modified.date());
            return finished(std::move(stated), contentPlace(place), m_options);
        }));
        return m_flow;
    }

    Flow passed() override
    {
        if (counted() && m_events.passed && m_events.passed(m_file.content.pos()) == Flow::Stop)
            m_flow = Flow::Stop;
        return m_flow;
    }

private:
    struct Place {
        QString name;   ///< of the file that is read, for its suffix
        QString inside; ///< where it lies in the outermost file
        QDateTime modified;
    };

    Place within(const QString &name, const QDateTime &modified) const
    {
        return {.name = name.isEmpty() ? m_place.name : QFileInfo(name).fileName(),
                .inside = m_place.inside.isEmpty() ? name : inside(m_place.inside, name),
                .modified = modified.isValid() ? modified : m_place.modified};
    }

    QString shown(const Place &place) const { return inside(QFileInfo(m_file.path).fileName(), place.inside); }

    ContentPlace contentPlace(const Place &place) const
    {
        return {.name = place.name, .origin = inside(m_file.path, place.inside), .modified = place.modified};
    }

    void take(const Place &place, Result<Article> article)
    {
        ++m_taken;
        if (!article)
            article = unread(shown(place), article.error());
        if (m_events.item({.name = shown(place), .article = std::move(article)}) == Flow::Stop)
            m_flow = Flow::Stop;
        if (m_events.passed && m_flow == Flow::Continue)
            m_flow = m_events.passed(m_file.content.pos());
    }

    bool counted()
    {
        if (++m_items <= m_options.limits.mostItems)
            return true;
        if (m_flow == Flow::Continue)
            take({}, failure(ErrorKind::TooLarge, u"it holds too many items; what was read stays"_s));
        m_flow = Flow::Stop;
        return false;
    }

    /// What lies at m_place.
    void read(QIODevice &content)
    {
        const auto kind = collectionKindOf(content.peek(lookedAt), m_place.name);
        if (!kind) {
            take(m_place, readWhole(content, m_options.limits.largest).and_then([this](const QByteArray &bytes) {
                return readContent(bytes, contentPlace(m_place), m_options);
            }));
            return;
        }
        if (m_depth >= m_options.limits.deepest) {
            take(m_place, failure(ErrorKind::TooLarge, u"it lies too deep, in collections inside each other"_s));
            return;
        }
        const qint64 before = m_taken;
        ++m_depth;
        const auto done = readCollection(*kind, content);
        --m_depth;
        if (!done)
            take(m_place, std::unexpected(done.error()));
        else if (m_taken == before && m_flow == Flow::Continue)
            take(m_place, failure(ErrorKind::Empty, u"no article found in it"_s));
    }

    Result<void> readCollection(CollectionKind kind, QIODevice &content)
    {
        const ReadLimits &limits = m_options.limits;
        switch (kind) {
        case CollectionKind::Archive:
            return readArchive(content, m_place.name, limits, *this);
        case CollectionKind::WebArchive:
            return readWebArchive(content, limits, *this);
        case CollectionKind::Mailbox:
            return readMailbox(content, limits, *this);
        case CollectionKind::Letter:
            return readWhole(content, limits.largest).and_then([&](const QByteArray &bytes) {
                return readLetter(bytes, m_place.name, limits, *this);
            });
        case CollectionKind::Feed:
            return readFeed(content, limits, *this);
        case CollectionKind::Table:
            return readTable(content, m_options.columns, limits, *this);
        case CollectionKind::Json:
            return readJson(content, m_options.columns, limits, *this);
        }
        Q_UNREACHABLE_RETURN({});
    }

    const OpenedFile &m_file;
    const ReadOptions &m_options;
    const ReadEvents &m_events;
    Place m_place;
    Flow m_flow = Flow::Continue;
    int m_depth = 0;
    qint64 m_items = 0;
    qint64 m_taken = 0;
};

} // namespace

void readArticles(const OpenedFile &file, const ReadOptions &options, const ReadEvents &events)
{
    ArticleWalk(file, options, events).walk();
}

void readArticles(const QString &path, const ReadOptions &options, const ReadEvents &events)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    QFile file(path);
    if (const auto opened = openRegular(file); !opened) {
        events.item({.name = name, .article = unread(name, opened.error())});
        return;
    }
    readArticles({.content = file, .path = info.absoluteFilePath(), .modified = info.lastModified().toUTC()}, options,
                 events);
}

Result<TableColumns> readColumns(const OpenedFile &file, const ReadLimits &limits)
{
    const QString name = QFileInfo(file.path).fileName();
    const auto kind = collectionKindOf(file.content.peek(lookedAt), name);
    const auto columns = kind == CollectionKind::Table ? columnsOfTable(file.content, limits)
        : kind == CollectionKind::Json                 ? columnsOfJson(file.content, limits)
                                                       : failure(ErrorKind::Unsupported, u"it is no table"_s);
    if (!columns)
        return unread(name, columns.error());
    return columns;
}

} // namespace dateline
