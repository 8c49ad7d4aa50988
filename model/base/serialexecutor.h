// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <exception>
#include <type_traits>
#include <utility>

namespace dateline {

/// A lane: runs functions one after the other, in the order given, on one thread of its own.
/// What runs there owns what it works on; results are values moved across.
/// The destructor waits for the function that runs and cancels those that have not started.
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

    /// \a function may take a QPromise<T>& to report progress and to see cancellation. A function must not wait for
    /// another of its own lane.
    template<typename Function>
    auto run(Function &&function)
    {
        if constexpr (std::is_invocable_v<std::decay_t<Function> &>) {
            using Answer = std::invoke_result_t<std::decay_t<Function> &>;
            return start<Answer>([function = std::forward<Function>(function)](QPromise<Answer> &promise) mutable {
                if constexpr (std::is_void_v<Answer>)
                    function();
                else
                    promise.addResult(function());
            });
        } else {
            using Answer = decltype(promised(&std::decay_t<Function>::operator()));
            return start<Answer>(std::forward<Function>(function));
        }
    }

private:
    template<typename Function, typename Answer>
    static Answer promised(void (Function::*)(QPromise<Answer> &));
    template<typename Function, typename Answer>
    static Answer promised(void (Function::*)(QPromise<Answer> &) const);

    /// Not by QtConcurrent: who waits for one of its functions that has not started runs it on the thread that waits.
    template<typename Answer, typename Function>
    QFuture<Answer> start(Function &&function)
    {
        QPromise<Answer> promise;
        QFuture<Answer> future = promise.future();
        promise.start();
        m_pool.start([promise = std::move(promise), function = std::forward<Function>(function)]() mutable {
            try {
                if (!promise.isCanceled())
                    function(promise);
            } catch (...) {
                promise.setException(std::current_exception());
            }
            promise.finish();
        });
        return future;
    }

    QThreadPool m_pool;
};

} // namespace dateline
