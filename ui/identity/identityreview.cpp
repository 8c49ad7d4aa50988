// SPDX-License-Identifier: GPL-3.0-only
#include "ui/identity/identityreview.h"

#include "model/base/whenanswered.h"
#include "ui/identity/questionedcard.h"
#include "ui/look/look.h"
#include "ui/look/phrases.h"
#include "ui/selection/selection.h"

#include <KLocalizedString>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>
#include <array>
#include <limits>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostAsked = 500; // questions at once
constexpr int allMentions = std::numeric_limits<int>::max();
constexpr qsizetype longestName = 40;
constexpr QSize usualSize{760, 400};

std::pair<EntityId, EntityId> pairOf(const IdentityQuestion &question)
{
    return {question.one.entity.id, question.other.entity.id};
}

QString titleFor(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person:
        return i18nc("@title", "Same person?");
    case EntityKind::Organization:
        return i18nc("@title", "Same organization?");
    case EntityKind::Place:
        return i18nc("@title", "Same place?");
    case EntityKind::Facility:
    case EntityKind::Group:
    case EntityKind::Other:
        break;
    }
    return i18nc("@title of whether two names mean one thing", "The same?");
}

QPushButton *addButton(QHBoxLayout *row, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

} // namespace

IdentityReview::IdentityReview(Corpus *corpus, Selection *selection, QWidget *parent)
    : QDialog(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_title(new QLabel)
    , m_state(new QLabel)
    , m_one(new QuestionedCard(this))
    , m_other(new QuestionedCard(this))
    , m_likely(new QLabel)
    , m_asking(new QWidget(this))
    , m_nothing(new QLabel(this))
{
    setWindowTitle(i18nc("@title:window", "Same Person?"));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(12);
    cards->addWidget(m_one, 1);
    cards->addWidget(m_other, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_likely, 1);
    m_same = addButton(
        buttons, i18nc("@action:button two names mean one; S is its key", "Same  (S)"),
        i18nc("@info:tooltip", "Both names mean one, from now on too; a first name alone only where it stands now"));
    m_different = addButton(buttons, i18nc("@action:button two names mean two; D is its key", "Different  (D)"),
                            i18nc("@info:tooltip", "They are two, and stay two"));
    m_later = addButton(buttons, i18nc("@action:button not answered now; N is its key", "Not Now  (N)"),
                        i18nc("@info:tooltip", "Ask again the next time"));
    auto *asking = new QVBoxLayout(m_asking);
    asking->setContentsMargins(16, 16, 16, 16);
    asking->setSpacing(12);
    asking->addLayout(head);
    asking->addLayout(cards, 1);
    asking->addLayout(buttons);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(32);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(m_asking);
    m_pages->addWidget(m_nothing);
    connect(m_same, &QPushButton::clicked, this, [this] { answer(IdentityAnswer::Same); });
    connect(m_different, &QPushButton::clicked, this, [this] { answer(IdentityAnswer::Different); });
    connect(m_later, &QPushButton::clicked, this, &IdentityReview::putOff);
    for (QuestionedCard *card : {m_one, m_other})
        connect(card, &QuestionedCard::followed, this, [this, card] { follow(card); });
    if (m_corpus)
        connect(m_corpus, &Corpus::changed, this, [this] {
            if (isVisible())
                refresh();
        });
    resize(usualSize);
    showFirst();
}

void IdentityReview::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::ShiftModifier;
    if (event->matches(QKeySequence::Undo))
        takeBack();
    else if (isPlain && event->key() == Qt::Key_S)
        m_same->click();
    else if (isPlain && event->key() == Qt::Key_D)
        m_different->click();
    else if (isPlain && event->key() == Qt::Key_N)
        m_later->click();
    else
        QDialog::keyPressEvent(event);
}

/// Opened anew it asks again what was put off.
void IdentityReview::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && m_corpus)
        m_putOff.clear();
    QDialog::showEvent(event);
}

void IdentityReview::refresh()
{
    if (!m_corpus)
        return;
    m_asked.cancel();
    m_asked = m_corpus->questions(mostAsked);
    whenAnswered(m_asked, this, [this](const Result<QList<IdentityQuestion>> &questions) {
        if (questions)
            setQuestions(*questions);
    });
}

void IdentityReview::count()
{
    if (!m_corpus)
        return;
    whenAnswered(m_corpus->questionCount(), this, [this](const Result<int> &questions) {
        if (questions)
            Q_EMIT counted(*questions);
    });
}

bool IdentityReview::isPutOff(const IdentityQuestion &question) const
{
    return m_putOff.contains(pairOf(question));
}

void IdentityReview::setQuestions(const QList<IdentityQuestion> &questions)
{
    // Whoever is about to press a key has read the one that is shown.
    const auto shown = m_takenBack ? m_takenBack
        : m_questions.isEmpty()    ? std::nullopt
                                   : std::optional(pairOf(m_questions.first()));
    m_questions = questions;
    m_questions.removeIf([this](const IdentityQuestion &question) { return isPutOff(question); });
    const auto still = std::ranges::find_if(
        m_questions, [&shown](const IdentityQuestion &question) { return pairOf(question) == shown; });
    if (still != m_questions.end()) {
        std::rotate(m_questions.begin(), still, std::next(still));
        m_takenBack.reset();
    }
    showFirst();
}

void IdentityReview::showFirst()
{
    if (m_questions.isEmpty()) {
        m_nothing->setText(
            m_putOff.isEmpty()
                ? i18nc("@info", "Nothing to ask: whoever articles name is either surely the same or surely not.")
                : i18ncp("@info", "%1 question is left for another time.", "%1 questions are left for another time.",
                         static_cast<int>(m_putOff.size())));
        m_pages->setCurrentWidget(m_nothing);
        return;
    }
    const IdentityQuestion &question = m_questions.first();
    m_title->setText(titleFor(question.one.entity.kind));
    m_state->setText(
        i18ncp("@info how many questions are left", "%1 left", "%1 left", static_cast<int>(m_questions.size())));
    m_likely->setText(i18nc("@info how likely two names mean one, and the name of both if they do",
                            "%1 % likely the same · goes on as “%2”", qRound(100 * question.confidence),
                            shortened(leadOf(question).entity.name, longestName)));
    m_one->show(question.one);
    m_other->show(question.other);
    m_pages->setCurrentWidget(m_asking);
}

void IdentityReview::answer(IdentityAnswer answer)
{
    if (m_questions.isEmpty())
        return;
    const IdentityQuestion question = m_questions.takeFirst();
    m_answered.append(pairOf(question));
    m_takenBack.reset();
    Q_EMIT answered(question, answer);
    showFirst();
    if (!m_corpus)
        return;
    if (answer == IdentityAnswer::Different || !isFirstNameAlone(question)) {
        take(answerTo(question, answer));
        return;
    }
    m_corpus->entity(followerOf(question).entity.id, allMentions)
        .then(this, [this, question, answer](const Result<EntityRecord> &follower) {
            take(answerTo(question, answer, follower ? follower->mentions : QList<MentionRecord>()));
        });
}

void IdentityReview::take(const QList<Correction> &corrections)
{
    m_corpus->correct(corrections).then(this, [this](const Result<CorrectionOutcome> &outcome) {
        refresh();
        if (!outcome)
            m_likely->setText(outcome.error().message);
    });
}

/// What was answered here last is asked again. What else was done since is not taken back from here.
void IdentityReview::takeBack()
{
    if (m_answered.isEmpty() || !m_corpus)
        return;
    constexpr int behindUndone = 100; // steps that may be undone already
    m_corpus->history(behindUndone).then(this, [this](const Result<History> &history) {
        const StepRecord *latest = history ? history->toUndo() : nullptr;
        constexpr std::array answers{StepKind::Merge, StepKind::KeepApart, StepKind::NameMentions};
        if (!latest || !std::ranges::contains(answers, latest->step.kind)) {
            m_likely->setText(i18nc("@info", "Something else was done since; the history takes it back."));
            return;
        }
        m_takenBack = m_answered.takeLast();
        m_corpus->undo().then(this, [this](const Result<Step> &undone) {
            refresh();
            if (!undone)
                m_likely->setText(undone.error().message);
        });
    });
}

void IdentityReview::putOff()
{
    if (m_questions.isEmpty())
        return;
    m_putOff.append(pairOf(m_questions.takeFirst()));
    showFirst();
}

void IdentityReview::follow(const QuestionedCard *card)
{
    const QuestionedEntity &questioned = card->questioned();
    m_selection->showNaming(questioned.entity.id, questioned.article, questioned.passage);
}

} // namespace dateline
