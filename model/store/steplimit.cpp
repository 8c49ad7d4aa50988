// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/steplimit.h"

#include <SQLiteCpp/Exception.h>

#include <sqlite3.h>

namespace dateline {

namespace {

constexpr char name[] = "org.dateline.steps";

/// Steps that are left, known to a connection while it lives.
class Steps
{
public:
    Steps(SQLite::Database &database, int left)
        : m_connection(database.getHandle())
        , m_left(left)
    {
        sqlite3_set_clientdata(m_connection, name, this, nullptr);
    }
    ~Steps() { sqlite3_set_clientdata(m_connection, name, nullptr, nullptr); }
    Steps(const Steps &) = delete;
    Steps &operator=(const Steps &) = delete;

    void take(int taken) { m_left -= taken; }
    [[nodiscard]] bool areTaken() const { return m_left < 0; }

private:
    sqlite3 *m_connection;
    int m_left;
};

} // namespace

bool withinSteps(SQLite::Database &database, int steps, const std::function<void()> &read)
{
    const Steps limit(database, steps);
    try {
        read();
    } catch (const SQLite::Exception &exception) {
        if (exception.getErrorCode() != SQLITE_INTERRUPT || !limit.areTaken())
            throw;
        return false;
    }
    return true;
}

bool takesTooLong(sqlite3 *connection, int taken)
{
    auto *limit = static_cast<Steps *>(sqlite3_get_clientdata(connection, name));
    if (!limit)
        return false;
    limit->take(taken);
    return limit->areTaken();
}

} // namespace dateline
