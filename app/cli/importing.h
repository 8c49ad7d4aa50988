// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

namespace dateline {

/// Imports and waits, showing how far it is where standard error is a terminal.
ImportReport importAndWait(Corpus &corpus, const ImportRequest &request);

/// Names what failed on standard error and prints how many went in; the exit status.
int tellImported(const ImportReport &report);

} // namespace dateline
