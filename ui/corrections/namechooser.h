// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/corpus/corpus.h"

#include <QFuture>
#include <QWidget>

#include <optional>

class QLineEdit;
class QListWidget;

namespace dateline {

/// A field for a name, and below it those who are stored under such a name, with what they are and how often they are
/// named. Down goes to the list, Return takes what is marked.
class NameChooser : public QWidget
{
    Q_OBJECT

public:
    /// \a corpus is not owned; \a without is not offered.
    NameChooser(Corpus *corpus, EntityId without, QWidget *parent);
    ~NameChooser() override;

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void setPlaceholder(const QString &text);
    void setRows(int rows); ///< how high the list is
    /// The one that was chosen; nothing when what is typed is nobody that is stored.
    [[nodiscard]] const std::optional<EntitySummary> &chosen() const { return m_chosen; }
    /// Only these are offered.
    void setKinds(const QList<EntityKind> &kinds);
    /// Names of this article are offered before all others.
    void setNear(ArticleId article);
    void clear();

Q_SIGNALS:
    void changed(); ///< the text, or the choice
    void taken();   ///< Return, or a double click on a name
    void listed();  ///< after names were offered

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void show(const QList<EntitySummary> &entities);
    using QWidget::show;
    void choose(int row);

    Corpus *m_corpus;
    EntityId m_without;
    QList<EntityKind> m_kinds;
    ArticleId m_near;
    QLineEdit *m_field;
    QListWidget *m_list;
    QList<EntitySummary> m_entities;
    std::optional<EntitySummary> m_chosen;
    QFuture<Result<QList<EntitySummary>>> m_asked;
};

/// "Person · Trade Minister · 12 articles".
QString aboutEntity(const EntitySummary &entity);

} // namespace dateline
