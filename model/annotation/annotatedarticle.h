// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entity.h"
#include "model/annotation/meeting.h"
#include "model/annotation/timeexpression.h"
#include "model/article/article.h"
#include "model/language/sentence.h"

#include <QList>

namespace dateline {

/// An article and everything that was found in it. Entities are referred to by their index here.
struct AnnotatedArticle {
    Article article;
    QList<Sentence> sentences;
    QList<Mention> mentions; ///< in order of their spans, not overlapping
    QList<Entity> entities;
    QList<TimeExpression> times;
    QList<Meeting> meetings; ///< in order of their first evidence

    bool operator==(const AnnotatedArticle &) const = default;
};

} // namespace dateline
