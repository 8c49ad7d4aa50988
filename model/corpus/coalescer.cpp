// SPDX-License-Identifier: GPL-3.0-only
#include "model/corpus/coalescer.h"

namespace dateline {

Coalescer::Coalescer(std::chrono::milliseconds interval, std::function<void()> act)
    : m_act(std::move(act))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(interval);
    QObject::connect(&m_pause, &QTimer::timeout, &m_pause, [this] { flush(); });
}

void Coalescer::ask()
{
    m_asked = true;
    if (!m_pause.isActive())
        act();
}

void Coalescer::flush()
{
    if (m_asked)
        act();
}

void Coalescer::act()
{
    m_asked = false;
    m_pause.start();
    m_act();
}

} // namespace dateline
