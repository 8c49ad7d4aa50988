// SPDX-License-Identifier: GPL-3.0-only
#include "ui/search/gotopalette.h"

#include "model/base/whenanswered.h"
#include "ui/look/datewords.h"
#include "ui/look/look.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 560;
constexpr int mostNames = 6;
constexpr int mostArticles = 6;
constexpr int mostActions = 6;
constexpr int side = 12;

enum Role { AboutRole = Qt::UserRole, EntityRole, ArticleRole, ActionRole };

QString withoutMnemonic(QString text)
{
    const qsizetype mark = text.indexOf(u'&');
    if (mark >= 0)
        text.remove(mark, 1);
    return text;
}

/// What it is at the left, what kind of thing that is at the right.
class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Look look = Look::of(option.palette);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, mixed(look.accent, look.base, look.dark ? 0.24 : 0.16));
        const QRect inner = option.rect.adjusted(side, 0, -side, 0);
        const QFontMetrics metrics(option.font);
        const QString about = index.data(AboutRole).toString();
        const int aboutWidth = std::min(inner.width() / 2, metrics.horizontalAdvance(about) + 2);
        const QRect right = QStyle::visualRect(
            option.direction, inner, QRect(inner.right() - aboutWidth + 1, inner.top(), aboutWidth, inner.height()));
        const QRect left = QStyle::visualRect(option.direction, inner, inner.adjusted(0, 0, -aboutWidth - side, 0));
        painter->setFont(option.font);
        painter->setPen(look.text);
        painter->drawText(left, Qt::AlignVCenter | Qt::AlignLeading,
                          metrics.elidedText(index.data().toString(), Qt::ElideRight, left.width()));
        painter->setPen(look.quiet);
        painter->drawText(right, Qt::AlignVCenter | Qt::AlignTrailing,
                          metrics.elidedText(about, Qt::ElideRight, right.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, QFontMetrics(option.font).height() + 12};
    }
};

} // namespace

GoToPalette::GoToPalette(Corpus *corpus, Selection *selection, QWidget *window)
    : QFrame(window)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_field(new QLineEdit(this))
    , m_rows(new QStandardItemModel(this))
    , m_view(new QListView(this))
{
    setAccessibleName(i18nc("@title:window", "Go to Anything"));
    m_field->setPlaceholderText(i18nc("@info:placeholder", "Go to a name, an article, an action…"));
    m_field->setAccessibleName(accessibleName());
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    m_view->setModel(m_rows);
    m_view->setItemDelegate(new PaletteDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(i18nc("@info accessible", "What fits"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_view);
    connect(m_field, &QLineEdit::textChanged, this, &GoToPalette::ask);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { go(m_view->currentIndex()); });
    connect(m_view, &QListView::clicked, this, &GoToPalette::go);
    hide();
}

GoToPalette::~GoToPalette()
{
    m_askedNames.cancel();
    m_askedArticles.cancel();
}

void GoToPalette::open(const QList<QAction *> &actions)
{
    m_actions.clear();
    for (QAction *action : actions)
        m_actions.append(action);
    m_before = window()->focusWidget();
    m_field->clear();
    ask();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void GoToPalette::ask()
{
    m_askedNames.cancel();
    m_askedArticles.cancel();
    m_names.clear();
    const QString typed = m_field->text().simplified();
    m_isAnswered = !m_corpus || typed.isEmpty();
    show(fittingActions(typed));
    if (!m_isAnswered)
        askCorpus(typed);
}

/// An answer that was there already is delivered although its question was cancelled.
bool GoToPalette::isTyped(const QString &typed) const
{
    return typed == m_field->text().simplified();
}

void GoToPalette::askCorpus(const QString &typed)
{
    m_askedNames = m_corpus->entities(typed, mostNames);
    whenAnswered(m_askedNames, this, [this, typed](const Result<QList<EntitySummary>> &names) {
        if (!isTyped(typed))
            return;
        for (const EntitySummary &name : names.value_or(QList<EntitySummary>()))
            m_names.append({.words = name.name, .about = displayName(name.kind), .entity = name.id});
        show(m_names + fittingActions(typed));
    });
    // Titles with these words, the last of which is being typed.
    QStringList words;
    for (const QString &word : typed.split(u' '))
        words.append(u"title:"_s + typedForm(word));
    words.last() += u'*';
    ArticleQuestion question;
    question.filter.words = words.join(u' ');
    question.order = ArticleQuestion::Order::BestMatch;
    question.most = mostArticles;
    if (!parseQuery(question.filter.words).problems.isEmpty()) {
        m_isAnswered = true;
        show(m_names + fittingActions(typed));
        return;
    }
    m_askedArticles = m_corpus->searchArticles(question);
    whenAnswered(m_askedArticles, this, [this, typed](const Result<QList<ArticleSummary>> &articles) {
        if (!isTyped(typed))
            return;
        m_isAnswered = true;
        QList<Row> rows = m_names;
        for (const ArticleSummary &article : articles.value_or(QList<ArticleSummary>())) {
            const QDate day = article.published.date();
            rows.append({.words = article.title,
                         .about = day.isValid() ? inWords(DateInterval::day(day), locale())
                                                : i18nc("@info when an article was published", "No date"),
                         .article = article.id});
        }
        show(rows + fittingActions(typed));
    });
}

/// Those that hold all that was typed, in any order; none before anything is, or there would be all of them.
QList<GoToPalette::Row> GoToPalette::fittingActions(const QString &typed) const
{
    QList<Row> rows;
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    for (QAction *action : m_actions) {
        if (!action || !action->isEnabled() || words.isEmpty() || rows.size() == mostActions)
            continue;
        // Undo would be found by the title of what it would undo.
        const QString text =
            withoutMnemonic(action->priority() == QAction::LowPriority ? action->iconText() : action->text());
        const auto holds = [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); };
        if (std::ranges::all_of(words, holds))
            rows.append(
                {.words = text, .about = action->shortcut().toString(QKeySequence::NativeText), .action = action});
    }
    return rows;
}

void GoToPalette::show(const QList<Row> &rows)
{
    m_rows->clear();
    for (const Row &row : rows) {
        auto *item = new QStandardItem(row.words.simplified());
        item->setData(row.about, AboutRole);
        item->setData(row.entity.value, EntityRole);
        item->setData(row.article.value, ArticleRole);
        item->setData(QVariant::fromValue(row.action), ActionRole);
        item->setAccessibleText(
            i18nc("@info accessible, what one can go to, what kind of thing it is", "%1, %2", row.words, row.about));
        m_rows->appendRow(item);
    }
    if (rows.isEmpty() && m_isAnswered && !m_field->text().isEmpty()) {
        auto *nothing = new QStandardItem(i18nc("@info", "Nothing fits."));
        nothing->setEnabled(false);
        m_rows->appendRow(nothing);
    }
    m_view->setCurrentIndex(rows.isEmpty() ? QModelIndex() : m_rows->index(0, 0));
    stand();
}

void GoToPalette::stand()
{
    const int rows = m_rows->rowCount();
    const int rowHeight = rows > 0 ? m_view->sizeHintForRow(0) : 0;
    m_view->setVisible(rows > 0);
    m_view->setFixedHeight(rows * rowHeight);
    const QSize room = parentWidget()->size();
    const int wide = std::min(widest, room.width() - 32);
    setFixedWidth(wide);
    layout()->activate();
    resize(wide, sizeHint().height());
    move((room.width() - wide) / 2, room.height() / 8);
}

void GoToPalette::step(int by)
{
    const int rows = m_rows->rowCount();
    if (rows > 0)
        m_view->setCurrentIndex(m_rows->index((m_view->currentIndex().row() + by + rows) % rows, 0));
}

void GoToPalette::go(const QModelIndex &index)
{
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const EntityId entity{index.data(EntityRole).toLongLong()};
    const ArticleId article{index.data(ArticleRole).toLongLong()};
    const QPointer<QAction> action = index.data(ActionRole).value<QAction *>();
    dismiss();
    if (entity.isValid())
        m_selection->selectEntity(entity);
    else if (article.isValid())
        m_selection->selectArticle(article);
    else if (action)
        action->trigger();
}

void GoToPalette::dismiss()
{
    m_askedNames.cancel();
    m_askedArticles.cancel();
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

bool GoToPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        stand();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible())
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void GoToPalette::paintEvent(QPaintEvent *)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(look.text, look.window, 0.25));
    painter.setBrush(look.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace dateline
