// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/frontmatter.h"

#include "model/article/publisheddate.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QString unquoted(const QString &value)
{
    const QString plain = value.trimmed();
    const bool quoted =
        plain.size() >= 2 && (plain.front() == u'"' || plain.front() == u'\'') && plain.back() == plain.front();
    return quoted ? plain.sliced(1, plain.size() - 2) : plain;
}

/// One value, or several as "[Jane Roe, John Poe]".
QStringList valuesIn(const QString &value)
{
    const QString plain = value.trimmed();
    if (!plain.startsWith(u'[') || !plain.endsWith(u']'))
        return {unquoted(plain)};
    QStringList values;
    for (const QString &one : plain.sliced(1, plain.size() - 2).split(u',', Qt::SkipEmptyParts))
        values.append(unquoted(one));
    return values;
}

void apply(const QString &key, const QStringList &values, Article &article)
{
    const QString value = values.join(u", "_s);
    if (value.isEmpty())
        return;
    if (key == "title"_L1 || key == "headline"_L1)
        article.title = value;
    else if (key == "author"_L1 || key == "authors"_L1 || key == "byline"_L1)
        article.byline = value;
    else if (key == "source"_L1 || key == "publisher"_L1 || key == "agency"_L1 || key == "publication"_L1)
        article.source = value;
    else if (key == "date"_L1 || key == "published"_L1 || key == "datepublished"_L1 || key == "pubdate"_L1)
        article.published = parsePublished(value).value_or(article.published);
}

} // namespace

void takeFrontMatter(QString &text, Article &article)
{
    static const QRegularExpression frontMatter(uR"(^\s*---[ \t]*\R(.*?)(?:^|\R)(?:---|\.\.\.)[ \t]*(?:\R|$))"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
    const auto match = frontMatter.match(text);
    if (!match.hasMatch())
        return;
    static const QRegularExpression lineEnd(uR"(\R)"_s);
    static const QRegularExpression keyed(uR"(^([A-Za-z_-]+)\s*:\s*(.*)$)"_s);
    static const QRegularExpression listed(uR"(^\s*-\s+(.*)$)"_s);
    QString key;
    QStringList values;
    for (const QString &line : match.captured(1).split(lineEnd)) {
        if (const auto begin = keyed.match(line); begin.hasMatch()) {
            apply(key, values, article);
            key = begin.captured(1).toLower();
            values = begin.captured(2).isEmpty() ? QStringList() : valuesIn(begin.captured(2));
        } else if (const auto item = listed.match(line); item.hasMatch()) {
            values.append(unquoted(item.captured(1)));
        }
    }
    apply(key, values, article);
    text.remove(0, match.capturedEnd());
}

} // namespace dateline
