// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networklegend.h"

#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QFontMetricsF>

#include <array>
#include <cmath>

namespace dateline {

namespace {

constexpr qreal signWidth = 24;
constexpr qreal gap = 6;
constexpr qreal between = 16;
constexpr qsizetype mostCommunities = 6;
constexpr qreal widestName = 130;
constexpr std::array kinds{EntityKind::Person, EntityKind::Organization, EntityKind::Group};
constexpr std::array changes{EdgeChange::New, EdgeChange::Gone, EdgeChange::Stronger, EdgeChange::Weaker,
                             EdgeChange::Same};
const std::array<QList<qreal>, 3> dashes{QList<qreal>{}, {4, 3}, {1, 3}};

} // namespace

QList<NetworkLegend::Entry> NetworkLegend::entries() const
{
    using Sign = Entry::Sign;
    QList<Entry> entries;
    for (const EntityKind kind : kinds) {
        if (m_content.communities.isEmpty())
            entries.append({Sign::Kind, int(kind), displayName(kind)});
    }
    const QFontMetricsF metrics(m_font);
    for (int community = 0; community < int(std::min(mostCommunities, m_content.communities.size())); ++community)
        entries.append({Sign::Community, community,
                        metrics.elidedText(m_content.communities[community], Qt::ElideRight, widestName)});
    if (m_content.changes) {
        for (const EdgeChange change : changes)
            entries.append({Sign::Change, int(change), displayName(change)});
        return entries;
    }
    return entries << Entry{Sign::Line, 0, i18nc("@info legend: a solid line", "met")}
                   << Entry{Sign::Line, 1, i18nc("@info legend: a dashed line", "planned or possible")}
                   << Entry{Sign::Line, 2, i18nc("@info legend: a dotted line", "did not meet")};
}

QSizeF NetworkLegend::size() const
{
    const QFontMetricsF metrics(m_font);
    qreal width = -between;
    for (const Entry &entry : entries())
        width += signWidth + gap + metrics.horizontalAdvance(entry.word) + between;
    return {std::ceil(width), std::ceil(std::max(metrics.height(), signWidth))};
}

void NetworkLegend::paintSign(QPainter &painter, const Entry &entry, QPointF middle, const Look &look) const
{
    const QPointF half(signWidth / 2, 0);
    const auto paintLine = [&](const QColor &ink, const QList<qreal> &pattern) {
        QPen pen(ink, 2, pattern.isEmpty() ? Qt::SolidLine : Qt::CustomDashLine, Qt::FlatCap);
        if (!pattern.isEmpty())
            pen.setDashPattern(pattern);
        painter.setPen(pen);
        painter.drawLine(middle - half, middle + half);
    };
    switch (entry.sign) {
    case Entry::Sign::Kind:
        paintEntityRing(painter, QRectF(middle - QPointF(8, 8), QSizeF(16, 16)), EntityKind(entry.which), {}, look);
        break;
    case Entry::Sign::Line:
        paintLine(look.edge, dashes[size_t(entry.which)]);
        break;
    case Entry::Sign::Change:
        paintLine(changeColor(EdgeChange(entry.which), look), changeDashes(EdgeChange(entry.which), 2));
        paintChangeSign(painter, middle, 6, EdgeChange(entry.which), look);
        break;
    case Entry::Sign::Community:
        paintCommunitySign(painter, middle, 8, entry.which, m_font, look);
        break;
    }
}

void NetworkLegend::paint(QPainter &painter, const Look &look, qreal room) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(m_font);
    const qreal middle = size().height() / 2;
    qreal along = 0;
    for (const Entry &entry : entries()) {
        const qreal end = along + signWidth + gap + metrics.horizontalAdvance(entry.word);
        if (end > room)
            break;
        paintSign(painter, entry, {along + signWidth / 2, middle}, look);
        painter.setFont(m_font);
        painter.setPen(look.quiet);
        painter.drawText(QPointF(along + signWidth + gap, middle + metrics.capHeight() / 2), entry.word);
        along = end + between;
    }
    painter.restore();
}

void NetworkLegendRow::setContent(const NetworkLegend::Content &content)
{
    m_content = content;
    setVisible(content != NetworkLegend::Content());
    update();
}

QSize NetworkLegendRow::sizeHint() const
{
    return {100, int(NetworkLegend(font()).size().height()) + 10};
}

void NetworkLegendRow::paintEvent(QPaintEvent *)
{
    constexpr qreal side = 12;
    QPainter painter(this);
    const Look look = Look::of(palette());
    painter.fillRect(rect(), look.base);
    painter.translate(side, 5);
    NetworkLegend(font(), m_content).paint(painter, look, width() - 2 * side);
}

} // namespace dateline
