// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entity.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace dateline {

enum class MentionForm {
    Name,            ///< "Ada Moran"
    DescribedGroup,  ///< "Russian delegation", "officials from Kenya"
    DescribedPerson, ///< "the Turkish foreign minister": one person, named elsewhere or not at all
};

/// A mention while an article is being read: with its place in the tree and what the resolver needs to know.
/// The tokens are [firstToken, lastToken) of the sentence.
struct FoundMention {
    int sentence = 0;
    int firstToken = 0;
    int lastToken = 0;
    int head = 0; ///< the token the others hang on
    EntityKind kind = EntityKind::Other;
    MentionForm form = MentionForm::Name;
    double confidence = 0;
    QString name;      ///< as it would stand alone: "US officials" for the first part of "US and Russian officials"
    int roleFirst = -1; ///< of a person, the token where the titles before the name begin, -1 for none
    QString role;      ///< of a person: "US Army Secretary"
    bool joined = false; ///< of a person, whether "and" stands before the name and its titles
    QString noun;      ///< of a description: "delegation", in lower case
    QString ownerName; ///< of a description, the country or body as the text names it: "Russian", "Hamas"
    EntityKind ownerKind = EntityKind::Other;
    int ownerFirst = -1; ///< the tokens [ownerFirst, ownerLast) that tell the owner
    int ownerLast = -1;
    int country = -1;  ///< of a description or a role: index into Countries, -1 for none
    int entity = -1;

    [[nodiscard]] int firstWithTitles() const { return roleFirst >= 0 ? roleFirst : firstToken; }
    [[nodiscard]] bool covers(int token) const { return firstToken <= token && token < lastToken; }
};

/// The mention of a sentence's \a mentions that covers \a token, or null.
inline const FoundMention *mentionAt(const QList<FoundMention> &mentions, int token)
{
    const auto found =
        std::ranges::find_if(mentions, [token](const FoundMention &mention) { return mention.covers(token); });
    return found == mentions.end() ? nullptr : &*found;
}

} // namespace dateline
