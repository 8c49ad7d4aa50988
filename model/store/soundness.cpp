// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/soundness.h"

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype hashLength = 32;

bool lies(TextSpan span, const QString &text)
{
    return 0 <= span.begin && span.begin <= span.end && span.end <= text.size();
}

template<typename Items>
bool allLie(const Items &items, const QString &text)
{
    return std::ranges::all_of(items, [&text](const auto &item) { return lies(item.span, text); });
}

bool refers(int index, const AnnotatedArticle &annotated)
{
    return 0 <= index && index < annotated.entities.size();
}

/// An interval with an open end runs forward.
bool runsForward(const DateInterval &when)
{
    return !when.from.isValid() || !when.to.isValid() || when.from <= when.to;
}

bool isSound(const Meeting &meeting, const AnnotatedArticle &annotated)
{
    const QString &text = annotated.article.text;
    return meeting.participants.size() >= 2 && !meeting.evidence.isEmpty()
        && std::ranges::all_of(meeting.participants, [&](int index) { return refers(index, annotated); })
        && std::ranges::all_of(meeting.evidence, [&](TextSpan span) { return lies(span, text); });
}

} // namespace

std::optional<QString> contradictionIn(const AnnotatedArticle &annotated)
{
    const QString &text = annotated.article.text;
    if (annotated.article.hash.size() != hashLength)
        return u"it has no hash"_s;
    if (!allLie(annotated.article.headers, text) || !allLie(annotated.sentences, text))
        return u"a sentence or header lies outside the text"_s;
    if (!allLie(annotated.mentions, text) || !allLie(annotated.times, text))
        return u"a name or time lies outside the text"_s;
    for (const Mention &mention : annotated.mentions) {
        if (mention.entity != -1 && !refers(mention.entity, annotated))
            return u"a name refers to nobody"_s;
    }
    for (const Entity &entity : annotated.entities) {
        if (entity.belongsTo != -1 && !refers(entity.belongsTo, annotated))
            return u"a group belongs to nobody"_s;
    }
    for (const Meeting &meeting : annotated.meetings) {
        if (!isSound(meeting, annotated))
            return u"a meeting lacks participants or evidence"_s;
        if (meeting.when && !runsForward(*meeting.when))
            return u"a meeting ends before it begins"_s;
    }
    return std::nullopt;
}

} // namespace dateline
