// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/correctedarticle.h"

#include "model/identity/articledraft.h"
#include "model/identity/saidmeetings.h"

namespace dateline {

namespace {

struct Named {
    QList<EntityKey> &names;
    void operator()(const NameSpans &each) const { names.append(EntityKey::of(each.name)); }
    void operator()(const Retype &each) const { names.append(EntityKey::of({each.kind, each.name.name})); }
    void operator()(const Merge &each) const { names.append(EntityKey::of(each.into)); }
    void operator()(const auto &) const {}
};

void addNames(const Said &said, QList<EntityKey> &names)
{
    std::visit(Named{names}, said);
}

} // namespace

QList<EntityKey> pinnedNames(const QList<Correction> &corrections)
{
    QList<EntityKey> names;
    for (const Correction &correction : corrections)
        addNames(correction.said, names);
    return names;
}

IdentifiedArticle identifiedByName(const AnnotatedArticle &annotated)
{
    IdentifiedArticle article{annotated, {}};
    for (const Entity &entity : annotated.entities)
        article.identities.append({entity.kind, entity.name});
    return article;
}

CorrectedArticle correct(const IdentifiedArticle &article, const WhatWasSaid &said)
{
    ArticleDraft draft(article, said.rules);
    draft.applyRules(pinnedNames(said.before) + pinnedNames(said.now));
    SaidMeetings meetings;
    const auto take = [&](const auto &each) {
        if constexpr (requires { draft.apply(each); })
            draft.apply(each);
        else if constexpr (requires { meetings.add(each); })
            meetings.add(each);
    };
    for (const Correction &correction : said.now)
        std::visit(take, correction.said);
    meetings.applyTo(draft);
    return draft.finished();
}

} // namespace dateline
