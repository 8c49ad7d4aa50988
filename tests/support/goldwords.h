// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/language/neuralreader.h"

#include <QFile>
#include <QString>
#include <QStringList>

#include <functional>

namespace dateline {

/// A text joined from the words of an annotated corpus, with a blank between them.
struct GoldText {
    QString text;
    QList<Sentence> sentences;
    /// For each sentence the line of each word, its columns joined with tabs as in the file.
    QList<QStringList> columns;

    void append(const QList<QStringList> &words, int formColumn)
    {
        Sentence sentence;
        QStringList lines;
        for (const QStringList &word : words) {
            const QString &form = word[formColumn];
            if (!text.isEmpty())
                text += QLatin1Char(' ');
            sentence.tokens.append(Token{.span = {text.size(), text.size() + form.size()}});
            lines.append(word.join(QLatin1Char('\t')));
            text += form;
        }
        sentence.span = {sentence.tokens.first().span.begin, sentence.tokens.last().span.end};
        sentences.append(sentence);
        columns.append(lines);
    }
};

/// Reads a file of words in lines of tab-separated columns, with an empty line between sentences. Lines that begin with
/// "#" and words that \a keep refuses are left out. A text begins at each comment that begins with \a newText.
inline QList<GoldText> readGoldTexts(const QString &path, int formColumn,
                                     const std::function<bool(const QStringList &)> &keep, const QString &newText)
{
    QList<GoldText> texts{{}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QList<QStringList> words;
    const auto finish = [&] {
        if (!words.isEmpty())
            texts.last().append(words, formColumn);
        words.clear();
    };
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const bool begins = !newText.isEmpty() && line.startsWith(newText);
        if (line.isEmpty() || begins)
            finish();
        if (begins && !texts.last().sentences.isEmpty())
            texts.emplaceBack();
        const QStringList columns = line.split(QLatin1Char('\t'));
        if (!line.startsWith(QLatin1Char('#')) && !line.isEmpty() && columns.size() > formColumn && keep(columns))
            words.append(columns);
    }
    finish();
    return texts;
}

/// The same for a file that is one text.
inline GoldText readGold(const QString &path, int formColumn, const std::function<bool(const QStringList &)> &keep)
{
    return readGoldTexts(path, formColumn, keep, {}).first();
}

} // namespace dateline
