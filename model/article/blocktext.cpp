// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/blocktext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr qsizetype longestInvitation = 160;

} // namespace

QString joinBlocks(const QStringList &blocks)
{
    QStringList kept;
    for (const QString &block : blocks) {
        QStringList lines;
        for (const QString &line : block.split(u'\n')) {
            const QString plain = line.simplified();
            if (!plain.isEmpty())
                lines.append(plain);
        }
        if (!lines.isEmpty())
            kept.append(lines.join(u'\n'));
    }
    return kept.join(u"\n\n"_s);
}

bool isInvitation(const QString &block)
{
    if (block.size() > longestInvitation)
        return false;
    // How such lines begin…
    static const QRegularExpression beginning(
        uR"(^\W*(?:read (?:more|also|next|on)\s*[:|»>]|see also\s*:|also read\s*:|more on (?:this|the) (?:story|topic|subject)|related\s*:|subscribe (?:to|now|today|for|here)|sign up (?:to|for|here|now|today)|follow (?:us|me|\S+ on)\b|click here|tap here|watch(?: (?:live|now))?\s*:|listen\s*:|©|copyright\s+(?:©|\(c\)|\d{4})|all rights reserved|this (?:site|website) uses cookies|we use cookies|accept (?:all )?cookies|get (?:the|our) (?:free )?(?:app|newsletter)|download (?:the|our) app|support (?:our|independent|quality) journalism|leave a comment|(?:additional |further )?(?:reporting|editing|writing) by\b|(?:photo|picture|image|credit|photograph|tags?|topics?|filed under)s?\s*:))"_s,
        QRegularExpression::CaseInsensitiveOption);
    // … and words that are all there is.
    static const QRegularExpression whole(
        uR"(^\W*(?:read more|read next|see also|also read|related(?: (?:articles?|stories|topics|coverage|content|news))?|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|subscribe|sign up|sign in|log ?in|register|share(?: (?:this(?: (?:article|story|page))?|on \w+|via \w+))?|advertisement|sponsored(?: content)?|promoted|newsletter|print|e-?mail|copy link|save|\d*\s*comments?(?: \(\d+\))?|skip (?:to|advert\w*|past)\b.{0,40}|continue reading.{0,20}|story continues.{0,30}|article continues.{0,30})\W*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString line = block.trimmed();
    return beginning.match(line).hasMatch() || whole.match(line).hasMatch();
}

} // namespace dateline
