-- How likely each field of a meeting is right; 0 for what was read before this was told.
ALTER TABLE meeting ADD COLUMN participants_confidence REAL NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN date_confidence REAL NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN place_confidence REAL NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN mode_confidence REAL NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN status_confidence REAL NOT NULL DEFAULT 0;
