// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class KActionCollection;
class KConfigGroup;
class QWidget;

namespace dateline {

class Corpus;
class Messages;
class Selection;

/// Adds what reads again the articles that the filter lets through, after showing what would change. Nothing is owned;
/// the dialog is \a window's.
void addRereadAction(KActionCollection *collection, Corpus *corpus, Selection *selection, Messages *messages,
                     QWidget *window);

/// Offers the same for those that an earlier version of the program has read. Whoever wants none of it is not asked
/// again by this version, by what is \a kept.
void offerReadingAgain(Corpus *corpus, Selection *selection, Messages *messages, QWidget *window,
                       const KConfigGroup &kept);

} // namespace dateline
