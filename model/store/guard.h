// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QString>

#include <SQLiteCpp/Exception.h>

#include <type_traits>

namespace dateline {

/// The reason in \a exception, for a person: "the disk is full".
Error reasonOf(const SQLite::Exception &exception);

/// The same with what could not be done: "\a task: the disk is full".
Error errorOf(const SQLite::Exception &exception, const QString &task);

/// The same of an \a error that tells the reason alone.
Error explained(Error error, const QString &task);

/// Runs \a function, which returns a Result, and turns what SQLiteCpp throws into one. No exception leaves the store
/// because each of its public functions does its work in here. \a task says what could not be done.
template<typename Function>
std::invoke_result_t<Function> guarded(const QString &task, Function &&function)
{
    try {
        return std::forward<Function>(function)();
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(errorOf(exception, task));
    }
}

} // namespace dateline
