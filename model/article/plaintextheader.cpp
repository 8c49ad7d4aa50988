// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/plaintextheader.h"

#include "model/article/articletitle.h"
#include "model/article/byline.h"
#include "model/article/dateline.h"
#include "model/article/publisheddate.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longestHeadline = 180;
constexpr qsizetype longestAboveOthers = 320; // with a date or a byline under it
constexpr int mostHeadlineLines = 3;
constexpr qsizetype longestLine = 140; // of those that tell about the article
constexpr int mostHeaders = 12;

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029';
}

class HeaderReader
{
public:
    HeaderReader(Article &article, QDate latest)
        : m_article(article)
        , m_latest(latest)
    {
    }

    void read()
    {
        readDatePrefix();
        for (int count = 0; count < mostHeaders; ++count) {
            const TextSpan line = lineAt(m_at);
            if (line.isEmpty() || !readLine(line))
                break;
        }
        applyDateline(m_article, m_latest, m_at);
    }

private:
    QStringView text() const { return m_article.text; }

    /// The first line from \a begin on with anything on it, without the blanks around; empty at the end.
    TextSpan lineAt(qsizetype begin) const
    {
        while (begin < text().size() && text()[begin].isSpace())
            ++begin;
        qsizetype end = begin;
        while (end < text().size() && !isLineEnd(text()[end]))
            ++end;
        while (end > begin && text()[end - 1].isSpace())
            --end;
        return {begin, end};
    }

    /// How many lines \a end is before the next one with anything on it: 1 without, 2 with a blank line between.
    int lineEndsBehind(qsizetype end) const
    {
        int count = 0;
        for (qsizetype at = end; at < text().size() && text()[at].isSpace(); ++at) {
            const bool pair = text()[at] == u'\n' && at > 0 && text()[at - 1] == u'\r';
            count += isLineEnd(text()[at]) && !pair;
        }
        return count;
    }

    void take(HeaderKind kind, TextSpan span)
    {
        m_article.headers.append({kind, span});
        m_at = span.end;
    }

    /// What is only said to be a later change gives way to the publication.
    void setPublished(const Published &published, bool isChange)
    {
        if (m_article.published.basis != PublishedBasis::Stated || (m_changeOnly && !isChange)) {
            m_article.published = published;
            m_changeOnly = isChange;
        }
    }

    /// "date 2025-11-25", with or without prose behind it on the same line.
    void readDatePrefix()
    {
        static const QRegularExpression prefix(
            uR"(^\s*((?:date|published)\s*:?\s+(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|\s?[+-]\d\d:?\d\d)?)?))(?![\w-]))"_s,
            QRegularExpression::CaseInsensitiveOption);
        const auto match = prefix.matchView(text().first(std::min(text().size(), longestLine)));
        const auto published = match.hasMatch() ? parsePublished(match.capturedView(2)) : std::nullopt;
        if (!published)
            return;
        setPublished(*published, false);
        take(HeaderKind::DateLine, {match.capturedStart(1), match.capturedEnd(1)});
    }

    /// Whether the line tells about the article, and is taken.
    bool readLine(TextSpan line)
    {
        return readAddress(line) || readField(line) || readDateLine(line) || readByline(line) || readHeadline(line);
    }

    /// A web address alone on its line tells the source, and often the day: "https://example.org/2025/11/25/talks".
    bool readAddress(TextSpan line)
    {
        static const QRegularExpression address(
            uR"(^https?://(?:www\.)?([^/\s:?#]+)\S*?(?:/(20\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?=[/-]|$)\S*)?$)"_s,
            QRegularExpression::CaseInsensitiveOption);
        const auto match = address.matchView(line.in(text()));
        if (!match.hasMatch())
            return false;
        if (m_article.source.isEmpty())
            m_article.source = match.captured(1).toLower();
        const QDate day(match.capturedView(2).toInt(), match.capturedView(3).toInt(), match.capturedView(4).toInt());
        if (const auto published = day.isValid() ? parsePublished(day.toString(Qt::ISODate)) : std::nullopt)
            setPublished(*published, false);
        take(HeaderKind::Byline, line);
        return true;
    }

    /// "Source: North Wire"
    bool readField(TextSpan line)
    {
        static const QRegularExpression field(
            uR"(^(title|headline|source|agency|publisher|author|byline)\s*:\s*(\S.*)$)"_s,
            QRegularExpression::CaseInsensitiveOption);
        const auto match = field.matchView(line.in(text()));
        if (!match.hasMatch() || line.length() > longestHeadline)
            return false;
        const QString key = match.captured(1).toLower();
        const QString value = match.captured(2).simplified();
        const bool title = key == "title"_L1 || key == "headline"_L1;
        const bool author = key == "author"_L1 || key == "byline"_L1;
        (title ? m_article.title : author ? m_article.byline : m_article.source) = value;
        take(title ? HeaderKind::Headline : HeaderKind::Byline, line);
        return true;
    }

    bool readDateLine(TextSpan line)
    {
        const QStringView words = line.in(text());
        if (words.size() > longestLine || findDateline(text().sliced(line.begin), m_latest))
            return false;
        static const QRegularExpression dated(
            uR"(^(?:(date|(?:first |last )?(?:published|posted)|(last updated|updated|modified))(?:\s+(?:on|at))?\s*:?\s*)?)"
            uR"((?:[\p{L}][\p{L} .'’-]{1,40},\s*)?)"
            uR"((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?)"
            uR"((?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}))"
            uR"((?:[\s,|·–T(-]*(?:at\s+)?(?:\d{1,2}(?:[:.]\d\d){0,2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{1,5}|(?:GMT|UTC)?\s?[+-]\d\d?:?(?:\d\d)?)?\)?))"
            uR"((?:[\s|·,;(–-]+(?:last )?(?:updated|modified).{0,60})?$)"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        const auto match = dated.matchView(words);
        const auto published = match.hasMatch() ? parsePublished(words) : std::nullopt;
        if (!published)
            return false;
        setPublished(*published, match.hasCaptured(2));
        take(HeaderKind::DateLine, line);
        return true;
    }

    bool readByline(TextSpan line)
    {
        const auto byline = m_article.byline.isEmpty() ? parseByline(line.in(text())) : std::nullopt;
        if (!byline)
            return false;
        m_article.byline = byline->authors;
        if (!byline->source.isEmpty())
            m_article.source = byline->source;
        take(HeaderKind::Byline, line);
        return true;
    }

    /// Whether other words about the article, or the prose's dateline, begin with the line.
    bool beginsOther(TextSpan line) const
    {
        Article scratch;
        scratch.text = line.in(text()).toString();
        HeaderReader reader(scratch, m_latest);
        const TextSpan whole{0, scratch.text.size()};
        return reader.readField(whole) || reader.readDateLine(whole) || reader.readByline(whole)
            || findDateline(text().sliced(line.begin), m_latest).has_value();
    }

    /// The first paragraph, where it is short, does not end like a sentence, and stands apart from what follows.
    bool readHeadline(TextSpan first)
    {
        if (!m_article.title.isEmpty() && !m_kicker)
            return false;
        TextSpan headline = first;
        bool apart = false;
        for (int lines = 1; lines <= mostHeadlineLines && !apart; ++lines) {
            const TextSpan next = lineAt(headline.end);
            const bool isAboveOthers = beginsOther(next);
            if (next.isEmpty() || headline.length() > (isAboveOthers ? longestAboveOthers : longestHeadline))
                return false; // nothing to be the headline of
            constexpr qsizetype muchLonger = 60;
            apart = isAboveOthers || lineEndsBehind(headline.end) > 1
                || (lines == 1 && next.length() > 2 * headline.length() + muchLonger);
            if (!apart)
                headline.end = next.end;
        }
        const QStringView words = headline.in(text());
        if (!apart || !isHeadlineLike(words, longestAboveOthers) || findDateline(words, m_latest))
            return false;
        // One or two words before another headline are the section's name.
        m_kicker = m_article.title.isEmpty() && words.count(u' ') <= 1;
        m_article.title = words.toString().simplified();
        take(HeaderKind::Headline, headline);
        return true;
    }

    Article &m_article;
    QDate m_latest;
    qsizetype m_at = 0;
    bool m_changeOnly = false; ///< whether the date found so far is one of a change
    bool m_kicker = false; ///< whether the title found so far may be a section's name
};

} // namespace

void readPlainTextHeader(Article &article, QDate latest)
{
    HeaderReader(article, latest).read();
}

} // namespace dateline
