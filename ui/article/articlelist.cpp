// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articlelist.h"

#include "model/base/whenanswered.h"
#include "ui/article/articledelegate.h"

#include <KLocalizedString>

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype firstPage = 50;
constexpr qsizetype fewEnough = 5000; // rows to have at hand

QListView *makeView(QAbstractItemModel *model, QWidget *parent)
{
    auto *view = new QListView(parent);
    view->setModel(model);
    view->setItemDelegate(new ArticleDelegate(view));
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setResizeMode(QListView::Adjust);
    view->setLayoutMode(QListView::Batched);
    view->setWordWrap(true); // else rows keep their height when their width changes
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setMouseTracking(true);
    view->setAccessibleName(i18nc("@info accessible", "Articles"));
    view->viewport()->setAutoFillBackground(false); // it stands on the panel, and so does its scroll bar
    view->viewport()->setBackgroundRole(QPalette::Window);
    return view;
}

} // namespace

ArticleList::ArticleList(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_model(new ArticleListModel(this))
    , m_heading(new QLabel(this))
    , m_orderButton(new QToolButton(this))
    , m_view(makeView(m_model, this))
    , m_nothing(new QLabel(i18nc("@info no article fits the filter", "No article fits."), this))
{
    QFont heading = font();
    heading.setBold(true);
    heading.setCapitalization(QFont::AllUppercase);
    heading.setPixelSize(std::max(10, int(QFontInfo(heading).pixelSize() * 0.85)));
    m_heading->setFont(heading);
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_orderButton->setIcon(QIcon::fromTheme(u"view-sort"_s));
    m_orderButton->setAutoRaise(true);
    m_orderButton->setPopupMode(QToolButton::InstantPopup);
    m_orderButton->setToolTip(i18nc("@info:tooltip", "Sort the articles"));
    m_orderButton->setAccessibleName(m_orderButton->toolTip());
    m_orderButton->setMenu(orderMenu());
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setWordWrap(true);
    m_nothing->hide();

    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 4, 4);
    top->addWidget(m_heading, 1);
    top->addWidget(m_orderButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    setMinimumWidth(160);

    connect(m_model, &ArticleListModel::moreWanted, this, [this] {
        m_model->setRest(ArticleListModel::Rest::None); // until these are there
        askFor(2 * std::max<qsizetype>(m_model->rowCount(), fewEnough));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ArticleList::choose);
    connect(m_view, &QListView::clicked, this, &ArticleList::choose);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ArticleList::marked);
    connect(m_view, &QListView::customContextMenuRequested, this, &ArticleList::showMenu);
    connect(m_selection, &Selection::placeChanged, this, &ArticleList::follow);
    show({});
    if (m_corpus) {
        connect(m_corpus, &Corpus::changed, this, &ArticleList::ask);
        connect(m_selection, &Selection::filterChanged, this, &ArticleList::askAnew);
        ask();
    }
}

ArticleList::~ArticleList()
{
    m_asked.cancel();
    m_counted.cancel();
}

QMenu *ArticleList::orderMenu()
{
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, ArticleOrder order) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(order == m_model->order());
        action->setData(int(order));
        group->addAction(action);
    };
    add(i18nc("@item:inmenu sort articles", "Best Match First"), ArticleOrder::BestMatch);
    add(i18nc("@item:inmenu sort articles", "By Date"), ArticleOrder::Date);
    add(i18nc("@item:inmenu sort articles", "By Title"), ArticleOrder::Title);
    add(i18nc("@item:inmenu sort articles", "By Source"), ArticleOrder::Source);
    connect(group, &QActionGroup::triggered, this,
            [this](const QAction *action) { setOrder(ArticleOrder(action->data().toInt())); });
    return menu;
}

ArticleOrder ArticleList::order() const
{
    return m_model->order();
}

void ArticleList::setOrder(ArticleOrder order)
{
    m_model->setOrder(order);
    if (m_corpus)
        askAnew();
    const QList<QAction *> actions = m_orderButton->menu()->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toInt() == int(order));
    m_view->scrollTo(m_view->currentIndex());
}

/// As many as there were, for nothing to jump.
void ArticleList::ask()
{
    m_all.reset();
    askFor(std::max(firstPage, m_most));
}

void ArticleList::askAnew()
{
    m_all.reset();
    askFor(firstPage);
}

/// The first page, at once; what is behind it comes when it is there, and what is far behind when one scrolls to it.
void ArticleList::askFor(qsizetype most)
{
    m_asked.cancel();
    m_counted.cancel();
    m_most = most;
    const bool needsAll = order() == ArticleOrder::Title || order() == ArticleOrder::Source;
    ArticleQuestion question{.filter = m_selection->filter()};
    question.order =
        order() == ArticleOrder::BestMatch ? ArticleQuestion::Order::BestMatch : ArticleQuestion::Order::Newest;
    if (!needsAll)
        question.most = most;
    m_asked = m_corpus->searchArticles(question);
    whenAnswered(m_asked, this, [this, most, needsAll](const Result<QList<ArticleSummary>> &articles) {
        if (!articles)
            return;
        const bool isFull = !needsAll && articles->size() >= most;
        m_model->setRest(isFull && most >= fewEnough ? ArticleListModel::Rest::Some : ArticleListModel::Rest::None);
        if (!isFull)
            m_all.reset();
        show(*articles);
        if (isFull && most < fewEnough)
            askFor(fewEnough);
        else if (isFull)
            count();
    });
}

void ArticleList::count()
{
    if (m_all)
        return;
    m_counted = m_corpus->articleCount(m_selection->filter());
    whenAnswered(m_counted, this, [this](const Result<qint64> &all) {
        if (all)
            m_all = *all;
        showHeading();
    });
}

void ArticleList::showHeading()
{
    m_heading->setText(i18nc("@title:window list of articles, number", "Articles · %1",
                             locale().toString(m_all.value_or(m_model->rowCount()))));
}

void ArticleList::show(const QList<ArticleSummary> &articles)
{
    m_showing = true;
    m_model->setArticles(articles);
    m_showing = false;
    showHeading();
    m_nothing->setVisible(articles.isEmpty() && !m_selection->filter().isEmpty());
    follow(m_selection->place());
    Q_EMIT shown(int(articles.size()));
}

void ArticleList::choose(const QModelIndex &index)
{
    const ArticleId article = m_model->articleAt(index);
    if (article.isValid() && !m_showing)
        m_selection->selectArticle(article);
}

void ArticleList::openNext()
{
    step(1);
}

void ArticleList::openPrevious()
{
    step(-1);
}

void ArticleList::step(int by)
{
    const QModelIndex now = m_view->currentIndex();
    choose(m_model->index(now.isValid() ? now.row() + by : 0));
}

bool ArticleList::hasMarked() const
{
    return m_view->selectionModel()->hasSelection();
}

/// The first article below what is marked, else the last above it.
ArticleId ArticleList::besideMarked() const
{
    const QItemSelectionModel *selection = m_view->selectionModel();
    const QModelIndexList rows = selection->selectedIndexes();
    int last = -1;
    for (const QModelIndex &index : rows)
        last = std::max(last, index.row());
    if (last + 1 < m_model->rowCount())
        return m_model->articleAt(m_model->index(last + 1));
    for (int row = last; row >= 0; --row) {
        if (!selection->isRowSelected(row))
            return m_model->articleAt(m_model->index(row));
    }
    return {};
}

void ArticleList::removeMarked()
{
    QList<ArticleId> articles;
    const QModelIndexList rows = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : rows)
        articles.append(m_model->articleAt(index));
    if (articles.isEmpty())
        return;
    std::ranges::sort(articles);
    const ArticleId beside = besideMarked();
    Q_EMIT removalWanted(articles);
    m_selection->selectArticle(beside);
}

void ArticleList::showMenu(const QPoint &place)
{
    if (!m_view->indexAt(place).isValid() || !hasMarked())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto count = int(m_view->selectionModel()->selectedIndexes().size());
    menu->addAction(QIcon::fromTheme(u"edit-delete"_s),
                    i18ncp("@item:inmenu", "Delete Article", "Delete %1 Articles", count), this,
                    &ArticleList::removeMarked);
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

/// The row of the article that is open; what was chosen elsewhere is scrolled to.
void ArticleList::follow(const Place &place)
{
    const QModelIndex row = m_model->indexOf(place.article);
    if (row == m_view->currentIndex())
        return;
    if (row.isValid()) {
        m_view->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect); // whatever keys are held
        m_view->scrollTo(row);
    } else {
        m_view->selectionModel()->clear();
    }
}

} // namespace dateline
