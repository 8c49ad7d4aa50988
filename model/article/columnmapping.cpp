// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/columnmapping.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

// Compared without case, blanks and signs; the surest first. The part behind the last dot counts too:
// "fields.bodyText".
constexpr std::array titles{u"title", u"headline", u"heading", u"headlinemain", u"webtitle", u"subject", u"titel"};
constexpr std::array texts{u"text",        u"body",     u"content",    u"articlebody", u"fulltext",  u"bodytext",
                           u"articletext", u"maintext", u"story",      u"article",     u"plaintext", u"contenttext",
                           u"contenthtml", u"html",     u"transcript", u"message",     u"inhalt"};
constexpr std::array dates{u"date",
                           u"published",
                           u"publisheddate",
                           u"publishdate",
                           u"publicationdate",
                           u"publishedat",
                           u"datepublished",
                           u"datepublish",
                           u"pubdate",
                           u"webpublicationdate",
                           u"publicationtime",
                           u"timestamp",
                           u"created",
                           u"createdat",
                           u"datum",
                           u"day"};
constexpr std::array bylines{u"byline",     u"author",      u"authors",        u"writer",   u"creator",
                             u"authorname", u"authorsname", u"bylineoriginal", u"reporter", u"autor"};
constexpr std::array sources{u"source",     u"publication",  u"publisher", u"newspaper", u"outlet",
                             u"sourcename", u"sourcedomain", u"site",      u"sitename",  u"medium",
                             u"media",      u"quelle",       u"domain"};

std::span<const char16_t *const> namesOf(ArticleField field)
{
    switch (field) {
    case ArticleField::Title:
        return titles;
    case ArticleField::Text:
        return texts;
    case ArticleField::Date:
        return dates;
    case ArticleField::Byline:
        return bylines;
    case ArticleField::Source:
        return sources;
    }
    Q_UNREACHABLE_RETURN({});
}

QString compared(QStringView name)
{
    QString letters;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

QString guess(ArticleField field, const QStringList &columns)
{
    for (const char16_t *name : namesOf(field)) {
        for (const QString &column : columns) {
            if (compared(column) == QStringView(name))
                return column;
        }
        for (const QString &column : columns) {
            const qsizetype dot = column.lastIndexOf(u'.');
            if (dot >= 0 && compared(QStringView(column).sliced(dot + 1)) == QStringView(name))
                return column;
        }
    }
    return {};
}

/// Splits at commas outside double quotes; a doubled quote inside is one.
QStringList pairsOf(const QString &typed)
{
    QStringList pairs{QString()};
    bool quoted = false;
    for (const QChar c : typed) {
        if (c == u'"')
            quoted = !quoted;
        if (c == u',' && !quoted)
            pairs.append(QString());
        else
            pairs.last() += c;
    }
    return pairs;
}

QString unquoted(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.size() < 2 || !trimmed.startsWith(u'"') || !trimmed.endsWith(u'"'))
        return trimmed;
    return trimmed.sliced(1, trimmed.size() - 2).replace("\"\""_L1, "\""_L1);
}

QString quoted(const QString &name)
{
    if (!name.contains(u',') && !name.contains(u'"') && name.trimmed() == name)
        return name;
    return u'"' + QString(name).replace("\""_L1, "\"\""_L1) + u'"';
}

} // namespace

QString word(ArticleField field)
{
    switch (field) {
    case ArticleField::Title:
        return u"title"_s;
    case ArticleField::Text:
        return u"text"_s;
    case ArticleField::Date:
        return u"date"_s;
    case ArticleField::Byline:
        return u"byline"_s;
    case ArticleField::Source:
        return u"source"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<ColumnMapping> parseMapping(const QString &typed)
{
    ColumnMapping mapping;
    for (const QString &pair : pairsOf(typed)) {
        const qsizetype sign = pair.indexOf(u'=');
        const QString name = pair.first(std::max<qsizetype>(sign, 0)).trimmed().toLower();
        const auto field = std::ranges::find_if(articleFields, [&name](ArticleField one) { return word(one) == name; });
        if (sign < 0 || field == articleFields.end())
            return failure(
                ErrorKind::InvalidInput,
                u"'%1' does not say what a column is: title, text, date, byline or source, as text=body"_s.arg(
                    pair.trimmed()));
        if (!mapping.column(*field).isEmpty())
            return failure(ErrorKind::InvalidInput, u"%1 is named twice"_s.arg(name));
        const QString column = unquoted(pair.sliced(sign + 1));
        if (column.isEmpty())
            return failure(ErrorKind::InvalidInput, u"no column is named for %1"_s.arg(name));
        mapping.column(*field) = column;
    }
    return mapping;
}

QString toString(const ColumnMapping &mapping)
{
    QStringList pairs;
    for (const ArticleField field : articleFields) {
        if (const QString &column = mapping.column(field); !column.isEmpty())
            pairs.append(word(field) + u'=' + quoted(column));
    }
    return pairs.join(u',');
}

ColumnMapping guessMapping(const QStringList &columns)
{
    ColumnMapping mapping;
    QStringList left = columns;
    // The text first: without it there is nothing to read, and "article" or "message" are texts before all else.
    for (const ArticleField field :
         {ArticleField::Text, ArticleField::Title, ArticleField::Date, ArticleField::Byline, ArticleField::Source}) {
        const QString column = guess(field, left);
        mapping.column(field) = column;
        left.removeAll(column);
    }
    return mapping;
}

Result<ColumnMapping> settledMapping(const ColumnsTold &told, const QStringList &columns)
{
    constexpr qsizetype mostNamed = 30;
    const ColumnMapping guessed = guessMapping(columns);
    ColumnMapping settled = told.mapping.isEmpty() ? knownMapping(told.known, columns) : told.mapping;
    if (settled.isEmpty())
        settled = guessed;
    if (settled.text.isEmpty())
        settled.text = guessed.text;
    for (const ArticleField field : articleFields) {
        if (!columns.contains(settled.column(field)))
            settled.column(field) = QString();
    }
    if (!settled.text.isEmpty())
        return settled;
    const QString named = columns.first(std::min(mostNamed, columns.size())).join(u", "_s);
    return failure(ErrorKind::InvalidInput, u"which of its columns holds the text is not known: "_s + named);
}

ColumnMapping knownMapping(const QList<KnownTable> &known, const QStringList &columns)
{
    QStringList sorted = columns;
    sorted.sort();
    for (const KnownTable &table : known) {
        if (table.columns == sorted)
            return table.mapping;
    }
    if (!guessMapping(columns).text.isEmpty())
        return {};
    for (const KnownTable &table : known) {
        const bool all = std::ranges::all_of(articleFields, [&](ArticleField field) {
            const QString &column = table.mapping.column(field);
            return column.isEmpty() || columns.contains(column);
        });
        if (all && !table.mapping.text.isEmpty())
            return table.mapping;
    }
    return {};
}

} // namespace dateline
