// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/correcting.h"

#include "model/identity/namesake.h"

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QString partiesOf(const SaidMeeting &meeting)
{
    QStringList names;
    for (const EntityName &name : meeting.participants)
        names.append(plainName(name.name));
    return names.join(u", "_s);
}

struct Steps {
    Step operator()(const Rename &said) const { return {.kind = StepKind::Rename, .subject = plainName(said.name.name), .object = said.shown}; }
    Step operator()(const Retype &said) const { return {.kind = StepKind::Retype, .subject = plainName(said.name.name), .object = toString(said.kind)}; }
    Step operator()(const Merge &said) const { return {.kind = StepKind::Merge, .subject = plainName(said.name.name), .object = plainName(said.into.name)}; }
    Step operator()(const KeepApart &said) const { return {.kind = StepKind::KeepApart, .subject = plainName(said.name.name), .object = plainName(said.other.name)}; }
    Step operator()(const Hide &said) const { return {.kind = StepKind::Hide, .subject = plainName(said.name.name)}; }
    Step operator()(const AlwaysName &said) const { return {.kind = StepKind::AlwaysName, .subject = said.words, .object = plainName(said.name.name)}; }
    Step operator()(const NameSpans &said) const
    {
        return {.kind = StepKind::NameMentions, .subject = plainName(said.name.name), .count = static_cast<int>(said.spans.size())};
    }
    Step operator()(const UnnameSpans &said) const { return {.kind = StepKind::UnnameMentions, .count = static_cast<int>(said.spans.size())}; }
    Step operator()(const AddMeeting &said) const { return {.kind = StepKind::AddMeeting, .subject = partiesOf(said.meeting)}; }
    Step operator()(const ChangeMeeting &said) const { return {.kind = StepKind::ChangeMeeting, .subject = partiesOf(said.meeting)}; }
    Step operator()(const RemoveMeeting &said) const { return {.kind = StepKind::RemoveMeeting, .subject = partiesOf(said.meeting)}; }
};

} // namespace

Step stepOf(const QList<Correction> &corrections)
{
    if (corrections.isEmpty())
        return {.kind = StepKind::TakeOverCorrections};
    Step step = std::visit(Steps(), corrections.first().said);
    step.reason = corrections.first().reason;
    for (const Correction &further : corrections.sliced(1)) {
        const Step other = std::visit(Steps(), further.said);
        if (other.kind == step.kind)
            step.count += other.count;
        else if (other.kind == StepKind::Rename && other.subject == step.subject)
            step.subject = other.object; // who was split off under a name that others have, too
    }
    return step;
}

} // namespace dateline
