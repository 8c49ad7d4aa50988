// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/findbar.h"

#include "ui/look/look.h"

#include <KLocalizedString>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QList<QTextCursor> hitsOf(const QString &words, QTextDocument *document)
{
    QList<QTextCursor> hits;
    if (words.isEmpty())
        return hits;
    for (QTextCursor hit = document->find(words, 0); !hit.isNull(); hit = document->find(words, hit))
        hits.append(hit);
    return hits;
}

QToolButton *button(const QString &icon, const QString &text, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setIcon(QIcon::fromTheme(icon));
    made->setToolTip(text);
    made->setAccessibleName(text);
    made->setAutoRaise(true);
    return made;
}

} // namespace

FindBar::FindBar(QTextEdit *text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_words(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto *previous = button(u"go-up"_s, i18nc("@action:button", "Previous"), this);
    auto *next = button(u"go-down"_s, i18nc("@action:button", "Next"), this);
    auto *close = button(u"dialog-close"_s, i18nc("@action:button", "Close"), this);
    m_words->setPlaceholderText(i18nc("@info:placeholder", "Find in this article…"));
    m_words->setAccessibleName(i18nc("@label", "Find in this article"));
    m_words->setClearButtonEnabled(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_words, 1);
    row->addWidget(m_count);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(close);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::find);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::dismiss);
    hide();
}

void FindBar::open()
{
    const QString selected = m_text->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_words->setText(selected);
    show();
    m_words->selectAll();
    m_words->setFocus(Qt::ShortcutFocusReason);
    refresh();
}

void FindBar::dismiss()
{
    hide();
    m_text->setExtraSelections({});
    m_text->setFocus(Qt::OtherFocusReason);
}

void FindBar::findNext()
{
    isVisible() ? step(1) : open();
}

void FindBar::findPrevious()
{
    isVisible() ? step(-1) : open();
}

void FindBar::find()
{
    QTextCursor from = m_text->textCursor();
    from.setPosition(from.selectionStart());
    m_text->setTextCursor(from);
    step(1);
}

void FindBar::refresh()
{
    if (isVisible())
        step(0);
}

void FindBar::step(int by)
{
    const Look look = Look::of(palette());
    const QList<QTextCursor> hits = hitsOf(m_words->text(), m_text->document());
    QList<QTextEdit::ExtraSelection> tinted;
    for (const QTextCursor &hit : hits) {
        QTextEdit::ExtraSelection each;
        each.cursor = hit;
        each.format.setBackground(mixed(look.time, look.base, 0.35));
        tinted.append(each);
    }
    m_text->setExtraSelections(tinted);
    if (hits.isEmpty()) {
        m_count->setText(m_words->text().isEmpty() ? QString() : i18nc("@info find", "Not found"));
        return;
    }
    const QTextCursor now = m_text->textCursor();
    auto hit = std::ranges::find_if(hits, [&](const QTextCursor &each) {
        return by > 0 ? each.selectionStart() >= now.selectionEnd() : each.selectionStart() >= now.selectionStart();
    });
    if (by < 0)
        hit = hit == hits.begin() ? hits.end() - 1 : hit - 1;
    if (hit == hits.end())
        hit = hits.begin();
    m_count->setText(i18nc("@info find, which of how many", "%1 of %2", hit - hits.begin() + 1, hits.size()));
    if (by != 0)
        m_text->setTextCursor(*hit);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace dateline
