// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timelinerange.h"

#include <QLineEdit>

namespace dateline {

/// Where a date is typed that the timeline then goes to. Return goes there and closes it; what cannot be read stays,
/// and it says so. Escape and a look elsewhere close it.
class TimelineDateField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TimelineDateField(QWidget *parent);

    /// Opens it at \a place, with \a begun already typed.
    void open(const QRect &place, const QString &begun);

Q_SIGNALS:
    void wanted(const dateline::TimelineRange &range); ///< the days that were typed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void read();
    void say(const QString &text);
};

} // namespace dateline
