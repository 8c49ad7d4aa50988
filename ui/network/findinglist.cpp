// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/findinglist.h"

#include "ui/look/datewords.h"
#include "ui/look/signs.h"
#include "ui/look/tabletext.h"
#include "ui/look/tellingwords.h"

#include <KLocalizedString>

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QIcon>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextDocument>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int longestLine = 90; ///< letters of a sentence
constexpr qsizetype mostShown = 500; ///< findings of a section

enum Role { SectionRole = Qt::UserRole, FindingRole, MeetingRole };

} // namespace

QString lineOf(const MeetingRecord &meeting, const QLocale &locale)
{
    QStringList parts;
    if (meeting.when)
        parts.append(inWords(*meeting.when, locale));
    if (!meeting.place.isEmpty())
        parts.append(meeting.place);
    parts.append(displayName(meeting.status));
    QString sentence = meeting.sentence.simplified();
    if (sentence.size() > longestLine)
        sentence = sentence.left(longestLine - 1).trimmed() + u'\u2026';
    return parts.join(u" · "_s) + u" — "_s + sentence;
}

FindingList::FindingList(Selection *selection, QWidget *parent)
    : QTreeWidget(parent)
    , m_selection(selection)
{
    setColumnCount(2);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setStretchLastSection(true);
    setAccessibleName(i18nc("@info accessible", "Findings in the network"));
    connect(this, &QTreeWidget::itemExpanded, this, &FindingList::openMeetings);
    connect(this, &QTreeWidget::itemClicked, this, &FindingList::follow);
    connect(this, &QTreeWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(QIcon::fromTheme(u"edit-copy"_s), i18nc("@action:inmenu", "&Copy as Table"), this,
                        &FindingList::copy);
        menu->popup(viewport()->mapToGlobal(at));
    });
}

void FindingList::show(const QList<FindingSection> &sections, const MeetingSet &set)
{
    m_sections = sections;
    m_meetings.clear();
    for (const MeetingRecord &meeting : set.meetings)
        m_meetings.insert(meeting.id, meeting);
    clear();
    for (int section = 0; section < int(sections.size()); ++section) {
        const QList<Finding> &findings = sections[section].findings;
        auto *heading = new QTreeWidgetItem(this,
                                            {i18nc("@title:group a kind of finding, how many", "%1 · %2",
                                                   sections[section].title, locale().toString(findings.size()))});
        QFont bold = font();
        bold.setBold(true);
        heading->setFont(0, bold);
        heading->setFirstColumnSpanned(true);
        for (int at = 0; at < int(std::min(findings.size(), mostShown)); ++at) {
            auto *item = new QTreeWidgetItem(heading, {findings[at].who, findings[at].about});
            item->setData(0, SectionRole, section);
            item->setData(0, FindingRole, at);
            item->setToolTip(0, Qt::convertFromPlainText(findings[at].who, Qt::WhiteSpaceNormal));
            item->setForeground(1, palette().placeholderText());
            item->setChildIndicatorPolicy(findings[at].meetings.isEmpty() ? QTreeWidgetItem::DontShowIndicator
                                                                          : QTreeWidgetItem::ShowIndicator);
        }
        if (findings.size() > mostShown) {
            auto *more = new QTreeWidgetItem(heading,
                                             {i18ncp("@info", "%1 more; copying takes all",
                                                     "%1 more; copying takes all", findings.size() - mostShown)});
            more->setFlags(Qt::ItemIsEnabled);
        }
        heading->setExpanded(true);
    }
    setColumnWidth(0, 340);
}

const Finding *FindingList::findingAt(const QTreeWidgetItem *item) const
{
    if (!item || !item->data(0, FindingRole).isValid())
        return nullptr;
    return &m_sections[item->data(0, SectionRole).toInt()].findings[item->data(0, FindingRole).toInt()];
}

/// When a finding is opened first.
void FindingList::openMeetings(QTreeWidgetItem *item)
{
    const Finding *finding = findingAt(item);
    if (!finding || item->childCount() > 0)
        return;
    for (const MeetingId id : finding->meetings) {
        const auto meeting = m_meetings.constFind(id);
        if (meeting == m_meetings.cend())
            continue;
        auto *row = new QTreeWidgetItem(item, {lineOf(*meeting, locale())});
        row->setData(0, MeetingRole, id.value);
        row->setFirstColumnSpanned(true);
        row->setToolTip(0,
                        Qt::convertFromPlainText(withNextArticleHint(meeting->sentence.simplified(), *meeting),
                                                 Qt::WhiteSpaceNormal));
    }
}

void FindingList::follow(QTreeWidgetItem *item)
{
    if (const Finding *finding = findingAt(item))
        Q_EMIT chosen(finding->entities);
    const auto meeting = m_meetings.constFind(MeetingId{item ? item->data(0, MeetingRole).toLongLong() : 0});
    if (meeting != m_meetings.cend())
        m_selection->showMeeting(*meeting);
}

void FindingList::copy()
{
    QList<QStringList> rows{
        {i18nc("@title:column", "Finding"), i18nc("@title:column", "Who"), i18nc("@title:column", "How")}};
    for (const FindingSection &section : std::as_const(m_sections)) {
        for (const Finding &finding : section.findings)
            rows.append({section.title, finding.who, finding.about});
    }
    QApplication::clipboard()->setMimeData(tableMimeData(rows).release());
}

void FindingList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return follow(currentItem());
    QTreeWidget::keyPressEvent(event);
}

} // namespace dateline
