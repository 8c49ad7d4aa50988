// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "model/network/networkpart.h"
#include "ui/look/picture.h"
#include "ui/network/networkcanvas.h"
#include "ui/selection/selection.h"

#include <QFuture>
#include <QWidget>

class QLabel;
class QMenu;
class QStackedLayout;

namespace dateline {

/// Who met whom as a picture. A node selects somebody; an edge lists the meetings behind it, and each leads to its
/// sentence. The right button shows only those around somebody, the chain between two, or hides one.
class NetworkView : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; \a corpus may be null when records are shown directly.
    NetworkView(Corpus *corpus, Selection *selection, QWidget *parent = nullptr);
    ~NetworkView() override;

    /// Shows \a network; \a set holds the meetings behind its edges.
    void show(const Network &network, const MeetingSet &set);
    using QWidget::show;

    /// Shows only a part of the network, where it stands.
    void setPart(const NetworkPart &part);
    [[nodiscard]] const NetworkPart &part() const { return m_part; }
    /// Lets a shortest chain between two stand out, and lists the sentences along it at \a where; a word when there is none.
    void showChain(EntityId from, EntityId to, const QPoint &where);

    [[nodiscard]] NetworkCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] Picture picture(const PictureRequest &request) const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fit(); ///< shows all

Q_SIGNALS:
    void shown(); ///< after each show()

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void refresh();
    void highlight();
    void select(EntityId entity);
    void add(EntityId entity);
    void listMeetings(int edge, const QPoint &where);
    void addMeetings(QMenu *menu, const NetworkEdge &edge);
    void showMenu(int node, const QPoint &where);
    void addPartActions(QMenu *menu);

    Corpus *m_corpus;
    Selection *m_selection;
    Network m_network; ///< all of it
    MeetingSet m_set;
    NetworkPart m_part;
    NetworkPositions m_positions; ///< of everybody who was ever shown
    QSet<EntityId> m_added;       ///< that stand out beside the selected one
    QList<EntityId> m_chain;
    NetworkCanvas *m_canvas;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QFuture<Result<Network>> m_networkAsked;
    QFuture<Result<MeetingSet>> m_setAsked;
};

} // namespace dateline
