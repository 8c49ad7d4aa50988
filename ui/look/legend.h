// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meeting.h"
#include "ui/look/look.h"

#include <QFont>
#include <QList>
#include <QPainter>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <optional>

namespace dateline {

/// The signs of the four statuses and their words in one row, and the bracket of disagreements where there are any; the
/// same on the screen and in exports.
class StatusLegend
{
public:
    enum class Signs { OfStatuses, AndOfDisagreement };

    explicit StatusLegend(QFont font, Signs signs = Signs::OfStatuses) : m_font(std::move(font)), m_signs(signs) {}

    [[nodiscard]] QSizeF size() const;
    /// Paints it over \a background with its top left corner (top right, mirrored, when the painter's layout direction
    /// is right to left) in the size told.
    void paint(QPainter &painter, QPointF topLeft, const Look &look, const QColor &background) const;

private:
    struct Entry {
        std::optional<MeetingStatus> status; ///< nothing for a disagreement
        QString word;
        qreal sign = 0; ///< its width
    };
    [[nodiscard]] QList<Entry> entries() const;

    QFont m_font;
    Signs m_signs;
};

} // namespace dateline
