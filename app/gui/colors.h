// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/gui/commandline.h"

namespace dateline {

/// Takes Breeze's light or dark colours where they are asked for, and where no desktop gives any.
void applyColors(CommandLine::Colors colors);
/// Where no desktop gives a font, one that is made for screens.
void applyFont();

} // namespace dateline
