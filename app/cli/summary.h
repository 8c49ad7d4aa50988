// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"

#include <QString>

namespace dateline {

/// What was found in an article, for people: title, source and date, names by kind, and each meeting with its sentence.
/// Ends with an empty line. Dates are EDTF, whatever the locale.
QString summaryOf(const AnnotatedArticle &annotated);

} // namespace dateline
