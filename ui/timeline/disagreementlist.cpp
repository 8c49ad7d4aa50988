// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/disagreementlist.h"

#include "ui/look/datewords.h"
#include "ui/look/signs.h"
#include "ui/timeline/timelinewords.h"

#include <KLocalizedString>

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

enum Column { When, Where, Status, Source, Words };
constexpr int meetingRole = Qt::UserRole;
constexpr QSize usualSize{860, 420};

MeetingId meetingOf(const QTreeWidgetItem &row)
{
    return {row.data(0, meetingRole).toLongLong()};
}

/// What is said differently stands out.
void setCell(QTreeWidgetItem &row, Column column, const QString &text, bool differs)
{
    row.setText(column, text);
    row.setToolTip(column, text);
    if (differs) {
        QFont font = row.font(column);
        font.setBold(true);
        row.setFont(column, font);
    }
}

} // namespace

QString inWords(DisagreementsOver over)
{
    const std::pair<DisagreementOver, QString> parts[] = {
        {DisagreementOver::Date, i18nc("@info what articles disagree about", "date")},
        {DisagreementOver::Place, i18nc("@info what articles disagree about", "place")},
        {DisagreementOver::Status, i18nc("@info what articles disagree about", "whether it was held")},
    };
    QStringList words;
    for (const auto &[flag, word] : parts) {
        if (over.testFlag(flag)) {
            words.append(word);
        }
    }
    return words.join(i18nc("@info between two things that articles disagree about", " and "));
}

DisagreementList::DisagreementList(QWidget *parent)
    : QDialog(parent)
    , m_empty(new QLabel(i18nc("@info", "No two articles disagree about a meeting."), this))
    , m_rows(new QTreeWidget(this))
{
    setWindowTitle(i18nc("@title:window", "Where Articles Disagree"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_rows->setHeaderLabels({i18nc("@title:column", "When"), i18nc("@title:column", "Where"),
                             i18nc("@title:column", "Status"), i18nc("@title:column", "Source"),
                             i18nc("@title:column", "Sentence")});
    m_rows->setAlternatingRowColors(true);
    m_rows->setRootIsDecorated(false);
    m_rows->setItemsExpandable(false);
    m_rows->setExpandsOnDoubleClick(false);
    m_rows->setAccessibleName(windowTitle());
    m_rows->header()->setSectionResizeMode(QHeaderView::Interactive);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_empty, 1);
    column->addWidget(m_rows, 1);
    connect(m_rows, &QTreeWidget::itemClicked, this, &DisagreementList::choose);
    connect(m_rows, &QTreeWidget::itemActivated, this, &DisagreementList::choose);
    resize(usualSize);
}

void DisagreementList::setDisagreements(const QList<Disagreement> &disagreements, const MeetingSet &set)
{
    const MeetingId at = m_rows->currentItem() ? meetingOf(*m_rows->currentItem()) : MeetingId();
    m_rows->clear();
    for (const Disagreement &disagreement : disagreements) {
        add(disagreement, set);
    }
    m_rows->expandAll();
    for (const Column column : {When, Where, Status, Source}) {
        m_rows->resizeColumnToContents(column);
    }
    for (QTreeWidgetItemIterator row(m_rows); at.isValid() && *row; ++row) {
        if (meetingOf(**row) == at) {
            m_rows->setCurrentItem(*row);
        }
    }
    m_empty->setVisible(disagreements.isEmpty());
    m_rows->setVisible(!disagreements.isEmpty());
}

void DisagreementList::add(const Disagreement &disagreement, const MeetingSet &set)
{
    auto *head = new QTreeWidgetItem(m_rows);
    head->setText(0,
                  i18nc("@item who met, and what articles disagree about", "%1: %2",
                        participantsInWords(set.meetings.at(disagreement.meetings.first()), set),
                        inWords(disagreement.over)));
    head->setFirstColumnSpanned(true);
    head->setFlags(Qt::ItemIsEnabled);
    for (const qsizetype index : disagreement.meetings) {
        const MeetingRecord &meeting = set.meetings.at(index);
        auto *row = new QTreeWidgetItem(head);
        row->setData(0, meetingRole, meeting.id.value);
        setCell(*row, When, meeting.when ? inWords(*meeting.when, locale()) : QString(),
                disagreement.over.testFlag(DisagreementOver::Date));
        setCell(*row, Where, meeting.place, disagreement.over.testFlag(DisagreementOver::Place));
        setCell(*row, Status, displayName(meeting.status), disagreement.over.testFlag(DisagreementOver::Status));
        setCell(*row, Source, meeting.source.isEmpty() ? meeting.articleTitle : meeting.source, false);
        setCell(*row, Words, meeting.sentence.simplified(), false);
    }
}

void DisagreementList::choose(const QTreeWidgetItem *row)
{
    if (const MeetingId meeting = meetingOf(*row); meeting.isValid()) {
        Q_EMIT chosen(meeting);
    }
}

} // namespace dateline
