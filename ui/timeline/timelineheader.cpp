// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineheader.h"

#include "ui/timeline/timelinemarkpainter.h"

#include <KLocalizedString>

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr TimelineLanes choices[] = {TimelineLanes::People,   TimelineLanes::Places, TimelineLanes::Kinds,
                                     TimelineLanes::Articles, TimelineLanes::None,   TimelineLanes::Storyline};
constexpr int edge = 12;

QString lanesInWords(TimelineLanes lanes)
{
    switch (lanes) {
    case TimelineLanes::People:
        return i18nc("@item:inmenu lanes of the timeline", "People");
    case TimelineLanes::Places:
        return i18nc("@item:inmenu lanes of the timeline", "Places");
    case TimelineLanes::Kinds:
        return i18nc("@item:inmenu lanes of the timeline", "Kinds");
    case TimelineLanes::Articles:
        return i18nc("@item:inmenu lanes of the timeline", "Articles");
    case TimelineLanes::None:
        return i18nc("@item:inmenu lanes of the timeline", "None");
    case TimelineLanes::Storyline:
        return i18nc("@item:inmenu lines of people through time", "Storyline");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

TimelineHeader::TimelineHeader(QWidget *parent)
    : QWidget(parent)
    , m_lanes(new QToolButton(this))
    , m_choices(new QActionGroup(this))
    , m_disagreements(new QToolButton(this))
    , m_look(Look::of(palette()))
{
    auto *title = new QLabel(i18nc("@title", "Timeline"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);

    auto *menu = new QMenu(m_lanes);
    for (const TimelineLanes lanes : choices) {
        QAction *action = menu->addAction(lanesInWords(lanes));
        action->setCheckable(true);
        action->setData(int(lanes));
        m_choices->addAction(action);
    }
    connect(m_choices, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT lanesChosen(TimelineLanes(action->data().toInt())); });
    menu->addSection(i18nc("@title:menu what the timeline shows beside meetings", "Beside Meetings"));
    for (const NoteKind kind : {NoteKind::Publication, NoteKind::DatedEvent}) {
        QAction *action = menu->addAction(kind == NoteKind::Publication ? i18nc("@option:check", "Publications")
                                                                        : i18nc("@option:check", "Dated Events"));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, kind](bool checked) { Q_EMIT notesChosen(kind, checked); });
        m_notes[int(kind)] = action;
    }
    m_lanes->setMenu(menu);
    m_lanes->setPopupMode(QToolButton::InstantPopup);
    m_lanes->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_lanes->setAutoRaise(true);
    setLanes(TimelineLanes::People);

    m_disagreements->setObjectName("disagreements"_L1);
    m_disagreements->setAutoRaise(true);
    m_disagreements->setToolTip(i18nc("@info:tooltip", "Meetings that articles tell differently"));
    connect(m_disagreements, &QToolButton::clicked, this, &TimelineHeader::disagreementsWanted);
    setBeside({}, 0);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(edge, 0, edge, 1);
    row->setSpacing(8);
    row->addWidget(title);
    row->addWidget(m_lanes);
    row->addWidget(m_disagreements);
    row->addStretch();
    setMinimumHeight(31);
}

void TimelineHeader::setLanes(TimelineLanes lanes)
{
    m_lanes->setText(
        i18nc("@action:button what the lanes of the timeline are", "Lanes: %1", lanesInWords(lanes).toLower()));
    const auto actions = m_choices->actions();
    const auto chosen =
        std::ranges::find(actions, int(lanes), [](const QAction *action) { return action->data().toInt(); });
    (*chosen)->setChecked(true);
    for (QAction *notes : m_notes) {
        notes->setEnabled(lanes != TimelineLanes::Storyline);
    }
}

void TimelineHeader::setBeside(const StatusLegend::Beside &beside, qsizetype disagreements)
{
    m_beside = beside;
    for (const NoteKind kind : {NoteKind::Publication, NoteKind::DatedEvent}) {
        m_notes[int(kind)]->setChecked(beside.notes.contains(kind));
    }
    m_disagreements->setText(i18ncp("@action:button", "%1 disagreement", "%1 disagreements", disagreements));
    m_disagreements->setVisible(disagreements > 0);
    update();
}

void TimelineHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.window);
    painter.fillRect(0, height() - 1, width(), 1, m_look.line);
    const QRect last = QStyle::visualRect(
        layoutDirection(), rect(), m_disagreements->isVisible() ? m_disagreements->geometry() : m_lanes->geometry());
    painter.setLayoutDirection(layoutDirection());
    // Where there is little room, bars explain themselves better than signs.
    for (const StatusLegend::Beside &beside :
         {m_beside, StatusLegend::Beside{.notes = m_beside.notes, .disagreements = m_beside.disagreements}}) {
        const StatusLegend legend(TimelineMarkPainter::smallFont(font()), beside);
        const QSize size = legend.size().toSize();
        const QRect right(width() - edge - size.width(), (height() - 1 - size.height()) / 2, size.width(),
                          size.height());
        if (right.left() >= last.right() + edge) {
            legend.paint(painter, QStyle::visualRect(layoutDirection(), rect(), right).topLeft(), m_look,
                         m_look.window);
            return;
        }
    }
}

void TimelineHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_look = Look::of(palette());
        update();
    }
}

} // namespace dateline
