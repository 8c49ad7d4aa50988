// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/namecard.h"

#include "ui/corrections/namechooser.h"
#include "ui/look/phrases.h"

#include <KLocalizedString>

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype mostAround = 140; // of a sentence, on either side of the name

} // namespace

QString sentenceWithName(const MentionRecord &mention)
{
    const QString &sentence = mention.sentence;
    const TextSpan name = mention.inSentence;
    const TextSpan shown = wordsAround(sentence, name, mostAround);
    const QString before = TextSpan{shown.begin, name.begin}.in(sentence).toString().toHtmlEscaped();
    const QString after = TextSpan{name.end, shown.end}.in(sentence).toString().toHtmlEscaped();
    return withEllipses(before + u"<b>"_s + name.in(sentence).toString().toHtmlEscaped() + u"</b>"_s + after, shown,
                        sentence);
}

NameCard::NameCard(QWidget *parent)
    : QFrame(parent)
    , m_lead(new QRadioButton(this))
    , m_about(new QLabel(this))
    , m_sentence(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QFont bold = m_lead->font();
    bold.setBold(true);
    m_lead->setFont(bold);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setTextFormat(Qt::RichText);
    for (QLabel *label : {m_about, m_sentence}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    }
    column->addWidget(m_lead);
    column->addWidget(m_about);
    column->addWidget(m_sentence, 1);
}

void NameCard::show(const EntityRecord &entity)
{
    const QString &name = entity.entity.name;
    m_lead->setEnabled(true);
    m_lead->setText(inMenu(shortened(name, longestName)));
    m_lead->setToolTip(i18nc("@info:tooltip", "Go on with the name “%1”", name));
    m_about->setText(aboutEntity(entity.entity));
    m_sentence->setText(entity.mentions.isEmpty() ? QString() : sentenceWithName(entity.mentions.first()));
}

void NameCard::clear(const QString &hint)
{
    m_lead->setText(QString());
    m_lead->setEnabled(false);
    m_about->setText(hint);
    m_sentence->clear();
}

} // namespace dateline
