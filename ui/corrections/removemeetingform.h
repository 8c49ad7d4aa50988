// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/corrections/correctionform.h"

namespace dateline {

/// Says that what was read as a meeting is none.
class RemoveMeetingForm : public CorrectionForm
{
    Q_OBJECT

public:
    RemoveMeetingForm(Corpus *corpus, const ArticleRecord &article, qsizetype meeting, QWidget *parent);
};

} // namespace dateline
