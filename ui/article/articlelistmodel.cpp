// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articlelistmodel.h"

#include "ui/look/datewords.h"

#include <KLocalizedString>

#include <QCollator>
#include <QSet>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QString dayOf(const Published &published, const QLocale &locale)
{
    if (!published.time.isValid())
        return i18nc("@info when an article was published", "No date");
    thread_local QLocale known = locale;
    thread_local DateWords words(locale);
    if (known != locale) {
        known = locale;
        words = DateWords(locale);
    }
    const QString day = words.at(double(published.date().toJulianDay()), "yMMMd"_L1);
    return published.isGuess() ? i18nc("@info a date that is a guess", "%1?", day) : day;
}

QString withoutMarks(QString hit)
{
    return hit.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

QString aboutArticle(const ArticleSummary &article, const QLocale &locale)
{
    QStringList parts{dayOf(article.published, locale)};
    parts.append(i18ncp("@info number of names in an article", "%1 name", "%1 names", article.names));
    if (article.meetings > 0)
        parts.append(i18ncp("@info number of meetings in an article", "%1 meeting", "%1 meetings", article.meetings));
    return parts.join(u" · "_s);
}

ArticleListModel::ArticleListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ArticleListModel::setArticles(QList<ArticleSummary> articles)
{
    sort(articles);
    removeOthers(articles);
    if (!keepsOrder(articles)) {
        beginResetModel();
        m_articles = std::move(articles);
        endResetModel();
        return;
    }
    for (qsizetype row = 0; row < articles.size();) {
        if (row < m_articles.size() && m_articles[row].id == articles[row].id) {
            if (m_articles[row] != articles[row]) {
                m_articles[row] = articles[row];
                Q_EMIT dataChanged(index(int(row)), index(int(row)));
            }
            ++row;
            continue;
        }
        const qsizetype first = row;
        const auto isNext = [&](const ArticleSummary &each) {
            return first < m_articles.size() && each.id == m_articles[first].id;
        };
        const auto next = std::find_if(articles.cbegin() + first, articles.cend(), isNext);
        row = next - articles.cbegin();
        beginInsertRows({}, int(first), int(row) - 1);
        m_articles.insert(first, row - first, {});
        std::copy(articles.cbegin() + first, next, m_articles.begin() + first);
        endInsertRows();
    }
}

void ArticleListModel::removeOthers(const QList<ArticleSummary> &wanted)
{
    QSet<ArticleId> stay;
    for (const ArticleSummary &each : wanted)
        stay.insert(each.id);
    for (qsizetype end = m_articles.size(); end > 0;) {
        if (stay.contains(m_articles[end - 1].id)) {
            --end;
            continue;
        }
        qsizetype begin = end - 1;
        while (begin > 0 && !stay.contains(m_articles[begin - 1].id))
            --begin;
        beginRemoveRows({}, int(begin), int(end) - 1);
        m_articles.remove(begin, end - begin);
        endRemoveRows();
        end = begin;
    }
}

/// Whether the rows there are stand in \a wanted in the same order.
bool ArticleListModel::keepsOrder(const QList<ArticleSummary> &wanted) const
{
    auto row = m_articles.cbegin();
    for (const ArticleSummary &each : wanted) {
        if (row != m_articles.cend() && row->id == each.id)
            ++row;
    }
    return row == m_articles.cend();
}

void ArticleListModel::setOrder(ArticleOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    QList<ArticleSummary> articles = m_articles;
    sort(articles);
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<ArticleId> kept;
    for (const QModelIndex &each : before)
        kept.append(articleAt(each));
    m_articles = std::move(articles);
    QModelIndexList after;
    for (const ArticleId article : std::as_const(kept))
        after.append(indexOf(article));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ArticleListModel::sort(QList<ArticleSummary> &articles) const
{
    QCollator collator{QLocale()};
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto newerFirst = [](const ArticleSummary &one, const ArticleSummary &other) {
        return one.published.time == other.published.time ? one.id > other.id
                                                          : one.published.time > other.published.time;
    };
    const auto by = [&](QString ArticleSummary::*field) {
        return [&, field](const ArticleSummary &one, const ArticleSummary &other) {
            const int order = collator.compare(one.*field, other.*field);
            return order == 0 ? newerFirst(one, other) : order < 0;
        };
    };
    switch (m_order) {
    case ArticleOrder::Date:
        std::ranges::sort(articles, newerFirst);
        return;
    case ArticleOrder::Title:
        std::ranges::sort(articles, by(&ArticleSummary::title));
        return;
    case ArticleOrder::Source:
        std::ranges::sort(articles, by(&ArticleSummary::source));
        return;
    case ArticleOrder::BestMatch:
        if (std::ranges::none_of(
                articles, [](const ArticleSummary &each) { return !each.hit.isEmpty() || !each.titleHit.isEmpty(); }))
            std::ranges::sort(articles, newerFirst);
        return;
    }
}

ArticleId ArticleListModel::articleAt(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? m_articles[index.row()].id : ArticleId();
}

QModelIndex ArticleListModel::indexOf(ArticleId article) const
{
    const auto row = std::ranges::find(m_articles, article, &ArticleSummary::id);
    return row == m_articles.end() ? QModelIndex() : index(int(row - m_articles.begin()));
}

void ArticleListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        Q_EMIT moreWanted();
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_articles.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const ArticleSummary &article = m_articles[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return article.title;
    case Qt::ToolTipRole:
        return article.source.isEmpty() ? article.title : article.title + u'\n' + article.source;
    case Qt::AccessibleTextRole:
        return article.opened ? article.title
                              : i18nc("@info accessible: an article not read yet", "%1, unread", article.title);
    case Qt::AccessibleDescriptionRole:
        return article.hit.isEmpty() ? aboutArticle(article)
                                     : aboutArticle(article) + u". "_s + withoutMarks(article.hit);
    case AboutRole:
        return aboutArticle(article);
    case HitRole:
        return article.hit;
    case TitleHitRole:
        return article.titleHit;
    case OpenedRole:
        return article.opened;
    default:
        return {};
    }
}

} // namespace dateline
