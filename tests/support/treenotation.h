// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/language/neuralreader.h"

#include <QString>
#include <QStringList>

namespace dateline::test {

/// A text and its sentences with trees and names, written by hand.
struct NotedText {
    QString text;
    QList<SentenceReading> readings;
    bool cued = false; ///< whether the readings tell which words tell of meetings; else nothing is known of that
};

namespace detail {

using namespace Qt::StringLiterals;

inline PartOfSpeech posOf(const QString &word)
{
    for (int pos = 0; pos <= static_cast<int>(PartOfSpeech::X); ++pos) {
        if (toString(static_cast<PartOfSpeech>(pos)) == word)
            return static_cast<PartOfSpeech>(pos);
    }
    qFatal("unknown part of speech %s", qPrintable(word));
}

inline Relation relationOf(const QString &word)
{
    for (int relation = 0; relation <= static_cast<int>(Relation::Xcomp); ++relation) {
        if (toString(static_cast<Relation>(relation)) == word)
            return static_cast<Relation>(relation);
    }
    qFatal("unknown relation %s", qPrintable(word));
}

inline NameKind kindOf(const QString &word)
{
    const QStringList kinds{u"person"_s, u"organization"_s, u"place"_s, u"facility"_s, u"group"_s, u"other"_s};
    if (!kinds.contains(word))
        qFatal("unknown kind of name %s", qPrintable(word));
    return static_cast<NameKind>(kinds.indexOf(word));
}

} // namespace detail

/// Reads sentences, a line each, of words "form/POS/head/relation", or ".../name" with the kind of the name that begins
/// (person, organization, place, facility, group, other) or "+" where it goes on; heads count from 1, 0 is the root.
/// A blank stands between the words of the text, except before "'s", "," and ".".
inline NotedText readNotation(const QString &notation)
{
    using namespace Qt::StringLiterals;
    NotedText result;
    for (const QString &line : notation.split(u'\n', Qt::SkipEmptyParts)) {
        SentenceReading reading;
        if (!result.text.isEmpty())
            result.text += u'\n';
        reading.sentence.span.begin = result.text.size();
        for (const QString &word : line.split(u' ', Qt::SkipEmptyParts)) {
            const QStringList fields = word.split(u'/');
            if (fields.size() < 4)
                qFatal("no word: %s", qPrintable(word));
            const bool close =
                QStringList{u"'s"_s, u","_s, u"."_s, u"?"_s}.contains(fields[0]) || reading.sentence.tokens.isEmpty();
            if (!close)
                result.text += u' ';
            const auto at = static_cast<int>(reading.sentence.tokens.size());
            const TextSpan span{result.text.size(), result.text.size() + fields[0].size()};
            result.text += fields[0];
            reading.sentence.tokens.append(
                {span, detail::posOf(fields[1]), fields[2].toInt() - 1, detail::relationOf(fields[3])});
            if (fields.size() > 4 && fields[4] == u"+")
                reading.names.last().lastToken = at + 1;
            else if (fields.size() > 4)
                reading.names.append({at, at + 1, detail::kindOf(fields[4]), 0.9F});
        }
        reading.sentence.span.end = result.text.size();
        result.readings.append(reading);
    }
    return result;
}

} // namespace dateline::test
