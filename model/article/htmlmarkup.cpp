// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/htmlmarkup.h"

#include "model/article/htmltree.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int deepest = 512;
constexpr int deepestLettering = 32; // the parser opens these again in each paragraph
constexpr int mostAttributes = 128; // each is compared with all before it

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Goes through a page tag by tag, as far as a parser's cost depends on it.
class MarkupBounder
{
public:
    explicit MarkupBounder(const QByteArray &page)
        : m_page(page)
    {
    }

    QByteArray bounded()
    {
        while (m_at < m_page.size()) {
            const qsizetype next = m_page.indexOf('<', m_at);
            if (next < 0 || next + 1 >= m_page.size())
                break;
            m_at = next;
            if (QByteArrayView(m_page).sliced(next).startsWith("<!--"))
                skipPast("-->");
            else if (isLetter(m_page[next + 1])
                     || (m_page[next + 1] == '/' && next + 2 < m_page.size() && isLetter(m_page[next + 2])))
                readTag();
            else
                ++m_at;
        }
        if (m_kept == 0)
            return m_page;
        m_bounded += QByteArrayView(m_page).sliced(m_kept);
        return m_bounded;
    }

private:
    void skipPast(QByteArrayView end)
    {
        const qsizetype found = m_page.indexOf(end, m_at);
        m_at = found < 0 ? m_page.size() : found + end.size();
    }

    /// Behind the tag that begins at \a begin: quoted attribute values may hold ">". An odd quote is an ordinary sign.
    qsizetype tagEnd(qsizetype begin)
    {
        m_parts = 0;
        for (qsizetype at = begin; at < m_page.size(); ++at) {
            const char c = m_page[at];
            if (c == '>')
                return at + 1;
            m_parts +=
                c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '/' || c == '"' || c == '\'';
            if (m_page[at - 1] != '=' || (c != '"' && c != '\''))
                continue;
            const qsizetype close = m_lastQuote[c == '"'] < at ? -1 : m_page.indexOf(c, at + 1);
            if (close >= 0)
                at = close;
            else
                m_lastQuote[c == '"'] = -1; // none is left, which need not be found out again
        }
        return m_page.size();
    }

    void readTag()
    {
        const qsizetype begin = m_at;
        const bool closes = m_page[begin + 1] == '/';
        qsizetype nameEnd = begin + (closes ? 2 : 1);
        const qsizetype nameBegin = nameEnd;
        while (nameEnd < m_page.size()
               && (isLetter(m_page[nameEnd]) || (m_page[nameEnd] >= '0' && m_page[nameEnd] <= '9')
                   || m_page[nameEnd] == '-'))
            ++nameEnd;
        const QByteArray name = m_page.sliced(nameBegin, std::min(nameEnd - nameBegin, qsizetype(32))).toLower();
        m_at = tagEnd(nameEnd);
        if (closes ? !leave(name) : !enter(name))
            replace(begin, {});
        else if (m_parts > mostAttributes * 2)
            replace(begin, '<' + name + '>');
        static const QSet<QByteArray> letters{"script", "style",  "textarea", "title",
                                              "xmp",    "iframe", "noembed",  "noframes"};
        if (!closes && letters.contains(name))
            skipContent(name);
    }

    void replace(qsizetype begin, const QByteArray &with)
    {
        m_bounded += QByteArrayView(m_page).sliced(m_kept, begin - m_kept);
        m_bounded += with;
        m_kept = m_at;
    }

    /// What looks like tags in a script is none.
    void skipContent(const QByteArray &name)
    {
        const QByteArray end = "</" + name;
        while (m_at < m_page.size()) {
            const qsizetype next = m_page.indexOf("</", m_at);
            if (next < 0) {
                m_at = m_page.size();
                return;
            }
            m_at = next;
            if (m_page.sliced(next, std::min(end.size(), m_page.size() - next)).toLower() == end)
                return;
            m_at += 2;
        }
    }

    static bool isNeverDeep(const QByteArray &name)
    {
        static const QSet<QByteArray> names{"area",   "base", "br",   "col",   "embed",  "hr",    "img",
                                            "input",  "link", "meta", "param", "source", "track", "wbr",
                                            "p",      "li",   "td",   "th",    "tr",     "dt",    "dd",
                                            "option", "html", "head", "body",  "script", "style", "title"};
        return names.contains(name);
    }

    static bool isLettering(const QByteArray &name)
    {
        static const QSet<QByteArray> names{"a",    "b", "big",   "code",   "em",     "font", "i",
                                            "nobr", "s", "small", "strike", "strong", "tt",   "u"};
        return names.contains(name);
    }

    bool enter(const QByteArray &name)
    {
        if (isNeverDeep(name))
            return true;
        int &depth = isLettering(name) ? m_lettering : m_depth;
        if (depth >= (isLettering(name) ? deepestLettering : deepest)) {
            ++m_dropped[name];
            return false;
        }
        ++depth;
        ++m_open[name];
        return true;
    }

    bool leave(const QByteArray &name)
    {
        if (m_dropped.value(name) > 0) {
            --m_dropped[name];
            return false;
        }
        if (m_open.value(name) > 0) {
            --m_open[name];
            --(isLettering(name) ? m_lettering : m_depth);
        }
        return true;
    }

    const QByteArray &m_page;
    QByteArray m_bounded;
    qsizetype m_kept = 0; ///< up to where the page is in m_bounded
    qsizetype m_at = 0;
    int m_parts = 0; ///< of the last tag: at least as many as its attributes
    int m_depth = 0;
    int m_lettering = 0;
    QHash<QByteArray, int> m_open;
    QHash<QByteArray, int> m_dropped;
    qsizetype m_lastQuote[2] = {m_page.lastIndexOf('\''), m_page.lastIndexOf('"')};
};

} // namespace

QByteArray boundedMarkup(const QByteArray &utf8)
{
    if (!utf8.contains('\0'))
        return MarkupBounder(utf8).bounded();
    QByteArray page = utf8;
    page.replace('\0', QByteArrayView());
    return MarkupBounder(page).bounded();
}

QByteArray declaredEncoding(const QByteArray &content)
{
    static const QRegularExpression declaration(
        uR"((?:<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["'])\s*([\w.:-]+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype looked = 4096; // more than the 1,024 bytes that browsers look at
    return declaration.match(QString::fromLatin1(content.first(std::min(content.size(), looked))))
        .captured(1)
        .toLatin1();
}

QString textOfMarkup(const QString &markup)
{
    if (!markup.contains(u'&') && !markup.contains(u'<'))
        return markup.simplified();
    const HtmlTree tree(boundedMarkup(markup.toUtf8()));
    return rawText(*tree.root()).simplified();
}

QStringList paragraphsOfMarkup(const QString &markup)
{
    static const QRegularExpression aside(uR"(<(script|style|figure|iframe|noscript|svg)\b.*?</\1\s*>)"_s,
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression ends(
        uR"(</(?:p|div|li|h[1-6]|blockquote|tr|ul|ol|table|section|article)\s*>|<br\s*/?>|<p\b[^>]*>)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString kept = markup;
    kept.remove(aside);
    const bool marked = ends.match(kept).hasMatch();
    QStringList paragraphs;
    for (const QString &paragraph : marked ? kept.split(ends) : kept.split(u'\n'))
        paragraphs.append(textOfMarkup(paragraph));
    return paragraphs;
}

} // namespace dateline
