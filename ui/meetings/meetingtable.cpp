// SPDX-License-Identifier: GPL-3.0-only
#include "ui/meetings/meetingtable.h"

#include "model/base/disposal.h"
#include "model/base/whenanswered.h"
#include "model/exchange/csv.h"
#include "ui/look/tabletext.h"
#include "ui/meetings/columnfilters.h"
#include "ui/meetings/meetingdelegate.h"
#include "ui/selection/meetingmenu.h"

#include <KLocalizedString>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSaveFile>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype arrangedHere = 200; ///< rows that are arranged within a frame; more are elsewhere

QTreeView *makeView(MeetingModel *model, QWidget *parent)
{
    auto *view = new QTreeView(parent);
    view->setModel(model);
    view->setItemDelegate(new MeetingDelegate(view));
    view->setFrameShape(QFrame::NoFrame);
    view->setWordWrap(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(false);
    view->setRootIsDecorated(false);
    view->setExpandsOnDoubleClick(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setTabKeyNavigation(false);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setAccessibleName(i18nc("@info accessible", "Meetings"));
    QHeaderView *header = view->header();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(true);
    header->setStretchLastSection(true);
    header->setSortIndicator(MeetingModel::When, Qt::DescendingOrder);
    view->setSortingEnabled(true);
    constexpr int widths[] = {216, 230, 104, 84, 100, 340, 160};
    for (int column = 0; column < MeetingModel::ColumnCount; ++column)
        view->setColumnWidth(column, widths[column]);
    return view;
}

QFont headingFont(QFont font)
{
    font.setBold(true);
    font.setCapitalization(QFont::AllUppercase);
    font.setPixelSize(std::max(9, qRound(QFontInfo(font).pixelSize() * 0.88)));
    return font;
}

} // namespace

Result<void> saveCsv(const QString &path, const QList<QStringList> &rows)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(toCsv(rows)) >= 0 && file.commit();
    if (!isWritten)
        return failure(
            ErrorKind::Failed,
            i18nc("@info:status", "Cannot write “%1”: %2", QDir::toNativeSeparators(path), file.errorString()));
    return {};
}

MeetingTable::MeetingTable(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_model(new MeetingModel(locale(), this))
    , m_view(makeView(m_model, this))
    , m_heading(new QLabel(this))
    , m_grouping(new QComboBox(this))
    , m_byColumn(new QToolButton(this))
    , m_filters(new ColumnFilters(m_view->header(), this))
    , m_words(new QLineEdit(this))
{
    arrangeWidgets();
    connect(m_words, &QLineEdit::textChanged, this, &MeetingTable::arrange);
    connect(m_filters, &ColumnFilters::changed, this, &MeetingTable::arrange);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &MeetingTable::arrange);
    connect(m_byColumn, &QToolButton::toggled, this, [this](bool on) {
        m_filters->setVisible(on);
        if (!on)
            m_filters->clear();
    });
    connect(m_model, &MeetingModel::sortWanted, this, [this](MeetingCell cell, Qt::SortOrder order) {
        m_arrangement.sorted = cell;
        m_arrangement.order = order;
        arrange();
    });
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (QApplication::keyboardModifiers() == Qt::NoModifier) // else rows are gathered
            lead(index);
    });
    connect(m_view, &QTreeView::customContextMenuRequested, this, &MeetingTable::showMenu);
    connect(m_selection, &Selection::placeChanged, this, &MeetingTable::follow);
    count();
    if (m_corpus) {
        connect(m_corpus, &Corpus::changed, this, &MeetingTable::ask);
        connect(m_selection, &Selection::filterChanged, this, &MeetingTable::ask);
        ask();
    }
}

void MeetingTable::arrangeWidgets()
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_heading->setFont(headingFont(font()));
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_grouping->addItems({i18nc("@item:inlistbox rows of meetings", "Not Grouped"),
                          i18nc("@item:inlistbox rows of meetings", "By Person"),
                          i18nc("@item:inlistbox rows of meetings", "By Place"),
                          i18nc("@item:inlistbox rows of meetings", "By Month")});
    m_grouping->setAccessibleName(i18nc("@label", "Group rows"));
    m_byColumn->setText(i18nc("@option:check", "By Column"));
    m_byColumn->setIcon(QIcon::fromTheme(u"view-filter"_s));
    m_byColumn->setToolTip(i18nc("@info:tooltip", "Narrow each column by words of its own"));
    m_byColumn->setCheckable(true);
    m_byColumn->setAutoRaise(true);
    m_byColumn->setFocusPolicy(Qt::TabFocus);
    m_words->setPlaceholderText(i18nc("@info:placeholder", "Narrow these rows…"));
    m_words->setAccessibleName(i18nc("@label", "Show only rows with these words"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(260);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 8, 8);
    top->setSpacing(8);
    top->addWidget(m_heading);
    top->addStretch(1);
    top->addWidget(m_grouping);
    top->addWidget(m_words, 1);
    top->addWidget(m_byColumn);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_filters);
    auto *table = new QHBoxLayout;
    table->setContentsMargins(6, 0, 0, 0); // words stand below the heading
    table->addWidget(m_view);
    column->addLayout(table, 1);
    m_filters->hide();
    setFocusProxy(m_view);
    m_view->installEventFilter(this);
}

MeetingTable::~MeetingTable()
{
    m_asked.cancel();
}

void MeetingTable::ask()
{
    m_asked.cancel();
    m_asked = m_corpus->meetings(m_selection->filter());
    whenAnswered(m_asked, this, [this](const Result<MeetingSet> &meetings) {
        if (meetings)
            show(*meetings);
    });
}

void MeetingTable::show(const MeetingSet &meetings)
{
    disposeElsewhere(std::exchange(m_set, meetings));
    arrange();
}

void MeetingTable::setGrouping(MeetingGrouping grouping)
{
    m_grouping->setCurrentIndex(int(grouping));
}

/// Many rows elsewhere, so that typing and sorting never wait.
void MeetingTable::arrange()
{
    m_arrangement.grouping = MeetingGrouping(m_grouping->currentIndex());
    m_arrangement.words = m_words->text();
    m_arrangement.cells.clear();
    for (int column = 0; column < MeetingModel::ColumnCount; ++column) {
        if (const QString words = m_filters->words(column); !words.isEmpty())
            m_arrangement.cells.insert(meetingCells[column], words);
    }
    const int round = ++m_round;
    const auto work = [set = m_set, arrangement = m_arrangement, locale = locale()] {
        return arranged(set, arrangement, locale);
    };
    if (m_set.meetings.size() <= arrangedHere) {
        showArranged(m_set, work());
        return;
    }
    m_lane.run(work).then(this, [this, round, set = m_set](const std::vector<MeetingGroup> &groups) {
        if (round == m_round)
            showArranged(set, groups);
    });
}

void MeetingTable::showArranged(const MeetingSet &set, std::vector<MeetingGroup> groups)
{
    constexpr int mostOpen = 12; // groups; more begin closed, to be looked over
    m_model->setMeetings(set, std::move(groups));
    m_view->setRootIsDecorated(m_model->isGrouped());
    if (m_model->isGrouped()) {
        for (int group = 0; group < m_model->rowCount(); ++group)
            m_view->setFirstColumnSpanned(group, {}, true);
        if (m_model->rowCount() <= mostOpen)
            m_view->expandAll();
    }
    count();
    follow(m_selection->place());
    Q_EMIT shown(int(set.meetings.size()));
}

void MeetingTable::count()
{
    std::vector<bool> there(static_cast<std::size_t>(m_set.meetings.size())); // a meeting may be in several groups
    for (const MeetingGroup &group : m_model->groups()) {
        for (const int row : group.rows)
            there[static_cast<std::size_t>(row)] = true;
    }
    m_heading->setText(i18nc("@title:group a table, number of rows", "Meetings · %1",
                             locale().toString(qsizetype(std::ranges::count(there, true)))));
}

/// The row of the meeting that is looked at.
void MeetingTable::follow(const Place &place)
{
    const QModelIndex row = m_model->indexOf(place.meeting);
    const MeetingRecord *current = m_model->meetingAt(m_view->currentIndex());
    if (!row.isValid() || (current && current->isOf(place.meeting)))
        return;
    m_view->setCurrentIndex(row.siblingAtColumn(std::max(0, m_view->currentIndex().column())));
    m_view->scrollTo(row);
}

void MeetingTable::lead(const QModelIndex &index)
{
    if (const MeetingRecord *meeting = m_model->meetingAt(index))
        m_selection->showMeeting(*meeting);
    else if (index.isValid())
        m_view->setExpanded(index.siblingAtColumn(0), !m_view->isExpanded(index.siblingAtColumn(0)));
}

/// As they stand: those selected, else all, also below groups that are closed.
QModelIndexList MeetingTable::rowsToCopy() const
{
    QModelIndexList rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    const QSet<QModelIndex> wanted(selected.begin(), selected.end());
    const auto take = [&](const QModelIndex &parent) {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            if (const QModelIndex index = m_model->index(row, 0, parent);
                wanted.isEmpty() || wanted.contains(index) || wanted.contains(parent))
                rows.append(index);
        }
    };
    if (!m_model->isGrouped())
        take({});
    for (int group = 0; m_model->isGrouped() && group < m_model->rowCount(); ++group)
        take(m_model->index(group, 0));
    return rows;
}

void MeetingTable::copy()
{
    const QModelIndexList rows = rowsToCopy();
    QStringList heading;
    if (m_model->isGrouped())
        heading.append(m_grouping->currentText());
    const QHeaderView *header = m_view->header();
    for (int column = 0; column < MeetingModel::ColumnCount; ++column)
        heading.append(m_model->headerData(header->logicalIndex(column), Qt::Horizontal, Qt::DisplayRole).toString());
    QList<QStringList> lines{heading};
    for (const QModelIndex &row : rows) {
        QStringList cells;
        if (m_model->isGrouped())
            cells.append(m_model->groups()[size_t(row.parent().row())].title);
        for (int column = 0; column < MeetingModel::ColumnCount; ++column)
            cells.append(row.siblingAtColumn(header->logicalIndex(column)).data().toString());
        lines.append(cells);
    }
    QApplication::clipboard()->setMimeData(tableMimeData(lines).release());
}

QList<QStringList> MeetingTable::exported() const
{
    QList<QStringList> rows{
        {i18nc("@title:column of a file: first day", "From"), i18nc("@title:column of a file: last day", "To"),
         headingOf(MeetingCell::Who), headingOf(MeetingCell::Where), headingOf(MeetingCell::How),
         headingOf(MeetingCell::Status), headingOf(MeetingCell::Sentence), headingOf(MeetingCell::Article),
         i18nc("@title:column of a file: who published it", "Source"), i18nc("@title:column of a file", "Published")}};
    const MeetingSet &set = m_model->meetings();
    const bool isGrouped = m_model->isGrouped();
    if (isGrouped)
        rows.first().prepend(m_grouping->currentText());
    const auto day = [](QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); };
    for (const MeetingGroup &group : m_model->groups()) {
        for (const int row : group.rows) {
            const MeetingRecord &meeting = set.meetings[row];
            QStringList cells{meeting.when ? day(meeting.when->from) : QString(),
                              meeting.when ? day(meeting.when->to) : QString()};
            for (const MeetingCell cell : {MeetingCell::Who, MeetingCell::Where, MeetingCell::How, MeetingCell::Status,
                                           MeetingCell::Sentence, MeetingCell::Article})
                cells.append(textOf(cell, meeting, set, locale()));
            QStringList sources;
            QStringList published;
            for (const MeetingRecord &each : meeting.statements()) {
                sources.append(each.source);
                published.append(day(each.published));
            }
            cells << sources.join(u"; "_s) << published.join(u"; "_s);
            if (isGrouped)
                cells.prepend(group.title);
            rows.append(cells);
        }
    }
    return rows;
}

void MeetingTable::saveAs()
{
    auto *dialog = new QFileDialog(this, i18nc("@title:window", "Save Meetings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({i18nc("@item:inlistbox kinds of files", "Comma-Separated Values (*.csv)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_lane.run([path, rows = exported()] { return saveCsv(path, rows); })
            .then(this, [this](const Result<void> &saved) {
                if (!saved)
                    Q_EMIT failed(saved.error().message);
            });
    });
    dialog->open();
}

void MeetingTable::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const MeetingRecord *meeting = m_model->meetingAt(index))
        addWaysTo(*meeting, menu, m_selection);
    connect(menu->addAction(QIcon::fromTheme(u"edit-copy"_s), i18nc("@action:inmenu", "Copy as Table")),
            &QAction::triggered, this, &MeetingTable::copy);
    connect(
        menu->addAction(QIcon::fromTheme(u"document-save-as"_s), i18nc("@action:inmenu", "Save for a Spreadsheet…")),
        &QAction::triggered, this, &MeetingTable::saveAs);
    if (const MeetingRecord *meeting = m_model->meetingAt(index))
        Q_EMIT menuWanted(menu, {.article = meeting->article, .meeting = meeting->id});
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
    return m_view->header()->saveState();
}

void MeetingTable::setColumns(const QByteArray &columns)
{
    if (!m_view->header()->restoreState(columns))
        return;
    const int sorted = m_view->header()->sortIndicatorSection();
    if (sorted >= 0 && sorted < MeetingModel::ColumnCount)
        m_model->sort(sorted, m_view->header()->sortIndicatorOrder());
}

} // namespace dateline
