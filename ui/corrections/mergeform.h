// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/corrections/correctionform.h"

#include <optional>

class QCheckBox;
class QLabel;
class QRadioButton;

namespace dateline {

class NameCard;
class NameChooser;

/// Says that somebody is the same as another, or is not. Both stand side by side with a sentence of each; the one whose
/// name leads is chosen.
class MergeForm : public CorrectionForm
{
    Q_OBJECT

public:
    MergeForm(Corpus *corpus, const EntityRecord &entity, QWidget *parent);
    ~MergeForm() override;

    /// Marks \a other as the one to be merged with.
    void setOther(EntityId other);
    /// Who goes on as whom; invalid until the other is chosen.
    [[nodiscard]] EntityId going() const;
    [[nodiscard]] EntityId lead() const;

Q_SIGNALS:
    void compared(); ///< after the other one is shown beside it

private:
    void choose();
    void show(const EntityRecord &other);
    using QWidget::show;
    void fill();

    EntityRecord m_entity;
    std::optional<EntityRecord> m_other;
    NameChooser *m_chooser;
    NameCard *m_mine;
    NameCard *m_theirs;
    QLabel *m_which;
    QFuture<Result<EntityRecord>> m_askedOther;
};

} // namespace dateline
