// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrent>

namespace dateline {

/// A lane: runs functions one after the other, in the order given, on one thread of its own.
/// What runs there owns what it works on; results are values moved across.
/// The destructor waits for the function that runs and drops those that have not started.
class SerialExecutor
{
public:
    SerialExecutor()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
    }

    ~SerialExecutor()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    SerialExecutor(const SerialExecutor &) = delete;
    SerialExecutor &operator=(const SerialExecutor &) = delete;

    /// \a function may take a QPromise<T>& as its first parameter to report progress and to see cancellation.
    template<typename Function>
    auto run(Function &&function)
    {
        return QtConcurrent::run(&m_pool, std::forward<Function>(function));
    }

private:
    QThreadPool m_pool;
};

} // namespace dateline
