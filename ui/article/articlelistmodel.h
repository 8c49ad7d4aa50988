// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QAbstractListModel>
#include <QLocale>

namespace dateline {

/// BestMatch: as the rows are given where words were searched for, else as Date.
enum class ArticleOrder { Date, Title, Source, BestMatch };

/// The articles of the list, one a row. Display text is the title; what assistive technology reads tells the rest.
class ArticleListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        AboutRole = Qt::UserRole, ///< "25 Nov 2025 · 7 names · 3 meetings"
        HitRole,                  ///< the passage that matches, matches between U+2068 and U+2069; may be empty
        TitleHitRole,             ///< the title, in the same way
        OpenedRole,               ///< whether somebody has looked at it
    };

    explicit ArticleListModel(QObject *parent = nullptr);

    /// Rows that stay keep their place for the views: what is selected remains so.
    void setArticles(QList<ArticleSummary> articles);
    void setOrder(ArticleOrder order);
    [[nodiscard]] ArticleOrder order() const { return m_order; }

    [[nodiscard]] ArticleId articleAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(ArticleId article) const;

    /// What there is beside the rows is asked for when one comes to the end of them.
    enum class Rest { None, Some };
    void setRest(Rest rest) { m_rest = rest; }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_rest == Rest::Some;
    }
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void moreWanted();

private:
    void sort(QList<ArticleSummary> &articles) const;
    void removeOthers(const QList<ArticleSummary> &wanted);
    [[nodiscard]] bool keepsOrder(const QList<ArticleSummary> &wanted) const;

    QList<ArticleSummary> m_articles;
    ArticleOrder m_order = ArticleOrder::BestMatch;
    Rest m_rest = Rest::None;
};

/// "25 Nov 2025 · 7 names · 3 meetings"
QString aboutArticle(const ArticleSummary &article, const QLocale &locale = QLocale());

} // namespace dateline
