// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/rereadaction.h"

#include "model/base/whenanswered.h"
#include "ui/mainwindow/messages.h"
#include "ui/reading/rereadingdialog.h"
#include "ui/selection/selection.h"

#include <KActionCollection>
#include <KConfigGroup>
#include <KLocalizedString>

#include <QAction>
#include <QIcon>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

QString readWords(const Step &step)
{
    return i18ncp("@info", "%1 article was read again.", "%1 articles were read again.", step.count);
}

void open(Corpus *corpus, Selection *selection, Messages *messages, QWidget *window, const QList<ArticleId> &articles)
{
    auto *dialog = new RereadingDialog(corpus, selection, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &RereadingDialog::failed, messages, &Messages::showError);
    QObject::connect(dialog, &RereadingDialog::done, messages,
                     [messages](const Step &step) { messages->showNews(readWords(step)); });
    dialog->QDialog::show();
    dialog->look(articles);
}

} // namespace

void addRereadAction(KActionCollection *collection, Corpus *corpus, Selection *selection, Messages *messages,
                     QWidget *window)
{
    QAction *action = collection->addAction(u"read_again"_s);
    action->setText(i18nc("@action:inmenu", "&Read Again…"));
    action->setIcon(QIcon::fromTheme(u"view-refresh"_s));
    action->setToolTip(i18nc(
        "@info:tooltip", "Shows what would change if the listed articles were read again, and changes it if you like"));
    QObject::connect(action, &QAction::triggered, window, [=] {
        whenAnswered(corpus->articles(selection->filter()), window, [=](const Result<QList<ArticleSummary>> &found) {
            if (!found)
                return messages->showError(found.error().message);
            QList<ArticleId> articles;
            for (const ArticleSummary &each : *found)
                articles.append(each.id);
            open(corpus, selection, messages, window, articles);
        });
    });
}

void offerReadingAgain(Corpus *corpus, Selection *selection, Messages *messages, QWidget *window,
                       const KConfigGroup &kept)
{
    if (kept.readEntry("Refused", 0) >= Corpus::readerVersion())
        return;
    whenAnswered(corpus->outdatedArticles(), window, [=](const Result<QList<ArticleId>> &outdated) {
        if (!outdated || outdated->isEmpty())
            return;
        messages->offerReading(outdated->size());
        QObject::connect(messages, &Messages::readingWanted, window,
                         [=, articles = *outdated] { open(corpus, selection, messages, window, articles); });
        QObject::connect(messages, &Messages::readingRefused, window, [group = kept]() mutable {
            group.writeEntry("Refused", Corpus::readerVersion());
            group.sync();
        });
    });
}

} // namespace dateline
