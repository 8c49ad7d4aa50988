// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/searchbar.h"

#include "ui/look/signs.h"
#include "ui/mainwindow/filterchips.h"
#include "ui/mainwindow/typedsearch.h"

#include <KLocalizedString>

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardItemModel>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int pause = 180; // ms without a key before the views are asked
constexpr int offered = 8;

} // namespace

SearchBar::SearchBar(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_words(new QLineEdit(this))
    , m_chips(new FilterChips(corpus, selection, this))
    , m_names(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_names, this))
{
    m_words->setPlaceholderText(i18nc("@info:placeholder", "Search names, words, places…"));
    m_words->setAccessibleName(i18nc("@label:textbox", "Search"));
    m_words->setToolTip(i18nc("@info:tooltip",
                              "Words, \"phrases\", AND, OR, NOT, prefix*; place:, source:, status:, before: and after:"));
    m_words->addAction(QIcon::fromTheme(u"search"_s), QLineEdit::LeadingPosition);
    m_words->setClearButtonEnabled(true);
    m_words->setFixedWidth(340);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_words);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 2, 4, 2);
    row->setSpacing(8);
    row->addWidget(m_words);
    row->addWidget(m_chips, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusProxy(m_words);
    connect(m_words, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            search(); // the clear button edits nothing
    });
    connect(&m_pause, &QTimer::timeout, this, [this] {
        search();
        offerNames();
    });
    connect(m_words, &QLineEdit::returnPressed, this, &SearchBar::searchAll);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        Filter filter = m_selection->filter();
        const EntityId entity{index.data(Qt::UserRole).toLongLong()};
        filter.words.clear();
        if (!filter.entities.contains(entity))
            filter.entities.append(entity);
        m_words->clear();
        m_selection->setFilter(filter);
        m_selection->selectEntity(entity);
    });
    connect(m_selection, &Selection::filterChanged, this, &SearchBar::showFilter);
    showFilter();
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

/// While typing: only the words, since "before:2025" may be on its way to "before:2025-11".
void SearchBar::search()
{
    Filter filter = m_selection->filter();
    filter.words = readTypedSearch(m_words->text(), {}).words;
    m_selection->setFilter(filter);
}

void SearchBar::searchAll()
{
    m_pause.stop();
    const Filter filter = readTypedSearch(m_words->text(), m_selection->filter());
    m_words->setText(filter.words);
    m_selection->setFilter(filter);
}

void SearchBar::offerNames()
{
    m_asked.cancel();
    const QString typed = m_words->text().trimmed();
    if (!m_corpus || typed.size() < 2 || !m_words->hasFocus())
        return;
    m_asked = m_corpus->entities(typed, offered);
    m_asked.then(this, [this](const Result<QList<EntitySummary>> &entities) {
        if (!entities || entities->isEmpty() || !m_words->hasFocus())
            return;
        m_names->clear();
        for (const EntitySummary &entity : *entities) {
            auto *item = new QStandardItem(
                i18nc("@item name, kind", "%1 — %2", entity.name, displayName(entity.kind)));
            item->setData(entity.id.value, Qt::UserRole);
            m_names->appendRow(item);
        }
        m_completer->complete();
    });
}

void SearchBar::showFilter()
{
    const QString words = m_selection->filter().words;
    if (readTypedSearch(m_words->text(), {}).words != words)
        m_words->setText(words);
}

} // namespace dateline
