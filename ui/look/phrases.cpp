// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/phrases.h"

#include <QTextBoundaryFinder>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

/// The last place up to \a at where a line may break, but not before \a least: there comes a word as long as all that.
qsizetype breakBefore(const QString &text, qsizetype at, qsizetype least)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    finder.setPosition(at);
    const qsizetype found = finder.isAtBoundary() ? at : finder.toPreviousBoundary();
    return found > least ? found : at;
}

qsizetype breakAfter(const QString &text, qsizetype at, qsizetype most)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    finder.setPosition(at);
    const qsizetype found = finder.isAtBoundary() ? at : finder.toNextBoundary();
    return found >= 0 && found <= most ? found : at;
}

} // namespace

QString shortened(const QString &sentence, qsizetype most)
{
    const QString simple = sentence.simplified();
    return simple.size() > most ? simple.first(breakBefore(simple, most, 0)).trimmed() + u'…' : simple;
}

TextSpan wordsAround(const QString &sentence, TextSpan span, qsizetype most)
{
    return {span.begin <= most ? 0 : breakAfter(sentence, span.begin - most, span.begin),
            sentence.size() - span.end <= most ? sentence.size()
                                               : breakBefore(sentence, span.end + most, span.end - 1)};
}

QString withEllipses(const QString &words, TextSpan shown, const QString &sentence)
{
    return (shown.begin > 0 ? u"…"_s : QString()) + words + (shown.end < sentence.size() ? u"…"_s : QString());
}

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString inMenu(QString words)
{
    return words.replace(u'&', u"&&"_s);
}

} // namespace dateline
