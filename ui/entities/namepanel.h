// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"
#include "ui/selection/pointedat.h"
#include "ui/selection/selection.h"

#include <QFuture>
#include <QWidget>

class QMenu;
class QScrollArea;
class QStackedLayout;

namespace dateline {

class NameProfile;

/// Who the selected name is: other names, how often over time, whom it met, with whom it is named, where.
class NamePanel : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; \a corpus may be null when profiles are shown directly.
    NamePanel(Corpus *corpus, Selection *selection, QWidget *parent = nullptr);
    ~NamePanel() override;

    void show(const EntityProfile &profile);
    using QWidget::show;

Q_SIGNALS:
    void shown(dateline::EntityId entity); ///< after each show()
    /// Before the menu of Correct… comes up; whoever can do something about that adds it.
    void menuWanted(QMenu *menu, const dateline::PointedAt &at);

private:
    void follow(const Place &place);
    void ask(EntityId entity);
    void clear();
    void removeContent();

    Corpus *m_corpus;
    Selection *m_selection;
    EntityProfile m_profile;
    NameProfile *m_content = nullptr; ///< in the scroll area, made anew for each name
    QScrollArea *m_scroll;
    QStackedLayout *m_stack;
    QWidget *m_empty;
    QFuture<Result<EntityProfile>> m_asked;
    EntityId m_wanted;
};

} // namespace dateline
