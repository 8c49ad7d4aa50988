// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/countries.h"
#include "model/annotation/entity.h"
#include "model/identity/namelexicon.h"

#include <QString>
#include <QStringList>

namespace dateline {

/// The name of a body, a place or the like, parted into the country it says it is of and the rest: "Japanese House of
/// Representatives", "House of Representatives of Japan".
struct BodyName {
    QString core;       ///< romanized words, other names of the well known replaced; of a country's name its key
    int country = -1;   ///< index into Countries, -1 where the name tells none
    bool isOpen = false; ///< only the country tells which it is: "House of Representatives"

    static BodyName of(const QString &name, EntityKind kind, const Countries &countries, const NameLexicon &lexicon);
    bool operator==(const BodyName &) const = default;
};

} // namespace dateline
