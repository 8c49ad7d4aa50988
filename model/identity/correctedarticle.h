// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/annotation/entityname.h"
#include "model/identity/correction.h"
#include "model/identity/entitykey.h"
#include "model/identity/namerules.h"

#include <QList>

namespace dateline {

/// An article as it is read, or as it stands after earlier corrections, and whom its entities are in all articles.
struct IdentifiedArticle {
    AnnotatedArticle annotated;
    QList<EntityName> identities; ///< parallel to annotated.entities

    bool operator==(const IdentifiedArticle &) const = default;
};

/// Everybody goes by the name that the article gives them.
IdentifiedArticle identifiedByName(const AnnotatedArticle &annotated);

struct CorrectedArticle {
    IdentifiedArticle article;
    QList<int> meetingsBefore; ///< parallel to the meetings: which one it was before, -1 for none

    bool operator==(const CorrectedArticle &) const = default;
};

/// What was said of an article and of names in all articles.
struct WhatWasSaid {
    const NameRules &rules;
    QList<Correction> now = {};    ///< of this article, in the order in which it was said
    QList<Correction> before = {}; ///< of this article and in it already: names of these keep their kind
};

/// Whom \a corrections of one article say to be named in it.
QList<EntityKey> pinnedNames(const QList<Correction> &corrections);

/// \a article as it is by what people \a said. Pure: the same again for the same; where nothing was said, the article
/// is as it was. Mentions stay in order and apart, meetings keep two different participants and their evidence; those
/// that cannot keep them go. A place outside the text is passed over.
CorrectedArticle correct(const IdentifiedArticle &article, const WhatWasSaid &said);

} // namespace dateline
