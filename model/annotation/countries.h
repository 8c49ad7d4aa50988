// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

namespace dateline {

/// The countries of the world and the words for them, from the lexicon.
class Countries
{
public:
    /// \a resources is the folder that holds lexicon/.
    static Result<Countries> open(const QString &resources);

    /// The index of the country that \a name is a name of ("US", "the United States"), -1 for none. Case does not
    /// count, but "us" is not "US".
    [[nodiscard]] int named(QStringView name) const;
    /// The country whose people or things \a word tells ("Russian", "Poles"), -1 for none.
    [[nodiscard]] int ofDemonym(QStringView word) const;
    /// The country whose government \a word may stand for ("Moscow", "Kremlin"), -1 for none.
    [[nodiscard]] int ofSeat(QStringView word) const;
    /// Any of the three.
    [[nodiscard]] int of(QStringView words) const;
    [[nodiscard]] const QString &name(int country) const { return m_names[country]; }

private:
    QList<QString> m_names;
    QHash<QString, int> m_byName;
    QHash<QString, int> m_byDemonym;
    QHash<QString, int> m_bySeat;
};

} // namespace dateline
