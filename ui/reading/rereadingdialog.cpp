// SPDX-License-Identifier: GPL-3.0-only
#include "ui/reading/rereadingdialog.h"

#include "ui/look/datewords.h"
#include "ui/reading/differencewords.h"
#include "ui/selection/selection.h"

#include <KLocalizedString>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

enum Page { Work, Differences, Nothing };
enum Column { Title, Change };
constexpr int articleRole = Qt::UserRole;
constexpr qsizetype fewArticles = 12; // that are shown opened

QTreeWidget *makeTree(QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setColumnCount(2);
    tree->setHeaderLabels({i18nc("@title:column", "Article"), i18nc("@title:column", "What changes")});
    tree->setAccessibleName(i18nc("@info accessible", "What changes in each article"));
    tree->setUniformRowHeights(true);
    tree->setMinimumSize(680, 320);
    tree->header()->setStretchLastSection(true);
    tree->setColumnWidth(Title, 360);
    return tree;
}

} // namespace

RereadingDialog::RereadingDialog(Corpus *corpus, Selection *selection, QWidget *parent)
    : QDialog(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_words(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_count(new QLabel(this))
    , m_tree(makeTree(this))
    , m_nothing(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_take(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setWindowTitle(i18nc("@title:window", "Read Again"));
    m_words->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setTextVisible(false);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *work = new QWidget(this);
    auto *column = new QVBoxLayout(work);
    column->addStretch();
    column->addWidget(m_progress);
    column->addWidget(m_count);
    column->addStretch();
    m_pages->insertWidget(Work, work);
    m_pages->insertWidget(Differences, m_tree);
    m_pages->insertWidget(Nothing, m_nothing);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_words);
    all->addWidget(m_pages, 1);
    all->addWidget(buttons);
    connect(m_take, &QPushButton::clicked, this, &RereadingDialog::take);
    connect(m_close, &QPushButton::clicked, this, &RereadingDialog::reject);
    connect(m_tree, &QTreeWidget::itemChanged, this, &RereadingDialog::showState);
    connect(m_tree, &QTreeWidget::itemActivated, this, &RereadingDialog::lead);
    connect(&m_looking, &QFutureWatcherBase::progressValueChanged, this, &RereadingDialog::showProgress);
    connect(&m_looking, &QFutureWatcherBase::finished, this, &RereadingDialog::finishLooking);
    connect(&m_taking, &QFutureWatcherBase::progressValueChanged, this, &RereadingDialog::showProgress);
    connect(&m_taking, &QFutureWatcherBase::finished, this, &RereadingDialog::finishTaking);
    show({}, 0);
}

RereadingDialog::~RereadingDialog()
{
    m_looking.disconnect(this);
    m_taking.disconnect(this);
    m_looking.cancel();
}

void RereadingDialog::look(const QList<ArticleId> &articles)
{
    m_looked = articles.size();
    showWork(i18ncp("@info", "Looking what would change in %1 article if it were read again. Nothing is changed yet.",
                    "Looking what would change in %1 articles if they were read again. Nothing is changed yet.",
                    articles.size()),
             int(articles.size()));
    m_looking.setFuture(m_corpus->previewReading(articles));
}

void RereadingDialog::finishLooking()
{
    if (m_looking.future().resultCount() == 0) // the corpus has closed
        return;
    const auto found = m_looking.result();
    if (!found) {
        Q_EMIT failed(found.error().message);
        return QDialog::reject();
    }
    show(*found, m_looked);
}

void RereadingDialog::show(const QList<ReadingDifference> &differences, qsizetype looked)
{
    m_tree->clear();
    for (const ReadingDifference &each : differences)
        addArticle(each);
    m_words->setText(i18ncp("@info",
                            "Read again, %1 of %2 articles would change. What you corrected stays as you said.",
                            "Read again, %1 of %2 articles would change. What you corrected stays as you said.",
                            differences.size(), looked));
    m_words->setVisible(!differences.isEmpty());
    m_nothing->setText(i18ncp("@info", "Read again, %1 article would stay as it is.",
                              "Read again, all %1 articles would stay as they are.", looked));
    m_pages->setCurrentIndex(differences.isEmpty() ? Nothing : Differences);
    m_close->setText(i18nc("@action:button", "Close"));
    showState();
}

void RereadingDialog::addArticle(const ReadingDifference &difference)
{
    const QString day = difference.published.isValid()
        ? DateWords(locale()).at(double(difference.published.toJulianDay()), "yMMMd"_L1)
        : QString();
    const QString title = difference.title.simplified();
    auto *article = new QTreeWidgetItem(m_tree, {day.isEmpty() ? title : title + u" · "_s + day, inWords(difference)});
    article->setData(Title, articleRole, difference.article.value);
    article->setCheckState(Title, Qt::Checked);
    article->setToolTip(Title, Qt::convertFromPlainText(title, Qt::WhiteSpaceNormal));
    const auto addLine = [article](const QString &words, const QString &sentence = {}) {
        auto *line = new QTreeWidgetItem(article, {words});
        line->setFirstColumnSpanned(true);
        line->setToolTip(Title,
                         Qt::convertFromPlainText(sentence.isEmpty() ? words : words + u"\n“"_s + sentence + u'”',
                                                  Qt::WhiteSpaceNormal));
    };
    for (const MeetingDifference &each : difference.meetings)
        addLine(inWords(each, locale()), (each.after ? each.after : each.before)->sentence);
    for (const NameDifference &each : difference.names)
        addLine(inWords(each));
    article->setExpanded(m_tree->topLevelItemCount() <= fewArticles);
}

QList<ArticleId> RereadingDialog::chosen() const
{
    QList<ArticleId> articles;
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_tree->topLevelItem(row);
        if (item->checkState(Title) == Qt::Checked)
            articles.append(ArticleId{item->data(Title, articleRole).toLongLong()});
    }
    return articles;
}

void RereadingDialog::take()
{
    const QList<ArticleId> articles = chosen();
    showWork(i18ncp("@info", "Reading %1 article again. It is one step that can be undone.",
                    "Reading %1 articles again. It is one step that can be undone.", articles.size()),
             int(articles.size()));
    m_taking.setFuture(m_corpus->readAgain(articles));
}

void RereadingDialog::finishTaking()
{
    if (m_taking.future().resultCount() > 0) {
        if (const auto step = m_taking.result())
            Q_EMIT done(*step);
        else
            Q_EMIT failed(step.error().message);
    }
    QDialog::accept();
}

/// What was read up to now stays read: it is done by finishTaking().
void RereadingDialog::reject()
{
    if (m_taking.isRunning())
        return m_taking.cancel();
    m_looking.disconnect(this);
    m_looking.cancel();
    QDialog::reject();
}

void RereadingDialog::showWork(const QString &words, int most)
{
    m_words->setText(words);
    m_words->show();
    m_progress->setRange(0, most);
    m_progress->setAccessibleName(words);
    m_pages->setCurrentIndex(Work);
    m_close->setText(i18nc("@action:button", "Stop"));
    m_take->setEnabled(false);
    showProgress(0);
}

void RereadingDialog::showProgress(int through)
{
    m_progress->setValue(through);
    m_count->setText(
        i18nc("@info:progress", "%1 of %2", locale().toString(through), locale().toString(m_progress->maximum())));
}

void RereadingDialog::showState()
{
    const qsizetype articles = chosen().size();
    m_take->setText(articles == 0
                        ? i18nc("@action:button", "Take Over")
                        : i18ncp("@action:button", "Take Over %1 Article", "Take Over %1 Articles", articles));
    m_take->setEnabled(articles > 0);
}

/// To the article; it opens beside the dialog.
void RereadingDialog::lead(const QTreeWidgetItem *item)
{
    const QTreeWidgetItem *article = item && item->parent() ? item->parent() : item;
    if (article)
        m_selection->selectArticle(ArticleId{article->data(Title, articleRole).toLongLong()});
}

} // namespace dateline
