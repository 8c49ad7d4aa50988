// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineparts.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr size_t mostKept = 6;

std::shared_ptr<const TimelinePart> gathered(const Timeline &timeline, const TimelinePlacing &placing,
                                             const TimelineParts::Wish &wish)
{
    return std::make_shared<const TimelinePart>(timeline, placing, wish.spacing, wish.around);
}

bool serves(const TimelinePart &part, const TimelineParts::Wish &wish)
{
    return part.spacing() == wish.spacing && part.marks().stretch().covers(wish.needed);
}

} // namespace

bool TimelineParts::isPrepared(const Wish &wish) const
{
    return m_prepared && m_prepared->wish.spacing == wish.spacing && m_prepared->wish.around.covers(wish.needed);
}

bool TimelineParts::has(const Wish &wish) const
{
    return isPrepared(wish)
        || std::ranges::any_of(m_known, [&](const Known &known) { return serves(*known.part, wish); });
}

TimelineParts::Known &TimelineParts::keep(Known known)
{
    if (m_known.size() >= mostKept) {
        m_known.erase(m_known.begin());
    }
    return m_known.emplace_back(std::move(known));
}

TimelineParts::Known &TimelineParts::found(const Wish &wish)
{
    const auto known = std::ranges::find_if(m_known, [&](const Known &each) { return serves(*each.part, wish); });
    if (known != m_known.end()) {
        std::rotate(known, std::next(known), m_known.end());
        return m_known.back();
    }
    return keep(isPrepared(wish) ? std::exchange(m_prepared, {})->known.result()
                                 : Known{.part = gathered(m_timeline, m_placing, wish)});
}

QList<PaintedBar> TimelineParts::bars(const Wish &wish, const Standout &standingOut)
{
    Known &known = found(wish);
    if (known.standingOut != standingOut) {
        known.standingOut = standingOut;
        known.bars = paintedBars(m_timeline, m_placing, *known.part, *standingOut);
    }
    return known.bars;
}

void TimelineParts::prepare(const Wish &wish, const Standout &standingOut)
{
    if (m_prepared && !m_prepared->known.isFinished()) {
        return;
    }
    if (m_prepared) {
        keep(m_prepared->known.result());
    }
    m_prepared = {wish, QtConcurrent::run([timeline = m_timeline, placing = m_placing, wish, standingOut] {
                      Known known{.part = gathered(timeline, placing, wish), .standingOut = standingOut};
                      known.bars = paintedBars(timeline, placing, *known.part, *standingOut);
                      return known;
                  })};
}

} // namespace dateline
