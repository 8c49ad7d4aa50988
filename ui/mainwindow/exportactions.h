// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class KActionCollection;
class QWidget;

namespace dateline {

class NetworkView;
class SearchBar;
class TimelineView;

/// Adds what makes pictures of the views, each by itself and all in one menu. A picture says what \a search narrows it
/// to. Nothing is owned; dialogs are \a window's.
void addExportActions(KActionCollection *collection, TimelineView *timeline, NetworkView *network, SearchBar *search,
                      QWidget *window);

} // namespace dateline
