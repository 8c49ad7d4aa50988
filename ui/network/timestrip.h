// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/network/networktime.h"
#include "ui/look/look.h"

#include <QAbstractSlider>
#include <QLocale>

namespace dateline {

/// The time of a network in one strip: how many meetings begin in each stretch, and how far it has come. The same on
/// the screen and below a film.
class TimeStripPainter
{
public:
    static constexpr qreal height = 46;

    TimeStripPainter() = default;
    TimeStripPainter(NetworkTime time, Look look, QFont font, QLocale locale);

    [[nodiscard]] const NetworkTime &time() const { return m_time; }
    /// Paints [0, width) and [0, height) with what lies before \a share of the time, 0 to 1, in full colour.
    void paint(QPainter &painter, qreal width, double share) const;

private:
    NetworkTime m_time;
    Look m_look;
    QFont m_font;
    QLocale m_locale;
};

/// The strip as what one drags, or moves by keys: day by day with arrows, from one day of meetings to the next with
/// Page Up and Down.
class TimeStrip : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit TimeStrip(QWidget *parent = nullptr);

    void setTime(const NetworkTime &time);
    [[nodiscard]] double share() const;
    void setShare(double share);
    [[nodiscard]] QDate day() const { return m_strip.time().dayAt(share()); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    void dragTo(double x);

    NetworkTime m_time;
    TimeStripPainter m_strip;
};

} // namespace dateline
