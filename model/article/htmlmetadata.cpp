// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/htmlmetadata.h"

#include "model/article/htmlmarkup.h"
#include "model/article/linkeddata.h"
#include "model/article/publisheddate.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// What the page holds, before one value is chosen.
struct Statements {
    LinkedData linkedData;
    QHash<QString, QString> metas; ///< by lower-case name, property or itemprop; the first of each
    QStringList surestTimes;       ///< of <time> that is said to be the time of publication
    QStringList times;
    QStringList authors;
    QString title;
    QString heading;
    QString address;
};

class Collector
{
public:
    bool enter(const GumboNode &node)
    {
        if (!isElement(node))
            return node.type == GUMBO_NODE_DOCUMENT;
        collectMarked(node);
        switch (tagOf(node)) {
        case GUMBO_TAG_SCRIPT:
            if (attribute(node, "type").compare("application/ld+json"_L1, Qt::CaseInsensitive) == 0)
                found.linkedData.add(rawText(node));
            return false;
        case GUMBO_TAG_META:
            collectMeta(node);
            return false;
        case GUMBO_TAG_LINK:
            if (attribute(node, "rel") == "canonical"_L1)
                found.address = attribute(node, "href");
            return false;
        case GUMBO_TAG_TIME:
            collectTime(node);
            return false;
        case GUMBO_TAG_TITLE:
            if (found.title.isEmpty())
                found.title = rawText(node).simplified();
            return false;
        case GUMBO_TAG_H1:
            if (found.heading.isEmpty())
                found.heading = rawText(node).simplified();
            return true;
        default:
            return true;
        }
    }

    Statements found;

private:
    void add(const QString &name, const QString &content)
    {
        if (!name.isEmpty() && !content.isEmpty() && !found.metas.contains(name))
            found.metas.insert(name, content);
    }

    void collectMeta(const GumboNode &node)
    {
        for (const char *key : {"property", "name", "itemprop"})
            add(attribute(node, key).toLower(), attribute(node, "content").simplified());
    }

    void collectTime(const GumboNode &node)
    {
        const QString stated = attribute(node, "datetime");
        const bool sure = !attribute(node, "pubdate").isNull()
            || attribute(node, "itemprop").compare("datePublished"_L1, Qt::CaseInsensitive) == 0;
        (sure ? found.surestTimes : found.times).append(stated.isEmpty() ? rawText(node).simplified() : stated);
    }

    /// Microdata on elements that are shown.
    void collectMarked(const GumboNode &node)
    {
        const QString property = attribute(node, "itemprop").toLower();
        if (property == "datepublished"_L1 || property == "headline"_L1) {
            const QString content = attribute(node, "content").simplified();
            add(property, content.isEmpty() ? rawText(node).simplified() : content);
        }
        const bool author =
            attribute(node, "rel") == "author"_L1 || (property == "author"_L1 && tagOf(node) != GUMBO_TAG_META);
        constexpr qsizetype longestName = 80;
        const QString name = author ? rawText(node).simplified() : QString();
        if (!name.isEmpty() && name.size() <= longestName && !found.authors.contains(name))
            found.authors.append(name);
    }
};

/// "Ministers meet | Example Wire" or "Example Wire: Ministers meet" without the site's name.
QString withoutSite(const QString &title, const QString &site, const QString &heading)
{
    const auto same = [](QStringView a, QStringView b) { return a.compare(b, Qt::CaseInsensitive) == 0; };
    if (heading.size() * 2 > title.size() && title.startsWith(heading, Qt::CaseInsensitive) && !same(heading, site))
        return heading;
    static const QRegularExpression suffix(uR"(\s+(?:\||–|—|-|·|:|»|//)\s+([^|–—·»]{2,40})$)"_s);
    static const QRegularExpression prefix(uR"(^([^|–—·»:]{2,40}?)\s*(?:\||–|—|-|·|:|»)\s+)"_s);
    if (const auto match = prefix.match(title); match.hasMatch() && same(match.capturedView(1), site))
        return title.sliced(match.capturedEnd());
    const auto match = suffix.match(title);
    if (!match.hasMatch())
        return title;
    const QString rest = title.left(match.capturedStart());
    const bool looksLikeSite = site.isEmpty() && match.capturedView(1).count(u' ') <= 3 && rest.count(u' ') >= 3;
    const bool abbreviatesSite = site.contains(match.capturedView(1), Qt::CaseInsensitive)
        || match.capturedView(1).contains(site, Qt::CaseInsensitive);
    // "… | World | Example Wire": sections go with the site.
    return looksLikeSite || (!site.isEmpty() && abbreviatesSite) ? withoutSite(rest, site, heading) : title;
}

Published firstDate(const QStringList &candidates)
{
    for (const QString &candidate : candidates) {
        if (const auto published = parsePublished(candidate))
            return *published;
    }
    return {};
}

QString firstFilled(const QStringList &candidates)
{
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return {};
}

bool isAddress(const QString &name)
{
    return name.startsWith("http"_L1, Qt::CaseInsensitive) || name.startsWith(u'@') || name.startsWith(u'/');
}

/// The day in an address: "https://wire.example/2026/03/24/ministers-meet".
QString dayInAddress(const QString &address)
{
    static const QRegularExpression day(uR"(/(\d{4})[/-](\d\d)[/-](\d\d)(?!\d))"_s);
    const auto match = day.match(address);
    return match.hasMatch() ? u"%1-%2-%3"_s.arg(match.captured(1), match.captured(2), match.captured(3)) : QString();
}

} // namespace

HtmlMetadata readMetadata(const HtmlTree &tree)
{
    Collector collector;
    tree.walk([&collector](const GumboNode &node) { return collector.enter(node); });
    const Statements &found = collector.found;
    const LinkedArticle linked = found.linkedData.article();
    const auto meta = [&found](QStringView name) { return found.metas.value(name.toString()); };

    HtmlMetadata metadata;
    metadata.source = firstFilled({linked.publisher, meta(u"og:site_name"), meta(u"publisher"), meta(u"dc.publisher"),
                                   meta(u"application-name")});
    metadata.title = firstFilled(
        {linked.headline, meta(u"headline"), meta(u"og:title"), meta(u"twitter:title"), found.heading, found.title});
    metadata.title = withoutSite(metadata.title, metadata.source, found.heading);
    QStringList authors = linked.authors;
    if (authors.isEmpty()) {
        for (const QStringView name : {u"author", u"article:author", u"parsely-author", u"dc.creator", u"byl"}) {
            if (authors.isEmpty() && !meta(name).isEmpty() && !isAddress(meta(name)))
                authors.append(meta(name));
        }
    }
    metadata.byline = (authors.isEmpty() ? found.authors : authors).join(u", "_s);
    if (metadata.byline.startsWith("by "_L1, Qt::CaseInsensitive))
        metadata.byline.remove(0, 3);
    metadata.published =
        firstDate(QStringList{linked.published, meta(u"article:published_time"), meta(u"datepublished"), meta(u"date"),
                              meta(u"pubdate"), meta(u"publishdate"), meta(u"publish-date"), meta(u"dc.date"),
                              meta(u"dc.date.issued"), meta(u"dcterms.created"), meta(u"og:published_time"),
                              meta(u"sailthru.date"), meta(u"parsely-pub-date")}
                  + found.surestTimes + found.times
                  + QStringList{linked.created, dayInAddress(found.address), dayInAddress(meta(u"og:url"))});
    metadata.statedBody = linked.body;
    return metadata;
}

} // namespace dateline
