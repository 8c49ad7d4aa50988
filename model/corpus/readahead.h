// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDeadlineTimer>
#include <QFuture>
#include <QQueue>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>

namespace dateline {

struct AheadOptions {
    int threads = 0; ///< 0: one a core
    int ahead = 6;   ///< inputs taken for each thread, before the first outcome is asked for
};

/// Works on inputs on all cores, some ahead of what is asked for, and hands the outcomes back in the inputs' order.
/// For one thread to use; it may wait there. The destructor waits for what is being worked on.
template<typename Input, typename Outcome>
class ReadAhead
{
public:
    /// \a take gives the next input, nothing at the end; it is called by this object's thread, and may wait. \a work is
    /// called from several threads at once, and not by this object's thread.
    ReadAhead(std::function<std::optional<Input>()> take, std::function<Outcome(const Input &)> work,
              const AheadOptions &options = {})
        : m_take(std::move(take))
        , m_work(std::move(work))
        , m_ahead(options.ahead)
    {
        m_pool.setMaxThreadCount(options.threads > 0 ? options.threads : std::max(1, QThread::idealThreadCount()));
    }

    ~ReadAhead()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// Whether next() would not have to wait for its outcome; waits until it need not, but no longer than \a patience.
    bool isNextReady(std::chrono::milliseconds patience)
    {
        using namespace std::chrono_literals;
        keepBusy();
        const QDeadlineTimer deadline(patience);
        while (!m_working.isEmpty() && !m_working.head().isFinished() && !deadline.hasExpired())
            QThread::sleep(2ms);
        return m_working.isEmpty() || m_working.head().isFinished();
    }

    /// The outcome for the next input; waits for it. Nothing at the end.
    std::optional<Outcome> next()
    {
        keepBusy();
        if (m_working.isEmpty())
            return std::nullopt;
        return m_working.dequeue().takeResult();
    }

private:
    void keepBusy()
    {
        while (!m_ended && m_working.size() < m_ahead * m_pool.maxThreadCount()) {
            auto input = m_take();
            m_ended = !input;
            if (input)
                m_working.enqueue(QtConcurrent::run(&m_pool, m_work, *std::move(input)));
        }
    }

    std::function<std::optional<Input>()> m_take;
    std::function<Outcome(const Input &)> m_work;
    QQueue<QFuture<Outcome>> m_working;
    int m_ahead;
    bool m_ended = false;
    QThreadPool m_pool; ///< last: nothing it runs outlives the rest
};

} // namespace dateline
