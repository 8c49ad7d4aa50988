// SPDX-License-Identifier: GPL-3.0-only
#include "ui/search/searchbar.h"

#include "ui/search/filterchips.h"
#include "ui/search/querycompletion.h"
#include "ui/search/querymessage.h"
#include "ui/search/savedsearches.h"

#include <KLocalizedString>

#include <QHBoxLayout>
#include <QLineEdit>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int pause = 180;      // ms without a key before the views are asked
constexpr int longPause = 1000; // and before it is said what cannot be read: it may be about to be finished

/// Without a field that the cursor is at the end of: "before:2025" may be on its way to "before:2025-11".
QString finishedPart(const QString &typed, int cursor)
{
    QString finished = typed;
    const QList<QueryPiece> pieces = parseQuery(typed).pieces;
    for (const QueryPiece &piece : pieces) {
        if (piece.hasFields && piece.place.end == cursor)
            finished.remove(piece.place.begin, piece.place.length());
    }
    return finished.simplified();
}

} // namespace

SearchBar::SearchBar(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_words(new QLineEdit(this))
    , m_chips(new FilterChips(corpus, selection, this))
    , m_completion(new QueryCompletion(corpus, m_words))
    , m_message(new QueryMessage(m_words))
{
    m_words->setPlaceholderText(i18nc("@info:placeholder", "Search names, words, places…"));
    m_words->setAccessibleName(i18nc("@label:textbox", "Search"));
    m_words->setToolTip(
        i18nc("@info:tooltip",
              "Words, \"phrases\", prefix*, AND, OR, NOT, parentheses; person:, org:, place:, met:\"A\" \"B\", "
              "status:, mode:, before:, after:, source: and title:"));
    m_words->addAction(QIcon::fromTheme(u"search"_s), QLineEdit::LeadingPosition);
    m_words->setClearButtonEnabled(true);
    m_words->setFixedWidth(340);
    addSavedSearches();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    m_longPause.setSingleShot(true);
    m_longPause.setInterval(longPause);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 2, 4, 2);
    row->setSpacing(8);
    row->addWidget(m_words);
    row->addWidget(m_chips, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusProxy(m_words);
    connect(m_words, &QLineEdit::textEdited, this, [this] {
        m_pause.start();
        m_longPause.start();
    });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_message->clear();
        if (text.isEmpty())
            search(); // the clear button edits nothing
    });
    connect(&m_pause, &QTimer::timeout, this, [this] {
        search();
        m_completion->offer();
    });
    connect(&m_longPause, &QTimer::timeout, this, &SearchBar::showProblem);
    connect(m_words, &QLineEdit::returnPressed, this, &SearchBar::searchAll);
    connect(m_completion, &QueryCompletion::nameChosen, this, &SearchBar::takeName);
    connect(m_selection, &Selection::filterChanged, this, &SearchBar::showFilter);
    showFilter();
}

void SearchBar::addSavedSearches()
{
    auto *saved = new SavedSearches(m_corpus, m_selection, this);
    QAction *open = m_words->addAction(QIcon::fromTheme(u"bookmarks"_s), QLineEdit::TrailingPosition);
    open->setObjectName(u"saved-searches"_s);
    open->setText(saved->title());
    open->setToolTip(i18nc("@info:tooltip", "Saved searches"));
    connect(open, &QAction::triggered, saved, [this, saved] {
        saved->popup(m_words->mapToGlobal(QPoint(
            isRightToLeft() ? 0 : std::max(0, m_words->width() - saved->sizeHint().width()), m_words->height())));
    });
    connect(saved, &SavedSearches::failed, this, &SearchBar::failed);
}

/// A toolbar lets what it holds be reached by Tab alone.
void SearchBar::showEvent(QShowEvent *event)
{
    m_words->setFocusPolicy(Qt::StrongFocus);
    QWidget::showEvent(event);
}

void SearchBar::startTyping()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QString SearchBar::filterInWords() const
{
    QStringList words = m_chips->words();
    if (const QString typed = m_selection->filter().words.simplified(); !typed.isEmpty())
        words.prepend(i18nc("@info words that were searched for", "Words: %1", typed));
    return words.join(QStringLiteral(" · "));
}

bool SearchBar::dropOne()
{
    if (!m_words->text().isEmpty()) {
        m_words->clear();
        return true;
    }
    return m_chips->dropLast();
}

void SearchBar::search()
{
    searchFor(finishedPart(m_words->text(), m_words->cursorPosition()));
}

void SearchBar::searchFor(const QString &words)
{
    Filter filter = m_selection->filter();
    filter.words = words;
    m_searched = words;
    m_selection->setFilter(filter);
}

/// Fields become chips, words stay. Where something cannot be read, nothing moves under the hands of who mends it.
void SearchBar::searchAll()
{
    m_pause.stop();
    m_longPause.stop();
    m_completion->close();
    const QString typed = m_words->text();
    const ParsedQuery parsed = parseQuery(typed);
    if (!parsed.problems.isEmpty()) {
        searchFor(typed.simplified());
        showProblem();
        return;
    }
    Filter filter = m_selection->filter();
    QStringList words;
    for (const QueryPiece &piece : parsed.pieces) {
        const QString text = piece.place.in(typed).toString().simplified();
        if (!piece.hasFields)
            words.append(text);
        else if (!filter.conditions.contains(text))
            filter.conditions.append(text);
    }
    filter.words = words.join(u' ');
    m_searched = filter.words;
    m_words->setText(filter.words);
    m_selection->setFilter(filter);
}

void SearchBar::showProblem()
{
    const QList<QueryProblem> problems = parseQuery(m_words->text()).problems;
    if (!problems.isEmpty() && m_words->isVisible())
        m_message->show(problems.first());
}

void SearchBar::takeName(EntityId entity)
{
    Filter filter = m_selection->filter();
    filter.words = m_words->text().simplified();
    m_searched = filter.words;
    if (!filter.entities.contains(entity))
        filter.entities.append(entity);
    m_selection->setFilter(filter);
    m_selection->selectEntity(entity);
}

void SearchBar::showFilter()
{
    const QString words = m_selection->filter().words;
    if (words == m_searched)
        return;
    m_searched = words;
    m_words->setText(words);
}

} // namespace dateline
