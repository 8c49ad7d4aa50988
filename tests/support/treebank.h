// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/language/sentence.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QString>
#include <QStringList>

namespace dateline {

/// A treebank's text as people wrote it, with its sentences, their words and trees: the inverse of what a parser does
/// (the files are CoNLL-U, universaldependencies.org/format). Words that were written as one ("don't") have each the
/// part of it that they are, or all of it where their forms do not tell.
struct Treebank {
    QString text; ///< paragraphs with a blank line between them, sentences with a blank
    QList<Sentence> sentences;
    QList<QStringList> relations; ///< of each word, as the file has them
    QList<QList<QStringList>> columns; ///< of each word, all that the file has of it
};

namespace detail {

/// Puts the words of one sentence into the text.
class TreebankSentence
{
public:
    TreebankSentence(Treebank &bank, bool beginsParagraph)
        : m_bank(bank)
    {
        if (!bank.text.isEmpty())
            bank.text += beginsParagraph ? QStringLiteral("\n\n") : QStringLiteral(" ");
        m_begin = bank.text.size();
    }

    void add(const QStringList &columns)
    {
        const QString &number = columns[0];
        if (number.contains(u'.'))
            return;
        const bool blank = !columns[9].contains(QLatin1StringView("SpaceAfter=No"));
        if (number.contains(u'-')) {
            m_whole = {m_bank.text.size(), m_bank.text.size() + columns[1].size()};
            m_last = number.section(u'-', 1).toInt();
            m_at = m_whole.begin;
            m_bank.text += columns[1] + QLatin1StringView(blank ? " " : "");
            return;
        }
        TextSpan span{m_bank.text.size(), m_bank.text.size() + columns[1].size()};
        if (number.toInt() <= m_last) {
            const bool fits = QStringView(m_bank.text).sliced(m_at).startsWith(columns[1], Qt::CaseInsensitive);
            span = fits ? TextSpan{m_at, m_at + columns[1].size()} : m_whole;
            m_at = fits ? span.end : m_at;
        } else {
            m_bank.text += columns[1] + QLatin1StringView(blank ? " " : "");
        }
        m_sentence.tokens.append(Token{.span = span, .head = columns[6].toInt() - 1});
        m_relations.append(columns[7]);
        m_columns.append(columns);
    }

    void finish()
    {
        while (m_bank.text.endsWith(u' '))
            m_bank.text.chop(1);
        m_sentence.span = {m_begin, m_bank.text.size()};
        m_bank.sentences.append(m_sentence);
        m_bank.relations.append(m_relations);
        m_bank.columns.append(m_columns);
    }

private:
    Treebank &m_bank;
    Sentence m_sentence;
    QStringList m_relations;
    QList<QStringList> m_columns;
    qsizetype m_begin = 0;
    TextSpan m_whole; ///< the last word that is several
    int m_last = 0;   ///< the number of the last of them
    qsizetype m_at = 0;
};

} // namespace detail

/// Reads a file of the treebank; empty when it cannot be read.
inline Treebank readTreebank(const QString &path)
{
    Treebank bank;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return bank;
    bool paragraph = false;
    QList<QStringList> words;
    const auto finish = [&] {
        if (words.isEmpty())
            return;
        detail::TreebankSentence sentence(bank, paragraph);
        for (const QStringList &word : std::as_const(words))
            sentence.add(word);
        sentence.finish();
        words.clear();
        paragraph = false;
    };
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).chopped(1);
        if (line.isEmpty())
            finish();
        else if (line.startsWith(QLatin1StringView("# newpar")) || line.startsWith(QLatin1StringView("# newdoc")))
            paragraph = true;
        else if (!line.startsWith(u'#') && line.count(u'\t') == 9)
            words.append(line.split(u'\t'));
    }
    finish();
    return bank;
}

/// GUM's dev documents, as its list of splits names them.
inline QStringList gumDev(const QDir &corpora)
{
    QFile splits(corpora.filePath(QStringLiteral("gum/splits.md")));
    QStringList paths;
    if (!splits.open(QIODevice::ReadOnly))
        return paths;
    bool dev = false;
    for (const QByteArray &bytes : splits.readAll().split('\n')) {
        const QString line = QString::fromUtf8(bytes).trimmed();
        if (line.startsWith(u'#'))
            dev = line.contains(QLatin1StringView("dev"));
        const qsizetype name = line.indexOf(QLatin1StringView("GUM_"));
        const bool blanked =
            name >= 0 && line.sliced(name).startsWith(QLatin1StringView("GUM_reddit")); // words left out
        if (dev && name >= 0 && !blanked)
            paths.append(
                corpora.filePath(QStringLiteral("gum/dep/%1.conllu").arg(line.sliced(name).section(u' ', 0, 0))));
    }
    return paths;
}

} // namespace dateline
