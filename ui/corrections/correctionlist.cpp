// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/correctionlist.h"

#include "model/identity/namesake.h"

#include "model/base/whenanswered.h"
#include "ui/look/phrases.h"
#include "ui/look/signs.h"

#include <KLocalizedString>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QString parties(const SaidMeeting &meeting)
{
    QStringList names;
    for (const EntityName &name : meeting.participants)
        names.append(readName(name));
    return names.join(u", "_s);
}

constexpr qsizetype longestTitle = 40;

bool leadsSomewhere(const CorrectionPlace &place)
{
    return place.article.isValid() || place.entity.isValid();
}

struct Words {
    QString operator()(const Rename &said) const
    {
        return i18nc("@item a correction", "Rename “%1” to “%2”", readName(said.name), said.shown);
    }
    QString operator()(const Retype &said) const
    {
        return i18nc("@item a correction; %2 and %3 are kinds: Person, Place…", "“%1” is not %2 but %3",
                     readName(said.name), displayName(said.name.kind), displayName(said.kind));
    }
    QString operator()(const Merge &said) const
    {
        return i18nc("@item a correction", "Merge “%1” into “%2”", readName(said.name), readName(said.into));
    }
    QString operator()(const KeepApart &said) const
    {
        return i18nc("@item a correction", "“%1” is not “%2”", readName(said.name), readName(said.other));
    }
    QString operator()(const Hide &said) const
    {
        return i18nc("@item a correction", "“%1” is not a name", readName(said.name));
    }
    QString operator()(const AlwaysName &said) const
    {
        return i18nc("@item a correction; %2 is a kind: Person, Place…", "“%1” always names “%3” (%2)", said.words,
                     displayName(said.name.kind), readName(said.name));
    }
    QString operator()(const NameSpans &said) const
    {
        return i18ncp("@item a correction", "One mention names “%2”", "%1 mentions name “%2”", said.spans.size(),
                      readName(said.name));
    }
    QString operator()(const UnnameSpans &said) const
    {
        return i18ncp("@item a correction", "One mention is not a name", "%1 mentions are not names",
                      said.spans.size());
    }
    QString operator()(const AddMeeting &said) const
    {
        return i18nc("@item a correction; %1 are names", "Add a meeting: %1", parties(said.meeting));
    }
    QString operator()(const ChangeMeeting &said) const
    {
        return i18nc("@item a correction; %1 are names", "Change a meeting: %1", parties(said.meeting));
    }
    QString operator()(const RemoveMeeting &said) const
    {
        return i18nc("@item a correction; %1 are names", "Not a meeting: %1", parties(said.meeting));
    }
};

} // namespace

QString correctionInWords(const Correction &correction)
{
    return std::visit(Words(), correction.said);
}

CorrectionList::CorrectionList(Corpus *corpus, QWidget *parent)
    : QDialog(parent)
    , m_corpus(corpus)
    , m_rows(new QTreeWidget(this))
    , m_words(new QLineEdit(this))
    , m_empty(new QLabel(
          i18nc("@info",
                "Nothing was corrected yet. Choose a name, or select words in an article, and open the Correct menu."),
          this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(i18nc("@title:window", "Corrections"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_rows->setHeaderLabels({i18nc("@title:column", "When"), i18nc("@title:column", "Correction"),
                             i18nc("@title:column", "Where"), i18nc("@title:column", "Reason")});
    m_rows->setRootIsDecorated(false);
    m_rows->setAlternatingRowColors(true);
    m_rows->setUniformRowHeights(true);
    m_rows->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_rows->setTextElideMode(Qt::ElideRight);
    m_rows->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_rows->header()->setStretchLastSection(false);
    m_words->setPlaceholderText(i18nc("@info:placeholder", "Narrow these rows…"));
    m_words->setAccessibleName(i18nc("@label", "Show only rows with these words"));
    m_words->setClearButtonEnabled(true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(24);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *take = buttons->addButton(i18nc("@action:button", "&Import…"), QDialogButtonBox::ActionRole);
    m_give = buttons->addButton(i18nc("@action:button", "&Export…"), QDialogButtonBox::ActionRole);
    m_show = buttons->addButton(i18nc("@action:button the article or name that a correction is about", "&Show"),
                                QDialogButtonBox::ActionRole);
    m_takeBack = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    for (QAbstractButton *each : buttons->buttons())
        static_cast<QPushButton *>(each)->setAutoDefault(false); // Return narrows the rows
    m_progress->setAccessibleName(i18nc("@info accessible", "Articles that are read anew"));
    m_progress->hide();
    connect(m_takeBack, &QPushButton::clicked, this, &CorrectionList::takeBack);
    connect(&m_taking, &QFutureWatcherBase::progressRangeChanged, this, &CorrectionList::showProgress);
    connect(&m_taking, &QFutureWatcherBase::progressValueChanged, this, &CorrectionList::showProgress);
    connect(&m_taking, &QFutureWatcherBase::finished, this, &CorrectionList::finishTaking);
    connect(m_rows, &QTreeWidget::itemSelectionChanged, this, &CorrectionList::refresh);
    connect(m_rows, &QTreeWidget::currentItemChanged, this, &CorrectionList::refresh);
    connect(m_rows, &QTreeWidget::itemActivated, m_show, &QPushButton::click);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showWanted(chosen()); });
    refresh();
    connect(take, &QPushButton::clicked, this, &CorrectionList::importWanted);
    connect(m_give, &QPushButton::clicked, this, &CorrectionList::exportWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &CorrectionList::reject);
    connect(m_words, &QLineEdit::textChanged, this, &CorrectionList::narrow);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_rows, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_progress);
    column->addWidget(buttons);
    m_empty->hide();
    resize(760, 480);
    connect(corpus, &Corpus::changed, this, &CorrectionList::ask);
    ask();
}

CorrectionList::~CorrectionList()
{
    m_asked.cancel();
    m_taking.disconnect(this);
    m_taking.cancel();
}

void CorrectionList::ask()
{
    m_asked.cancel();
    m_asked = m_corpus->correctionRecords();
    whenAnswered(m_asked, this, [this](const Result<QList<CorrectionRecord>> &corrections) {
        if (corrections)
            list(*corrections);
    });
}

void CorrectionList::list(const QList<CorrectionRecord> &corrections)
{
    const QList listed(corrections.crbegin(), corrections.crend());
    if (!listed.isEmpty() && listed == m_listed)
        return; // something else was changed: the row that is marked stays so
    m_listed = listed;
    m_rows->clear();
    QList<QTreeWidgetItem *> items;
    for (const auto &[id, correction, place] : std::as_const(m_listed)) {
        const QString words = correctionInWords(correction);
        const QString where = correction.isEverywhere() ? i18nc("@item where a correction holds", "Everywhere")
            : place.articleTitle.isEmpty()              ? i18nc("@item where a correction holds", "One article")
                                                        : place.articleTitle;
        auto *item = new QTreeWidgetItem({locale().toString(correction.time.toLocalTime(), QLocale::ShortFormat), words,
                                          shortened(where, longestTitle), correction.reason.simplified()});
        item->setToolTip(1, words);
        item->setToolTip(2, where);
        item->setToolTip(3, correction.reason);
        items.append(item);
    }
    m_rows->addTopLevelItems(items);
    m_rows->resizeColumnToContents(0);
    m_rows->resizeColumnToContents(2);
    m_rows->setVisible(!corrections.isEmpty());
    m_words->setVisible(!corrections.isEmpty());
    m_empty->setVisible(corrections.isEmpty());
    m_give->setEnabled(!corrections.isEmpty());
    narrow(m_words->text());
    refresh();
}

CorrectionPlace CorrectionList::chosen() const
{
    return m_listed.value(m_rows->indexOfTopLevelItem(m_rows->currentItem())).place;
}

/// Those that can be seen.
QList<CorrectionId> CorrectionList::marked() const
{
    QList<CorrectionId> ids;
    for (int row = 0; row < m_rows->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_rows->topLevelItem(row);
        if (item->isSelected() && !item->isHidden())
            ids.append(m_listed.at(row).id);
    }
    return ids;
}

void CorrectionList::takeBack()
{
    if (m_taking.isRunning())
        return m_taking.cancel();
    m_taking.setFuture(m_corpus->takeBack(marked()));
    refresh();
    showProgress();
}

void CorrectionList::finishTaking()
{
    m_progress->hide();
    if (!m_taking.isCanceled() && m_taking.future().resultCount() > 0) {
        if (const auto outcome = m_taking.result())
            Q_EMIT takenBack(*outcome);
        else
            Q_EMIT failed(outcome.error().message);
    }
    refresh();
}

void CorrectionList::showProgress()
{
    m_progress->setRange(0, m_taking.progressMaximum());
    m_progress->setValue(m_taking.progressValue());
    m_progress->setFormat(i18nc("@info:progress", "Reading %1 of %2 articles anew",
                                locale().toString(m_taking.progressValue()),
                                locale().toString(m_taking.progressMaximum())));
    m_progress->setVisible(m_taking.isRunning() && m_taking.progressMaximum() > 0);
}

void CorrectionList::refresh()
{
    const bool isTaking = m_taking.isRunning();
    m_rows->setEnabled(!isTaking);
    m_show->setEnabled(!isTaking && leadsSomewhere(chosen()));
    m_takeBack->setText(isTaking ? i18nc("@action:button ends what is being done", "Stop")
                                 : i18nc("@action:button corrections", "&Take Back"));
    m_takeBack->setEnabled(isTaking || !marked().isEmpty());
}

void CorrectionList::narrow(const QString &words)
{
    for (int row = 0; row < m_rows->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_rows->topLevelItem(row);
        const bool fits =
            item->text(1).contains(words, Qt::CaseInsensitive) || item->text(3).contains(words, Qt::CaseInsensitive);
        item->setHidden(!fits);
    }
    refresh();
}

} // namespace dateline
