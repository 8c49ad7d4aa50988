// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/removemeetingform.h"

#include "model/corpus/namesteps.h"

#include <KLocalizedString>

#include <QLabel>
#include <QVBoxLayout>

namespace dateline {
using namespace Qt::StringLiterals;

RemoveMeetingForm::RemoveMeetingForm(Corpus *corpus, const ArticleRecord &article, qsizetype meeting, QWidget *parent)
    : CorrectionForm(corpus, i18nc("@title:window", "Not a Meeting"), parent)
{
    setAction(i18nc("@action:button", "Not a Meeting"));
    const Meeting &read = article.annotated.meetings.at(meeting);
    QStringList names;
    for (const int participant : read.participants)
        names.append(article.names.at(participant));
    auto *who = new QLabel(
        i18nc("@info %1 are names", "The article does not state a meeting of %1:", names.join(u", "_s)), this);
    auto *sentence =
        new QLabel(read.evidence.first().in(article.annotated.article.text).toString().simplified().left(600), this);
    sentence->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {who, sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(400);
        body()->addWidget(label);
    }
    say({{.said = RemoveMeeting{saidMeeting(article, meeting)},
          .article = article.annotated.article.hash,
          .time = {},
          .reason = {}}});
}

} // namespace dateline
