// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace dateline {

/// The row above the network: what is switched on, and in words what is shown.
class NetworkHeader : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkHeader(QWidget *parent = nullptr);

    enum Switch { Communities, Countries, Measures, Comparison, Player };
    static constexpr int switches = 5;

    [[nodiscard]] bool isOn(Switch which) const;
    void set(Switch which, Qt::CheckState state); ///< tells nobody
    /// What is said at the end of the row, and its tip.
    void say(const QString &words, const QString &tip);

Q_SIGNALS:
    void switched(dateline::NetworkHeader::Switch which, bool on); ///< by a person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *m_buttons[switches];
    QLabel *m_words;
};

} // namespace dateline
