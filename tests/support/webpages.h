// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDir>
#include <QFile>
#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringEncoder>
#include <QStringList>

namespace dateline {

/// A page put together from a template; see tests/quality/webpages.cpp.
struct WebPage {
    QString name;
    QByteArray content;
    QString body;    ///< what a reader must find
    QString neutral; ///< what it may find
};

/// The words of \a text, small letters and figures alone.
inline QStringList wordsOfPage(const QString &text)
{
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().split(other, Qt::SkipEmptyParts);
}

/// How a text found in a page compares with the page's body, word for word without regard to order.
struct PageScore {
    double f1 = 0;
    QStringList missing;
    QStringList wrong;
};

inline PageScore scorePage(const WebPage &page, const QString &found)
{
    PageScore score;
    score.missing = wordsOfPage(page.body);
    QStringList neutral = wordsOfPage(page.neutral);
    const qsizetype expected = score.missing.size();
    qsizetype right = 0;
    for (const QString &word : wordsOfPage(found)) {
        if (score.missing.removeOne(word))
            ++right;
        else if (!neutral.removeOne(word))
            score.wrong.append(word);
    }
    const qsizetype told = right + score.wrong.size();
    score.f1 = right == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(told + expected);
    return score;
}

/// Puts pages together from templates and stories.
class WebPageBuilder
{
public:
    explicit WebPageBuilder(const QString &stories)
    {
        QString name;
        for (const QString &line : stories.split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(QStringLiteral("= ")) || line.startsWith(QStringLiteral("@ "))) {
                name = line.sliced(2);
                if (line.startsWith(u'='))
                    m_names.append(name);
            } else {
                m_lines[name].append(line);
            }
        }
    }

    /// \a head: "NAME story=NAME [encoding=NAME]".
    [[nodiscard]] WebPage build(const QString &head, QString page)
    {
        const QStringList fields = head.split(u' ');
        QString encoding = QStringLiteral("utf-8");
        for (const QString &field : fields) {
            if (field.startsWith(QStringLiteral("story=")))
                m_story = field.sliced(6);
            if (field.startsWith(QStringLiteral("encoding=")))
                encoding = field.sliced(9);
        }
        m_next = 1;
        m_teaser = 0;
        WebPage result{.name = fields.first(), .content = {}, .body = {}, .neutral = {}};
        static const QRegularExpression slot(
            QStringLiteral(R"(\{\{([a-z]+)(?::(.*?))?\}\}|\[\[(.*?)\]\]|\(\((.*?)\)\))"),
            QRegularExpression::DotMatchesEverythingOption);
        QString filled;
        qsizetype end = 0;
        for (const auto &match : slot.globalMatch(page)) {
            filled += QStringView(page).mid(end, match.capturedStart() - end);
            end = match.capturedEnd();
            if (match.hasCaptured(3)) {
                filled += match.captured(3);
                result.body += textOf(match.captured(3)) + u'\n';
            } else if (match.hasCaptured(4)) {
                filled += match.captured(4);
                result.neutral += textOf(match.captured(4)) + u'\n';
            } else {
                filled += fill(match.captured(1), match.captured(2), result);
            }
        }
        filled += QStringView(page).mid(end);
        const auto flags =
            encoding == QStringLiteral("utf-16") ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default;
        QStringEncoder encode(encoding.toLatin1().constData(), flags);
        if (!encode.isValid())
            qFatal("no encoding %s", qPrintable(encoding));
        result.content = encode(filled);
        return result;
    }

private:
    static QString textOf(QString markup)
    {
        static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
        return markup.replace(tag, QString());
    }

    static QString escaped(const QString &text) { return text.toHtmlEscaped(); }

    QString takeParagraph(WebPage &page)
    {
        const QString paragraph = m_lines[m_story].value(m_next++);
        page.body += paragraph + u'\n';
        return paragraph;
    }

    QStringList takeRest(WebPage &page)
    {
        QStringList rest;
        while (m_next < m_lines[m_story].size())
            rest.append(takeParagraph(page));
        return rest;
    }

    [[nodiscard]] static QString repeated(const QStringList &lines, const QString &markup)
    {
        QString all;
        for (const QString &line : lines)
            all += QString(markup).replace(u'%', escaped(line));
        return all;
    }

    [[nodiscard]] static QString wrapped(const QStringList &paragraphs)
    {
        constexpr qsizetype width = 72;
        QString all;
        for (const QString &paragraph : paragraphs) {
            qsizetype column = 0;
            for (const QString &word : paragraph.split(u' ')) {
                if (column > 0 && column + word.size() > width) {
                    all += u'\n';
                    column = 0;
                }
                all += (column > 0 ? QStringLiteral(" ") : QString()) + escaped(word);
                column += word.size() + 1;
            }
            all += QStringLiteral("\n\n");
        }
        return all;
    }

    /// Line \a at of three other stories in the same script.
    QStringList ofOthers(qsizetype at) const
    {
        QStringList lines;
        const qsizetype begin = m_names.indexOf(m_story) + 1;
        for (qsizetype step = 0; lines.size() < 3 && step < 7; ++step) {
            const QString &name = m_names.at((begin + step) % 7);
            if (name != m_story)
                lines.append(m_lines[name].at(at));
        }
        return lines;
    }

    QString fill(const QString &name, const QString &markup, WebPage &page)
    {
        if (name == QStringLiteral("title")) {
            page.neutral += m_lines[m_story].first() + u'\n';
            return escaped(m_lines[m_story].first());
        }
        if (name == QStringLiteral("p"))
            return escaped(takeParagraph(page));
        if (name == QStringLiteral("rest"))
            return repeated(takeRest(page), markup);
        if (name == QStringLiteral("pre"))
            return wrapped(takeRest(page));
        if (name == QStringLiteral("json"))
            return takeRest(page).join(QStringLiteral("\\n\\n")).replace(u'"', QStringLiteral("\\\""));
        if (name == QStringLiteral("nav"))
            return repeated(m_lines[QStringLiteral("navigation")], markup);
        if (name == QStringLiteral("comments"))
            return repeated(m_lines[QStringLiteral("comments")], markup);
        if (name == QStringLiteral("teasers"))
            return repeated(ofOthers(0), markup);
        if (name == QStringLiteral("teaser"))
            return escaped(ofOthers(0).at(m_teaser++ % 3));
        if (name == QStringLiteral("deks"))
            return repeated(ofOthers(1), markup);
        if (name != QStringLiteral("cards"))
            qFatal("no slot named %s", qPrintable(name));
        QString all;
        for (int at = 0; at < 3; ++at)
            all += QString(markup)
                       .replace(QStringLiteral("%1"), escaped(ofOthers(0).at(at)))
                       .replace(QStringLiteral("%2"), escaped(ofOthers(1).at(at)));
        return all;
    }

    QHash<QString, QStringList> m_lines;
    QStringList m_names;
    QString m_story;
    qsizetype m_next = 1;
    qsizetype m_teaser = 0;
};

/// All pages of \a folder in a steady order.
inline QList<WebPage> readWebPages(const QString &folder)
{
    const auto textOf = [&folder](const QString &name) {
        QFile file(folder + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const QString stories = QStringLiteral("stories.txt");
    WebPageBuilder builder(textOf(stories));
    QList<WebPage> pages;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        if (name == stories)
            continue;
        for (const QString &page : (u'\n' + textOf(name)).split(QStringLiteral("\n=== "), Qt::SkipEmptyParts))
            pages.append(builder.build(page.section(u'\n', 0, 0), page.section(u'\n', 1)));
    }
    return pages;
}

} // namespace dateline
