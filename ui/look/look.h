// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entity.h"

#include <QColor>
#include <QPalette>

namespace KSyntaxHighlighting {
class Repository;
}

namespace dateline {

/// The colours that every view, legend and export takes from one place: the kinds from the syntax definition
/// "Dateline Names" and the theme that fits the palette, the rest from the palette. A value; cheap to copy.
/// Text colours keep a contrast of at least 4.5 : 1 on \c base as WCAG 2.2 counts it.
struct Look {
    /// The look for \a palette: light or dark, told by its base colour.
    static Look of(const QPalette &palette);

    [[nodiscard]] QColor kind(EntityKind kind) const;
    [[nodiscard]] QColor kindTint(EntityKind kind) const; ///< behind names: 10 % light, 17 % dark, over \c base

    bool dark = false;
    QColor base;       ///< behind data and text
    QColor window;     ///< behind panels
    QColor text;
    QColor quiet;      ///< second lines, axis labels
    QColor line;       ///< one-pixel lines and grids
    QColor accent;     ///< meetings, selection; at least 3 : 1 on \c base
    QColor weekend;    ///< tint of weekend columns over \c base
    QColor today;      ///< the line of today
    QColor edge;       ///< lines between nodes
    QColor time;       ///< time expressions
    QColor kinds[6];   ///< in the order of entityKinds
};

/// Where the definition and the themes of names are found; opening it takes a while, so it is done once.
const KSyntaxHighlighting::Repository &syntaxRepository();

/// The contrast of two opaque colours as WCAG 2.2 counts it: 1 to 21.
qreal contrast(const QColor &one, const QColor &other);

/// \a share (0 to 1) of \a ink laid over \a ground, opaque.
QColor mixed(const QColor &ink, const QColor &ground, qreal share);

} // namespace dateline
