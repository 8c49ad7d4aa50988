// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/splitform.h"

#include "model/corpus/namesteps.h"
#include "ui/corrections/chosenidentity.h"
#include "ui/corrections/mentiondelegate.h"
#include "ui/corrections/namechooser.h"
#include "ui/look/phrases.h"

#include <KLocalizedString>

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace dateline {
using namespace Qt::StringLiterals;

SplitForm::SplitForm(Corpus *corpus, const EntityRecord &entity, ArticleId article, TextSpan mention, QWidget *parent)
    : CorrectionForm(corpus, i18nc("@title:window", "Split Off Mentions"), parent)
    , m_entity(entity)
    , m_mentions(new QListWidget(this))
    , m_chooser(new NameChooser(corpus, entity.entity.id, this))
    , m_other(new ChosenIdentity(corpus, m_chooser, this))
{
    setAction(i18nc("@action:button", "Split Off"));
    auto *which = new QLabel(
        i18nc("@label above a list", "&Mentions of “%1” that name somebody else:", inMenu(entity.entity.name)), this);
    which->setWordWrap(true);
    which->setBuddy(m_mentions);
    m_mentions->setItemDelegate(new MentionDelegate(m_mentions));
    m_mentions->setWordWrap(true);
    m_mentions->setAlternatingRowColors(true);
    m_mentions->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_mentions->setMinimumHeight(200);
    m_chooser->setRows(4);
    m_chooser->setPlaceholder(i18nc("@info:placeholder", "The other's name"));
    m_chooser->setKinds({entity.entity.kind});
    auto *who = new QLabel(i18nc("@label:textbox", "&They name:"), this);
    who->setBuddy(m_chooser->focusProxy());
    body()->addWidget(which);
    auto *tickAll = new QPushButton(
        i18nc("@action:button of the article that is marked in a list", "Tick &All of the Same Article"), this);
    connect(tickAll, &QPushButton::clicked, this, &SplitForm::tickArticle);
    body()->addWidget(m_mentions, 1);
    body()->addWidget(tickAll, 0, Qt::AlignLeft);
    body()->addWidget(who);
    body()->addWidget(m_chooser);
    list(article, mention);
    connect(m_mentions, &QListWidget::itemChanged, this, &SplitForm::fill);
    connect(m_other, &ChosenIdentity::asked, this, [this] { sayNothing(QString()); });
    connect(m_other, &ChosenIdentity::answered, this, &SplitForm::fill);
    connect(m_chooser, &NameChooser::taken, this, &SplitForm::accept);
    m_chooser->setText(entity.entity.name);
    m_mentions->setFocus();
    fill();
    resize(560, 620);
}

void SplitForm::list(ArticleId article, TextSpan mention)
{
    for (const MentionRecord &each : std::as_const(m_entity.mentions)) {
        auto *item = new QListWidgetItem(m_mentions);
        MentionDelegate::show(item, each, m_entity.entity.kind);
        const bool isMeant = each.article == article && (mention.isEmpty() || each.span == mention);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isMeant && !mention.isEmpty() ? Qt::Checked : Qt::Unchecked);
        if (isMeant && (m_mentions->currentRow() < 0 || !mention.isEmpty()))
            m_mentions->setCurrentItem(item);
    }
    if (m_mentions->currentItem())
        m_mentions->scrollToItem(m_mentions->currentItem());
}

void SplitForm::tickArticle()
{
    const int current = m_mentions->currentRow();
    if (current < 0)
        return;
    {
        const QSignalBlocker quiet(m_mentions); // the preview is asked once
        for (int i = 0; i < m_mentions->count(); ++i) {
            if (m_entity.mentions.at(i).article == m_entity.mentions.at(current).article)
                m_mentions->item(i)->setCheckState(Qt::Checked);
        }
    }
    fill();
}

QList<MentionRecord> SplitForm::ticked() const
{
    QList<MentionRecord> mentions;
    for (int i = 0; i < m_mentions->count(); ++i) {
        if (m_mentions->item(i)->checkState() == Qt::Checked)
            mentions.append(m_entity.mentions.at(i));
    }
    return mentions;
}

void SplitForm::fill()
{
    const QList<MentionRecord> mentions = ticked();
    const QString name = m_chooser->text();
    if (mentions.isEmpty())
        sayNothing(i18nc("@info", "Tick the mentions that name somebody else."));
    else if (m_other->name())
        say(assign(mentions, *m_other->name()));
    else if (name.isEmpty())
        sayNothing(i18nc("@info", "Say whom they name; it may be the same name, of another person."));
    else
        say(splitOff(mentions, m_entity.identity, name));
}

} // namespace dateline
