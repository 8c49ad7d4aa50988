// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/look/picture.h"
#include "ui/selection/pointedat.h"
#include "ui/selection/selection.h"
#include "ui/timeline/timelinerange.h"
#include "ui/timeline/timelinerecords.h"

#include <QByteArray>
#include <QFuture>
#include <QIcon>
#include <QPointer>
#include <QWidget>

#include <optional>

class QMenu;
class QPushButton;

namespace dateline {

class DisagreementList;
class LaneArranger;
class TimelineCanvas;
class TimelineCard;
class TimelineHeader;
class TimelineOverview;

/// When who met whom: lanes of people, places, kinds or articles through time, with an overview that narrows every
/// view to an interval. Asks the corpus again when it or the filter changes; a mark leads to its sentence.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; \a corpus may be null when timelines are shown directly.
    TimelineView(Corpus *corpus, Selection *selection, QWidget *parent = nullptr);
    ~TimelineView() override;

    /// Shows \a timeline; \a set holds the meetings on it.
    void show(const Timeline &timeline, const MeetingSet &set);
    using QWidget::show;

    [[nodiscard]] TimelineLanes lanes() const { return m_lanes; }
    void setLanes(TimelineLanes lanes);
    /// Which notes stand on it beside meetings, when it asks the corpus.
    void setNotes(const NotesWanted &notes);

    /// What is on the screen, or all lanes and all days at the zoom of the screen; its sources are the articles of what
    /// it shows. Its size is empty when there is no
    /// event. Holds what it paints: the view may change or go.
    [[nodiscard]] Picture picture(const PictureRequest &request) const;

    /// See TimelineViewState. What cannot be restored stays as it is.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    /// Opens the list of what articles disagree about.
    void showDisagreements();

    [[nodiscard]] TimelineCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] TimelineOverview *overview() const { return m_overview; }

Q_SIGNALS:
    void shown(); ///< after each show()
    void menuWanted(QMenu *menu, const dateline::PointedAt &at); ///< before the menu of a meeting comes up

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask();
    void askAgain();
    /// Shows the timeline as it is wanted now: asks the corpus, or takes the meetings shown where there is none.
    void refresh();
    void showAnswer(const TimelineAnswer &answer);
    void showFailure(const Error &error);
    void connectCanvas();
    void connectOverview();
    void selectLane(int lane);
    void offerMenu(int event, int lane, QPoint where);
    void selectEvent(int event);
    void showCard(const QList<int> &events, int all, const QRect &where);
    void updateDisagreements();
    void showSentence(MeetingId meeting);
    void showNote(const NoteRecord &note);
    void showFilter();
    void showPlace();
    void revealBusiest();
    void revealEntity();
    void updateEmphasis();
    void updateEmpty();
    [[nodiscard]] MeetingId meetingLookedAt() const;
    [[nodiscard]] QSet<MeetingId> meetingsStandingOut() const;
    [[nodiscard]] QIcon iconOf(int event) const;
    /// Lets one of the events of a count be chosen.
    void offer(const QList<int> &events, const QRect &where);
    [[nodiscard]] std::optional<TimelineRange> filteredRange() const;

    Corpus *m_corpus;
    Selection *m_selection;
    TimelineLanes m_lanes = TimelineLanes::People;
    NotesWanted m_notes;
    LaneArranger *m_arranger;
    TimelineRecords m_records;
    std::optional<TimelineRange> m_restored;

    TimelineHeader *m_header;
    TimelineCanvas *m_canvas;
    TimelineOverview *m_overview;
    TimelineCard *m_card;
    QPushButton *m_clear;
    QPointer<DisagreementList> m_disagreements;
    QPointer<QMenu> m_offered; ///< events of the timeline shown

    Filter m_narrowed; ///< what was asked for last
    QFuture<Result<TimelineAnswer>> m_asked;
    int m_round = 0;
    bool m_changedMeanwhile = false;
};

} // namespace dateline
