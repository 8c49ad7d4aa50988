// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFuture>

namespace dateline {

/// Calls \a act in the thread of \a context once the answer is there; at once when it is there already. By value, since
/// \a act may ask anew and drop the future that the caller keeps, which then() still works on.
template<typename Answer, typename Act>
void whenAnswered(QFuture<Answer> asked, QObject *context, Act act)
{
    asked.then(context, std::move(act));
}

} // namespace dateline
