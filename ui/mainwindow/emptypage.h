// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QLabel;

namespace dateline {

/// What stands in the window as long as there is no article: a picture, a sentence, and two ways to begin.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void openWanted();
    void samplesWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshPicture();

    QLabel *m_picture;
};

} // namespace dateline
