// SPDX-License-Identifier: GPL-3.0-only
#include "ui/search/querymessage.h"

#include "ui/look/look.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTextCharFormat>

namespace dateline {

namespace {

constexpr int widest = 420;

} // namespace

QueryMessage::QueryMessage(QLineEdit *field)
    : QFrame(field->window())
    , m_field(field)
    , m_words(new QLabel(this))
{
    setObjectName(QStringLiteral("query-message"));
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(m_words);
    m_field->installEventFilter(this);
    hide();
}

void QueryMessage::show(const QueryProblem &problem)
{
    m_words->setText(problem.message);
    m_field->setAccessibleDescription(problem.message);
    mark(problem.place);
    stand();
    QWidget::show();
    raise();
}

void QueryMessage::clear()
{
    if (isHidden())
        return;
    hide();
    m_field->setAccessibleDescription({});
    mark({});
}

/// A line edit has formats only for what an input method is composing, relative to the cursor; nothing is composed
/// here.
void QueryMessage::mark(TextSpan place)
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (!place.isEmpty()) {
        QTextCharFormat wavy;
        wavy.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wavy.setUnderlineColor(Look::of(palette()).today);
        wavy.setForeground(palette().color(QPalette::Text));
        attributes.append(
            {QInputMethodEvent::TextFormat, int(place.begin) - m_field->cursorPosition(), int(place.length()), wavy});
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(m_field, &event);
}

void QueryMessage::stand()
{
    if (parentWidget() != m_field->window())
        setParent(m_field->window());
    setMaximumWidth(widest);
    m_words->setFixedWidth(std::min(widest - 24, m_words->fontMetrics().horizontalAdvance(m_words->text()) + 2));
    adjustSize();
    const QPoint below = m_field->mapTo(m_field->window(), QPoint(0, m_field->height() + 2));
    const int left = m_field->layoutDirection() == Qt::RightToLeft ? below.x() + m_field->width() - width() : below.x();
    move(std::max(0, left), below.y());
}

bool QueryMessage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide || event->type() == QEvent::FocusOut)
        clear();
    else if (isVisible() && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        stand();
    return QFrame::eventFilter(watched, event);
}

void QueryMessage::paintEvent(QPaintEvent *)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(look.today, look.base, 0.6));
    painter.setBrush(mixed(look.today, look.base, 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace dateline
