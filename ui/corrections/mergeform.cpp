// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/mergeform.h"

#include "model/base/whenanswered.h"
#include "model/corpus/namesteps.h"
#include "ui/corrections/namecard.h"
#include "ui/corrections/namechooser.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace dateline {

MergeForm::MergeForm(Corpus *corpus, const EntityRecord &entity, QWidget *parent)
    : CorrectionForm(corpus, i18nc("@title:window", "Merge Names"), parent)
    , m_entity(entity)
    , m_chooser(new NameChooser(corpus, entity.entity.id, this))
    , m_mine(new NameCard(this))
    , m_theirs(new NameCard(this))
    , m_which(new QLabel(this))
{
    setAction(i18nc("@action:button", "Merge"));
    auto *question = new QLabel(i18nc("@label", "“%1” is the same as:", entity.entity.name), this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    question->setBuddy(m_chooser);
    m_chooser->setPlaceholder(i18nc("@info:placeholder", "Search a name…"));
    auto *both = new QHBoxLayout;
    both->setSpacing(16);
    both->addWidget(m_mine, 1);
    both->addWidget(m_theirs, 1);
    body()->addWidget(question);
    body()->addWidget(m_chooser);
    body()->addWidget(m_which);
    body()->addLayout(both, 1);
    auto *lead = new QButtonGroup(this);
    lead->addButton(m_mine->lead());
    lead->addButton(m_theirs->lead());
    m_mine->show(entity);
    m_theirs->clear(i18nc("@info", "Choose the other name above."));
    m_mine->lead()->setEnabled(false);
    connect(m_chooser, &NameChooser::changed, this, &MergeForm::choose);
    connect(m_chooser, &NameChooser::taken, this, &MergeForm::accept);
    connect(m_mine->lead(), &QRadioButton::toggled, this, &MergeForm::fill);
    m_chooser->setText(
        entity.entity.name.section(QLatin1Char(' '), -1)); // most often it is the last name that both have
    m_chooser->setFocus();
    fill();
    resize(560, 0);
}

MergeForm::~MergeForm()
{
    m_askedOther.cancel();
}

void MergeForm::setOther(EntityId other)
{
    m_askedOther.cancel();
    m_askedOther = corpus()->entity(other, 1);
    whenAnswered(m_askedOther, this, [this](const Result<EntityRecord> &record) {
        if (record)
            show(*record);
    });
}

EntityId MergeForm::going() const
{
    return !m_other ? EntityId() : m_mine->lead()->isChecked() ? m_other->entity.id : m_entity.entity.id;
}

EntityId MergeForm::lead() const
{
    return !m_other ? EntityId() : m_mine->lead()->isChecked() ? m_entity.entity.id : m_other->entity.id;
}

void MergeForm::choose()
{
    if (m_chooser->chosen()) {
        setOther(m_chooser->chosen()->id);
        return;
    }
    m_askedOther.cancel();
    m_other.reset();
    m_theirs->clear(i18nc("@info", "Choose the other name above."));
    m_mine->lead()->setEnabled(false);
    fill();
}

void MergeForm::show(const EntityRecord &other)
{
    m_other = other;
    m_theirs->show(other);
    m_mine->lead()->setEnabled(true);
    // The better known one goes on, unless the person says otherwise; of two kinds the one that meets.
    const auto weight = [&](const EntitySummary &each) {
        return std::pair(other.entity.kind != m_entity.entity.kind ? each.meetings : 0, each.articles);
    };
    (weight(other.entity) >= weight(m_entity.entity) ? m_theirs : m_mine)->lead()->setChecked(true);
    fill();
    Q_EMIT compared();
}

void MergeForm::fill()
{
    const bool isOneKind = !m_other || m_other->entity.kind == m_entity.entity.kind;
    m_which->setText(isOneKind ? i18nc("@label above two names", "Go on with the name:")
                               : i18nc("@label above two names; the kind of the one chosen: Person, Place…",
                                       "Go on with the name, from now on as %1:",
                                       displayName((m_mine->lead()->isChecked() ? m_entity : *m_other).entity.kind)));
    if (!m_other) {
        sayNothing(i18nc("@info", "Both become one in every article, also in those to come."));
        return;
    }
    const bool mineLeads = m_mine->lead()->isChecked();
    const EntityRecord &from = mineLeads ? *m_other : m_entity;
    const EntityRecord &into = mineLeads ? m_entity : *m_other;
    say({about(from, Merge{nameOf(from), into.identity})});
}

} // namespace dateline
