-- SPDX-License-Identifier: GPL-3.0-only
-- What was done to the store, step by step, so that it can be undone and redone.
--
-- A changeset holds the values of whole rows by their column's number: a later script that changes a recorded table
-- otherwise than by adding columns with a default has to leave step empty.

-- A line of the history.
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    begun_at INTEGER NOT NULL,             -- milliseconds since 1970 in UTC; clocks may go back, ids do not
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,                 -- the title or name of what was changed; of several, of the first
    object TEXT NOT NULL,                  -- what it became, or was joined with
    reason TEXT NOT NULL,
    count INTEGER NOT NULL                 -- how many were changed
) STRICT;

-- The transactions of which a step was made, each undone and redone as a whole.
CREATE TABLE step_part (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order in which all were done
    step INTEGER NOT NULL REFERENCES step ON DELETE CASCADE,
    count INTEGER NOT NULL,                -- how many of the step's
    article INTEGER,                       -- the article that was added, if one was
    changes BLOB NOT NULL,                 -- compressed changeset; without the rows that come and go with that article
    removed BLOB                           -- compressed changeset that removed that article, while it is undone
) STRICT;
CREATE INDEX step_part_by_step ON step_part (step);

-- Parts up to this one are done, those after it were undone.
CREATE TABLE history_point (part INTEGER NOT NULL) STRICT;
INSERT INTO history_point VALUES (0);

-- What somebody has looked at is nothing that was done to the store: it stays as it is when a step is undone.
CREATE TABLE opened_article (article INTEGER PRIMARY KEY) STRICT;
INSERT INTO opened_article SELECT id FROM article WHERE opened <> 0;
ALTER TABLE article DROP COLUMN opened;
