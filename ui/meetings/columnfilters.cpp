// SPDX-License-Identifier: GPL-3.0-only
#include "ui/meetings/columnfilters.h"

#include <KLocalizedString>

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>

#include <algorithm>

namespace dateline {

ColumnFilters::ColumnFilters(QHeaderView *header, QWidget *parent)
    : QWidget(parent)
    , m_header(header)
{
    for (int column = 0; column < header->count(); ++column) {
        const QString name = header->model()->headerData(column, Qt::Horizontal).toString();
        auto *field = new QLineEdit(this);
        field->setPlaceholderText(name);
        field->setAccessibleName(
            i18nc("@label %1 is a column", "Show only rows with these words in the column %1", name));
        field->setClearButtonEnabled(true);
        connect(field, &QLineEdit::textChanged, this, &ColumnFilters::changed);
        m_fields.append(field);
    }
    connect(header, &QHeaderView::sectionResized, this, &ColumnFilters::arrange);
    connect(header, &QHeaderView::sectionMoved, this, &ColumnFilters::arrange);
    connect(header, &QHeaderView::geometriesChanged, this, &ColumnFilters::arrange);
    header->viewport()->installEventFilter(this);
    setFixedHeight(sizeHint().height());
}

QString ColumnFilters::words(int column) const
{
    return m_fields[column]->text().simplified();
}

void ColumnFilters::clear()
{
    for (QLineEdit *field : std::as_const(m_fields))
        field->clear();
}

QSize ColumnFilters::sizeHint() const
{
    return {200, m_fields.first()->sizeHint().height() + 4};
}

/// Follows the header when it is scrolled.
bool ColumnFilters::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void ColumnFilters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ColumnFilters::arrange()
{
    constexpr int least = 24;
    QList<QWidget *> order;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        QLineEdit *field = m_fields[column];
        const QRect place(m_header->sectionViewportPosition(column) + m_header->mapTo(parentWidget(), QPoint()).x()
                              - x() + 1,
                          2, std::max(least, m_header->sectionSize(column) - 3), height() - 4);
        if (field->geometry() != place)
            field->setGeometry(place);
        order.append(field);
    }
    for (qsizetype at = 1; at < order.size(); ++at)
        setTabOrder(order[at - 1], order[at]);
}

} // namespace dateline
