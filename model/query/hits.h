// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/textspan.h"
#include "model/query/query.h"

#include <QList>
#include <QStringList>
#include <QStringView>

namespace dateline {

/// Words to find in a text, as the full-text index finds them: whatever their case and accents, those that must not be
/// there left out.
class Hits
{
public:
    enum class In { Title, Text };

    Hits() = default;
    explicit Hits(const AllOf &query);

    [[nodiscard]] bool isEmpty() const { return m_wanted.isEmpty(); }
    /// Where they stand in \a text, in order; none overlaps another.
    [[nodiscard]] QList<TextSpan> find(QStringView text, In in) const;

    bool operator==(const Hits &) const = default;

private:
    struct Wanted {
        QStringList words; ///< in a row
        WordsQuery::Match match = WordsQuery::Match::Whole;
        WordsQuery::Where where = WordsQuery::Where::Anywhere;

        bool operator==(const Wanted &) const = default;
    };

    void add(const Query &query);

    QList<Wanted> m_wanted;
};

} // namespace dateline
