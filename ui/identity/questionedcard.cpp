// SPDX-License-Identifier: GPL-3.0-only
#include "ui/identity/questionedcard.h"

#include "ui/look/look.h"
#include "ui/look/phrases.h"

#include <KLocalizedString>

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void setInk(QLabel *label, const QColor &ink)
{
    QPalette palette = label->parentWidget()->palette();
    palette.setColor(QPalette::WindowText, ink);
    label->setPalette(palette);
}

} // namespace

QuestionedCard::QuestionedCard(QWidget *parent)
    : QWidget(parent)
    , m_name(wrapped(this))
    , m_about(wrapped(this))
    , m_sentence(wrapped(this))
    , m_source(new QLabel(this))
{
    QFont bold = m_name->font();
    bold.setPointSizeF(bold.pointSizeF() * 1.25);
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setTextFormat(Qt::PlainText);
    m_about->setTextFormat(Qt::PlainText);
    m_sentence->setTextFormat(Qt::RichText);
    m_source->setTextFormat(Qt::RichText);
    m_source->setWordWrap(true);
    m_source->setTextInteractionFlags(Qt::TextBrowserInteraction);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    column->addWidget(m_name);
    column->addWidget(m_about);
    column->addSpacing(8);
    column->addWidget(m_sentence);
    column->addWidget(m_source);
    column->addStretch(1);
    connect(m_source, &QLabel::linkActivated, this, [this] { Q_EMIT followed(); });
}

void QuestionedCard::show(const QuestionedEntity &questioned)
{
    m_questioned = questioned;
    write();
}

void QuestionedCard::write()
{
    const Look look = Look::of(palette());
    const EntitySummary &entity = m_questioned.entity;
    m_name->setText(entity.name);
    setInk(m_name, look.kind(entity.kind));
    QStringList about;
    if (!entity.role.isEmpty())
        about.append(entity.role);
    about.append(i18ncp("@info how many articles name somebody", "%1 article", "%1 articles", entity.articles));
    about.append(i18ncp("@info how many meetings somebody took part in", "%1 meeting", "%1 meetings", entity.meetings));
    m_about->setText(about.join(i18nc("@info between facts about somebody", " · ")));
    setInk(m_about, look.quiet);
    const QString &sentence = m_questioned.sentence;
    const TextSpan name = m_questioned.name;
    m_sentence->setText(u"%1<span style=\"background:%2;color:%3;text-decoration:underline\">%4</span>%5"_s.arg(
        sentence.first(name.begin).toHtmlEscaped(), look.kindTint(entity.kind).name(), look.kind(entity.kind).name(),
        name.in(sentence).toString().toHtmlEscaped(), sentence.sliced(name.end).toHtmlEscaped()));
    const QString date =
        m_questioned.published.isValid() ? QLocale().toString(m_questioned.published, QLocale::ShortFormat) : QString();
    constexpr qsizetype longestTitle = 110;
    const QString title = shortened(m_questioned.articleTitle, longestTitle).toHtmlEscaped();
    m_source->setText(m_questioned.article.isValid()
                          ? u"<a href=\"#\" style=\"color:%1\">%2</a> <span style=\"color:%3\">%4</span>"_s.arg(
                                look.accent.name(), title, look.quiet.name(), date)
                          : QString());
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(i18nc("@info:whatsthis one of two who may be the same, and the sentence", "%1, %2. %3",
                            entity.name, m_about->text(), sentence));
}

void QuestionedCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_questioned.entity.id.isValid())
        write();
}

void QuestionedCard::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.base);
    painter.setPen(look.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace dateline
