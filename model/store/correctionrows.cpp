// SPDX-License-Identifier: GPL-3.0-only
#include "model/store/correctionrows.h"

#include "model/identity/correctionjson.h"
#include "model/store/statement.h"

#include <QJsonDocument>

#include <set>

namespace dateline {

namespace {

/// Nothing where a newer version wrote it.
std::optional<Correction> readCorrection(const Run &row, int column)
{
    const auto correction = correctionFromJson(QJsonDocument::fromJson(row.blob(column)).object());
    return correction ? std::optional(*correction) : std::nullopt;
}

/// The corrections that a statement gives in its first column.
QList<Correction> readRows(Run &row)
{
    QList<Correction> corrections;
    while (row.next()) {
        if (auto correction = readCorrection(row, 0))
            corrections.append(*std::move(correction));
    }
    return corrections;
}

} // namespace

CorrectionRows::CorrectionRows(SQLite::Database &database)
    : m_database(database)
    , m_insert(database, "INSERT INTO correction (said_at, article_hash, said) VALUES (?, ?, ?)")
    , m_ofArticle(database, "SELECT said FROM correction WHERE article_hash = ? ORDER BY id")
    , m_stamp(database,
              "SELECT id, said_at, (SELECT sum(id) FROM correction WHERE article_hash IS NULL) FROM correction"
              " WHERE article_hash IS NULL ORDER BY id DESC LIMIT 1")
{
}

void CorrectionRows::append(const Correction &correction)
{
    refresh();
    const std::optional<QByteArray> hash = correction.isEverywhere() ? std::nullopt : std::optional(correction.article);
    const QByteArray said = QJsonDocument(toJson(correction)).toJson(QJsonDocument::Compact);
    Run(m_insert, correction.time.toMSecsSinceEpoch(), hash, QString::fromUtf8(said)).execute();
    if (!correction.isEverywhere())
        return;
    take(correction);
    m_read = stamp();
}

std::optional<Correction> CorrectionRows::find(CorrectionId id)
{
    SQLite::Statement select(m_database, "SELECT said FROM correction WHERE id = ?");
    Run row(select, id);
    return row.next() ? readCorrection(row, 0) : std::nullopt;
}

void CorrectionRows::remove(CorrectionId id)
{
    SQLite::Statement remove(m_database, "DELETE FROM correction WHERE id = ?");
    Run(remove, id).execute();
}

QList<Correction> CorrectionRows::ofArticle(const QByteArray &hash)
{
    Run row(m_ofArticle, hash);
    return readRows(row);
}

const QList<Correction> &CorrectionRows::everywhere()
{
    refresh();
    return m_everywhere;
}

const NameRules &CorrectionRows::rules()
{
    refresh();
    return m_rules;
}

QList<Correction> CorrectionRows::near(const Correction &correction)
{
    if (!correction.isEverywhere())
        return ofArticle(correction.article);
    refresh();
    std::set<qsizetype> places;
    for (const QString &subject : subjectsOf(correction)) {
        for (const qsizetype place : m_bySubject.value(subject))
            places.insert(place);
    }
    QList<Correction> found;
    for (const qsizetype place : places)
        found.append(m_everywhere.at(place));
    return found;
}

CorrectionRows::Stamp CorrectionRows::stamp()
{
    Run row(m_stamp);
    return row.next() ? Stamp{row.integer(0), row.integer(1), row.integer(2)} : Stamp{0, 0, 0};
}

void CorrectionRows::take(const Correction &correction)
{
    for (const QString &subject : subjectsOf(correction))
        m_bySubject[subject].append(m_everywhere.size());
    m_everywhere.append(correction);
    m_rules.add(correction.said);
}

void CorrectionRows::refresh()
{
    const Stamp now = stamp();
    if (now == m_read)
        return;
    m_everywhere.clear();
    m_bySubject.clear();
    m_rules = NameRules();
    SQLite::Statement select(m_database, "SELECT said FROM correction WHERE article_hash IS NULL ORDER BY id");
    Run row(select);
    for (const Correction &correction : readRows(row))
        take(correction);
    m_read = now;
}

QList<CorrectionRecord> readCorrections(SQLite::Database &database)
{
    QList<CorrectionRecord> records;
    SQLite::Statement select(database, "SELECT id, said FROM correction ORDER BY id");
    for (Run row(select); row.next();) {
        if (auto correction = readCorrection(row, 1))
            records.append({row.id<CorrectionId>(0), *std::move(correction), {}});
    }
    return records;
}

} // namespace dateline
