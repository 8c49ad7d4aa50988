// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

namespace dateline {

/// From \c day on a line runs on \c row, until its next bend.
struct StorylineBend {
    double day = 0;
    int row = 0;

    bool operator==(const StorylineBend &) const = default;
};

/// The line of one who took part: from the first meeting to the last. Empty for a lane without meetings.
struct StorylineLine {
    QList<StorylineBend> bends; ///< by day, one or more
    double until = 0;           ///< the day of the last meeting

    [[nodiscard]] bool isEmpty() const { return bends.isEmpty(); }
    [[nodiscard]] double from() const { return bends.first().day; }
    /// The row at \a day, in [from, until].
    [[nodiscard]] int rowAt(double day) const;

    bool operator==(const StorylineLine &) const = default;
};

/// Each lane of a timeline as a line through time, where those who meet run side by side at the day of their meeting:
/// on rows that follow one another, with nobody between. Rows are counted from the top.
///
/// After Tanahashi and Ma, Design considerations for optimizing storyline visualizations (2012), and Liu et al.,
/// StoryFlow (2013): few crossings, then few and short wiggles.
struct Storyline {
    QList<StorylineLine> lines; ///< parallel to Timeline::lanes
    QList<double> days;         ///< where each event of the timeline stands: no two on the same
    QList<int> tops;            ///< the first of the rows of those who meet, of each event
    int rows = 0;
    qint64 crossings = 0; ///< of two lines
    qint64 wiggles = 0;   ///< rows that lines move up or down, all together

    bool operator==(const Storyline &) const = default;
};

} // namespace dateline
