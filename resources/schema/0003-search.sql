-- SPDX-License-Identifier: GPL-3.0-only
-- Names by their words, the order in which lists show articles, and searches that a person keeps.

-- Words by their beginning: one letter and four took long where many words begin so.
DROP TABLE article_search;
CREATE VIRTUAL TABLE article_search USING fts5(
    title, text, content = 'article_words', content_rowid = 'id', prefix = '1 2 3 4',
    tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO article_search (article_search) VALUES ('rebuild');

CREATE VIRTUAL TABLE entity_search USING fts5(
    name, content = 'entity', content_rowid = 'id', prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO entity_search (entity_search) VALUES ('rebuild');
CREATE TRIGGER entity_added AFTER INSERT ON entity BEGIN
    INSERT INTO entity_search (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER entity_renamed AFTER UPDATE OF name ON entity BEGIN
    INSERT INTO entity_search (entity_search, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO entity_search (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER entity_goes BEFORE DELETE ON entity BEGIN
    INSERT INTO entity_search (entity_search, rowid, name) VALUES ('delete', old.id, old.name);
END;

CREATE INDEX article_by_date ON article (published_at DESC, id DESC);
CREATE INDEX article_by_source ON article (source);

CREATE TABLE saved_search (
    name TEXT PRIMARY KEY,
    filter TEXT NOT NULL                   -- JSON
) STRICT, WITHOUT ROWID;
