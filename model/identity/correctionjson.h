// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/result.h"
#include "model/identity/correction.h"

#include <QJsonObject>

namespace dateline {

/// {"said": "rename", "name": {"kind": "person", "name": "Zelensky"}, "shown": "…", "time": "…", "reason": "…"}; of one
/// article with its hash in hexadecimal as "article". Offsets are UTF-16 units, half-open; dates are EDTF.
QJsonObject toJson(const Correction &correction);

/// Fails (Damaged) where something is missing or of the wrong type, (Unsupported) on a word that this version does not
/// know, (InvalidInput) where objectionTo() objects. What is there beside is passed over.
Result<Correction> correctionFromJson(const QJsonObject &object);

} // namespace dateline
