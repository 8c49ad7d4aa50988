// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/correctionplaces.h"

#include "model/store/correctionrows.h"
#include "model/store/entityrows.h"
#include "model/store/statement.h"

namespace dateline {

namespace {

struct Subject {
    QList<EntityName> names = {}; ///< of which one may be known, the one it leads to first
    TextSpan passage = {};
};

TextSpan firstOf(const QList<TextSpan> &spans)
{
    return spans.isEmpty() ? TextSpan() : spans.first();
}

struct SubjectOf {
    Subject operator()(const Rename &said) const { return {.names = {said.name}}; }
    Subject operator()(const Retype &said) const { return {.names = {{said.kind, said.name.name}, said.name}}; }
    Subject operator()(const Merge &said) const { return {.names = {said.into, said.name}}; }
    Subject operator()(const KeepApart &said) const { return {.names = {said.name, said.other}}; }
    Subject operator()(const Hide &said) const { return {.names = {said.name}}; }
    Subject operator()(const AlwaysName &said) const { return {.names = {said.name}}; }
    Subject operator()(const NameSpans &said) const { return {.names = {said.name}, .passage = firstOf(said.spans)}; }
    Subject operator()(const UnnameSpans &said) const { return {.passage = firstOf(said.spans)}; }
    Subject operator()(const AddMeeting &said) const { return {.passage = firstOf(said.meeting.evidence)}; }
    Subject operator()(const ChangeMeeting &said) const { return {.passage = firstOf(said.meeting.evidence)}; }
    Subject operator()(const RemoveMeeting &said) const { return {.passage = firstOf(said.meeting.evidence)}; }
};

} // namespace

QList<CorrectionRecord> readCorrectionRecords(SQLite::Database &database)
{
    SQLite::Statement article(database, "SELECT id, title FROM article WHERE hash = ?");
    EntityRows entities(database);
    QList<CorrectionRecord> records = readCorrections(database);
    for (auto &[id, correction, place] : records) {
        const Subject subject = std::visit(SubjectOf(), correction.said);
        if (!correction.isEverywhere()) {
            if (Run row(article, correction.article); row.next()) {
                place.article = row.id<ArticleId>(0);
                place.articleTitle = row.text(1);
                place.passage = subject.passage;
            }
        }
        for (const EntityName &name : subject.names) {
            if (place.entity.isValid())
                break;
            place.entity = entities.find(name).value_or(EntityId());
        }
    }
    return records;
}

} // namespace dateline
