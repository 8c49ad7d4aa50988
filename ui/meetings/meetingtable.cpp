// SPDX-License-Identifier: GPL-3.0-only
#include "ui/meetings/meetingtable.h"

#include "ui/meetings/meetingdelegate.h"

#include <KLocalizedString>

#include <QApplication>
#include <QClipboard>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QTableView *makeView(QAbstractItemModel *model, QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setModel(model);
    view->setItemDelegate(new MeetingDelegate(view));
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setTabKeyNavigation(false);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setAccessibleName(i18nc("@info accessible", "Meetings"));
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(QFontMetrics(view->font()).height() + 14);
    QHeaderView *header = view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    view->setSortingEnabled(true);
    view->sortByColumn(MeetingModel::When, Qt::DescendingOrder);
    constexpr int widths[] = {216, 230, 104, 84, 100, 340, 160};
    for (int column = 0; column < MeetingModel::ColumnCount; ++column)
        view->setColumnWidth(column, widths[column]);
    return view;
}

QSortFilterProxyModel *makeSorted(QAbstractItemModel *model, QObject *parent)
{
    auto *sorted = new QSortFilterProxyModel(parent);
    sorted->setSourceModel(model);
    sorted->setSortRole(MeetingModel::SortRole);
    sorted->setSortLocaleAware(true);
    sorted->setFilterKeyColumn(-1);
    sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    return sorted;
}

QFont headingFont(QFont font)
{
    font.setBold(true);
    font.setCapitalization(QFont::AllUppercase);
    font.setPixelSize(std::max(9, qRound(QFontInfo(font).pixelSize() * 0.88)));
    return font;
}

} // namespace

QString tabSeparated(const QList<QStringList> &rows)
{
    QString text;
    for (QStringList row : rows) {
        for (QString &cell : row)
            cell = cell.simplified();
        text += row.join(u'\t') + u'\n';
    }
    return text;
}

MeetingTable::MeetingTable(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_model(new MeetingModel(locale(), this))
    , m_sorted(makeSorted(m_model, this))
    , m_view(makeView(m_sorted, this))
    , m_heading(new QLabel(this))
    , m_words(new QLineEdit(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_heading->setFont(headingFont(font()));
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_words->setPlaceholderText(i18nc("@info:placeholder", "Narrow these rows…"));
    m_words->setAccessibleName(i18nc("@label", "Show only rows with these words"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(260);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 8, 8);
    top->addWidget(m_heading);
    top->addStretch(1);
    top->addWidget(m_words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    auto *table = new QHBoxLayout;
    table->setContentsMargins(6, 0, 0, 0); // words stand below the heading
    table->addWidget(m_view);
    column->addLayout(table, 1);
    setFocusProxy(m_view);
    m_view->installEventFilter(this);

    connect(m_words, &QLineEdit::textChanged, this, &MeetingTable::narrow);
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (QApplication::keyboardModifiers() == Qt::NoModifier) // else rows are gathered
            lead(index);
    });
    connect(m_view, &QTableView::customContextMenuRequested, this, &MeetingTable::showMenu);
    connect(m_selection, &Selection::placeChanged, this, &MeetingTable::follow);
    count();
    if (m_corpus) {
        connect(m_corpus, &Corpus::changed, this, &MeetingTable::ask);
        connect(m_selection, &Selection::filterChanged, this, &MeetingTable::ask);
        ask();
    }
}

MeetingTable::~MeetingTable()
{
    m_asked.cancel();
}

void MeetingTable::ask()
{
    m_asked.cancel();
    m_asked = m_corpus->meetings(m_selection->filter());
    m_asked.then(this, [this](const Result<MeetingSet> &meetings) {
        if (meetings)
            show(*meetings);
    });
}

void MeetingTable::show(const MeetingSet &meetings)
{
    m_model->setMeetings(meetings);
    count();
    follow(m_selection->place());
    Q_EMIT shown(int(meetings.meetings.size()));
}

void MeetingTable::count()
{
    m_heading->setText(i18nc("@title:group a table, number of rows", "Meetings · %1", locale().toString(m_sorted->rowCount())));
}

void MeetingTable::narrow(const QString &words)
{
    m_sorted->setFilterFixedString(words);
    count();
}

/// The row of the meeting that is looked at.
void MeetingTable::follow(const Place &place)
{
    const QModelIndex row = m_sorted->mapFromSource(m_model->indexOf(place.meeting));
    if (!row.isValid() || row.row() == m_view->currentIndex().row())
        return;
    m_view->setCurrentIndex(row.siblingAtColumn(std::max(0, m_view->currentIndex().column())));
    m_view->scrollTo(row);
}

void MeetingTable::lead(const QModelIndex &index)
{
    if (const MeetingRecord *meeting = m_model->meetingAt(m_sorted->mapToSource(index)))
        m_selection->showPassage(meeting->article, meeting->evidence.value(0), meeting->id);
}

void MeetingTable::copy()
{
    QList<int> shown;
    for (int column = 0; column < MeetingModel::ColumnCount; ++column)
        shown.append(m_view->horizontalHeader()->logicalIndex(column));
    const auto line = [&](const auto &cell) {
        QStringList cells;
        for (const int column : std::as_const(shown))
            cells.append(cell(column));
        return cells;
    };
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    if (rows.isEmpty()) {
        for (int row = 0; row < m_sorted->rowCount(); ++row)
            rows.append(m_sorted->index(row, 0));
    }
    QList<QStringList> lines{
        line([&](int column) { return m_sorted->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); })};
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(line([&](int column) { return row.siblingAtColumn(column).data().toString(); }));
    QApplication::clipboard()->setText(tabSeparated(lines));
}

void MeetingTable::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid())
        connect(menu->addAction(QIcon::fromTheme(u"go-jump"_s), i18nc("@action:inmenu", "Show in the Article")),
                &QAction::triggered, this, [this, kept = QPersistentModelIndex(index)] { lead(kept); });
    connect(menu->addAction(QIcon::fromTheme(u"edit-copy"_s), i18nc("@action:inmenu", "Copy as Table")),
            &QAction::triggered, this, &MeetingTable::copy);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

bool MeetingTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            copy();
        return true;
    }
    if (event->type() == QEvent::KeyPress && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        lead(m_view->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QByteArray MeetingTable::columns() const
{
    return m_view->horizontalHeader()->saveState();
}

void MeetingTable::setColumns(const QByteArray &columns)
{
    m_view->horizontalHeader()->restoreState(columns);
}

} // namespace dateline
