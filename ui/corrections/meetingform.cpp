// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/meetingform.h"

#include "model/base/whenanswered.h"
#include "model/identity/entitykey.h"
#include "ui/corrections/namechooser.h"
#include "ui/look/datewords.h"
#include "ui/look/phrases.h"
#include "ui/look/signs.h"
#include "ui/look/typeddate.h"

#include <KLocalizedString>

#include <QComboBox>
#include <QFontMetrics>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr MeetingMode modes[] = {MeetingMode::InPerson, MeetingMode::Call, MeetingMode::Unspecified};
constexpr qsizetype longestSentence = 360;

template<typename Values>
QComboBox *makeBox(const Values &values, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const auto value : values)
        box->addItem(displayName(value));
    return box;
}

template<typename Values, typename Value>
void choose(QComboBox *box, const Values &values, Value value)
{
    box->setCurrentIndex(int(std::ranges::find(values, value) - std::begin(values)));
}

/// The sentences of \a article that \a span touches; the span where it has none there.
QList<TextSpan> sentencesOn(const AnnotatedArticle &article, TextSpan span)
{
    QList<TextSpan> touched;
    for (const Sentence &sentence : article.sentences) {
        if (sentence.span.overlaps(span))
            touched.append(sentence.span);
    }
    return touched.isEmpty() ? QList<TextSpan>{span} : touched;
}

/// A meeting that the sentences around \a span state, of everybody who can meet and is named in them.
SaidMeeting statedOn(const ArticleRecord &article, TextSpan span)
{
    SaidMeeting meeting{.participants = {},
                        .when = {},
                        .place = {},
                        .mode = MeetingMode::Unspecified,
                        .status = MeetingStatus::Held,
                        .evidence = sentencesOn(article.annotated, span)};
    const auto isOn = [&meeting](TextSpan words) {
        return std::ranges::any_of(meeting.evidence, [words](TextSpan sentence) { return sentence.overlaps(words); });
    };
    for (const Mention &mention : article.annotated.mentions) {
        const bool isThere = mention.entity >= 0 && isOn(mention.span);
        const bool canMeet = mention.kind == EntityKind::Person || mention.kind == EntityKind::Organization
            || mention.kind == EntityKind::Group;
        if (isThere && canMeet && !meeting.participants.contains(article.identities.at(mention.entity)))
            meeting.participants.append(article.identities.at(mention.entity));
    }
    for (const TimeExpression &time : article.annotated.times) {
        if (isOn(time.span) && time.interval && !meeting.when)
            meeting.when = time.interval;
    }
    return meeting;
}

} // namespace

MeetingForm::MeetingForm(Corpus *corpus, const ArticleRecord &article, qsizetype meeting, QWidget *parent)
    : MeetingForm(corpus, article, saidMeeting(article, meeting), saidMeeting(article, meeting), parent)
{
}

MeetingForm::MeetingForm(Corpus *corpus, const ArticleRecord &article, TextSpan span, QWidget *parent)
    : MeetingForm(corpus, article, std::nullopt, statedOn(article, span), parent)
{
}

MeetingForm::MeetingForm(Corpus *corpus, const ArticleRecord &article, const std::optional<SaidMeeting> &read,
                         const SaidMeeting &shown, QWidget *parent)
    : CorrectionForm(corpus, read ? i18nc("@title:window", "Change Meeting") : i18nc("@title:window", "Add a Meeting"),
                     parent)
    , m_article(article)
    , m_read(read)
    , m_shown(shown)
    , m_who(new QListWidget(this))
    , m_chooser(new NameChooser(corpus, {}, this))
    , m_when(new QLineEdit(this))
    , m_whenInWords(new QLabel(this))
    , m_place(new QLineEdit(shown.place, this))
    , m_mode(makeBox(modes, this))
    , m_status(makeBox(meetingStatuses, this))
{
    setAction(read ? i18nc("@action:button", "Change") : i18nc("@action:button", "Add Meeting"));
    for (const EntityName &identity : shown.participants)
        m_participants.append({identity, shownName(identity)});
    m_when->setText(shown.when ? shown.when->toEdtf() : QString());
    choose(m_mode, modes, shown.mode);
    choose(m_status, meetingStatuses, shown.status);
    arrange();
    listParticipants();
    connect(m_when, &QLineEdit::textChanged, this, &MeetingForm::fill);
    connect(m_place, &QLineEdit::textChanged, this, &MeetingForm::fill);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &MeetingForm::fill);
    connect(m_status, &QComboBox::currentIndexChanged, this, &MeetingForm::fill);
    connect(m_chooser, &NameChooser::taken, this, &MeetingForm::addParticipant);
    fill();
}

MeetingForm::~MeetingForm()
{
    m_askedEntity.cancel();
}

void MeetingForm::arrange()
{
    const QString &text = m_article.annotated.article.text;
    const TextSpan first = m_shown.evidence.first();
    const QString words = TextSpan{first.begin, std::min(first.end, text.size())}.in(text).toString();
    auto *sentence = new QLabel(shortened(words, longestSentence), this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setForegroundRole(QPalette::PlaceholderText);
    sentence->setMinimumWidth(400);

    m_who->setAccessibleName(i18nc("@label", "Participants"));
    m_who->setFixedHeight(4 * (QFontMetrics(m_who->font()).height() + 6) + 4);
    m_who->setTextElideMode(Qt::ElideRight);
    m_who->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *remove = new QToolButton(this);
    remove->setIcon(QIcon::fromTheme(u"list-remove"_s));
    remove->setText(i18nc("@action:button", "Remove"));
    remove->setToolTip(i18nc("@info:tooltip", "Remove the marked participant (Delete)"));
    auto *who = new QHBoxLayout;
    who->addWidget(m_who, 1);
    who->addWidget(remove, 0, Qt::AlignTop);
    m_who->installEventFilter(this);
    connect(remove, &QToolButton::clicked, this, &MeetingForm::removeParticipant);

    m_chooser->setRows(3);
    m_chooser->setPlaceholder(i18nc("@info:placeholder", "Add somebody: type, Down, Return"));
    m_chooser->setNear(m_article.id);
    auto *add = new QToolButton(this);
    add->setIcon(QIcon::fromTheme(u"list-add"_s));
    add->setText(i18nc("@action:button", "Add"));
    add->setToolTip(i18nc("@info:tooltip", "Add the marked name (Return)"));
    connect(add, &QToolButton::clicked, this, &MeetingForm::addParticipant);
    auto *chooser = new QHBoxLayout;
    chooser->addWidget(m_chooser, 1);
    chooser->addWidget(add, 0, Qt::AlignTop);

    m_when->setPlaceholderText(
        i18nc("@info:placeholder forms of dates; leave as they are", "2025-11-25, 2025-11 or 2025-11-22/2025-11-23"));
    m_whenInWords->setTextFormat(Qt::PlainText);
    m_whenInWords->setForegroundRole(QPalette::PlaceholderText);
    m_place->setMaxLength(300);

    auto *whoMet = new QLabel(i18nc("@label:listbox", "Who &met:"), this);
    whoMet->setBuddy(m_who);
    auto *form = new QFormLayout;
    form->addRow(whoMet, who);
    form->addRow(QString(), chooser);
    form->addRow(i18nc("@label:textbox", "&When:"), m_when);
    form->addRow(QString(), m_whenInWords);
    form->addRow(i18nc("@label:textbox", "W&here:"), m_place);
    form->addRow(i18nc("@label:listbox", "H&ow:"), m_mode);
    form->addRow(i18nc("@label:listbox", "&Status:"), m_status);
    body()->addWidget(sentence);
    body()->addLayout(form);
    m_who->setFocus();
    resize(520, 0);
}

QString MeetingForm::shownName(const EntityName &identity) const
{
    const qsizetype at = m_article.identities.indexOf(identity);
    return at < 0 ? identity.name : m_article.names.value(at, identity.name);
}

void MeetingForm::listParticipants()
{
    m_who->clear();
    for (const Participant &participant : std::as_const(m_participants)) {
        auto *item = new QListWidgetItem(i18nc("@item:inlistbox a name and its kind", "%1  —  %2", participant.shown,
                                               displayName(participant.identity.kind)),
                                         m_who);
        item->setToolTip(participant.shown);
    }
    Q_EMIT filled();
}

void MeetingForm::addParticipant()
{
    if (!m_chooser->chosen())
        return;
    m_askedEntity.cancel();
    m_askedEntity = corpus()->entity(m_chooser->chosen()->id, 0);
    whenAnswered(m_askedEntity, this, [this](const Result<EntityRecord> &record) {
        if (!record)
            return;
        const auto same = [&record](const Participant &each) {
            return EntityKey::of(each.identity) == EntityKey::of(record->identity);
        };
        if (std::ranges::none_of(m_participants, same))
            m_participants.append({record->identity, record->entity.name});
        m_chooser->clear();
        listParticipants();
        fill();
    });
}

void MeetingForm::removeParticipant()
{
    const int row = m_who->currentRow();
    if (row < 0)
        return;
    m_participants.remove(row);
    listParticipants();
    m_who->setCurrentRow(std::min<int>(row, int(m_participants.size()) - 1));
    fill();
}

bool MeetingForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Delete)
        return CorrectionForm::eventFilter(watched, event);
    removeParticipant();
    return true;
}

SaidMeeting MeetingForm::said() const
{
    SaidMeeting meeting{.participants = {},
                        .when = m_interval,
                        .place = m_place->text().simplified(),
                        .mode = modes[std::max(0, m_mode->currentIndex())],
                        .status = meetingStatuses[std::max(0, m_status->currentIndex())],
                        .evidence = m_shown.evidence};
    for (const Participant &participant : m_participants)
        meeting.participants.append(participant.identity);
    return meeting;
}

void MeetingForm::fill()
{
    const QString when = m_when->text().trimmed();
    m_interval = readTypedDate(when, locale(), QDate::currentDate());
    m_isWhenSound = when.isEmpty() || m_interval;
    m_whenInWords->setText(when.isEmpty()   ? i18nc("@info", "Not known")
                               : m_interval ? inWords(*m_interval, locale())
                                            : i18nc("@info", "Not a date"));
    const SaidMeeting meeting = said();
    const auto of = [this](const Said &what) {
        return QList<Correction>{{.said = what, .article = m_article.annotated.article.hash, .time = {}, .reason = {}}};
    };
    if (!m_isWhenSound) {
        sayNothing(
            i18nc("@info", "Write the date as 2025-11-25, 2025-11 or 2025-11-22/2025-11-23, or leave it empty."));
    } else if (m_participants.size() < 2) {
        sayNothing(i18nc("@info", "A meeting needs two participants."));
    } else if (!m_read) {
        say(of(AddMeeting{meeting}));
    } else {
        MeetingChanges changes;
        if (meeting.participants != m_read->participants)
            changes.participants = meeting.participants;
        if (meeting.when != m_read->when)
            changes.when = meeting.when;
        if (meeting.place != m_read->place)
            changes.place = meeting.place;
        if (meeting.mode != m_read->mode)
            changes.mode = meeting.mode;
        if (meeting.status != m_read->status)
            changes.status = meeting.status;
        if (changes == MeetingChanges())
            sayNothing(i18nc("@info", "Nothing is different yet."));
        else
            say(of(ChangeMeeting{*m_read, changes}));
    }
}

} // namespace dateline
