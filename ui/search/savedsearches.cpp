// SPDX-License-Identifier: GPL-3.0-only
#include "ui/search/savedsearches.h"

#include "model/base/whenanswered.h"
#include "ui/look/phrases.h"

#include <KLocalizedString>

#include <QInputDialog>

namespace dateline {
using namespace Qt::StringLiterals;

SavedSearches::SavedSearches(Corpus *corpus, Selection *selection, QWidget *parent)
    : QMenu(i18nc("@title:menu", "Saved Searches"), parent)
    , m_corpus(corpus)
    , m_selection(selection)
{
    show(QList<SavedSearch>());
    if (!m_corpus)
        return;
    connect(m_corpus, &Corpus::changed, this, &SavedSearches::ask);
    ask();
}

SavedSearches::~SavedSearches()
{
    m_asked.cancel();
}

void SavedSearches::ask()
{
    m_asked.cancel();
    m_asked = m_corpus->savedSearches();
    whenAnswered(m_asked, this, [this](const Result<QList<SavedSearch>> &searches) {
        if (searches)
            show(*searches);
    });
}

void SavedSearches::show(const QList<SavedSearch> &searches)
{
    clear();
    const QList<QMenu *> before = findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(before);
    for (const SavedSearch &search : searches) {
        connect(addAction(inMenu(search.name)), &QAction::triggered, m_selection,
                [this, filter = search.filter] { m_selection->setFilter(filter); });
    }
    if (searches.isEmpty())
        addAction(i18nc("@item:inmenu", "No searches are saved yet"))->setEnabled(false);
    addSeparator();
    QAction *keep = addAction(QIcon::fromTheme(u"bookmark-new"_s), i18nc("@item:inmenu", "Save This Search…"), this,
                              &SavedSearches::save);
    keep->setEnabled(m_corpus && !m_selection->filter().isEmpty());
    connect(m_selection, &Selection::filterChanged, keep,
            [this, keep](const Filter &filter) { keep->setEnabled(m_corpus && !filter.isEmpty()); });
    QMenu *remove = addMenu(QIcon::fromTheme(u"edit-delete"_s), i18nc("@title:menu of searches to remove", "Remove"));
    remove->setEnabled(!searches.isEmpty());
    for (const SavedSearch &search : searches) {
        connect(remove->addAction(inMenu(search.name)), &QAction::triggered, this, [this, name = search.name] {
            m_corpus->removeSearch(name).then(this, [this](const Result<void> &done) { report(done); });
        });
    }
    Q_EMIT shown();
}

void SavedSearches::save()
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(i18nc("@title:window", "Save This Search"));
    dialog->setLabelText(i18nc("@label:textbox", "Name:"));
    const Filter filter = m_selection->filter();
    dialog->setTextValue((QStringList{filter.words} + filter.conditions).join(u' ').simplified());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, filter](const QString &name) {
        m_corpus->saveSearch({.name = name.simplified(), .filter = filter})
            .then(this, [this](const Result<void> &done) { report(done); });
    });
    dialog->open();
}

void SavedSearches::report(const Result<void> &done)
{
    if (!done)
        Q_EMIT failed(done.error().message);
}

} // namespace dateline
