// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entityname.h"
#include "model/base/textspan.h"
#include "model/query/records.h"

#include <QDate>
#include <QString>

namespace dateline {

/// One of two that may be the same, with a sentence that names it.
struct QuestionedEntity {
    EntitySummary entity;
    EntityName identity; ///< as corrections speak of it
    ArticleId article;   ///< that the sentence is in, the latest that names it
    QString articleTitle;
    QDate published;     ///< null when unknown
    QString sentence;
    TextSpan passage;    ///< the sentence, in the article
    TextSpan name;       ///< in the sentence

    bool operator==(const QuestionedEntity &) const = default;
};

/// "Same person?", asked where the evidence is not enough to say.
struct IdentityQuestion {
    QuestionedEntity one;
    QuestionedEntity other;
    double confidence = 0; ///< that they are the same

    bool operator==(const IdentityQuestion &) const = default;
};

} // namespace dateline
