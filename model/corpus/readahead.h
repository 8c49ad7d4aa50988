// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFuture>
#include <QQueue>
#include <QStringList>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>
#include <functional>

namespace dateline {

/// Works on files on all cores, a few ahead of what is asked for, and hands the outcomes back in the files' order.
/// For one thread to use; it may wait there. The destructor waits for the files being worked on.
template<typename Outcome>
class ReadAhead
{
public:
    /// \a work is called from several threads at once, and not by this object's thread.
    ReadAhead(QStringList files, std::function<Outcome(const QString &)> work) :
        m_files(std::move(files)), m_work(std::move(work))
    {
        m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
        keepBusy();
    }

    ~ReadAhead()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    [[nodiscard]] bool atEnd() const { return m_working.isEmpty(); }

    /// The outcome for the next file; waits for it. Not at the end.
    Outcome next()
    {
        Q_ASSERT(!atEnd());
        Outcome outcome = m_working.dequeue().takeResult();
        keepBusy();
        return outcome;
    }

private:
    void keepBusy()
    {
        while (m_working.size() < 2 * m_pool.maxThreadCount() && m_begun < m_files.size())
            m_working.enqueue(QtConcurrent::run(&m_pool, m_work, m_files.at(m_begun++)));
    }

    QStringList m_files;
    std::function<Outcome(const QString &)> m_work;
    QQueue<QFuture<Outcome>> m_working;
    qsizetype m_begun = 0;
    QThreadPool m_pool; ///< last: nothing it runs outlives the rest
};

} // namespace dateline
