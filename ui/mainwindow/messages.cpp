// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/messages.h"

#include "ui/look/phrases.h"

#include <KLocalizedString>

#include <QAction>
#include <QDateEdit>
#include <QTextDocument>
#include <QVBoxLayout>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamed = 5;  // failed files named in one message
constexpr int mostAsked = 3;  // dates asked for at once
constexpr int mostShown = 6;  // messages above each other

constexpr int longestTitle = 48;
constexpr int afterWords = 2; // icon, words

/// Else it would be guessed, by its tags, whether words are marked up.
QString markedUp(const QString &words)
{
    return u"<qt>"_s + words + u"</qt>"_s;
}

QString failureList(const QList<ImportFailure> &failed)
{
    QString list;
    for (const ImportFailure &failure : failed.first(std::min<qsizetype>(mostNamed, failed.size())))
        list += u"<br/>"_s + failure.error.message.toHtmlEscaped();
    if (failed.size() > mostNamed)
        list += u"<br/>"_s + i18ncp("@info", "and %1 more", "and %1 more", int(failed.size() - mostNamed));
    return list;
}

/// A button of \a message, which goes with the answer.
template<typename Act>
void addAnswer(KMessageWidget *message, const QString &text, const Act &act)
{
    auto *action = new QAction(text, message);
    QObject::connect(action, &QAction::triggered, message, [message, act] {
        act();
        message->animatedHide();
    });
    message->addAction(action);
}

} // namespace

Messages::Messages(Corpus *corpus, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    if (m_corpus) {
        connect(m_corpus, &Corpus::importFinished, this, [this](const ImportReport &report) { show(report); });
        connect(this, &Messages::dated, this, &Messages::publish);
    }
}

void Messages::show(const ImportReport &report)
{
    if (!report.failed.isEmpty())
        showFailures(report);
    if (report.imported.isEmpty() && report.failed.isEmpty() && !report.already.isEmpty())
        say(KMessageWidget::Information,
            i18ncp("@info", "This article is here already.", "These %1 articles are here already.",
                   int(report.already.size())));
    if (m_corpus && !report.guessed.isEmpty())
        askDates(report.guessed);
}

void Messages::showFailures(const ImportReport &report)
{
    KMessageWidget *message =
        say(KMessageWidget::Error,
            i18ncp("@info", "One file could not be read:", "%1 files could not be read:", int(report.failed.size()))
                + failureList(report.failed));
    if (!report.unmapped.isEmpty()) {
        auto *columns = new QAction(i18nc("@action:button", "Choose Columns…"), message);
        connect(columns, &QAction::triggered, message, [this, message, tables = report.unmapped] {
            Q_EMIT columnsWanted(tables);
            message->animatedHide();
        });
        message->addAction(columns);
    }
    if (report.failed.size() > 1) {
        auto *save = new QAction(i18nc("@action:button", "Save Report…"), message);
        connect(save, &QAction::triggered, message, [this, report] { Q_EMIT reportWanted(report); });
        message->addAction(save);
    }
}

void Messages::askResume(const InterruptedImport &import)
{
    const QString words = import.total > 0 ? i18nc("@info", "Reading was interrupted after %1 of %2 files.",
                                                   locale().toString(import.done), locale().toString(import.total))
                                           : i18nc("@info", "Reading was interrupted.");
    KMessageWidget *message = say(KMessageWidget::Information, words);
    addAnswer(message, i18nc("@action:button goes on with reading files", "Go On"),
              [this, import] { Q_EMIT resumeWanted(import); });
    addAnswer(message, i18nc("@action:button does not go on with reading files", "Leave It"),
              [this, import] { Q_EMIT forgetWanted(import); });
}

void Messages::offerReading(qsizetype articles)
{
    KMessageWidget *message =
        say(KMessageWidget::Information,
            i18ncp("@info", "%1 article was read by an earlier version of this program. This one may find more in it.",
                   "%1 articles were read by an earlier version of this program. This one may find more in them.",
                   articles));
    addAnswer(message, i18nc("@action:button shows what reading again would change", "See What Would Change…"),
              [this] { Q_EMIT readingWanted(); });
    addAnswer(message, i18nc("@action:button does not read articles again", "Leave Them"),
              [this] { Q_EMIT readingRefused(); });
}

void Messages::showError(const QString &message)
{
    say(KMessageWidget::Error, message.toHtmlEscaped());
}

void Messages::showNews(const QString &message)
{
    say(KMessageWidget::Positive, message.toHtmlEscaped());
}

void Messages::offerUndo(const QString &message)
{
    withdrawUndo();
    m_offer = say(KMessageWidget::Information, message.toHtmlEscaped());
    auto *undo = new QAction(QIcon::fromTheme(u"edit-undo"_s), i18nc("@action:button", "Undo"), m_offer);
    connect(undo, &QAction::triggered, this, &Messages::undoWanted);
    m_offer->addAction(undo);
    m_offer->setWordWrap(false); // one line
}

void Messages::withdrawUndo()
{
    if (m_offer)
        m_offer->animatedHide();
    m_offer = nullptr;
}

KMessageWidget *Messages::say(KMessageWidget::MessageType type, const QString &text)
{
    auto *message = new KMessageWidget(this);
    message->setMessageType(type);
    message->setText(markedUp(text));
    message->setWordWrap(true);
    add(message);
    return message;
}

void Messages::add(KMessageWidget *message)
{
    message->setPosition(KMessageWidget::Header);
    m_column->addWidget(message);
    connect(message, &KMessageWidget::hideAnimationFinished, message, &QObject::deleteLater);
    if (m_column->count() > mostShown)
        delete m_column->takeAt(0)->widget();
}

/// Asks for the articles one by one; of a hundred without a date only the first few, the others say so in the list.
void Messages::askDates(const QList<ArticleId> &articles)
{
    for (const ArticleId article : articles.first(std::min<qsizetype>(mostAsked, articles.size()))) {
        m_corpus->article(article).then(this, [this](const Result<ArticleRecord> &record) {
            if (!record)
                return;
            ArticleSummary summary;
            summary.id = record->id;
            summary.title = record->annotated.article.title;
            summary.published = record->annotated.article.published;
            askDate(summary);
        });
    }
    if (articles.size() > mostAsked)
        say(KMessageWidget::Warning,
            i18ncp("@info", "%1 more article has no date of its own; the list marks it with “?”.",
                   "%1 more articles have no date of their own; the list marks them with “?”.",
                   int(articles.size() - mostAsked)));
}

void Messages::askDate(const ArticleSummary &article)
{
    auto *message = new KMessageWidget(this);
    message->setMessageType(KMessageWidget::Warning);
    const QString title = shortened(article.title, longestTitle);
    message->setText(markedUp(i18nc("@info", "“%1” does not say when it was published.", title.toHtmlEscaped())));
    message->setToolTip(Qt::convertFromPlainText(article.title, Qt::WhiteSpaceNormal));
    auto *field = new QDateEdit(article.published.date().isValid() ? article.published.date() : QDate::currentDate());
    field->setCalendarPopup(true);
    field->setAccessibleName(i18nc("@label", "Published"));
    auto *set = new QAction(i18nc("@action:button sets an article's date", "Set Date"), message);
    connect(set, &QAction::triggered, message, [this, message, field, id = article.id] {
        Q_EMIT dated(id, field->date());
        message->animatedHide();
    });
    message->addAction(set);
    message->setWordWrap(false); // one line, in which the field stands behind the words
    add(message);
    if (auto *line = qobject_cast<QBoxLayout *>(message->layout()))
        line->insertWidget(afterWords, field, 0, Qt::AlignTop);
    else
        message->layout()->addWidget(field);
}

void Messages::publish(ArticleId article, QDate published)
{
    m_corpus->setPublished(article, published).then(this, [this](const Result<void> &done) {
        if (!done)
            showError(done.error().message);
    });
}

} // namespace dateline
