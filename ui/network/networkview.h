// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/serialexecutor.h"
#include "model/corpus/corpus.h"
#include "model/network/networkpart.h"
#include "model/network/networktime.h"
#include "ui/look/picture.h"
#include "ui/network/measuremodel.h"
#include "ui/network/networkcanvas.h"
#include "ui/network/networkheader.h"
#include "ui/network/networklegend.h"
#include "ui/selection/pointedat.h"
#include "ui/selection/selection.h"

#include <QByteArray>
#include <QFuture>
#include <QWidget>

class QLabel;
class QMenu;
class QSplitter;
class QStackedLayout;
class QStackedWidget;

namespace dateline {

class ComparisonBar;
class FindingList;
class MeasureTable;
class NetworkPlayer;

/// Who met whom as a picture. A node selects somebody; an edge lists the meetings behind it, and each leads to its
/// sentence. The right button shows only those around somebody, the chain between two, or hides one; switches above
/// colour communities, make one node of a country, list measures, compare two intervals and let it grow through time.
class NetworkView : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; \a corpus may be null when records are shown directly.
    NetworkView(Corpus *corpus, Selection *selection, QWidget *parent = nullptr);
    ~NetworkView() override;

    /// Shows \a network; \a set holds the meetings behind its edges.
    void show(const Network &network, const MeetingSet &set);
    void showMeasures(const NetworkMeasures &measures);
    using QWidget::show;

    /// Switches something on or off, as a person does.
    void set(NetworkHeader::Switch which, bool on);

    /// Shows only a part of the network, where it stands.
    void setPart(const NetworkPart &part);
    [[nodiscard]] const NetworkPart &part() const { return m_part; }
    /// Lets a shortest chain between two stand out, and lists the sentences along it at \a where; a word when there is
    /// none.
    void showChain(EntityId from, EntityId to, const QPoint &where);
    /// Lists who met both those in \a first and those in \a second.
    void showConnections(const QSet<EntityId> &first, const QSet<EntityId> &second);

    [[nodiscard]] NetworkCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] NetworkPlayer *player() const { return m_player; }
    [[nodiscard]] ComparisonBar *comparisonBar() const { return m_bar; }
    [[nodiscard]] Picture picture(const PictureRequest &request) const;

    /// What is switched on and where nodes are pinned, to come back to. What cannot be restored stays as it is.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fit(); ///< shows all

Q_SIGNALS:
    void shown(); ///< after each show()
    void menuWanted(QMenu *menu, const dateline::PointedAt &at); ///< before the menu of somebody comes up

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What is shown of a network, made on any thread.
    struct Prepared {
        NetworkPlan plan;
        QList<ComparedEdge> changes;
        int meetings = 0;
    };

    void arrange();
    void connectCanvas();
    void ask();
    void askMeasures();
    void refresh();
    [[nodiscard]] std::function<Prepared()> preparing() const;
    void showPrepared(const Prepared &prepared);
    [[nodiscard]] const NetworkTime &time() const;
    void showMoment();
    void showMarks();
    [[nodiscard]] NetworkLegend::Content legend() const;
    void showChanges();
    void showBelow();
    void sayWhatIsShown();
    void highlight();
    void select(EntityId entity);
    void add(EntityId entity);
    void pin(EntityId entity, QPointF position);
    void unpin(const QSet<EntityId> &entities);
    void compareFromHere();

    // networkviewmenus.cpp
    void listMeetings(int edge, const QPoint &where);
    void listBehind(EntityId entity, MeasureModel::Column column, const QPoint &where);
    void addMeetings(QMenu *menu, const QString &title, const QList<MeetingId> &meetings,
                     const QList<EntityId> &entities);
    void addMeetings(QMenu *menu, const NetworkEdge &edge);
    void showMenu(int node, const QPoint &where);
    void addNodeActions(QMenu *menu, EntityId entity, const QPoint &where);
    void addPartActions(QMenu *menu);

    Corpus *m_corpus;
    Selection *m_selection;
    Network m_network; ///< all of it
    MeetingSet m_set;
    Folding m_folding;
    NetworkMeasures m_measures;
    mutable std::optional<NetworkTime> m_time; ///< what time() tells, once it was asked
    NetworkPart m_part;
    NetworkPositions m_positions; ///< of everybody who was ever shown
    NetworkPositions m_pinned;
    QSet<EntityId> m_added; ///< that stand out beside the selected one
    QSet<EntityId> m_group; ///< kept to be connected with others
    QList<EntityId> m_chain;
    Prepared m_shown; ///< all of the time
    NetworkHeader *m_header;
    ComparisonBar *m_bar;
    NetworkCanvas *m_canvas;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QSplitter *m_splitter;
    QStackedWidget *m_below; ///< measures or findings
    MeasureTable *m_table;
    FindingList *m_findings;
    NetworkLegendRow *m_legend;
    NetworkPlayer *m_player;
    bool m_fitsNext = false;
    bool m_hasConnections = false; ///< whether the findings are of groups
    int m_round = 0; ///< of preparing
    QFuture<Result<NetworkAnswer>> m_networkAsked;
    QFuture<Result<NetworkMeasures>> m_measuresAsked;
    SerialExecutor m_preparation; ///< of large networks; the last, so that it is the first to go
};

} // namespace dateline
