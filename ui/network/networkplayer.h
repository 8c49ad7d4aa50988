// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/network/timestrip.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QToolButton;

namespace dateline {

/// Lets a network grow through its time: plays and pauses, steps from one day of meetings to the next, faster or
/// slower. Where the desktop wants no motion, playing goes from stretch to stretch once a second.
class NetworkPlayer : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPlayer(QWidget *parent = nullptr);

    void setTime(const NetworkTime &time);
    [[nodiscard]] QDate day() const { return m_strip->day(); }
    [[nodiscard]] bool isPlaying() const { return m_clock.isActive(); }
    [[nodiscard]] double speed() const { return m_speed; }
    void setSpeed(double speed); ///< 1: all of it in 20 seconds

public Q_SLOTS:
    void play(); ///< from the beginning when it is at the end
    void pause();
    void stepForward();
    void stepBack();
    void goToEnd();

Q_SIGNALS:
    void moved(QDate day);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void tick();
    void step(int by);
    void showState();

    NetworkTime m_time;
    TimeStrip *m_strip;
    QToolButton *m_play;
    QToolButton *m_speeds;
    QTimer m_clock;
    QElapsedTimer m_since; ///< the last tick
    double m_at = 0;       ///< finer than the strip
    double m_speed = 1;
};

} // namespace dateline
