// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/comparisonbar.h"

#include <KLocalizedString>

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace dateline {

ComparisonBar::ComparisonBar(QWidget *parent)
    : QWidget(parent)
{
    const QString names[] = {
        i18nc("@label accessible", "First interval, from"), i18nc("@label accessible", "First interval, to"),
        i18nc("@label accessible", "Second interval, from"), i18nc("@label accessible", "Second interval, to")};
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(4);
    for (int at = 0; at < 4; ++at) {
        m_edits[at] = new QDateEdit(this);
        m_edits[at]->setCalendarPopup(true);
        m_edits[at]->setAccessibleName(names[at]);
        connect(m_edits[at], &QDateEdit::dateChanged, this, &ComparisonBar::changed);
    }
    const auto add = [&](const QString &words) { row->addWidget(new QLabel(words, this)); };
    row->addWidget(m_edits[0]);
    add(i18nc("@label between two dates", "–"));
    row->addWidget(m_edits[1]);
    add(i18nc("@label between two intervals that are compared", "and then"));
    row->addWidget(m_edits[2]);
    add(i18nc("@label between two dates", "–"));
    row->addWidget(m_edits[3]);
    row->addStretch(1);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
}

DateInterval ComparisonBar::before() const
{
    return DateInterval::days(std::min(m_edits[0]->date(), m_edits[1]->date()),
                              std::max(m_edits[0]->date(), m_edits[1]->date()));
}

DateInterval ComparisonBar::after() const
{
    return DateInterval::days(std::min(m_edits[2]->date(), m_edits[3]->date()),
                              std::max(m_edits[2]->date(), m_edits[3]->date()));
}

void ComparisonBar::setIntervals(const DateInterval &before, const DateInterval &after)
{
    const QDate dates[] = {before.from, before.to, after.from, after.to};
    for (int at = 0; at < 4; ++at) {
        const QSignalBlocker blocker(m_edits[at]);
        m_edits[at]->setDate(dates[at]);
    }
}

std::pair<DateInterval, DateInterval> intervalsToCompare(const std::optional<DateInterval> &brushed, QDate first,
                                                         QDate last)
{
    if (brushed && brushed->from.isValid() && brushed->to.isValid()) {
        const qint64 days = brushed->from.daysTo(brushed->to) + 1;
        return {DateInterval::days(brushed->from.addDays(-days), brushed->from.addDays(-1)), *brushed};
    }
    const QDate middle = first.addDays(first.daysTo(last) / 2);
    return {DateInterval::days(first, middle), DateInterval::days(std::min(middle.addDays(1), last), last)};
}

} // namespace dateline
