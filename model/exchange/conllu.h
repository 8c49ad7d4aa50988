// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/annotatedarticle.h"

#include <QString>

namespace dateline {

/// The sentences of \a article in CoNLL-U (universaldependencies.org/format.html): ID, FORM, UPOS, HEAD, DEPREL and
/// MISC with SpaceAfter=No and the kind of name (Entity=person) where there are; the other columns are "_". Each
/// sentence ends with an empty line.
QString toConllu(const AnnotatedArticle &article);

} // namespace dateline
