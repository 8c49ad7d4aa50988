// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meeting.h"
#include "model/query/notes.h"
#include "ui/look/look.h"

#include <QFont>
#include <QList>
#include <QPainter>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <variant>

namespace dateline {

/// The signs of the four statuses and their words in one row, and of what else there is; the same on the screen and in
/// exports.
class StatusLegend
{
public:
    /// What there is beside statuses.
    struct Beside {
        QList<NoteKind> notes = {};
        bool disagreements = false;
        bool vague = false;    ///< days that are only known about: bars with faded ends
        bool doubtful = false; ///< days told with doubt: broken bars

        bool operator==(const Beside &) const = default;
    };

    explicit StatusLegend(QFont font)
        : m_font(std::move(font))
    {
    }
    StatusLegend(QFont font, Beside beside)
        : m_font(std::move(font))
        , m_beside(std::move(beside))
    {
    }

    [[nodiscard]] QSizeF size() const;
    /// Paints it over \a background with its top left corner (top right, mirrored, when the painter's layout direction
    /// is right to left) in the size told.
    void paint(QPainter &painter, QPointF topLeft, const Look &look, const QColor &background) const;

private:
    enum class Mark { Bracket, FadedBar, BrokenBar };
    struct Entry {
        std::variant<MeetingStatus, NoteKind, Mark> means;
        QString word;
        qreal sign = 0; ///< its width
    };
    [[nodiscard]] QList<Entry> entries() const;

    QFont m_font;
    Beside m_beside;
};

} // namespace dateline
