// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/correctedarticle.h"
#include "model/identity/namekey.h"

#include <QSet>

#include <algorithm>

namespace dateline {

inline bool isInOrder(const AnnotatedArticle &annotated)
{
    for (qsizetype i = 1; i < annotated.mentions.size(); ++i) {
        if (annotated.mentions.at(i - 1).span.end > annotated.mentions.at(i).span.begin)
            return false;
    }
    return true;
}

/// What must hold of every corrected article; says what does not.
inline QString wrongWith(const CorrectedArticle &corrected, const QString &article)
{
    const AnnotatedArticle &made = corrected.article.annotated;
    if (!isInOrder(made))
        return QStringLiteral("mentions overlap or are out of order");
    if (corrected.article.identities.size() != made.entities.size()
        || corrected.meetingsBefore.size() != made.meetings.size())
        return QStringLiteral("lists are not parallel");
    const auto refers = [&made](int index) { return 0 <= index && index < made.entities.size(); };
    for (const Mention &mention : made.mentions) {
        if (!refers(mention.entity) || mention.span.begin < 0 || mention.span.end > article.size()
            || mention.span.isEmpty())
            return QStringLiteral("a mention is astray");
    }
    for (const Entity &entity : made.entities) {
        if (entity.belongsTo != -1 && !refers(entity.belongsTo))
            return QStringLiteral("a group belongs to nobody");
        if (entity.aliases.contains(entity.name)
            || QSet<QString>(entity.aliases.cbegin(), entity.aliases.cend()).size() != entity.aliases.size())
            return QStringLiteral("an alias is there twice");
    }
    for (const Meeting &meeting : made.meetings) {
        const QSet<int> participants(meeting.participants.cbegin(), meeting.participants.cend());
        if (participants.size() < 2 || participants.size() != meeting.participants.size()
            || !std::ranges::all_of(participants, refers))
            return QStringLiteral("a meeting lacks participants");
        QSet<QString> keys;
        for (const int participant : participants) {
            const EntityName &name = corrected.article.identities.at(participant);
            keys.insert(toString(name.kind) + nameKey(name.name));
        }
        if (keys.size() < 2)
            return QStringLiteral("somebody met himself");
        if (meeting.evidence.isEmpty() || meeting.evidence.first().end > article.size())
            return QStringLiteral("a meeting lacks evidence");
    }
    return {};
}

} // namespace dateline
