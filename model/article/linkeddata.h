// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace dateline {

/// What JSON-LD says about a page's article, in the terms of schema.org; empty where it says nothing.
struct LinkedArticle {
    QString headline;
    QStringList authors;
    QString publisher;
    QString published; ///< as written
    QString created;   ///< as written
    QString body;
};

/// The JSON-LD of a page, gathered from its scripts (JSON-LD 1.1; only the plain forms that pages use, no contexts).
class LinkedData
{
public:
    /// Adds what \a script holds; nothing where it is no JSON.
    void add(const QString &script);

    /// The first article that is described: NewsArticle, Article and the like.
    [[nodiscard]] LinkedArticle article() const;

private:
    [[nodiscard]] QStringList namesIn(const QJsonValue &value) const;

    QList<QJsonObject> m_objects;
    QHash<QString, QJsonObject> m_byId;
};

} // namespace dateline
