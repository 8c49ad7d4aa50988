// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineview.h"

#include "model/base/disposal.h"
#include "model/base/whenanswered.h"
#include "model/timeline/storyline.h"
#include "ui/timeline/disagreementlist.h"
#include "ui/timeline/intervalbrush.h"
#include "ui/timeline/lanearranger.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelinecard.h"
#include "ui/timeline/timelineheader.h"
#include "ui/timeline/timelineoverview.h"
#include "ui/timeline/timelinepicture.h"
#include "ui/timeline/timelinesight.h"
#include "ui/timeline/timelineviewstate.h"
#include "ui/timeline/timelinewords.h"

#include <KLocalizedString>

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr double widestPicture = 16'000;

} // namespace

TimelineView::TimelineView(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_arranger(new LaneArranger(this))
    , m_header(new TimelineHeader(this))
    , m_canvas(new TimelineCanvas(this))
    , m_overview(new TimelineOverview(this))
    , m_card(new TimelineCard(this))
    , m_clear(new QPushButton(i18nc("@action:button", "Clear Filter"), m_canvas))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_overview);
    m_canvas->setAccessibleName(i18nc("@title", "Timeline"));

    connect(m_header, &TimelineHeader::lanesChosen, this, &TimelineView::setLanes);
    connect(m_header, &TimelineHeader::notesChosen, this, [this](NoteKind kind, bool shown) {
        NotesWanted wanted = m_notes;
        (kind == NoteKind::Publication ? wanted.publications : wanted.datedEvents) =
            shown ? NotesWanted::When::Always : NotesWanted::When::Never;
        setNotes(wanted);
    });
    connect(m_header, &TimelineHeader::disagreementsWanted, this, &TimelineView::showDisagreements);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_selection->setFilter({}); });
    connect(m_selection, &Selection::placeChanged, this, &TimelineView::showPlace);
    connect(m_selection, &Selection::filterChanged, this, [this](const Filter &filter) {
        showFilter();
        if (withoutInterval(filter) != m_narrowed) {
            ask();
        }
    });
    connectCanvas();
    connectOverview();
    if (m_corpus) {
        connect(m_corpus, &Corpus::changed, this, &TimelineView::askAgain);
    }
    updateEmpty();
    ask();
}

TimelineView::~TimelineView() = default;

void TimelineView::connectCanvas()
{
    m_canvas->setWords([this](int event) { return m_records.inWords(event, locale()); });
    connect(m_canvas, &TimelineCanvas::laneClicked, this, &TimelineView::selectLane);
    connect(m_canvas, &TimelineCanvas::menuAsked, this, &TimelineView::offerMenu);
    connect(m_canvas, &TimelineCanvas::laneMoved, this,
            [this](int lane, int before) { m_arranger->move(m_canvas->painter().timeline(), m_lanes, lane, before); });
    connect(m_arranger, &LaneArranger::arranged, this, &TimelineView::refresh);
    connect(m_canvas, &TimelineCanvas::eventClicked, this, &TimelineView::selectEvent);
    connect(m_canvas, &TimelineCanvas::eventActivated, this, &TimelineView::selectEvent);
    connect(m_canvas, &TimelineCanvas::countClicked, this, &TimelineView::offer);
    connect(m_canvas, &TimelineCanvas::pointedAt, this, &TimelineView::showCard);
    connect(m_canvas, &TimelineCanvas::rangeChanged, this, [this](const TimelineRange &range) {
        m_card->hide();
        m_overview->setNamesWidth(m_canvas->namesWidth());
        m_overview->setSight(range);
    });
}

void TimelineView::connectOverview()
{
    const IntervalBrush *brush = m_overview->brush();
    connect(brush, &IntervalBrush::dragged, this,
            [this](const TimelineRange &interval) { m_canvas->setRange(interval, TimelineCanvas::Motion::AtOnce); });
    connect(brush, &IntervalBrush::chosen, this, [this](const TimelineRange &interval) {
        Filter filter = m_selection->filter();
        filter.when = DateInterval::days(QDate::fromJulianDay(std::llround(interval.from)),
                                         QDate::fromJulianDay(std::llround(interval.to) - 1));
        m_selection->setFilter(filter);
    });
    connect(brush, &IntervalBrush::cleared, this,
            [this] { m_selection->setFilter(withoutInterval(m_selection->filter())); });
}

void TimelineView::setLanes(TimelineLanes lanes)
{
    m_header->setLanes(lanes);
    if (m_lanes == lanes) {
        return;
    }
    m_lanes = lanes;
    refresh();
}

void TimelineView::refresh()
{
    if (m_corpus) {
        ask();
        return;
    }
    const MeetingSet set = m_records.set();
    const Timeline timeline = withStoryline(buildTimeline(set, m_lanes, findDisagreements(set)), m_lanes);
    show(arranged(timeline, m_arranger->arrangement(m_lanes)), set);
}

void TimelineView::setNotes(const NotesWanted &notes)
{
    if (m_notes != notes) {
        m_notes = notes;
        refresh();
    }
}

void TimelineView::ask()
{
    if (!m_corpus) {
        return;
    }
    const int round = ++m_round;
    m_changedMeanwhile = false;
    m_asked.cancel();
    const Timeline &shown = m_canvas->painter().timeline();
    // The interval narrows what is in sight, not what there is: its surroundings and the overview stay.
    m_narrowed = withoutInterval(m_selection->filter());
    m_asked = m_corpus->timeline({.filter = m_narrowed,
                                  .lanes = m_lanes,
                                  .notes = m_notes,
                                  .arrangement = m_arranger->arrangement(m_lanes),
                                  .previous = orderOf(shown.storyline, shown)});
    whenAnswered(m_asked, this, [this, round](const Result<TimelineAnswer> &answer) {
        if (round != m_round) {
            return;
        }
        answer ? showAnswer(*answer) : showFailure(answer.error());
        if (m_changedMeanwhile) {
            ask();
        }
    });
}

void TimelineView::askAgain()
{
    // A store that keeps changing must not keep an answer from ever being shown.
    if (m_asked.isRunning()) {
        m_changedMeanwhile = true;
        return;
    }
    ask();
}

void TimelineView::showFailure(const Error &error)
{
    show({}, {});
    m_canvas->setEmptyText(error.message);
}

void TimelineView::show(const Timeline &timeline, const MeetingSet &set)
{
    showAnswer({.timeline = timeline, .placing = TimelinePlacing(timeline), .meetings = set});
}

void TimelineView::showAnswer(const TimelineAnswer &answer)
{
    const Timeline &timeline = answer.timeline;
    delete m_offered;
    m_arranger->close();
    TimelineRecords before = std::exchange(m_records, TimelineRecords(timeline, answer.meetings));
    const bool first = m_canvas->painter().timeline().events.isEmpty() && !timeline.events.isEmpty();
    const bool otherRows = m_canvas->painter().isStoryline() != (timeline.storyline.rows > 0);
    m_canvas->setTimeline(timeline, answer.placing);
    m_overview->setNamesWidth(m_canvas->namesWidth());
    m_overview->setTimeline(timeline);
    if (first) {
        if (const auto range = m_restored ? std::exchange(m_restored, {}) : filteredRange()) {
            m_canvas->setRange(*range, TimelineCanvas::Motion::AtOnce);
        }
    }
    m_overview->setSight(m_canvas->range());
    m_overview->setInterval(filteredRange());
    updateDisagreements();
    updateEmphasis();
    updateEmpty();
    if (first) {
        layout()->activate(); // the overview takes its room now
    }
    if (first || otherRows) {
        revealBusiest();
        revealEntity();
    }
    disposeElsewhere(std::move(before)); // last: nothing else refers to its timeline any more
    Q_EMIT shown();
}

std::optional<TimelineRange> TimelineView::filteredRange() const
{
    const auto &when = m_selection->filter().when;
    if (!when || when->isNull()) {
        return {};
    }
    const TimelineRange whole = m_overview->whole();
    return TimelineRange{when->from.isValid() ? double(when->from.toJulianDay()) : whole.from,
                         when->to.isValid() ? double(when->to.toJulianDay()) + 1 : whole.to};
}

void TimelineView::showFilter()
{
    const auto before = m_overview->brush()->interval();
    const auto range = filteredRange();
    m_overview->setInterval(range);
    if (range && *range != m_canvas->range()) {
        m_canvas->setRange(*range, TimelineCanvas::Motion::Smooth);
    } else if (!range && before == m_canvas->range()) {
        m_canvas->goHome(TimelineCanvas::Motion::Smooth);
    }
    updateEmphasis();
    updateEmpty();
}

void TimelineView::showPlace()
{
    updateEmphasis();
    revealEntity();
    if (const int event = m_canvas->painter().eventOf(meetingLookedAt()); event >= 0) {
        m_canvas->reveal(event);
    }
}

/// In a storyline the one who met most is anywhere; in lanes at the top.
void TimelineView::revealBusiest()
{
    if (m_canvas->painter().isStoryline()) {
        const auto [first, last] = rowsAroundBusiest(m_canvas->painter(), m_canvas->shownPart());
        m_canvas->revealRows(first, last);
    }
}

void TimelineView::revealEntity()
{
    if (const auto rows = rowsAround(m_canvas->painter(), m_canvas->shownPart(), m_selection->place().entity)) {
        m_canvas->revealRows(rows->first, rows->last);
    }
}

/// The key it has on the timeline.
MeetingId TimelineView::meetingLookedAt() const
{
    const MeetingRecord *record = m_records.meeting(m_selection->place().meeting);
    return record ? record->id : m_selection->place().meeting;
}

QSet<MeetingId> TimelineView::meetingsStandingOut() const
{
    const Place &place = m_selection->place();
    const auto &when = m_selection->filter().when;
    QSet<MeetingId> result;
    if (!place.entity.isValid() && !place.meeting.isValid() && !when) {
        return result;
    }
    const QList<MeetingRecord> &all = m_records.set().meetings;
    for (const MeetingRecord &meeting : all) {
        const bool ofEntity = place.entity.isValid() ? meeting.participants.contains(place.entity)
                                                     : !place.meeting.isValid() || meeting.isOf(place.meeting);
        const auto days = meeting.when ? *meeting.when : DateInterval::day(meeting.published);
        if (ofEntity && (!when || days.overlaps(*when))) {
            result.insert(meeting.id);
        }
    }
    return result.size() == all.size() ? QSet<MeetingId>() : result;
}

void TimelineView::updateEmphasis()
{
    const Place &place = m_selection->place();
    m_canvas->setEmphasis(meetingsStandingOut(), place.entity, meetingLookedAt());
}

void TimelineView::updateEmpty()
{
    const bool empty = m_canvas->painter().timeline().events.isEmpty();
    const bool filtered = !withoutInterval(m_selection->filter()).isEmpty();
    m_canvas->setEmptyText(filtered ? i18nc("@info", "No dated meeting fits the filter.")
                                    : i18nc("@info", "Meetings will stand here, each on its day."));
    m_overview->setVisible(!empty);
    m_clear->setVisible(empty && filtered);
    m_clear->adjustSize();
    m_clear->move((m_canvas->width() - m_clear->width()) / 2, m_canvas->height() / 2 + 28);
}

void TimelineView::selectLane(int lane)
{
    const TimelineLane &chosen = m_canvas->painter().timeline().lanes.at(lane);
    if (chosen.entity.isValid()) {
        m_selection->selectEntity(chosen.entity == m_selection->place().entity ? EntityId() : chosen.entity);
    } else if (chosen.article.isValid()) {
        m_selection->selectArticle(chosen.article);
    } else if (chosen.folded > 0) {
        offerMenu(-1, lane, QCursor::pos());
    }
}

void TimelineView::selectEvent(int event)
{
    if (const NoteRecord *note = m_records.note(event)) {
        showNote(*note);
    } else {
        showSentence(m_canvas->painter().timeline().events.at(event).meeting);
    }
}

void TimelineView::showSentence(MeetingId meeting)
{
    const MeetingRecord *record = m_records.meeting(meeting);
    if (record && !record->evidence.isEmpty()) {
        m_selection->showMeeting(*record);
    } else {
        m_selection->selectMeeting(meeting);
    }
}

void TimelineView::showNote(const NoteRecord &note)
{
    if (note.kind == NoteKind::Publication) {
        m_selection->selectArticle(note.article);
    } else {
        m_selection->showPassage(note.article, note.passage);
    }
}

void TimelineView::showCard(const QList<int> &events, int all, const QRect &where)
{
    TimelineCard::Content content{.meetings = {}, .all = all};
    for (const int event : events.first(std::min(events.size(), TimelineCard::mostMeetings))) {
        if (const MeetingRecord *meeting = m_records.meeting(event)) {
            content.meetings.append(*meeting);
        } else if (const NoteRecord *note = m_records.note(event)) {
            content.notes.append(*note);
        }
    }
    if (all == 1) {
        content.otherwise = m_records.otherwise(events.first());
    }
    m_card->show(content, m_records.set(), where);
}

void TimelineView::showDisagreements()
{
    if (!m_disagreements) {
        m_disagreements = new DisagreementList(this);
        m_disagreements->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_disagreements, &DisagreementList::chosen, this, &TimelineView::showSentence);
    }
    updateDisagreements();
    m_disagreements->show();
    m_disagreements->raise();
    m_disagreements->activateWindow();
}

void TimelineView::updateDisagreements()
{
    const Timeline &timeline = m_canvas->painter().timeline();
    m_header->setBeside(legendOf(timeline), timeline.disagreements.size());
    if (m_disagreements) {
        m_disagreements->setDisagreements(m_records.disagreements(), m_records.set());
    }
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        m_overview->setNamesWidth(m_canvas->namesWidth());
    }
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateEmpty();
}

Picture TimelineView::picture(const PictureRequest &request) const
{
    const TimelinePainter &shown = m_canvas->painter();
    TimelineStyle style = shown.style();
    style.look = lookOf(request, m_canvas->palette());
    if (shown.timeline().events.isEmpty()) {
        return {.title = {},
                .size = {},
                .paint = {},
                .look = style.look,
                .font = style.font,
                .legendSize = {},
                .paintLegend = {}};
    }
    const auto painter = std::make_shared<TimelinePainter>(shown);
    painter->setStyle(style);
    const TimelineViewport part = request.extent == PictureExtent::Whole
        ? shown.whole(m_canvas->shownPart(), widestPicture)
        : m_canvas->shownPart();
    TimelineEmphasis emphasis = m_canvas->emphasis();
    emphasis.hovered = emphasis.focused = -1;
    Picture picture =
        TimelinePicture{.painter = painter, .part = part, .emphasis = emphasis}.until(request.until.value_or(1));
    picture.sources = m_records.sources(part.from, part.to, style.locale);
    return picture;
}

QByteArray TimelineView::saveState() const
{
    return TimelineViewState{
        .lanes = m_lanes, .range = m_canvas->range(), .notes = m_notes, .arrangements = m_arranger->arrangements()}
        .toBytes();
}

void TimelineView::restoreState(const QByteArray &bytes)
{
    const auto state = TimelineViewState::fromBytes(bytes);
    if (!state) {
        return;
    }
    if (m_canvas->painter().timeline().events.isEmpty()) {
        m_restored = state->range;
    } else {
        m_canvas->setRange(state->range, TimelineCanvas::Motion::AtOnce);
    }
    m_arranger->setArrangements(state->arrangements);
    m_notes = state->notes;
    m_lanes = state->lanes;
    m_header->setLanes(m_lanes);
    refresh();
}

} // namespace dateline
