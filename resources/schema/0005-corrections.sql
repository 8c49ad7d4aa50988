-- SPDX-License-Identifier: GPL-3.0-only
-- What people said about what was read.

CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order in which it holds: of two that contradict each other the later
    said_at INTEGER NOT NULL,              -- milliseconds since 1970 in UTC
    article_hash BLOB,                     -- of the article it is about, stored or not; NULL for all articles
    said TEXT NOT NULL                     -- JSON
) STRICT;
CREATE INDEX correction_by_article ON correction (article_hash);

-- Whom articles mean is told by kind and name as they are written; what is shown may be another name.
ALTER TABLE entity ADD COLUMN written TEXT NOT NULL DEFAULT '';
UPDATE entity SET written = CASE WHEN kind = 'group' AND name_key GLOB '* of [0-9]*' AND lower(name) <> name_key
    THEN name_key ELSE name END;
