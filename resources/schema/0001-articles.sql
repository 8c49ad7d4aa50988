-- SPDX-License-Identifier: GPL-3.0-only
-- Articles and what was found in them.
--
-- Days are Julian day numbers (select date(day - 0.5)); ends of ranges of text are UTF-16 units, half-open.
-- An interval of days (from_day … uncertain) is absent when its precision is NULL; an open or unknown end is NULL.
-- Whatever an article refers to inside itself it refers to by its number there (ordinal, from 0).

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE,             -- of title and text
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    byline TEXT NOT NULL,
    published_at INTEGER,                  -- milliseconds since 1970 in UTC, NULL when unknown
    published_offset INTEGER,              -- seconds east of UTC in the zone that was stated
    published_day INTEGER,                 -- the date there
    published_precision TEXT NOT NULL CHECK (published_precision IN ('day', 'minute')),
    published_basis TEXT NOT NULL CHECK (published_basis IN ('given', 'stated', 'file-time', 'unknown')),
    origin TEXT NOT NULL,
    format TEXT NOT NULL,
    opened INTEGER NOT NULL DEFAULT 0,     -- whether somebody has looked at it
    names INTEGER NOT NULL DEFAULT 0,      -- how many entities it names
    meetings INTEGER NOT NULL DEFAULT 0    -- how many it states
) STRICT;
CREATE INDEX article_by_day ON article (published_day);

-- The long parts, apart from the row that lists read.
CREATE TABLE article_text (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    text TEXT NOT NULL,
    removed TEXT NOT NULL
) STRICT;

CREATE TABLE header (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('date-line', 'headline', 'byline', 'dateline')),
    begins INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

-- Full-text index. Title and text of a stored article never change: its hash says which they are.
CREATE VIEW article_words AS
    SELECT article.id AS id, article.title AS title, article_text.text AS text
    FROM article JOIN article_text ON article_text.article = article.id;
CREATE VIRTUAL TABLE article_search USING fts5(
    title, text, content = 'article_words', content_rowid = 'id', prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER article_text_added AFTER INSERT ON article_text BEGIN
    INSERT INTO article_search (rowid, title, text) SELECT id, title, text FROM article_words WHERE id = new.article;
END;
CREATE TRIGGER article_goes BEFORE DELETE ON article BEGIN
    INSERT INTO article_search (article_search, rowid, title, text)
        SELECT 'delete', id, title, text FROM article_words WHERE id = old.id;
END;

-- Somebody or something that articles name; one row for equal names of one kind.
CREATE TABLE entity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'place', 'facility', 'group', 'other')),
    name_key TEXT NOT NULL,                -- the form in which names are compared
    search_key TEXT NOT NULL,              -- the same without accents
    name TEXT NOT NULL,                    -- as the first article writes it
    role TEXT NOT NULL DEFAULT '',         -- title or office in the latest article that gives one
    role_day INTEGER NOT NULL DEFAULT 0,   -- the date of that article
    articles INTEGER NOT NULL DEFAULT 0,   -- how many name it
    mentions INTEGER NOT NULL DEFAULT 0,   -- how often
    meetings INTEGER NOT NULL DEFAULT 0,   -- how many it takes part in
    UNIQUE (kind, name_key)
) STRICT;
CREATE INDEX entity_by_mentions ON entity (mentions DESC);

-- An entity as one article names it.
CREATE TABLE article_entity (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    belongs_to INTEGER,                    -- ordinal of the country or body of a described group
    mentions INTEGER NOT NULL,
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_entity_by_entity ON article_entity (entity, article);

CREATE TABLE alias (
    article INTEGER NOT NULL,
    entity_ordinal INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article, entity_ordinal, ordinal),
    FOREIGN KEY (article, entity_ordinal) REFERENCES article_entity ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    begins INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    kind TEXT NOT NULL,
    confidence REAL NOT NULL,
    entity_ordinal INTEGER,
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    begins INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE time_expression (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    begins INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),
    value TEXT NOT NULL,                   -- of TIMEX3
    from_day INTEGER,
    to_day INTEGER,
    precision TEXT CHECK (precision IN ('day', 'month', 'year')),
    approximate INTEGER,
    uncertain INTEGER,
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    place TEXT NOT NULL,
    place_key TEXT NOT NULL,               -- the form in which places are compared
    mode TEXT NOT NULL CHECK (mode IN ('in-person', 'call', 'unspecified')),
    status TEXT NOT NULL CHECK (status IN ('held', 'planned', 'possible', 'not-held')),
    confidence REAL NOT NULL,
    from_day INTEGER,
    to_day INTEGER,
    precision TEXT CHECK (precision IN ('day', 'month', 'year')),
    approximate INTEGER,
    uncertain INTEGER,
    first_day INTEGER,                     -- where it stands in time: its own days, an open end far away,
    last_day INTEGER,                      -- or the article's date; NULL when there is neither
    sort_day INTEGER,
    sentence TEXT NOT NULL,                -- the text of its first evidence
    UNIQUE (article, ordinal)
) STRICT;
-- The order of lists, and what most of them are narrowed by.
CREATE INDEX meeting_by_day ON meeting (sort_day IS NULL, sort_day, last_day, first_day, status);
CREATE INDEX meeting_by_place ON meeting (place_key);

CREATE TABLE participant (
    meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    entity_ordinal INTEGER NOT NULL,       -- in the meeting's article
    entity INTEGER NOT NULL REFERENCES entity,
    PRIMARY KEY (meeting, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_by_entity ON participant (entity, meeting);

CREATE TABLE evidence (
    meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    begins INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    PRIMARY KEY (meeting, ordinal)
) STRICT, WITHOUT ROWID;
