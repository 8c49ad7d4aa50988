// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineview.h"

#include "model/timeline/storyline.h"
#include "ui/look/signs.h"
#include "ui/look/sourcelines.h"
#include "ui/timeline/disagreementlist.h"
#include "ui/timeline/intervalbrush.h"
#include "ui/timeline/timelinecanvas.h"
#include "ui/timeline/timelinecard.h"
#include "ui/timeline/timelineheader.h"
#include "ui/timeline/timelineoverview.h"
#include "ui/timeline/timelinepicture.h"

#include <KLocalizedString>

#include <QDataStream>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr double widestPicture = 16'000;
constexpr quint16 stateVersion = 1;

Filter withoutInterval(Filter filter)
{
    filter.when.reset();
    return filter;
}

} // namespace

TimelineView::TimelineView(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent), m_corpus(corpus), m_selection(selection), m_header(new TimelineHeader(this)),
      m_canvas(new TimelineCanvas(this)), m_overview(new TimelineOverview(this)), m_card(new TimelineCard(this)),
      m_clear(new QPushButton(i18nc("@action:button", "Clear Filter"), m_canvas))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_overview);
    m_canvas->setAccessibleName(i18nc("@title", "Timeline"));

    connect(m_header, &TimelineHeader::lanesChosen, this, &TimelineView::setLanes);
    connect(m_header, &TimelineHeader::disagreementsWanted, this, &TimelineView::showDisagreements);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_selection->setFilter({}); });
    connect(m_selection, &Selection::placeChanged, this, &TimelineView::showPlace);
    connect(m_selection, &Selection::filterChanged, this, [this](const Filter &) {
        showFilter();
        ask();
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
    m_canvas->setWords([this](int event) {
        const MeetingRecord *meeting = record(event);
        return meeting ? meetingInWords(*meeting, m_set, locale()) : QString();
    });
    connect(m_canvas, &TimelineCanvas::laneClicked, this, &TimelineView::selectLane);
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
    connect(brush, &IntervalBrush::dragged, this, [this](const TimelineRange &interval) {
        m_canvas->setRange(interval, TimelineCanvas::Motion::AtOnce);
    });
    connect(brush, &IntervalBrush::chosen, this, [this](const TimelineRange &interval) {
        Filter filter = m_selection->filter();
        filter.when = DateInterval::days(QDate::fromJulianDay(std::llround(interval.from)),
                                         QDate::fromJulianDay(std::llround(interval.to) - 1));
        m_selection->setFilter(filter);
    });
    connect(brush, &IntervalBrush::cleared, this, [this] { m_selection->setFilter(withoutInterval(m_selection->filter())); });
}

void TimelineView::setLanes(TimelineLanes lanes)
{
    m_header->setLanes(lanes);
    if (m_lanes == lanes) {
        return;
    }
    m_lanes = lanes;
    if (m_corpus) {
        ask();
    } else {
        show(withStoryline(buildTimeline(m_set, m_lanes, findDisagreements(m_set)), m_lanes), m_set);
    }
}

void TimelineView::ask()
{
    if (!m_corpus) {
        return;
    }
    const int round = ++m_round;
    m_changedMeanwhile = false;
    m_timelineArrived.reset();
    m_setArrived.reset();
    m_timelineAsked.cancel();
    m_setAsked.cancel();
    // The interval narrows what is in sight, not what there is: its surroundings and the overview stay.
    const Filter filter = withoutInterval(m_selection->filter());
    const Timeline &shown = m_canvas->painter().timeline();
    m_timelineAsked = m_corpus->timeline(filter, m_lanes, orderOf(shown.storyline, shown));
    m_setAsked = m_corpus->meetings(filter);
    m_timelineAsked.then(this, [this, round](const Result<Timeline> &timeline) {
        if (round == m_round) {
            timeline ? void(m_timelineArrived = *timeline) : showFailure(timeline.error());
            showArrived();
        }
    });
    m_setAsked.then(this, [this, round](const Result<MeetingSet> &set) {
        if (round == m_round) {
            set ? void(m_setArrived = *set) : showFailure(set.error());
            showArrived();
        }
    });
}

void TimelineView::askAgain()
{
    // A store that keeps changing must not keep an answer from ever being shown.
    if (m_timelineAsked.isRunning() || m_setAsked.isRunning()) {
        m_changedMeanwhile = true;
        return;
    }
    ask();
}

void TimelineView::showArrived()
{
    if (!m_timelineArrived || !m_setArrived) {
        return;
    }
    show(*std::exchange(m_timelineArrived, {}), *std::exchange(m_setArrived, {}));
    if (m_changedMeanwhile) {
        ask();
    }
}

void TimelineView::showFailure(const Error &error)
{
    show({}, {});
    m_canvas->setEmptyText(error.message);
}

void TimelineView::show(const Timeline &timeline, const MeetingSet &set)
{
    delete m_offered;
    m_set = set;
    m_records.clear();
    for (qsizetype index = 0; index < m_set.meetings.size(); ++index) {
        m_records.insert(m_set.meetings.at(index).id, index);
    }
    const bool first = m_canvas->painter().timeline().events.isEmpty() && !timeline.events.isEmpty();
    const bool otherRows = m_canvas->painter().isStoryline() != (timeline.storyline.rows > 0);
    m_canvas->setTimeline(timeline);
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
    const Timeline &timeline = m_canvas->painter().timeline();
    const MeetingId meeting = m_selection->place().meeting;
    const auto event = std::ranges::find(timeline.events, meeting, &TimelineEvent::meeting);
    if (meeting.isValid() && event != timeline.events.end()) {
        m_canvas->reveal(int(event - timeline.events.begin()));
    }
}

/// In a storyline the one who met most is anywhere; in lanes at the top.
void TimelineView::revealBusiest()
{
    const TimelinePainter &painter = m_canvas->painter();
    if (!painter.isStoryline()) {
        return;
    }
    const TimelineGeometry geometry = painter.geometry(m_canvas->shownPart());
    const int row = painter.rowOf(0, (m_canvas->range().from + m_canvas->range().to) / 2);
    const int around = int((geometry.data().height() / geometry.rowHeight() - 1) / 2);
    m_canvas->revealRows(std::max(0, row - around), row + around);
}

void TimelineView::revealEntity()
{
    const EntityId entity = m_selection->place().entity;
    const Timeline &timeline = m_canvas->painter().timeline();
    const auto own = std::ranges::find(timeline.lanes, entity, &TimelineLane::entity);
    if (!entity.isValid() || own == timeline.lanes.end()) {
        return;
    }
    // With whom it met in the days in sight, where there is room for them.
    const TimelinePainter &painter = m_canvas->painter();
    const TimelineRange range = m_canvas->range();
    const int lane = int(own - timeline.lanes.begin());
    const int row = painter.rowOf(lane, (range.from + range.to) / 2);
    int first = row;
    int last = row;
    for (int event = 0; event < int(timeline.events.size()); ++event) {
        const double day = painter.placing().day(event);
        if (day >= range.from && day <= range.to && timeline.events.at(event).lanes.contains(lane)) {
            const auto [top, bottom] = painter.rowsOf(event);
            first = std::min(first, top);
            last = std::max(last, bottom);
        }
    }
    const double room = m_canvas->viewport()->height() - TimelineGeometry::axisHeight;
    const bool fits = (last - first + 1) * painter.geometry(m_canvas->shownPart()).rowHeight() <= room;
    m_canvas->revealRows(fits ? first : row, fits ? last : row);
}

QSet<MeetingId> TimelineView::meetingsStandingOut() const
{
    const Place &place = m_selection->place();
    const auto &when = m_selection->filter().when;
    QSet<MeetingId> result;
    for (const MeetingRecord &meeting : m_set.meetings) {
        const bool ofEntity = place.entity.isValid() ? meeting.participants.contains(place.entity)
                                                     : !place.meeting.isValid() || meeting.id == place.meeting;
        const auto days = meeting.when ? *meeting.when : DateInterval::day(meeting.published);
        if (ofEntity && (!when || days.overlaps(*when))) {
            result.insert(meeting.id);
        }
    }
    return result.size() == m_set.meetings.size() ? QSet<MeetingId>() : result;
}

void TimelineView::updateEmphasis()
{
    const Place &place = m_selection->place();
    m_canvas->setEmphasis(meetingsStandingOut(), place.entity, place.meeting);
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

const MeetingRecord *TimelineView::record(int event) const
{
    const auto index = m_records.constFind(m_canvas->painter().timeline().events.at(event).meeting);
    return index == m_records.cend() ? nullptr : &m_set.meetings.at(*index);
}

void TimelineView::selectLane(int lane)
{
    const TimelineLane &chosen = m_canvas->painter().timeline().lanes.at(lane);
    if (chosen.entity.isValid()) {
        m_selection->selectEntity(chosen.entity == m_selection->place().entity ? EntityId() : chosen.entity);
    } else if (chosen.article.isValid()) {
        m_selection->selectArticle(chosen.article);
    }
}

void TimelineView::selectEvent(int event)
{
    showSentence(m_canvas->painter().timeline().events.at(event).meeting);
}

void TimelineView::showSentence(MeetingId meeting)
{
    const auto index = m_records.constFind(meeting);
    if (index != m_records.cend() && !m_set.meetings.at(*index).evidence.isEmpty()) {
        const MeetingRecord &record = m_set.meetings.at(*index);
        m_selection->showPassage(record.article, record.evidence.first(), meeting);
    } else {
        m_selection->selectMeeting(meeting);
    }
}

QIcon TimelineView::iconOf(MeetingStatus status) const
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    QPixmap pixmap(QSize(size, size) * devicePixelRatio());
    pixmap.setDevicePixelRatio(devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const Look look = Look::of(palette());
    paintStatusSign(painter, QPointF(size, size) / 2, 5, status, look.accent, look.base);
    return QIcon(pixmap);
}

void TimelineView::offer(const QList<int> &events, const QRect &where)
{
    delete m_offered;
    m_offered = new QMenu(this);
    m_offered->setAttribute(Qt::WA_DeleteOnClose);
    for (const int event : events) {
        const MeetingRecord *meeting = record(event);
        if (!meeting) {
            continue;
        }
        QStringList words{participantsInWords(*meeting, m_set), meeting->place, meeting->source};
        words.removeAll(QString());
        // A single & would be taken for the mark of a shortcut.
        const QString text = words.join(u" · "_s).replace(u'&', u"&&"_s);
        m_offered->addAction(iconOf(meeting->status), text, this, [this, event] { selectEvent(event); });
    }
    m_offered->addSeparator();
    m_offered->addAction(QIcon::fromTheme(u"zoom-in"_s), i18nc("@action:inmenu", "Zoom In"), this, [this, events] { m_canvas->open(events); });
    m_offered->popup(where.bottomLeft() + QPoint(0, 2));
}

void TimelineView::showCard(const QList<int> &events, int all, const QRect &where)
{
    QList<MeetingRecord> meetings;
    for (const int event : events.first(std::min(events.size(), TimelineCard::mostMeetings))) {
        if (const MeetingRecord *meeting = record(event)) {
            meetings.append(*meeting);
        }
    }
    m_card->show({.meetings = meetings, .all = all, .otherwise = all == 1 ? saidOtherwise(events.first()) : QList<MeetingRecord>()}, m_set, where);
}

QList<MeetingRecord> TimelineView::saidOtherwise(int event) const
{
    QList<MeetingRecord> result;
    for (const TimelineDisagreement &disagreement : m_canvas->painter().timeline().disagreements) {
        if (!disagreement.events.contains(event)) {
            continue;
        }
        for (const int other : disagreement.events) {
            if (const MeetingRecord *told = other == event ? nullptr : record(other)) {
                result.append(*told);
            }
        }
    }
    return result;
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
    m_header->setDisagreements(timeline.disagreements.size());
    if (!m_disagreements) {
        return;
    }
    QList<Disagreement> told;
    for (const auto &[events, over] : timeline.disagreements) {
        Disagreement disagreement{.meetings = {}, .over = over};
        std::ranges::transform(events, std::back_inserter(disagreement.meetings),
                               [&](int event) { return m_records.value(timeline.events.at(event).meeting); });
        told.append(disagreement);
    }
    m_disagreements->setDisagreements(told, m_set);
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
        return {.title = {}, .size = {}, .paint = {}, .look = style.look, .font = style.font, .legendSize = {}, .paintLegend = {}};
    }
    const auto painter = std::make_shared<TimelinePainter>(shown);
    painter->setStyle(style);
    const TimelineViewport part = request.extent == PictureExtent::Whole ? shown.whole(m_canvas->shownPart(), widestPicture)
                                                                 : m_canvas->shownPart();
    TimelineEmphasis emphasis = m_canvas->emphasis();
    emphasis.hovered = emphasis.focused = -1;
    Picture picture = TimelinePicture{.painter = painter, .part = part, .emphasis = emphasis}.until(request.until);
    picture.sources = sourcesOf(part.from, part.to);
    return picture;
}

/// The articles that tell of what lies in [from, to).
QStringList TimelineView::sourcesOf(double from, double to) const
{
    QList<MeetingRecord> told;
    const TimelinePainter &shown = m_canvas->painter();
    for (int index = 0; index < int(shown.timeline().events.size()); ++index) {
        const MeetingRecord *meeting = shown.placing().to(index) > from && shown.placing().from(index) < to ? record(index) : nullptr;
        if (meeting)
            told.append(*meeting);
    }
    return sourceLines(told, shown.style().locale);
}

QByteArray TimelineView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QDataStream::WriteOnly);
    stream << stateVersion << int(m_lanes) << m_canvas->range().from << m_canvas->range().to;
    return state;
}

void TimelineView::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint16 version = 0;
    int lanes = 0;
    TimelineRange range;
    stream >> version >> lanes >> range.from >> range.to;
    const bool sound = stream.status() == QDataStream::Ok && version == stateVersion && lanes >= 0
        && lanes <= int(TimelineLanes::Storyline) && std::isfinite(range.from) && range.length() >= TimelineRange::shortest
        && range.length() <= TimelineRange::longest;
    if (!sound) {
        return;
    }
    if (m_canvas->painter().timeline().events.isEmpty()) {
        m_restored = range;
    } else {
        m_canvas->setRange(range, TimelineCanvas::Motion::AtOnce);
    }
    setLanes(TimelineLanes(lanes));
}

} // namespace dateline
