// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/correction.h"
#include "model/query/identityquestion.h"
#include "model/query/records.h"

#include <QList>
#include <QString>

namespace dateline {

// What people do with names as the corrections that it takes; empty where nothing is to do.

/// \a mentions, which name \a from until now, name somebody else: one that is shown as \a name, also where that is the
/// name that \a from is shown by or somebody else has.
QList<Correction> splitOff(const QList<MentionRecord> &mentions, const EntityName &from, const QString &name);

/// \a mentions name \a other, who is known.
QList<Correction> assign(const QList<MentionRecord> &mentions, const EntityName &other);

/// \a mentions name nobody.
QList<Correction> unname(const QList<MentionRecord> &mentions);

/// \a said of everybody that \a entity is, or, where it is a group that one article alone tells of, of that article:
/// it speaks of nameOf() then.
Correction about(const EntityRecord &entity, const Said &said);
EntityName nameOf(const EntityRecord &entity);

/// Of the two of a question, under whose name both go on where they are the same: of a full name and a single word the
/// full one, else the one that more articles name.
const QuestionedEntity &leadOf(const IdentityQuestion &question);
const QuestionedEntity &followerOf(const IdentityQuestion &question);
/// Whether the follower is a person called by a first name alone. Others are called so, too: what is said of it holds
/// for the places where it stands.
bool isFirstNameAlone(const IdentityQuestion &question);

enum class IdentityAnswer { Same, Different };
/// What a person says with an answer. \a mentions are all those of the follower, asked for where isFirstNameAlone();
/// there are none where the reader took a name for somebody whom no word of the article stands for.
QList<Correction> answerTo(const IdentityQuestion &question, IdentityAnswer answer,
                           const QList<MentionRecord> &mentions = {});

/// What a step of corrections does, in words: "Rename 'Zelensky' to 'Volodymyr Zelenskyy'".
QString inWords(const QList<Correction> &step);

/// A meeting of a stored article in terms that hold without it.
SaidMeeting saidMeeting(const ArticleRecord &record, qsizetype meeting);

} // namespace dateline
