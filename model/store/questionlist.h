// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/namerules.h"
#include "model/query/identityquestion.h"

#include <SQLiteCpp/Database.h>

namespace dateline {

/// What is to be asked, at most \a limit: first where most would change, meetings before mentions, the likelier before
/// the less likely. Not what \a rules answer already. Throws as SQLiteCpp does.
QList<IdentityQuestion> listQuestions(SQLite::Database &database, const NameRules &rules, int limit);
/// How many there are.
int countQuestions(SQLite::Database &database, const NameRules &rules);

} // namespace dateline
