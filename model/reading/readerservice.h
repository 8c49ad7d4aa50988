// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/reading/readchannel.h"

namespace dateline {

/// What a reader process does: confines itself, says so, and answers requests until the other side closes. What comes
/// of a confinement that fails is refused there: only plain text, Markdown and HTML are still read, by parsers of small
/// size. Returns the process's exit status.
int serveReading(ReadChannel &channel);

} // namespace dateline
