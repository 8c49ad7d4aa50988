// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"
#include "model/base/result.h"

#include <functional>

namespace dateline {

/// What is read in a stored article, before anything is said of it.
using ReadArticle = std::function<Result<AnnotatedArticle>(const Article &)>;

} // namespace dateline
