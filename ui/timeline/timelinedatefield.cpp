// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinedatefield.h"

#include "ui/look/typeddate.h"

#include <KLocalizedString>

#include <QAccessible>
#include <QKeyEvent>
#include <QToolTip>

namespace dateline {

TimelineDateField::TimelineDateField(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(locale().toString(QDate::currentDate(), QLocale::ShortFormat));
    setAccessibleName(i18nc("@label:textbox", "Go to date"));
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::returnPressed, this, &TimelineDateField::read);
    connect(this, &QLineEdit::textEdited, this, [] { QToolTip::hideText(); });
    hide();
}

void TimelineDateField::open(const QRect &place, const QString &begun)
{
    setGeometry(place);
    setText(begun);
    show();
    raise();
    setFocus(Qt::OtherFocusReason); // unlike a shortcut's, it does not select what was begun
}

void TimelineDateField::read()
{
    const auto typed = readTypedDate(text(), locale(), QDate::currentDate());
    if (!typed) {
        say(i18nc("@info:tooltip", "No date could be read. Try “%1”, “2025-11” or “1962”.", placeholderText()));
        return;
    }
    const QDate first = typed->from.isValid() ? typed->from : typed->to;
    const QDate last = typed->to.isValid() ? typed->to : typed->from;
    hide();
    Q_EMIT wanted({double(first.toJulianDay()), double(last.toJulianDay()) + 1});
}

void TimelineDateField::say(const QString &text)
{
    selectAll();
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), text, this);
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

void TimelineDateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        parentWidget()->setFocus();
        return;
    }
    QLineEdit::keyPressEvent(event);
    event->accept(); // what is typed is for nobody else
}

void TimelineDateField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        hide();
}

} // namespace dateline
