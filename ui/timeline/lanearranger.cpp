// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/lanearranger.h"

#include "ui/look/phrases.h"
#include "ui/timeline/timelinewords.h"

#include <KLocalizedString>

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <functional>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOffered = 20; // folded lanes
constexpr int longestName = 200;

/// Fills a menu with ways to arrange.
class Filler
{
public:
    Filler(QMenu &menu, const LaneArrangement &arrangement, std::function<void(const LaneArrangement &)> choose)
        : m_menu(menu)
        , m_arrangement(arrangement)
        , m_choose(std::move(choose))
    {
    }

    void addLane(const Timeline &timeline, int lane)
    {
        const TimelineLane &chosen = timeline.lanes.at(lane);
        const QString key = LaneArrangement::keyOf(chosen);
        LaneArrangement pinned = m_arrangement;
        chosen.isPinned ? void(pinned.pinned.remove(key)) : void(pinned.pinned.insert(key));
        add(chosen.isPinned ? u"window-unpin"_s : u"window-pin"_s,
            chosen.isPinned ? i18nc("@action:inmenu a lane", "Unpin")
                            : i18nc("@action:inmenu a lane", "Pin to the Top"),
            pinned);
        add(u"arrow-up"_s, i18nc("@action:inmenu a lane", "Move Up"),
            moved(m_arrangement, timeline.lanes, lane, lane - 1), Qt::Key_Up);
        add(u"arrow-down"_s, i18nc("@action:inmenu a lane", "Move Down"),
            moved(m_arrangement, timeline.lanes, lane, lane + 2), Qt::Key_Down);
        m_menu.addSeparator();
        LaneArrangement folded = m_arrangement;
        folded.folded.insert(key);
        add({}, i18nc("@action:inmenu a lane", "Fold"), folded);
        LaneArrangement others = m_arrangement;
        for (int other = 0; other < int(timeline.lanes.size()); ++other) {
            const TimelineLane &one = timeline.lanes.at(other);
            if (other != lane && LaneArrangement::canArrange(one) && !one.isPinned) {
                others.folded.insert(LaneArrangement::keyOf(one));
            }
        }
        add(u"collapse-all"_s, i18nc("@action:inmenu lanes; pinned ones stay", "Fold All Others"), others);
    }

    void addFolded(const Timeline &timeline)
    {
        LaneArrangement none = m_arrangement;
        for (const TimelineLane &lane : timeline.folded) {
            none.folded.remove(LaneArrangement::keyOf(lane));
        }
        add(u"expand-all"_s, i18nc("@action:inmenu lanes", "Unfold All"), none);
        m_menu.addSeparator();
        for (const TimelineLane &lane : timeline.folded.first(std::min(timeline.folded.size(), mostOffered))) {
            LaneArrangement out = m_arrangement;
            out.folded.remove(LaneArrangement::keyOf(lane));
            add({}, i18nc("@action:inmenu a lane by its name", "Unfold %1", inMenu(shortened(laneName(lane), 60))),
                out);
        }
    }

    void addReset()
    {
        m_menu.addSeparator();
        add(u"edit-reset"_s, i18nc("@action:inmenu", "Reset All Lanes"), {});
    }

private:
    /// \a arrow with Ctrl and Shift does the same.
    void add(const QString &icon, const QString &text, const LaneArrangement &wanted, Qt::Key arrow = Qt::Key_unknown)
    {
        QAction *action =
            m_menu.addAction(QIcon::fromTheme(icon), text, &m_menu, [choose = m_choose, wanted] { choose(wanted); });
        action->setEnabled(wanted != m_arrangement);
        if (arrow != Qt::Key_unknown) {
            action->setShortcut(Qt::CTRL | Qt::SHIFT | arrow);
            action->setShortcutVisibleInContextMenu(true);
        }
    }

    QMenu &m_menu;
    const LaneArrangement &m_arrangement;
    std::function<void(const LaneArrangement &)> m_choose;
};

} // namespace

LaneArranger::LaneArranger(QWidget *parent)
    : QObject(parent)
    , m_widget(parent)
{
}

void LaneArranger::setArrangements(const QMap<TimelineLanes, LaneArrangement> &arrangements)
{
    m_arrangements = arrangements;
}

void LaneArranger::set(TimelineLanes kind, const LaneArrangement &arrangement)
{
    if (arrangement == m_arrangements.value(kind)) {
        return;
    }
    if (arrangement.isEmpty()) {
        m_arrangements.remove(kind);
    } else {
        m_arrangements[kind] = arrangement;
    }
    Q_EMIT arranged(kind);
}

void LaneArranger::move(const Timeline &timeline, TimelineLanes kind, int lane, int before)
{
    set(kind, moved(arrangement(kind), timeline.lanes, lane, before));
}

void LaneArranger::fill(QMenu *menu, const Timeline &timeline, TimelineLanes kind, int lane)
{
    close();
    m_menu = menu;
    const LaneArrangement shown = arrangement(kind);
    const TimelineLane chosen = timeline.lanes.at(lane);
    if (chosen.notes) {
        return;
    }
    Filler filler(*m_menu, shown, [this, kind](const LaneArrangement &wanted) { set(kind, wanted); });
    if (chosen.folded > 0) {
        filler.addFolded(timeline);
    } else {
        filler.addLane(timeline, lane);
        m_menu->addAction(QIcon::fromTheme(u"edit-rename"_s), i18nc("@action:inmenu a lane", "Name This Lane…"), this,
                          [this, kind, chosen] { askForName(kind, chosen); });
    }
    filler.addReset();
}

void LaneArranger::askForName(TimelineLanes kind, const TimelineLane &lane)
{
    m_dialog = new QInputDialog(m_widget);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowTitle(i18nc("@title:window", "Name of the Lane"));
    m_dialog->setLabelText(
        i18nc("@label:textbox", "What the timeline and its pictures call it; empty for its own name:"));
    m_dialog->setTextValue(laneName(lane));
    if (auto *field = m_dialog->findChild<QLineEdit *>()) {
        field->setMaxLength(longestName);
        field->selectAll();
    }
    connect(m_dialog, &QInputDialog::textValueSelected, this, [this, kind, lane](const QString &typed) {
        LaneArrangement named = arrangement(kind);
        TimelineLane own = lane;
        own.givenName.clear();
        const QString name = typed.simplified();
        if (name.isEmpty() || name == laneName(own)) {
            named.names.remove(LaneArrangement::keyOf(lane));
        } else {
            named.names.insert(LaneArrangement::keyOf(lane), name);
        }
        set(kind, named);
    });
    m_dialog->open();
}

void LaneArranger::close()
{
    delete m_menu;
}

} // namespace dateline
