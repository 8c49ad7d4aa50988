// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/corrections/correctionform.h"

namespace dateline {

/// Asks whether somebody else's corrections are to be taken over; lists them, and those that cannot be.
class ImportForm : public CorrectionForm
{
    Q_OBJECT

public:
    ImportForm(Corpus *corpus, const QString &path, const CorrectionFile &file, QWidget *parent);

protected:
    QFuture<Result<CorrectionOutcome>> take(const QList<Correction> &corrections) override;
};

} // namespace dateline
