// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/networktime.h"
#include "ui/look/picture.h"
#include "ui/network/networklegend.h"
#include "ui/network/networkpainter.h"

#include <QLocale>

namespace dateline {

/// A network as a picture of its own: holds what it paints.
struct NetworkPicture {
    NetworkPlan plan;
    NetworkViewport part;
    NetworkHighlight highlight;
    NetworkMarks marks;
    NetworkLegend::Content legend;
    NetworkTime time; ///< for a film
    QLocale locale;

    /// Without title and sources. In a film the network as it was at a share of its time, below it the time; in a place
    /// that stays.
    [[nodiscard]] Picture painted(const PictureRequest &request, const Look &look) const;
};

} // namespace dateline
