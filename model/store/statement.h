// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"

#include <QByteArray>
#include <QDate>
#include <QLatin1StringView>
#include <QString>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <optional>

namespace dateline {

/// The columns of the row that a statement stands on. Throws as SQLiteCpp does.
class Row
{
public:
    explicit Row(SQLite::Statement &statement)
        : m_statement(statement)
    {
    }

    [[nodiscard]] bool isNull(int column) const { return m_statement.getColumn(column).isNull(); }
    [[nodiscard]] qint64 integer(int column) const { return m_statement.getColumn(column).getInt64(); }
    [[nodiscard]] int number(int column) const { return m_statement.getColumn(column).getInt(); }
    [[nodiscard]] double real(int column) const { return m_statement.getColumn(column).getDouble(); }
    [[nodiscard]] QString text(int column) const
    {
        const SQLite::Column value = m_statement.getColumn(column);
        const char *bytes = value.getText();
        return QString::fromUtf8(bytes, value.getBytes());
    }
    /// A word of our own; valid until the next step.
    [[nodiscard]] QLatin1StringView word(int column) const
    {
        const SQLite::Column value = m_statement.getColumn(column);
        const char *bytes = value.getText();
        return QLatin1StringView(bytes, value.getBytes());
    }
    [[nodiscard]] QByteArray blob(int column) const
    {
        const SQLite::Column value = m_statement.getColumn(column);
        const auto *bytes = static_cast<const char *>(value.getBlob());
        return QByteArray(bytes, value.getBytes());
    }
    [[nodiscard]] QDate day(int column) const ///< a null date for NULL
    {
        const SQLite::Column value = m_statement.getColumn(column);
        return value.isNull() ? QDate() : QDate::fromJulianDay(value.getInt64());
    }
    template<typename Key>
    [[nodiscard]] Key id(int column) const
    {
        return Key{integer(column)};
    }

protected:
    SQLite::Statement &m_statement;
};

/// One use of a prepared statement: binds its values to the parameters in order, then steps through the rows.
/// Resets the statement when it goes, also by an exception, so that none stays open over a commit.
class Run : public Row
{
public:
    template<typename... Values>
    explicit Run(SQLite::Statement &statement, const Values &...values)
        : Row(statement)
    {
        m_statement.tryReset();
        [[maybe_unused]] int parameter = 0;
        (bindValue(++parameter, values), ...);
    }
    ~Run() { m_statement.tryReset(); }
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    /// Whether there is a (next) row.
    bool next() { return m_statement.executeStep(); }
    /// Runs a statement that gives no rows.
    void execute() { m_statement.exec(); }

private:
    void bindValue(int parameter, qint64 value) { m_statement.bind(parameter, static_cast<int64_t>(value)); }
    void bindValue(int parameter, int value) { m_statement.bind(parameter, value); }
    void bindValue(int parameter, double value) { m_statement.bind(parameter, value); }
    void bindValue(int parameter, std::nullopt_t) { m_statement.bind(parameter); }
    void bindValue(int parameter, const QString &value) { m_statement.bind(parameter, value.toStdString()); }
    void bindValue(int parameter, const QByteArray &value)
    {
        m_statement.bind(parameter, value.constData(), static_cast<int>(value.size()));
    }
    void bindValue(int parameter, QDate value) ///< NULL for a null date
    {
        if (value.isNull())
            m_statement.bind(parameter);
        else
            bindValue(parameter, value.toJulianDay());
    }
    template<typename Tag>
    void bindValue(int parameter, Id<Tag> value)
    {
        bindValue(parameter, value.value);
    }
    template<typename Value>
    void bindValue(int parameter, const std::optional<Value> &value)
    {
        if (value)
            bindValue(parameter, *value);
        else
            m_statement.bind(parameter);
    }
};

} // namespace dateline
