// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QFontMetricsF>
#include <QLineF>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPolygonF>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline {

namespace {

constexpr qreal haloWidth = 1.6;

/// Keeps a painter's pen, brush, font and hints.
class Saved
{
public:
    explicit Saved(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Saved(const Saved &) = delete;
    Saved &operator=(const Saved &) = delete;

private:
    QPainter &m_painter;
};

/// Dashes and gaps of one length around a circle.
QPen dashedRing(const QColor &ink, qreal width, qreal radius)
{
    constexpr int parts = 6;
    const qreal length = 2 * std::numbers::pi * radius / (2 * parts) / width;
    QPen pen(ink, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({length, length});
    pen.setDashOffset(length / 2);
    return pen;
}

/// The first letter or digit of \a word, whole with what belongs to it.
QString firstLetter(QStringView word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word.toString());
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; begin = end, end = finder.toNextBoundary()) {
        const QStringView letter = word.sliced(begin, end - begin);
        if (letter.size() > 1 || letter.front().isLetterOrNumber()) {
            return letter.toString().toUpper();
        }
    }
    return {};
}

} // namespace

void paintNoteSign(QPainter &painter, QPointF centre, qreal radius, NoteKind kind, const QColor &ink,
                   const QColor &background)
{
    const Saved saved(painter);
    const qreal width = std::max(1.0, radius * 0.24);
    const qreal reach = radius - width / 2;
    painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(background);
    if (kind == NoteKind::DatedEvent) {
        painter.drawPolygon(QPolygonF({centre - QPointF(0, reach), centre + QPointF(reach, 0),
                                       centre + QPointF(0, reach), centre - QPointF(reach, 0)}));
        return;
    }
    const qreal half = reach * 0.78;
    painter.drawRect(QRectF(centre - QPointF(half, reach), centre + QPointF(half, reach)));
    for (const qreal down : {-0.4, 0.05, 0.5}) {
        const QPointF from = centre + QPointF(-half * 0.5, down * reach);
        painter.drawLine(from, from + QPointF(down > 0.4 ? half * 0.5 : half, 0));
    }
}

void paintStatusSign(QPainter &painter, QPointF centre, qreal radius, MeetingStatus status, const QColor &ink,
                     const QColor &background)
{
    const Saved saved(painter);
    if (status == MeetingStatus::Held) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(centre, radius, radius);
        return;
    }
    const qreal width = std::max(1.0, radius * 0.36);
    const qreal inner = radius - width / 2;
    painter.setPen(QPen(ink, width));
    painter.setBrush(background);
    switch (status) {
    case MeetingStatus::Held:
    case MeetingStatus::Planned:
        painter.drawEllipse(centre, inner, inner);
        return;
    case MeetingStatus::Possible:
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(centre, radius, radius);
        painter.setPen(dashedRing(ink, width, inner));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, inner, inner);
        return;
    case MeetingStatus::NotHeld: {
        painter.drawEllipse(centre, inner, inner);
        const qreal arm = radius * 0.36;
        painter.setPen(QPen(ink, width * 0.8, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
        painter.drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
        return;
    }
    }
}

void paintHandset(QPainter &painter, QPointF centre, qreal size, const QColor &ink)
{
    const Saved saved(painter);
    painter.translate(centre);
    painter.rotate(-45);
    painter.scale(size / 16, size / 16);
    // A receiver lying on its back: two cups and the bow between them.
    QPainterPath path;
    path.moveTo(-8, -1.5);
    path.cubicTo(-8, -6.5, 8, -6.5, 8, -1.5);
    path.lineTo(8, 1.6);
    path.quadTo(8, 2.6, 7, 2.6);
    path.lineTo(4.4, 2.6);
    path.quadTo(3.4, 2.6, 3.4, 1.6);
    path.lineTo(3.4, -1.2);
    path.cubicTo(2, -1.9, -2, -1.9, -3.4, -1.2);
    path.lineTo(-3.4, 1.6);
    path.quadTo(-3.4, 2.6, -4.4, 2.6);
    path.lineTo(-7, 2.6);
    path.quadTo(-8, 2.6, -8, 1.6);
    path.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPath(path);
}

void paintEntityRing(QPainter &painter, const QRectF &rect, EntityKind kind, const QString &name, const Look &look)
{
    const Saved saved(painter);
    const qreal side = std::min(rect.width(), rect.height());
    const qreal width = std::max(1.5, side * 0.075);
    const QRectF ring = QRectF(rect.center() - QPointF(side, side) / 2, QSizeF(side, side))
                            .adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setPen(QPen(look.kind(kind), width));
    painter.setBrush(look.base);
    switch (kind) {
    case EntityKind::Person:
    case EntityKind::Other:
        painter.drawEllipse(ring);
        break;
    case EntityKind::Group:
        painter.drawRoundedRect(ring, side * 0.36, side * 0.36);
        break;
    case EntityKind::Organization:
    case EntityKind::Place:
    case EntityKind::Facility:
        painter.drawRoundedRect(ring, side * 0.2, side * 0.2);
        break;
    }
    const QString letters = initials(name, kind);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(std::max(1, qRound(side * (letters.size() > 1 ? 0.36 : 0.42))));
    painter.setFont(font);
    painter.setPen(look.kind(kind));
    const QFontMetricsF metrics(font);
    const QPointF baseline(rect.center().x() - metrics.horizontalAdvance(letters) / 2,
                           std::round(rect.center().y() + metrics.capHeight() / 2));
    painter.drawText(baseline, letters);
}

void paintHaloText(QPainter &painter, QPointF baseline, const QString &text, const QColor &ink,
                   const QColor &background)
{
    const Saved saved(painter);
    if (painter.paintEngine()->type() == QPaintEngine::Raster) {
        // Outlines of letters take a hundred times longer than the letters.
        painter.setPen(background);
        for (int eighth = 0; eighth < 8; ++eighth) {
            painter.drawText(baseline + QLineF::fromPolar(haloWidth, eighth * 45).p2(), text);
        }
    } else {
        // Text once only: what is exported can be selected and searched.
        QPainterPath outline;
        outline.addText(baseline, painter.font(), text);
        painter.strokePath(outline, QPen(background, 2 * haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setPen(ink);
    painter.drawText(baseline, text);
}

QString initials(const QString &name, EntityKind kind)
{
    QStringList letters;
    const auto words = QStringView(name).split(u' ', Qt::SkipEmptyParts);
    for (const QStringView word : words) {
        if (const QString letter = firstLetter(word); !letter.isEmpty()) {
            letters.append(letter);
        }
    }
    if (letters.isEmpty()) {
        return {};
    }
    return kind == EntityKind::Person && letters.size() > 1 ? letters.first() + letters.last() : letters.first();
}

QString displayName(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person:
        return i18nc("@label kind of name", "Person");
    case EntityKind::Organization:
        return i18nc("@label kind of name", "Organization");
    case EntityKind::Place:
        return i18nc("@label kind of name", "Place");
    case EntityKind::Facility:
        return i18nc("@label kind of name", "Facility");
    case EntityKind::Group:
        return i18nc("@label kind of name: nationality, described group", "Group");
    case EntityKind::Other:
        return i18nc("@label kind of name", "Other");
    }
    Q_UNREACHABLE_RETURN({});
}

QString displayName(MeetingStatus status)
{
    switch (status) {
    case MeetingStatus::Held:
        return i18nc("@label status of a meeting", "Held");
    case MeetingStatus::Planned:
        return i18nc("@label status of a meeting", "Planned");
    case MeetingStatus::Possible:
        return i18nc("@label status of a meeting", "Possible");
    case MeetingStatus::NotHeld:
        return i18nc("@label status of a meeting", "Not held");
    }
    Q_UNREACHABLE_RETURN({});
}

QString sureness(double confidence, const QLocale &locale)
{
    return i18nc("@info how sure the program is of a meeting, in percent", "%1 % sure",
                 locale.toString(100 * confidence, 'f', 0));
}

QString displayName(MeetingMode mode)
{
    switch (mode) {
    case MeetingMode::InPerson:
        return i18nc("@label how a meeting was held", "In person");
    case MeetingMode::Call:
        return i18nc("@label how a meeting was held: by phone or video", "Call");
    case MeetingMode::Unspecified:
        return i18nc("@label how a meeting was held", "Not said how");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace dateline
