// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>

namespace dateline {

/// What a store holds, as bytes: every row of every table but the history's own, what was looked at and read by which
/// reader, and the keys of names, which stay. Stores are equal when these are, whatever pages their rows lie on.
class StoreDump
{
public:
    explicit StoreDump(const QString &path)
        : m_database(path.toStdString(), SQLite::OPEN_READWRITE)
    {
    }

    [[nodiscard]] QByteArray rows()
    {
        SQLite::Statement tables(m_database,
                                 "SELECT name, ncol FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                 " AND name NOT LIKE 'sqlite_%' AND name NOT IN ('step', 'step_part', 'history_point',"
                                 " 'opened_article', 'reading', 'form_key', 'form_key_version') ORDER BY name");
        QByteArray dump;
        while (tables.executeStep())
            dump += rowsOf(tables.getColumn(0).getString(), tables.getColumn(1).getInt());
        return dump;
    }

    /// What it says, whatever keys it has: whom articles name, where, and which meetings they tell of.
    [[nodiscard]] QByteArray contents()
    {
        QByteArrayList lines;
        for (
            const char *sql :
            {"SELECT title, article_entity.name, entity.kind, name_key, entity.name, entity.role, articles, entity.mentions,"
             " entity.meetings FROM article_entity JOIN article ON article.id = article JOIN entity ON entity.id = entity",
             "SELECT title, begins, ends, mention.kind, article_entity.name FROM mention"
             " JOIN article ON article.id = mention.article JOIN article_entity"
             " ON article_entity.article = mention.article AND article_entity.ordinal = entity_ordinal",
             "SELECT title, meeting.ordinal, place, status, sort_day, entity.name FROM meeting"
             " JOIN article ON article.id = article JOIN participant ON meeting = meeting.id"
             " JOIN entity ON entity.id = entity"}) {
            SQLite::Statement select(m_database, sql);
            while (select.executeStep()) {
                QByteArrayList row;
                for (int column = 0; column < select.getColumnCount(); ++column)
                    row.append(select.getColumn(column).getText());
                lines.append(row.join(" | "));
            }
        }
        std::ranges::sort(lines);
        return lines.join('\n');
    }

    /// What is wrong in it: pages, references, full-text indexes, counts of names; empty when nothing is.
    [[nodiscard]] QByteArray faults()
    {
        QByteArray faults;
        if (const QByteArray answer = first("PRAGMA integrity_check"); answer != "ok")
            faults += "pages: " + answer + '\n';
        if (const QByteArray answer = first("PRAGMA foreign_key_check"); !answer.isEmpty())
            faults += "references: " + answer + '\n';
        for (const char *index : {"article_search", "entity_search"}) {
            try {
                const std::string name(index);
                m_database.exec("INSERT INTO " + name + " (" + name + ", rank) VALUES ('integrity-check', 1)");
            } catch (const SQLite::Exception &exception) {
                faults += QByteArray(index) + ": " + exception.what() + '\n';
            }
        }
        faults += counted(
            "entity",
            "SELECT id FROM entity WHERE articles <> (SELECT count(DISTINCT article) FROM article_entity WHERE entity = entity.id)"
            " OR mentions <> (SELECT total(mentions) FROM article_entity WHERE entity = entity.id)"
            " OR meetings <> (SELECT count(DISTINCT meeting) FROM participant WHERE entity = entity.id)");
        faults += counted(
            "article",
            "SELECT id FROM article WHERE names <> (SELECT count(DISTINCT entity) FROM article_entity WHERE article = article.id)"
            " OR meetings <> (SELECT count(*) FROM meeting WHERE article = article.id)"
            " OR NOT EXISTS (SELECT 1 FROM article_text WHERE article = article.id)");
        faults += counted("entity_form",
                          "WITH named (entity, use, form) AS (SELECT entity, 'name', name FROM article_entity"
                          " UNION ALL SELECT entity, 'role', role FROM article_entity WHERE role <> ''"
                          " UNION ALL SELECT entity, 'alias', alias.name FROM alias JOIN article_entity"
                          " ON article_entity.article = alias.article AND article_entity.ordinal = entity_ordinal),"
                          " counted AS (SELECT *, count(*) AS articles FROM named GROUP BY entity, use, form)"
                          " SELECT form FROM entity_form FULL JOIN counted USING (entity, use, form)"
                          " WHERE entity_form.articles IS NOT counted.articles");
        return faults;
    }

    [[nodiscard]] qint64 number(const char *sql) { return m_database.execAndGet(sql).getInt64(); }

private:
    QByteArray first(const char *sql)
    {
        SQLite::Statement statement(m_database, sql);
        return statement.executeStep() ? QByteArray(statement.getColumn(0).getText()) : QByteArray();
    }

    QByteArray counted(const char *table, const char *wrong)
    {
        const QByteArray row = first(wrong);
        return row.isEmpty() ? row : QByteArray("wrong counts in ") + table + ' ' + row + '\n';
    }

    QByteArray rowsOf(const std::string &table, int columns)
    {
        std::string order;
        for (int column = 1; column <= columns; ++column)
            order += (column == 1 ? " ORDER BY " : ", ") + std::to_string(column);
        SQLite::Statement select(m_database, "SELECT * FROM " + table + order);
        QByteArray dump = QByteArray::fromStdString(table) + '\n';
        while (select.executeStep()) {
            for (int column = 0; column < columns; ++column) {
                const SQLite::Column value = select.getColumn(column);
                dump += QByteArray::number(value.getType()) + ':';
                if (value.isBlob())
                    dump += QByteArray(static_cast<const char *>(value.getBlob()), value.getBytes()).toHex();
                else
                    dump += value.getText();
                dump += '|';
            }
            dump += '\n';
        }
        return dump;
    }

    SQLite::Database m_database;
};

} // namespace dateline
