// SPDX-License-Identifier: GPL-3.0-only
#include "model/query/history.h"

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
    }
    Q_UNREACHABLE_RETURN({});
}

const StepRecord *History::toUndo() const
{
    const auto last = std::find_if(steps.crbegin(), steps.crend(), [](const StepRecord &step) { return !step.isUndone(); });
    return last == steps.crend() ? nullptr : &*last;
}

const StepRecord *History::toRedo() const
{
    const auto first = std::ranges::find_if(steps, [](const StepRecord &step) { return !step.isDone(); });
    return first == steps.cend() ? nullptr : &*first;
}

} // namespace dateline
