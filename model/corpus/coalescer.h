// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>

#include <chrono>
#include <functional>

namespace dateline {

/// Does something as often as it is asked, but at most once an interval: the first time at once, what is asked
/// meanwhile together at the interval's end. For the thread it was made on.
class Coalescer
{
public:
    Coalescer(std::chrono::milliseconds interval, std::function<void()> act);

    void ask();
    /// Does now what waits, if anything does.
    void flush();

private:
    void act();

    std::function<void()> m_act;
    QTimer m_pause;
    bool m_asked = false;
};

} // namespace dateline
