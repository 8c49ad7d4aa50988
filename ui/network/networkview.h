// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/look/picture.h"
#include "ui/selection/selection.h"

#include <QFuture>
#include <QWidget>

class QGraphicsItem;
class QLabel;
class QStackedLayout;

namespace dateline {

class NetworkCanvas;
class NetworkScene;

/// Who met whom as a picture. A node selects somebody; an edge lists the meetings behind it, and each leads to its
/// sentence.
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
    void click(QGraphicsItem *item, const QPoint &globalPosition);
    void step(int by);
    void listMeetings(const NetworkEdge &edge, const QPoint &globalPosition);

    Corpus *m_corpus;
    Selection *m_selection;
    Network m_network;
    MeetingSet m_set;
    NetworkScene *m_scene;
    NetworkCanvas *m_canvas;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QFuture<Result<Network>> m_networkAsked;
    QFuture<Result<MeetingSet>> m_setAsked;
};

} // namespace dateline
