-- SPDX-License-Identifier: GPL-3.0-only
-- Meetings of a span of days, and the articles that state them, without reading the rows of all that ended before.
CREATE INDEX meeting_by_last_day ON meeting (last_day, first_day, article);
