// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinecard.h"

#include "ui/look/datewords.h"
#include "ui/look/phrases.h"
#include "ui/look/signs.h"
#include "ui/look/tellingwords.h"
#include "ui/timeline/timelinemarkpainter.h"
#include "ui/timeline/timelinewords.h"

#include <KLocalizedString>

#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <variant>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int widestText = 340;
constexpr int besideSign = 18; // pixels from the edge of the signs to words
constexpr int away = 10; // pixels between mark and card
constexpr qsizetype longestSentence = 320; // characters

/// The sign of a status or of a note, and words beside it.
class SignLine : public QWidget
{
public:
    using Sign = std::variant<MeetingStatus, NoteKind>;

    SignLine(Sign sign, const QString &text, QWidget *parent)
        : QWidget(parent)
        , m_sign(sign)
        , m_text(text)
    {
        const QFontMetrics metrics(font());
        setFixedHeight(metrics.height() + 2);
        setMinimumWidth(metrics.horizontalAdvance(text) + besideSign + 2);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Look look = Look::of(palette());
        const QRect sign = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 12, height()));
        const QPointF middle = sign.toRectF().center();
        if (const auto *status = std::get_if<MeetingStatus>(&m_sign)) {
            paintStatusSign(painter, middle, 5, *status, look.accent, look.base);
        } else {
            paintNoteSign(painter, middle, 5, std::get<NoteKind>(m_sign), look.quiet, look.base);
        }
        painter.setPen(look.text);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(besideSign, 0, 0, 0)),
                         int(Qt::AlignVCenter | Qt::AlignLeading), m_text);
    }

private:
    Sign m_sign;
    QString m_text;
};

} // namespace

TimelineCard::TimelineCard(QWidget *parent)
    : QFrame(parent, Qt::ToolTip)
    , m_lines(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_lines->setContentsMargins(12, 10, 12, 10);
    m_lines->setSpacing(4);
}

void TimelineCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = Look::of(palette());
    painter.fillRect(rect(), look.line);
    painter.fillRect(rect().adjusted(1, 1, -1, -1), look.base);
}

void TimelineCard::addText(const QString &text, Voice voice)
{
    if (text.isEmpty()) {
        return;
    }
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMaximumWidth(widestText);
    const Look look = Look::of(palette());
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, voice == Voice::Quiet ? look.quiet : look.text);
    label->setPalette(colors);
    QFont font = voice == Voice::Quiet ? TimelineMarkPainter::smallFont(label->font()) : label->font();
    font.setBold(voice == Voice::Loud);
    label->setFont(font);
    // A label that wraps asks for a square; it is to be as wide as its text where that is short.
    label->setMinimumWidth(std::min(widestText, QFontMetrics(font).horizontalAdvance(text) + 2));
    m_lines->addWidget(label);
}

void TimelineCard::addOne(const MeetingRecord &meeting, const MeetingSet &set)
{
    addText(participantsInWords(meeting, set), Voice::Loud);
    const QString mode = meeting.mode == MeetingMode::Unspecified ? QString() : displayName(meeting.mode);
    m_lines->addWidget(new SignLine(meeting.status, dotted({displayName(meeting.status), mode, meeting.place}), this));
    addText(whenInWords(meeting, locale()), Voice::Plain);
    if (!meeting.sentence.isEmpty()) {
        m_lines->addSpacing(4);
        addText(i18nc("@info a sentence as the article has it", "“%1”", shortened(meeting.sentence, longestSentence)),
                Voice::Plain);
    }
    addText(dotted({meeting.source, meeting.articleTitle}), Voice::Quiet);
    addTellings(meeting);
}

/// The articles beside the one whose sentence stands above.
void TimelineCard::addTellings(const MeetingRecord &meeting)
{
    const QList<MeetingRecord> others = meeting.statements().sliced(1);
    if (others.isEmpty()) {
        return;
    }
    m_lines->addSpacing(4);
    for (const MeetingRecord &each : others.first(std::min(others.size(), mostMeetings))) {
        const QString status = each.status == meeting.status ? QString() : displayName(each.status);
        addText(dotted({each.source, each.articleTitle, status}), Voice::Quiet);
    }
    addRest(others.size());
    addText(nextArticleHint(meeting), Voice::Quiet);
}

void TimelineCard::addOtherwise(const QList<MeetingRecord> &meetings)
{
    if (meetings.isEmpty()) {
        return;
    }
    m_lines->addSpacing(4);
    addText(i18ncp("@info", "Another article says otherwise:", "Other articles say otherwise:", meetings.size()),
            Voice::Loud);
    for (const MeetingRecord &meeting : meetings.first(std::min(meetings.size(), mostMeetings))) {
        m_lines->addWidget(
            new SignLine(meeting.status,
                         dotted({whenInWords(meeting, locale()), meeting.place, displayName(meeting.status)}), this));
        addText(dotted({meeting.source, meeting.articleTitle}), Voice::Quiet);
        m_lines->itemAt(m_lines->count() - 1)->widget()->setContentsMargins(besideSign, 0, 0, 0);
    }
}

void TimelineCard::addNote(const NoteRecord &note)
{
    const bool published = note.kind == NoteKind::Publication;
    const QString title = note.articleTitle.simplified();
    addText(published ? title : shortened(note.sentence, longestSentence), published ? Voice::Loud : Voice::Plain);
    m_lines->addWidget(new SignLine(note.kind,
                                    published
                                        ? i18nc("@info of an article", "Published %1", inWords(note.when, locale()))
                                        : inWords(note.when, locale()),
                                    this));
    addText(published ? note.source : dotted({note.source, title}), Voice::Quiet);
}

void TimelineCard::addNotes(const Content &content)
{
    addText(countInWords(content.notes.first().kind, content.all), Voice::Loud);
    for (const NoteRecord &note : content.notes) {
        m_lines->addSpacing(2);
        m_lines->addWidget(new SignLine(note.kind, inWords(note.when, locale()), this));
        addText(note.kind == NoteKind::Publication ? note.articleTitle.simplified()
                                                   : shortened(note.sentence, longestSentence),
                Voice::Quiet);
        m_lines->itemAt(m_lines->count() - 1)->widget()->setContentsMargins(besideSign, 0, 0, 0);
    }
    addRest(content.all);
}

void TimelineCard::addMany(const Content &content, const MeetingSet &set)
{
    addText(countInWords({}, content.all), Voice::Loud);
    for (const MeetingRecord &meeting : content.meetings.first(std::min(content.meetings.size(), mostMeetings))) {
        m_lines->addSpacing(2);
        m_lines->addWidget(new SignLine(meeting.status, dotted({whenInWords(meeting, locale()), meeting.place}), this));
        addText(participantsInWords(meeting, set), Voice::Quiet);
        m_lines->itemAt(m_lines->count() - 1)->widget()->setContentsMargins(besideSign, 0, 0, 0);
    }
    addRest(content.all);
}

void TimelineCard::addRest(qsizetype all)
{
    if (all > mostMeetings) {
        addText(i18ncp("@info", "and %1 more", "and %1 more", all - mostMeetings), Voice::Quiet);
    }
}

void TimelineCard::show(const Content &content, const MeetingSet &set, const QRect &mark)
{
    hide(); // what is added to a hidden card counts for its size at once
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (content.meetings.isEmpty() && content.notes.isEmpty()) {
        return;
    }
    if (!content.notes.isEmpty()) {
        content.all == 1 ? addNote(content.notes.first()) : addNotes(content);
    } else if (content.all == 1) {
        addOne(content.meetings.first(), set);
        addOtherwise(content.otherwise);
    } else {
        addMany(content, set);
    }
    place(mark);
    show();
}

void TimelineCard::place(const QRect &mark)
{
    adjustSize();
    const QScreen *at = parentWidget()->screen();
    const QRect room = at->availableGeometry();
    const bool above = mark.bottom() + away + height() > room.bottom() && mark.top() - away - height() >= room.top();
    const int x = std::clamp(mark.center().x() - 24, room.left(), std::max(room.left(), room.right() - width()));
    move(x, above ? mark.top() - away - height() : std::min(mark.bottom() + away, room.bottom() - height()));
}

} // namespace dateline
