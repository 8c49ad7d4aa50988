-- SPDX-License-Identifier: GPL-3.0-only
-- By which version of the reader an article was read last; no row: by one before they were counted. Not part of the
-- history, and kept when the article goes: it may come back.
CREATE TABLE reading (
    article INTEGER PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0)
);
