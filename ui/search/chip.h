// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractButton>

namespace dateline {

/// A small rounded button that says what is asked for and takes it away when pressed.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &words, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_words;
};

} // namespace dateline
