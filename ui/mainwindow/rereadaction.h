// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class KActionCollection;
class QWidget;

namespace dateline {

class Corpus;
class Messages;
class Selection;

/// Adds what reads again the articles that the filter lets through, after showing what would change. Nothing is owned; the
/// dialog is \a window's.
void addRereadAction(KActionCollection *collection, Corpus *corpus, Selection *selection, Messages *messages, QWidget *window);

} // namespace dateline
