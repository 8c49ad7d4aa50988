// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/entity.h"
#include "model/annotation/meeting.h"
#include "model/query/notes.h"
#include "ui/look/look.h"

#include <QLocale>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace dateline {

/// Paints the sign of a status, the same everywhere: held a filled circle, planned a ring, possible a dashed ring,
/// not held a ring with a cross. \a radius in painter units; rings are filled with \a background.
void paintStatusSign(QPainter &painter, QPointF centre, qreal radius, MeetingStatus status, const QColor &ink,
                     const QColor &background);

/// Paints the sign of a note: a page for a publication, a lozenge for a dated event; outlined and filled with
/// \a background.
void paintNoteSign(QPainter &painter, QPointF centre, qreal radius, NoteKind kind, const QColor &ink,
                   const QColor &background);

/// Paints a small handset of about \a size, beside the sign of a call.
void paintHandset(QPainter &painter, QPointF centre, qreal size, const QColor &ink);

/// Paints initials in a ring of the kind's colour: people circles, organizations rounded squares, groups nearly round.
void paintEntityRing(QPainter &painter, const QRectF &rect, EntityKind kind, const QString &name, const Look &look);

/// Paints \a text with a halo of \a background, so that it can be read over lines.
void paintHaloText(QPainter &painter, QPointF baseline, const QString &text, const QColor &ink,
                   const QColor &background);

/// At most two letters: "Dan Driscoll" → "DD", a group or body one letter.
QString initials(const QString &name, EntityKind kind);

/// The words people read: "Person", "Held", "In person" (translated).
QString displayName(EntityKind kind);
QString displayName(MeetingStatus status);
QString displayName(MeetingMode mode);
/// "89 % sure" for a confidence of 0.89.
QString sureness(double confidence, const QLocale &locale);

} // namespace dateline
