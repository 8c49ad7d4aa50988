// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/corrections/correctionform.h"

class QListWidget;

namespace dateline {

class ChosenIdentity;
class NameChooser;

/// Says of some mentions that they name somebody else: they are listed with their sentences, to be ticked. A place that
/// a person came from is ticked at first.
class SplitForm : public CorrectionForm
{
    Q_OBJECT

public:
    SplitForm(Corpus *corpus, const EntityRecord &entity, ArticleId article, TextSpan mention, QWidget *parent);

private:
    void list(ArticleId article, TextSpan mention);
    void tickArticle();
    void fill();
    [[nodiscard]] QList<MentionRecord> ticked() const;

    EntityRecord m_entity;
    QListWidget *m_mentions;
    NameChooser *m_chooser;
    ChosenIdentity *m_other;
};

} // namespace dateline
