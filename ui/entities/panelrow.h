// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/annotation/meeting.h"

#include <QAbstractButton>

#include <optional>

namespace dateline {

/// A row of a panel that leads somewhere: a bold line, a quiet line below, and where it stands for a meeting its sign.
/// As high as its words need; reached by Tab, pressed by Space, Enter or the mouse.
class PanelRow : public QAbstractButton
{
    Q_OBJECT

public:
    struct Sign {
        MeetingStatus status = MeetingStatus::Held;
        MeetingMode mode = MeetingMode::Unspecified;
    };

    PanelRow(const QString &title, const QString &about, QWidget *parent);

    [[nodiscard]] const QString &title() const { return m_title; }
    void setSign(const Sign &sign);
    void setIndent(int pixels);  ///< of a row below another
    void setChosen(bool chosen); ///< whether it stands for what is looked at

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont aboutFont() const;
    [[nodiscard]] QRect titleRectangle(int width) const;
    [[nodiscard]] QRect aboutRectangle(int width) const;
    void paintSign(QPainter &painter) const;

    // Not the button's text, in which "&" makes a shortcut and into which one would be put.
    QString m_title;
    QString m_about;
    std::optional<Sign> m_sign;
    int m_indent = 0;
    bool m_chosen = false;
};

} // namespace dateline
