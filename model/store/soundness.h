// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"

#include <QString>

#include <optional>

namespace dateline {

/// What in \a annotated contradicts what its types promise: a span outside the text, a reference to an entity that is
/// not there, a meeting of fewer than two or without evidence, no hash. Nothing when it is sound.
std::optional<QString> contradictionIn(const AnnotatedArticle &annotated);

} // namespace dateline
