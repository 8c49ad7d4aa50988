// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/filter.h"
#include "model/query/notes.h"

#include <SQLiteCpp/Database.h>

namespace dateline {

/// The notes of the articles that \a filter lets through, by kind, then article, then place in it. When it names
/// entities, only sentences that name them all count; an interval narrows the notes by their own days. Of the days
/// that one sentence names twice there is one note. Throws as SQLiteCpp does.
QList<NoteRecord> listNotes(SQLite::Database &database, const Filter &filter, const NotesWanted &wanted);

} // namespace dateline
