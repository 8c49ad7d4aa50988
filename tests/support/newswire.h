// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDate>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <random>
#include <utility>

namespace dateline {

/// A short article put together from sentences of real ones.
struct RecombinedArticle {
    QString title;
    QString text;
    QString source;
    QDate published;
    QStringList names; ///< as they stand in the text, each once
};

/// Headlines and sentences of news articles and releases in a folder of corpora, and articles recombined from them:
/// the same number gives the same article.
class Newswire
{
public:
    explicit Newswire(const QString &corpora)
    {
        for (const QString &folder :
             {QStringLiteral("/worldwide_newswire/original_articles"), QStringLiteral("/state_dept_pr/txt")}) {
            QStringList files = QDir(corpora + folder).entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
            for (const QString &file : files)
                read(corpora + folder + u'/' + file);
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_headlines.isEmpty() || m_sentences.isEmpty(); }
    [[nodiscard]] const QStringList &sentences() const { return m_sentences; }

    [[nodiscard]] RecombinedArticle article(int number) const
    {
        std::mt19937 random(static_cast<unsigned>(number) * 2654435761U + 17U);
        const auto one = [&random](const QStringList &list) {
            return list.at(static_cast<qsizetype>(random() % static_cast<unsigned>(list.size())));
        };
        RecombinedArticle made;
        made.title = one(m_headlines);
        for (int i = 0; i < 2; ++i)
            made.text += one(m_sentences) + u' ';
        made.source = QStringLiteral("Example Wire %1").arg(random() % 60);
        made.published = QDate(1995, 1, 1).addDays(static_cast<int>(random() % 11000));
        made.names = namesIn(made.text);
        return made;
    }

    /// Words in a row with capitals; not every one is a name, and none is missed that has two words.
    static QStringList namesIn(const QString &text)
    {
        static const QRegularExpression name(QStringLiteral("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)+"));
        QStringList names;
        for (const QRegularExpressionMatch &match : name.globalMatch(text)) {
            if (!names.contains(match.captured()))
                names.append(match.captured());
        }
        return names;
    }

private:
    void read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        static const QRegularExpression end(QStringLiteral("(?<=[.!?])\\s+(?=\\p{Lu})"));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        bool first = true;
        for (const QString &line : lines) {
            if (std::exchange(first, false))
                m_headlines.append(line.simplified().left(160));
            else
                addSentences(line.simplified().split(end));
        }
    }

    void addSentences(const QStringList &sentences)
    {
        for (const QString &sentence : sentences) {
            if (sentence.size() >= 40 && sentence.size() <= 300)
                m_sentences.append(sentence);
        }
    }

    QStringList m_headlines;
    QStringList m_sentences;
};

} // namespace dateline
