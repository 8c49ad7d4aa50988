// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/filter.h"
#include "ui/selection/selection.h"

#include <KConfigGroup>

#include <QByteArray>

namespace dateline {

/// What is looked at and how, to find it again at the next start.
struct Session {
    Place place;
    Filter filter;
    qreal zoom = 1;
    int scrolled = 0; ///< pixels, in the article
    int tab = 0;
    int order = 3;    ///< of the article list: best match first
    QByteArray timeline; ///< lanes, zoom and scroll, as its view tells
    QByteArray network;  ///< switches and pins, as its view tells
    QByteArray meetings; ///< columns, as their table tells

    bool operator==(const Session &) const = default;
};

/// What does not belong to \a database any more, or cannot be read, is left at its default.
Session readSession(const KConfigGroup &group, const QString &database);
void writeSession(const Session &session, const QString &database, KConfigGroup &group);

} // namespace dateline
