// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/nameforms.h"

#include "model/base/whenanswered.h"
#include "model/corpus/namesteps.h"
#include "model/identity/namekey.h"
#include "ui/corrections/namechooser.h"
#include "ui/look/phrases.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

/// Lets words have the whole width, which they would wrap in half of.
void widen(QLabel *label)
{
    QSizePolicy wide = label->sizePolicy();
    wide.setHorizontalPolicy(QSizePolicy::Expanding);
    label->setSizePolicy(wide);
}

QLabel *makeAbout(const EntitySummary &entity, QWidget *parent)
{
    auto *label = new QLabel(aboutEntity(entity), parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    widen(label);
    return label;
}

QRadioButton *makeChoice(const QString &text, QVBoxLayout *column, QWidget *parent)
{
    auto *choice = new QRadioButton(text, parent);
    column->addWidget(choice);
    return choice;
}

QString inThisArticle(const NamePlace &place)
{
    constexpr qsizetype longest = 44;
    return i18nc("@option:radio %1 is the title of an article", "Only in “%1”",
                 inMenu(shortened(place.title, longest)));
}

/// \a said in the article of \a place.
QList<Correction> inArticle(const NamePlace &place, const Said &said)
{
    return {{.said = said, .article = place.article, .time = {}, .reason = {}}};
}

} // namespace

RenameForm::RenameForm(Corpus *corpus, const EntityRecord &entity, QWidget *parent)
    : CorrectionForm(corpus, i18nc("@title:window", "Rename"), parent)
    , m_entity(entity)
    , m_name(new QLineEdit(entity.entity.name, this))
    , m_other(new QLabel(this))
{
    setAction(i18nc("@action:button", "Rename"));
    m_name->setMaxLength(300);
    m_name->selectAll();
    auto *form = new QFormLayout;
    form->addRow(i18nc("@label:textbox", "&Name:"), m_name);
    form->addRow(QString(), makeAbout(entity.entity, this));
    form->addRow(QString(), m_other);
    body()->addLayout(form);
    m_other->hide();
    m_other->setWordWrap(true);
    m_other->setTextFormat(Qt::RichText);
    m_other->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    connect(m_other, &QLabel::linkActivated, this, [this] { Q_EMIT mergeWanted(m_otherId); });
    connect(m_name, &QLineEdit::textChanged, this, &RenameForm::fill);
    m_name->setFocus();
    fill();
}

void RenameForm::fill()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty() || name == m_entity.entity.name)
        sayNothing(i18nc("@info", "Type the name under which it is to be shown. Articles keep how they write it."));
    else
        say({{.said = Rename{m_entity.identity, name}, .article = {}, .time = {}, .reason = {}}});
    lookForOther(name);
}

/// Whoever has the name already may be the same.
void RenameForm::lookForOther(const QString &name)
{
    m_askedOther.cancel();
    m_other->hide();
    if (corrections().isEmpty())
        return;
    m_askedOther = corpus()->entities(name, 50, {m_entity.entity.kind});
    whenAnswered(m_askedOther, this, [this, name](const Result<QList<EntitySummary>> &found) {
        const auto same = [&](const EntitySummary &each) {
            return each.id != m_entity.entity.id && nameKey(each.name) == nameKey(name);
        };
        const auto other = found ? std::ranges::find_if(*found, same) : QList<EntitySummary>::const_iterator();
        if (!found || other == found->cend())
            return;
        m_otherId = other->id;
        m_other->setText(
            i18nc("@info %1 says who: Person · 12 articles",
                  "There is one of that name already (%1). If it is the same, <a href=\"merge\">merge the two</a>.",
                  aboutEntity(*other).toHtmlEscaped()));
        m_other->show();
    });
}

KindBox::KindBox(QWidget *parent)
    : m_box(new QComboBox(parent))
{
    for (const EntityKind kind : entityKinds)
        m_box->addItem(displayName(kind));
}

EntityKind KindBox::kind() const
{
    return entityKinds[std::max(0, m_box->currentIndex())];
}

void KindBox::setKind(EntityKind kind)
{
    m_box->setCurrentIndex(int(std::ranges::find(entityKinds, kind) - std::begin(entityKinds)));
}

KindForm::KindForm(Corpus *corpus, const EntityRecord &entity, const NamePlace &place, QWidget *parent)
    : CorrectionForm(corpus, i18nc("@title:window", "Change Kind"), parent)
    , m_entity(entity)
    , m_place(place)
    , m_kind(this)
{
    setAction(i18nc("@action:button", "Change Kind"));
    auto *name = new QLabel(entity.entity.name, this);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    widen(name);
    m_kind.setKind(entity.entity.kind);
    auto *form = new QFormLayout;
    form->addRow(i18nc("@label", "Name:"), name);
    form->addRow(i18nc("@label:listbox", "&Kind:"), m_kind.widget());
    body()->addLayout(form);
    auto *everywhere = makeChoice(i18nc("@option:radio", "Always, in every article"), body(), this);
    m_here = makeChoice(inThisArticle(place), body(), this);
    everywhere->setChecked(true);
    m_here->setVisible(!place.article.isEmpty());
    connect(m_kind.widget(), &QComboBox::currentIndexChanged, this, &KindForm::fill);
    connect(m_here, &QRadioButton::toggled, this, &KindForm::fill);
    m_kind.widget()->setFocus();
    fill();
}

void KindForm::fill()
{
    const EntityKind kind = m_kind.kind();
    if (kind == m_entity.entity.kind) {
        sayNothing(i18nc("@info", "Choose what it is."));
        return;
    }
    const Retype said{nameOf(m_entity), kind};
    say(m_here->isChecked() ? inArticle(m_place, said) : QList<Correction>{about(m_entity, said)});
}

NotANameForm::NotANameForm(Corpus *corpus, const EntityRecord &entity, const NamePlace &place, QWidget *parent)
    : CorrectionForm(corpus, i18nc("@title:window", "Not a Name"), parent)
    , m_entity(entity)
    , m_place(place)
{
    setAction(i18nc("@action:button", "Not a Name"));
    const bool isWrittenOtherwise = !place.words.isEmpty() && nameKey(place.words) != nameKey(entity.entity.name);
    auto *question =
        new QLabel(isWrittenOtherwise ? i18nc("@info %1 are words in an article, %2 who they are taken for",
                                              "“%1”, read as “%2”, is not a name:", place.words, entity.entity.name)
                                      : i18nc("@info", "“%1” is not a name:", entity.entity.name),
                   this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    body()->addWidget(question);
    m_once = makeChoice(i18nc("@option:radio", "Only at this place"), body(), this);
    m_here = makeChoice(inThisArticle(place), body(), this);
    m_always = makeChoice(i18nc("@option:radio", "Always, in every article, also those to come"), body(), this);
    m_once->setVisible(!place.mention.isEmpty());
    m_here->setVisible(!place.article.isEmpty());
    (place.mention.isEmpty() ? m_always : m_once)->setChecked(true);
    for (QRadioButton *choice : {m_once, m_here, m_always})
        connect(choice, &QRadioButton::toggled, this, &NotANameForm::fill);
    fill();
}

void NotANameForm::fill()
{
    if (m_once->isChecked())
        say(inArticle(m_place, UnnameSpans{{m_place.mention}}));
    else if (m_here->isChecked())
        say(inArticle(m_place, Hide{nameOf(m_entity)}));
    else
        say({about(m_entity, Hide{nameOf(m_entity)})});
}

} // namespace dateline
