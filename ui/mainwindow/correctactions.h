// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class KActionCollection;

namespace dateline {

class ArticleView;
class Corrections;
class MeetingTable;
class NamePanel;
class NetworkView;
class Selection;
class TimelineView;

/// The views in which something is corrected. Nothing is owned.
struct CorrectedViews {
    ArticleView *article = nullptr;
    MeetingTable *meetings = nullptr;
    NamePanel *names = nullptr;
    NetworkView *network = nullptr;
    TimelineView *timeline = nullptr;
    Selection *selection = nullptr;
};

/// Adds the actions of the menu Correct, and what can be corrected to the menus of the views.
void addCorrectActions(KActionCollection *collection, Corrections *corrections, const CorrectedViews &views);

} // namespace dateline
