// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/linkeddata.h"

#include "model/article/htmlmarkup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int mostObjects = 1000;

QJsonArray asArray(const QJsonValue &value)
{
    return value.isArray() ? value.toArray() : QJsonArray{value};
}

bool isArticle(const QJsonObject &object)
{
    for (const QJsonValue &type : asArray(object["@type"_L1])) {
        const QString name = type.toString();
        if (name.endsWith("Article"_L1) || name == "BlogPosting"_L1 || name == "Report"_L1
            || name == "LiveBlogPosting"_L1)
            return true;
    }
    return false;
}

} // namespace

void LinkedData::add(const QString &script)
{
    static const QRegularExpression wrapping(
        uR"(^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*$)"_s);
    QString plain = script;
    plain.remove(wrapping);
    const QJsonDocument json = QJsonDocument::fromJson(plain.trimmed().toUtf8());
    QList<QJsonValue> waiting{json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object())};
    while (!waiting.isEmpty() && m_objects.size() < mostObjects) {
        const QJsonValue next = waiting.takeFirst();
        if (next.isArray()) {
            const QJsonArray items = next.toArray();
            for (qsizetype at = 0; at < std::min<qsizetype>(items.size(), mostObjects); ++at)
                waiting.append(items[at]);
        } else if (next.isObject()) {
            const QJsonObject object = next.toObject();
            m_objects.append(object);
            if (object.contains("@id"_L1) && object.size() > 1)
                m_byId.insert(object["@id"_L1].toString(), object);
            waiting.append(object["@graph"_L1]);
            waiting.append(object["mainEntity"_L1]);
        }
    }
}

/// Names in a value that may be a string, an object with a name, the id of one, or an array of these.
QStringList LinkedData::namesIn(const QJsonValue &value) const
{
    QStringList names;
    for (const QJsonValue &one : asArray(value)) {
        QString name = one.isObject() ? one["name"_L1].toString() : one.toString();
        if (name.isEmpty() && one.isObject())
            name = m_byId.value(one["@id"_L1].toString())["name"_L1].toString();
        name = textOfMarkup(name);
        if (!name.isEmpty() && !name.startsWith("http"_L1) && !names.contains(name))
            names.append(name);
    }
    return names;
}

LinkedArticle LinkedData::article() const
{
    for (const QJsonObject &object : m_objects) {
        if (!isArticle(object))
            continue;
        LinkedArticle article;
        article.headline = textOfMarkup(object["headline"_L1].toString(object["name"_L1].toString()));
        article.authors = namesIn(object["author"_L1]);
        article.publisher = namesIn(object["publisher"_L1]).value(0);
        article.published = object["datePublished"_L1].toString();
        article.created = object["dateCreated"_L1].toString();
        article.body = object["articleBody"_L1].toString();
        return article;
    }
    return {};
}

} // namespace dateline
