// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/pdfparagraphs.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// A line as a running head or foot: the same on several pages but for the number.
QString withoutNumbers(const PdfLine &line)
{
    static const QRegularExpression numbers(uR"(\d+)"_s);
    QString text = line.text;
    return text.replace(numbers, u"#"_s);
}

bool isPageNumber(const QString &text)
{
    static const QRegularExpression number(
        uR"(^[-–—\s]*(?:page\s+|p\.\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of)\s*\d+)?[-–—\s]*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return number.match(text).hasMatch();
}

/// The two highest and the two lowest lines.
QList<qsizetype> edgesOf(const PdfPage &page)
{
    QList<qsizetype> order(page.size());
    for (qsizetype at = 0; at < order.size(); ++at)
        order[at] = at;
    std::ranges::stable_sort(order, {}, [&page](qsizetype at) { return page[at].top; });
    if (order.size() > 4)
        order.remove(2, order.size() - 4);
    return order;
}

/// What running lines have in common, heights to about a line.
QString runningKey(const PdfLine &line)
{
    return withoutNumbers(line) + u'@' + QString::number(std::lround(line.top / 8));
}

struct Setting {
    double body = 0;    ///< font size of most text
    double leading = 0; ///< usual way from one line's top to the next
};

/// The most common value of \a weights' keys, each counted with its weight.
double mostCommon(const QHash<int, qsizetype> &weights)
{
    int best = 0;
    qsizetype most = 0;
    for (const auto &[value, weight] : weights.asKeyValueRange()) {
        if (weight > most || (weight == most && value < best)) {
            best = value;
            most = weight;
        }
    }
    return best / 2.0;
}

int halves(double value)
{
    return static_cast<int>(std::lround(std::clamp(value, -1000.0, 10000.0) * 2));
}

Setting settingOf(const QList<PdfPage> &pages)
{
    QHash<int, qsizetype> leadings;
    const double body = bodySize(pages);
    for (const PdfPage &page : pages) {
        for (qsizetype at = 1; at < page.size(); ++at) {
            const double step = page[at].top - page[at - 1].top;
            if (step > 0 && step < 4 * body && halves(page[at].size) == halves(body)
                && halves(page[at - 1].size) == halves(body))
                ++leadings[halves(step)];
        }
    }
    return {body, leadings.isEmpty() ? body * 1.3 : mostCommon(leadings)};
}

bool isSameSize(double a, double b)
{
    return std::abs(a - b) <= 0.12 * b;
}

bool endsSentence(const QString &text)
{
    static const QRegularExpression end(uR"([.!?:…]["'’”»)\]]*$)"_s);
    return end.match(text).hasMatch();
}

bool beginsItem(const QString &text)
{
    static const QRegularExpression item(uR"(^(?:[•‣▪●–—*-]\s|\(?\d{1,2}[.)]\s))"_s);
    return item.match(text).hasMatch();
}

/// Decides where paragraphs end, and puts lines together.
class Joiner
{
public:
    explicit Joiner(const QList<PdfPage> &pages)
        : m_setting(settingOf(pages))
    {
        static const QRegularExpression word(uR"([\p{L}]+(?:-[\p{L}]+)*(?=[^\p{L}-]|$))"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
        for (const PdfPage &page : pages) {
            for (const PdfLine &line : page) {
                auto matches = word.globalMatch(line.text);
                while (matches.hasNext())
                    m_words.insert(matches.next().captured().toLower());
            }
        }
    }

    void addPage(const PdfPage &page)
    {
        for (qsizetype at = 0; at < page.size(); ++at) {
            const PdfLine *before = at > 0 ? &page[at - 1] : nullptr;
            if (m_open.text.isEmpty())
                begin(page[at]);
            else if (parts(before, page[at], page))
                finishAndBegin(page[at]);
            else
                append(page[at].text);
        }
    }

    QList<PdfParagraph> finished()
    {
        if (!m_open.text.isEmpty())
            m_paragraphs.append(std::exchange(m_open, {}));
        for (PdfParagraph &paragraph : m_paragraphs)
            paragraph.text.remove(u'\u00AD');
        return std::move(m_paragraphs);
    }

private:
    void begin(const PdfLine &line)
    {
        m_open = {line.text, line.size};
        m_lines = 1;
    }

    void finishAndBegin(const PdfLine &line)
    {
        m_paragraphs.append(m_open);
        begin(line);
    }

    /// Whether a paragraph ends between \a before and \a line; \a before is null at the beginning of a page.
    bool parts(const PdfLine *before, const PdfLine &line, const PdfPage &page)
    {
        if (!isSameSize(line.size, m_open.size) || beginsItem(line.text))
            return true;
        const bool jumps = !before || line.top < before->top || line.left > before->right;
        if (jumps) // to another page or column
            return endsSentence(m_open.text) || !isSameSize(line.size, m_setting.body);
        const double step = line.top - before->top;
        const double usual = m_setting.leading * std::max(line.size / m_setting.body, 1.0);
        if (step > usual + 0.25 * line.size)
            return true;
        if (line.left - before->left > 0.8 * line.size && (endsSentence(m_open.text) || m_lines > 1))
            return true; // indented
        return wouldHaveFitted(*before, line, page) && (endsSentence(m_open.text) || startsAnew(line.text));
    }

    static bool startsAnew(const QString &text)
    {
        return !text.isEmpty() && !text.front().isLower() && text.front() != u',';
    }

    /// Whether the first word of \a line had room behind \a before, so that the line was broken on purpose.
    bool wouldHaveFitted(const PdfLine &before, const PdfLine &line, const PdfPage &page) const
    {
        double margin = 0;
        for (const PdfLine &other : page) {
            const bool sameColumn = other.left < before.right && before.left < other.right;
            const bool asWide = isSameSize(other.size, line.size)
                || (line.size < m_setting.body && isSameSize(other.size, m_setting.body)); // headlines may be narrower
            if (sameColumn && asWide && std::abs(other.left - before.left) < 3 * line.size)
                margin = std::max(margin, other.right);
        }
        return before.right + line.firstWord + 0.6 * line.size < margin;
    }

    void append(const QString &text)
    {
        ++m_lines;
        QString &open = m_open.text;
        const bool soft = open.endsWith(u'\u00AD');
        const bool hard = open.size() > 1 && (open.endsWith(u'-') || open.endsWith(u'\u2010'))
            && open[open.size() - 2].isLetterOrNumber();
        if (soft)
            open.chop(1);
        else if (hard && text.front().isLower() && !keepsHyphen(open, text))
            open.chop(1);
        else if (!hard)
            open += u' ';
        open += text;
    }

    /// Whether the hyphen at the end of \a open belongs to the word that \a next goes on with.
    bool keepsHyphen(const QString &open, const QString &next) const
    {
        static const QRegularExpression head(uR"(([\p{L}-]+)[-\x{2010}]$)"_s);
        static const QRegularExpression tail(uR"(^([\p{L}]+(?:-[\p{L}]+)*))"_s);
        const QString first = head.match(open.last(std::min(open.size(), qsizetype(60)))).captured(1).toLower();
        const QString second = tail.match(next.first(std::min(next.size(), qsizetype(60)))).captured(1).toLower();
        if (first.isEmpty() || second.isEmpty())
            return true; // a number or a sign
        if (m_words.contains(first + u'-' + second))
            return true;
        if (m_words.contains(first + second))
            return false;
        static const QSet<QString> joined{u"well"_s,  u"self"_s,  u"ex"_s,   u"vice"_s, u"half"_s, u"all"_s,
                                          u"long"_s,  u"short"_s, u"high"_s, u"low"_s,  u"mid"_s,  u"so"_s,
                                          u"cross"_s, u"non"_s,   u"co"_s,   u"anti"_s, u"pro"_s,  u"one"_s,
                                          u"two"_s,   u"three"_s, u"four"_s, u"five"_s, u"ten"_s,  u"much"_s};
        return joined.contains(first) || first.contains(u'-');
    }

    const Setting m_setting;
    QSet<QString> m_words; ///< all that stand whole in a line, in small letters
    QList<PdfParagraph> m_paragraphs;
    PdfParagraph m_open;
    int m_lines = 0; ///< of the open paragraph
};

} // namespace

QStringList takeRunningLines(QList<PdfPage> &pages)
{
    QHash<QString, int> seen;
    for (const PdfPage &page : std::as_const(pages)) {
        for (const qsizetype at : edgesOf(page))
            ++seen[runningKey(page[at])];
    }
    QStringList taken;
    QSet<QString> told;
    for (PdfPage &page : pages) {
        QList<qsizetype> running;
        for (const qsizetype at : edgesOf(page)) {
            const bool repeated = pages.size() > 1 && seen.value(runningKey(page[at])) > 1;
            if (repeated || (isPageNumber(page[at].text) && page.size() > 1))
                running.append(at);
        }
        std::ranges::sort(running, std::greater());
        for (const qsizetype at : std::as_const(running)) {
            if (const QString plain = withoutNumbers(page[at]); !told.contains(plain)) {
                told.insert(plain);
                taken.append(page[at].text);
            }
            page.removeAt(at);
        }
    }
    return taken;
}

double bodySize(const QList<PdfPage> &pages)
{
    QHash<int, qsizetype> sizes;
    for (const PdfPage &page : pages) {
        for (const PdfLine &line : page)
            sizes[halves(line.size)] += line.text.size();
    }
    return mostCommon(sizes);
}

QList<PdfParagraph> paragraphsOf(const QList<PdfPage> &pages)
{
    Joiner joiner(pages);
    for (const PdfPage &page : pages)
        joiner.addPage(page);
    return joiner.finished();
}

} // namespace dateline
