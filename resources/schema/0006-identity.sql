-- SPDX-License-Identifier: GPL-3.0-only
-- What links names of different articles to one entity.

-- How likely it is that the article means this entity, when it was read.
ALTER TABLE article_entity ADD COLUMN link_confidence REAL NOT NULL DEFAULT 1;
-- The country that the article is mostly about.
ALTER TABLE article ADD COLUMN setting TEXT NOT NULL DEFAULT '';
-- A row from before a column was added does not hold it, and SQLite would record its removal without: write them anew.
UPDATE article SET setting = setting;
UPDATE article_entity SET link_confidence = link_confidence;
UPDATE entity SET written = written;
UPDATE meeting SET status_confidence = status_confidence;

-- The forms by which articles name an entity, and its titles in them. Follows article_entity and alias by itself, in
-- whatever order undoing brings their rows back; the history does not record it.
CREATE TABLE entity_form (
    entity INTEGER NOT NULL,
    use TEXT NOT NULL CHECK (use IN ('name', 'alias', 'role')),
    form TEXT NOT NULL,
    articles INTEGER NOT NULL,             -- how often it stands there, once for each of an article's entities
    PRIMARY KEY (entity, use, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_form_by_form ON entity_form (form, entity);

-- The keys of each form by which similar ones are found. What has been of a form stays.
CREATE TABLE form_key (
    key TEXT NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (key, form)
) STRICT, WITHOUT ROWID;
-- Of the program's way to make keys: another version makes them all anew.
CREATE TABLE form_key_version (version INTEGER PRIMARY KEY) STRICT;

INSERT INTO entity_form (entity, use, form, articles)
    SELECT entity, 'name', name, count(*) FROM article_entity GROUP BY entity, name
    UNION ALL
    SELECT entity, 'role', role, count(*) FROM article_entity WHERE role <> '' GROUP BY entity, role
    UNION ALL
    SELECT entity, 'alias', alias.name, count(*) FROM alias JOIN article_entity
        ON article_entity.article = alias.article AND article_entity.ordinal = alias.entity_ordinal
        GROUP BY entity, alias.name;

CREATE TRIGGER form_added AFTER INSERT ON article_entity BEGIN
    INSERT INTO entity_form VALUES (new.entity, 'name', new.name, 1)
        ON CONFLICT DO UPDATE SET articles = articles + 1;
    INSERT INTO entity_form SELECT new.entity, 'role', new.role, 1 WHERE new.role <> ''
        ON CONFLICT DO UPDATE SET articles = articles + 1;
    -- Undoing may bring back the aliases first.
    INSERT INTO entity_form SELECT new.entity, 'alias', name, 1 FROM alias
        WHERE article = new.article AND entity_ordinal = new.ordinal
        ON CONFLICT DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER form_goes BEFORE DELETE ON article_entity BEGIN
    UPDATE entity_form SET articles = articles - 1 WHERE entity = old.entity AND use = 'name' AND form = old.name;
    UPDATE entity_form SET articles = articles - 1 WHERE entity = old.entity AND use = 'role' AND form = old.role;
    UPDATE entity_form SET articles = articles - (SELECT count(*) FROM alias
            WHERE article = old.article AND entity_ordinal = old.ordinal AND name = form)
        WHERE entity = old.entity AND use = 'alias' AND form IN
            (SELECT name FROM alias WHERE article = old.article AND entity_ordinal = old.ordinal);
    DELETE FROM entity_form WHERE entity = old.entity AND articles <= 0;
END;
CREATE TRIGGER form_moves AFTER UPDATE OF entity, name, role ON article_entity BEGIN
    UPDATE entity_form SET articles = articles - 1 WHERE entity = old.entity AND use = 'name' AND form = old.name;
    UPDATE entity_form SET articles = articles - 1 WHERE entity = old.entity AND use = 'role' AND form = old.role;
    UPDATE entity_form SET articles = articles - (SELECT count(*) FROM alias
            WHERE article = old.article AND entity_ordinal = old.ordinal AND name = form)
        WHERE entity = old.entity AND use = 'alias' AND form IN
            (SELECT name FROM alias WHERE article = old.article AND entity_ordinal = old.ordinal);
    DELETE FROM entity_form WHERE entity = old.entity AND articles <= 0;
    INSERT INTO entity_form VALUES (new.entity, 'name', new.name, 1)
        ON CONFLICT DO UPDATE SET articles = articles + 1;
    INSERT INTO entity_form SELECT new.entity, 'role', new.role, 1 WHERE new.role <> ''
        ON CONFLICT DO UPDATE SET articles = articles + 1;
    INSERT INTO entity_form SELECT new.entity, 'alias', name, 1 FROM alias
        WHERE article = new.article AND entity_ordinal = new.ordinal
        ON CONFLICT DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER alias_form_added AFTER INSERT ON alias BEGIN
    INSERT INTO entity_form SELECT entity, 'alias', new.name, 1 FROM article_entity
        WHERE article = new.article AND ordinal = new.entity_ordinal
        ON CONFLICT DO UPDATE SET articles = articles + 1;
END;
-- Where the entity of the article goes, its forms went with it.
CREATE TRIGGER alias_form_goes BEFORE DELETE ON alias BEGIN
    UPDATE entity_form SET articles = articles - 1 WHERE use = 'alias' AND form = old.name AND entity =
        (SELECT entity FROM article_entity WHERE article = old.article AND ordinal = old.entity_ordinal);
    DELETE FROM entity_form WHERE form = old.name AND articles <= 0;
END;
-- Undoing one name in the place of another is a change of the row.
CREATE TRIGGER alias_form_changes AFTER UPDATE OF name ON alias BEGIN
    UPDATE entity_form SET articles = articles - 1 WHERE use = 'alias' AND form = old.name AND entity =
        (SELECT entity FROM article_entity WHERE article = old.article AND ordinal = old.entity_ordinal);
    DELETE FROM entity_form WHERE form = old.name AND articles <= 0;
    INSERT INTO entity_form SELECT entity, 'alias', new.name, 1 FROM article_entity
        WHERE article = new.article AND ordinal = new.entity_ordinal
        ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

-- Whether two are the same, where the evidence is not enough: asked until a person says so, one way or the other.
CREATE TABLE link_question (
    one INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,    -- the later one
    other INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
    confidence REAL NOT NULL,              -- that they are
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_question_by_other ON link_question (other);
