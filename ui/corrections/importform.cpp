// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/importform.h"

#include "ui/corrections/correctionlist.h"

#include <KLocalizedString>

#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace dateline {

ImportForm::ImportForm(Corpus *corpus, const QString &path, const CorrectionFile &file, QWidget *parent)
    : CorrectionForm(corpus, i18nc("@title:window", "Import Corrections"), parent)
{
    setAction(i18nc("@action:button", "Import"));
    setReasonAsked(Reason::Kept);
    auto *heading = new QLabel(i18ncp("@info", "One correction in “%2”. It outranks what was said here before.",
                                      "%1 corrections in “%2”. They outrank what was said here before.",
                                      file.corrections.size(), QFileInfo(path).fileName()),
                               this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    auto *list = new QListWidget(this);
    list->setUniformItemSizes(true);
    list->setAlternatingRowColors(true);
    list->setAccessibleName(i18nc("@label", "Corrections in the file"));
    for (const QString &each : file.unreadable)
        list->addItem(i18nc("@item:inlistbox a correction; %1 says its number and why", "Cannot be read: %1", each));
    for (const Correction &correction : file.corrections)
        list->addItem(correctionInWords(correction));
    body()->addWidget(heading);
    body()->addWidget(list, 1);
    if (file.corrections.isEmpty())
        sayNothing(i18nc("@info", "None of them can be read."));
    else
        say(file.corrections);
    resize(560, 420);
}

QFuture<Result<CorrectionOutcome>> ImportForm::take(const QList<Correction> &corrections)
{
    return corpus()->takeOverCorrections(corrections);
}

} // namespace dateline
