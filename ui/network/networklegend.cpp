// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networklegend.h"

#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QFontMetricsF>

#include <array>
#include <cmath>

namespace dateline {

namespace {

constexpr qreal signWidth = 18;
constexpr qreal gap = 6;
constexpr qreal between = 16;
constexpr std::array kinds{EntityKind::Person, EntityKind::Organization, EntityKind::Group};

struct LineEntry {
    QString word;
    QList<qreal> dashes;
};

QList<LineEntry> lineEntries()
{
    return {{i18nc("@info legend: a solid line", "met"), {}},
            {i18nc("@info legend: a dashed line", "planned or possible"), {4, 3}},
            {i18nc("@info legend: a dotted line", "did not meet"), {1, 3}}};
}

} // namespace

QSizeF NetworkLegend::size() const
{
    const QFontMetricsF metrics(m_font);
    qreal width = -between;
    for (const EntityKind kind : kinds)
        width += signWidth + gap + metrics.horizontalAdvance(displayName(kind)) + between;
    for (const LineEntry &entry : lineEntries())
        width += signWidth + gap + metrics.horizontalAdvance(entry.word) + between;
    return {std::ceil(width), std::ceil(std::max(metrics.height(), signWidth))};
}

void NetworkLegend::paint(QPainter &painter, const Look &look) const
{
    painter.save();
    painter.setFont(m_font);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(m_font);
    const qreal middle = size().height() / 2;
    qreal along = 0;
    const auto paintWord = [&](const QString &word) {
        along += signWidth + gap;
        painter.setPen(look.quiet);
        painter.drawText(QPointF(along, middle + metrics.capHeight() / 2), word);
        along += metrics.horizontalAdvance(word) + between;
    };
    for (const EntityKind kind : kinds) {
        paintEntityRing(painter, QRectF(along + 1, middle - signWidth / 2 + 1, signWidth - 2, signWidth - 2), kind, {}, look);
        paintWord(displayName(kind));
    }
    for (const LineEntry &entry : lineEntries()) {
        QPen pen(look.edge, 2, entry.dashes.isEmpty() ? Qt::SolidLine : Qt::CustomDashLine, Qt::FlatCap);
        if (!entry.dashes.isEmpty())
            pen.setDashPattern(entry.dashes);
        painter.setPen(pen);
        painter.drawLine(QPointF(along, middle), QPointF(along + signWidth, middle));
        paintWord(entry.word);
    }
    painter.restore();
}

} // namespace dateline
