// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"

#include <QString>
#include <QStringList>

namespace dateline {

/// An office as a title tells it: "US Secretary of State" is {"secretary", "of", "state"} of the United States.
struct Office {
    int country = -1;  ///< index into Countries, -1 where it tells none
    QStringList words; ///< in lower case, without the country and passing words; empty where it tells no office
    bool isPast = false; ///< "former"

    static Office of(const QString &title, const Countries &countries);
    bool operator==(const Office &) const = default;
};

/// Whether both tell one office, as far as they tell it: "foreign minister" and "Kenyan foreign minister", but not
/// "prime minister" and "minister".
bool isSameOffice(const Office &one, const Office &other);

} // namespace dateline
