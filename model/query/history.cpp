// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/history.h"

#include "model/query/meetingchange.h"

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

QString articles(const Step &step)
{
    return step.count == 1 ? u"'%1'"_s.arg(step.subject) : u"%1 articles"_s.arg(step.count);
}

} // namespace

QString inWords(const Step &step)
{
    switch (step.kind) {
    case StepKind::Import:
        return u"Import "_s + articles(step);
    case StepKind::Delete:
        return u"Delete "_s + articles(step);
    case StepKind::SetDate:
        return u"Change the date of "_s + articles(step);
    case StepKind::ReadAgain:
        return u"Read %1 again"_s.arg(articles(step));
    case StepKind::SaveSearch:
        return u"Keep search '%1'"_s.arg(step.subject);
    case StepKind::RemoveSearch:
        return u"Remove search '%1'"_s.arg(step.subject);
    case StepKind::Rename:
        return u"Rename '%1' to '%2'"_s.arg(step.subject, step.object);
    case StepKind::Retype:
        return u"Change the kind of '%1' to %2"_s.arg(step.subject, step.object);
    case StepKind::Merge:
        return u"Merge '%1' into '%2'"_s.arg(step.subject, step.object);
    case StepKind::KeepApart:
        return u"Keep '%1' apart from '%2'"_s.arg(step.subject, step.object);
    case StepKind::Hide:
        return u"'%1' is not a name"_s.arg(step.subject);
    case StepKind::AlwaysName:
        return u"Always read '%1' as '%2'"_s.arg(step.subject, step.object);
    case StepKind::NameMentions:
        return step.count == 1 ? u"Let a mention name '%1'"_s.arg(step.subject)
                               : u"Let %1 mentions name '%2'"_s.arg(step.count).arg(step.subject);
    case StepKind::UnnameMentions:
        return step.count > 1        ? u"%1 mentions are not names"_s.arg(step.count)
            : step.subject.isEmpty() ? u"A mention is not a name"_s
                                     : u"A mention of '%1' is not a name"_s.arg(step.subject);
    case StepKind::AddMeeting:
        return u"Add a meeting of "_s + step.subject;
    case StepKind::ChangeMeeting:
        return u"Change a meeting of "_s + step.subject
            + (step.object.isEmpty() ? QString() : u": "_s + inWords(meetingChanges(step.object)));
    case StepKind::RemoveMeeting:
        return u"Remove a meeting of "_s + step.subject;
    case StepKind::TakeOverCorrections:
        return step.count == 1 ? u"Import a correction"_s : u"Import %1 corrections"_s.arg(step.count);
    case StepKind::TakeBackCorrections:
        return step.count == 1 ? u"Take back: "_s + step.subject : u"Take back %1 corrections"_s.arg(step.count);
    }
    Q_UNREACHABLE_RETURN({});
}

const StepRecord *History::toUndo() const
{
    const auto last =
        std::find_if(steps.crbegin(), steps.crend(), [](const StepRecord &step) { return !step.isUndone(); });
    return last == steps.crend() ? nullptr : &*last;
}

const StepRecord *History::toRedo() const
{
    const auto first = std::ranges::find_if(steps, [](const StepRecord &step) { return !step.isDone(); });
    return first == steps.cend() ? nullptr : &*first;
}

} // namespace dateline
