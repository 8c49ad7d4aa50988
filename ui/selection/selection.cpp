// SPDX-License-Identifier: GPL-3.0-only
#include "ui/selection/selection.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr qsizetype longestHistory = 200;

} // namespace

Selection::Selection(QObject *parent)
    : QObject(parent)
{
}

void Selection::selectArticle(ArticleId article)
{
    if (article != m_place.article)
        go({.article = article, .entity = m_place.entity, .meeting = {}, .passage = {}});
}

void Selection::selectEntity(EntityId entity)
{
    if (entity != m_place.entity)
        go({.article = m_place.article, .entity = entity, .meeting = {}, .passage = {}});
}

void Selection::selectMeeting(MeetingId meeting)
{
    if (meeting != m_place.meeting)
        go({.article = m_place.article, .entity = m_place.entity, .meeting = meeting, .passage = {}});
}

void Selection::showPassage(ArticleId article, TextSpan passage, MeetingId meeting)
{
    show({.article = article, .entity = m_place.entity, .meeting = meeting, .passage = passage});
}

void Selection::showNaming(EntityId entity, ArticleId article, TextSpan passage)
{
    show({.article = article, .entity = entity, .meeting = {}, .passage = passage});
}

void Selection::showMeeting(const MeetingRecord &meeting)
{
    const auto shown = std::ranges::find(meeting.tellings, m_place.meeting, &MeetingRecord::id);
    if (shown == meeting.tellings.end())
        return showPassage(meeting.article, meeting.evidence.value(0), meeting.id);
    const auto next = shown + 1 == meeting.tellings.end() ? meeting.tellings.begin() : shown + 1;
    showPassage(next->article, next->evidence.value(0), next->id);
}

void Selection::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged(m_filter);
}

void Selection::clear()
{
    m_place = {};
    m_back.clear();
    m_forward.clear();
    Q_EMIT placeChanged(m_place);
    Q_EMIT historyChanged();
    setFilter({});
}

void Selection::goBack()
{
    if (m_back.isEmpty())
        return;
    m_forward.append(m_place);
    m_place = m_back.takeLast();
    Q_EMIT placeChanged(m_place);
    Q_EMIT historyChanged();
}

void Selection::goForward()
{
    if (m_forward.isEmpty())
        return;
    m_back.append(m_place);
    m_place = m_forward.takeLast();
    Q_EMIT placeChanged(m_place);
    Q_EMIT historyChanged();
}

void Selection::show(const Place &place)
{
    if (place == m_place)
        Q_EMIT placeChanged(m_place); // one may have scrolled away from it
    else
        go(place);
}

void Selection::go(const Place &place)
{
    if (m_place != Place()) // nowhere is no place to come back to
        m_back.append(m_place);
    if (m_back.size() > longestHistory)
        m_back.removeFirst();
    m_forward.clear();
    m_place = place;
    Q_EMIT placeChanged(m_place);
    Q_EMIT historyChanged();
}

} // namespace dateline
