// SPDX-License-Identifier: GPL-3.0-only
// What the menus of the network list and offer.
#include "ui/network/networkview.h"

#include "ui/look/phrases.h"
#include "ui/network/findinglist.h"

#include <KLocalizedString>

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QMenu *makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

} // namespace

void NetworkView::addMeetings(QMenu *menu, const QString &title, const QList<MeetingId> &meetings,
                              const QList<EntityId> &entities)
{
    constexpr int most = 40; // rows of a menu that can be read; the table has them all
    menu->addSection(inMenu(title));
    const QSet<MeetingId> wanted(meetings.begin(), meetings.end());
    int listed = 0;
    for (const MeetingRecord &meeting : std::as_const(m_set.meetings)) {
        if (!wanted.contains(meeting.id))
            continue;
        if (++listed > most) {
            menu->addAction(i18ncp("@action:inmenu", "Show Only These (%1 More)", "Show Only These (%1 More)",
                                   wanted.size() - most),
                            this, [this, entities] {
                                Filter filter = m_selection->filter();
                                filter.entities = entities;
                                m_selection->setFilter(filter);
                            });
            return;
        }
        menu->addAction(inMenu(lineOf(meeting, locale())), this,
                        [this, meeting] { m_selection->showMeeting(meeting); });
    }
}

void NetworkView::addMeetings(QMenu *menu, const NetworkEdge &edge)
{
    const NetworkNode &from = m_canvas->plan().network().nodes[edge.from];
    const NetworkNode &to = m_canvas->plan().network().nodes[edge.to];
    addMeetings(menu, i18nc("@title:menu two who met", "%1 and %2", from.name, to.name), edge.meetings,
                {from.entity, to.entity});
}

void NetworkView::listMeetings(int edge, const QPoint &where)
{
    QMenu *menu = makeMenu(this);
    addMeetings(menu, m_canvas->plan().network().edges[edge]);
    menu->popup(where);
}

/// The meetings behind a measure: those of the day for the first and the last, all of theirs for others. Those of a
/// community stand out together.
void NetworkView::listBehind(EntityId entity, MeasureModel::Column column, const QPoint &where)
{
    const auto row = std::ranges::find(m_measures.measures, entity, &NodeMeasures::entity);
    if (row == m_measures.measures.end())
        return;
    if (column == MeasureModel::Community) {
        m_chain.clear();
        m_added.clear();
        for (const NodeMeasures &each : std::as_const(m_measures.measures)) {
            if (each.community == row->community)
                m_added.insert(each.entity);
        }
        highlight();
        return;
    }
    const bool isFirst = column == MeasureModel::First;
    const bool isLast = column == MeasureModel::Last;
    QList<MeetingId> meetings;
    for (const MeetingRecord &meeting : std::as_const(m_set.meetings)) {
        if (!meeting.participants.contains(entity) || meeting.status == MeetingStatus::NotHeld)
            continue;
        if ((isFirst || isLast)
            && (!meeting.when || (isFirst ? meeting.when->from != row->first : meeting.when->to != row->last)))
            continue;
        meetings.append(meeting.id);
    }
    QMenu *menu = makeMenu(this);
    addMeetings(menu, m_set.entities.value(entity).name, meetings, {entity});
    menu->popup(where);
}

void NetworkView::showChain(EntityId from, EntityId to, const QPoint &where)
{
    QMenu *menu = makeMenu(this);
    const Network &network = m_canvas->plan().network();
    const QList<int> chain = shortestChain(network, from, to);
    if (chain.isEmpty())
        menu->addAction(i18nc("@info no chain of meetings between two", "No meetings lead from one to the other"))
            ->setEnabled(false);
    else
        m_chain = {from};
    for (const int edge : chain) {
        addMeetings(menu, network.edges[edge]);
        const EntityId one = network.nodes[network.edges[edge].from].entity;
        m_chain.append(one == m_chain.last() ? network.nodes[network.edges[edge].to].entity : one);
    }
    m_added.clear();
    highlight();
    menu->popup(where);
}

void NetworkView::showMenu(int node, const QPoint &where)
{
    QMenu *menu = makeMenu(this);
    if (node >= 0) {
        const NetworkNode &chosen = m_canvas->plan().network().nodes[node];
        menu->addSection(inMenu(chosen.name));
        addNodeActions(menu, chosen.entity, where);
        Q_EMIT menuWanted(menu, {.entity = chosen.entity});
        menu->addSeparator();
    }
    addPartActions(menu);
    menu->popup(where);
}

void NetworkView::addNodeActions(QMenu *menu, EntityId entity, const QPoint &where)
{
    QSet<EntityId> chosen = m_added;
    chosen.insert(entity);
    const auto around = [this, chosen](NetworkPart::Near near) {
        return [this, chosen, near] {
            NetworkPart part = m_part;
            part.around = chosen;
            part.steps = 1;
            part.near = near;
            setPart(part);
        };
    };
    menu->addAction(i18nc("@action:inmenu", "Only Those &Met"), this, around(NetworkPart::Near::Any));
    if (chosen.size() > 1)
        menu->addAction(i18nc("@action:inmenu", "Only Those &All %1 Met", chosen.size()), this,
                        around(NetworkPart::Near::All));
    const EntityId selected = m_folding.head(m_selection->place().entity);
    if (selected.isValid() && selected != entity)
        menu->addAction(i18nc("@action:inmenu", "&Chain from the Selected Name"), this,
                        [this, selected, entity, where] { showChain(selected, entity, where); });
    menu->addAction(i18ncp("@action:inmenu", "Keep as First &Group", "Keep These %1 as First &Group", chosen.size()),
                    this, [this, chosen] {
                        m_group = chosen;
                        m_added.clear();
                        highlight();
                        showMarks();
                    });
    QAction *connects = menu->addAction(i18nc("@action:inmenu", "&Who Connects the First Group with This"), this,
                                        [this, chosen] { showConnections(m_group, chosen - m_group); });
    connects->setEnabled(!m_group.isEmpty() && !(chosen - m_group).isEmpty());
    menu->addSeparator();
    if (m_pinned.contains(entity)) {
        menu->addAction(i18nc("@action:inmenu", "Un&pin"), this, [this, entity] { unpin({entity}); });
    } else {
        menu->addAction(i18nc("@action:inmenu", "&Pin Here"), this,
                        [this, entity] { pin(entity, m_positions.value(entity)); });
    }
    menu->addAction(i18ncp("@action:inmenu", "&Hide", "&Hide These %1", chosen.size()), this, [this, chosen] {
        NetworkPart part = m_part;
        part.hidden += chosen;
        m_added.clear();
        setPart(part);
    });
}

void NetworkView::addPartActions(QMenu *menu)
{
    if (!m_part.around.isEmpty() && m_part.near == NetworkPart::Near::Any) {
        menu->addAction(i18nc("@action:inmenu", "One Step &Further"), this, [this] {
            NetworkPart part = m_part;
            ++part.steps;
            setPart(part);
        });
    }
    QAction *denied =
        menu->addAction(i18nc("@option:check", "&Meetings That Did Not Take Place"), this, [this](bool isShown) {
            NetworkPart part = m_part;
            part.denied = isShown ? NetworkPart::Denied::Shown : NetworkPart::Denied::Hidden;
            setPart(part);
        });
    denied->setCheckable(true);
    denied->setChecked(m_part.denied == NetworkPart::Denied::Shown);
    if (!m_group.isEmpty()) {
        menu->addAction(i18nc("@action:inmenu", "For&get the First Group"), this, [this] {
            m_group.clear();
            m_hasConnections = false;
            showMarks();
            showBelow();
        });
    }
    if (!m_pinned.isEmpty()) {
        menu->addAction(i18nc("@action:inmenu", "Unpin &All"), this, [this] {
            const QList<EntityId> pinned = m_pinned.keys();
            unpin(QSet<EntityId>(pinned.begin(), pinned.end()));
        });
    }
    QAction *all = menu->addAction(i18nc("@action:inmenu", "Show &Everybody Again"), this,
                                   [this] { setPart({.denied = m_part.denied}); });
    all->setEnabled(m_part != NetworkPart{.denied = m_part.denied});
}

} // namespace dateline
