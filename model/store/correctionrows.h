// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/identity/correctionrecord.h"
#include "model/identity/namerules.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <optional>

namespace dateline {

/// The table correction. Throws as SQLiteCpp does.
class CorrectionRows
{
public:
    explicit CorrectionRows(SQLite::Database &database);

    void append(const Correction &correction);
    std::optional<Correction> find(CorrectionId id);
    void remove(CorrectionId id);
    /// Those of the article with this hash, in order.
    QList<Correction> ofArticle(const QByteArray &hash);
    /// Those of all articles, in order.
    const QList<Correction> &everywhere();
    /// These put together.
    const NameRules &rules();
    /// Those that may contradict \a correction, in order.
    QList<Correction> near(const Correction &correction);

private:
    /// Tells one state of the table from another, also after undoing: one may have gone, and come back, anywhere.
    struct Stamp {
        qint64 last = -1;
        qint64 time = -1;
        qint64 sum = -1; ///< of the keys

        bool operator==(const Stamp &) const = default;
    };

    Stamp stamp();
    void take(const Correction &correction);
    void refresh();

    SQLite::Database &m_database;
    SQLite::Statement m_insert;
    SQLite::Statement m_ofArticle;
    SQLite::Statement m_stamp;
    Stamp m_read;
    QList<Correction> m_everywhere;
    QHash<QString, QList<qsizetype>> m_bySubject; ///< places in m_everywhere
    NameRules m_rules;
};

/// All of them, in order, without their places.
QList<CorrectionRecord> readCorrections(SQLite::Database &database);

} // namespace dateline
