// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/corrections/correctionform.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace dateline {

/// Shows somebody under another name.
class RenameForm : public CorrectionForm
{
    Q_OBJECT

public:
    RenameForm(Corpus *corpus, const EntityRecord &entity, QWidget *parent);

Q_SIGNALS:
    void mergeWanted(dateline::EntityId other); ///< who has that name already

private:
    void fill();
    void lookForOther(const QString &name);

    EntityRecord m_entity;
    QLineEdit *m_name;
    QLabel *m_other;
    EntityId m_otherId;
    QFuture<Result<QList<EntitySummary>>> m_askedOther;
};

/// A choice of the kinds of entities.
class KindBox
{
public:
    explicit KindBox(QWidget *parent);
    [[nodiscard]] QComboBox *widget() const { return m_box; }
    [[nodiscard]] EntityKind kind() const;
    void setKind(EntityKind kind);

private:
    QComboBox *m_box;
};

/// Where a person looks while saying something of a name: an article and, in it, one mention.
struct NamePlace {
    QByteArray article;  ///< its hash; empty: none
    QString title;
    TextSpan mention = {}; ///< empty: none
    QString words = {};    ///< of the mention

    bool operator==(const NamePlace &) const = default;
};

/// Says of which kind somebody is, in all articles or in one.
class KindForm : public CorrectionForm
{
    Q_OBJECT

public:
    KindForm(Corpus *corpus, const EntityRecord &entity, const NamePlace &place, QWidget *parent);

private:
    void fill();

    EntityRecord m_entity;
    NamePlace m_place;
    KindBox m_kind;
    QRadioButton *m_here;
};

/// Says that something is not a name: at one place, in one article, or always.
class NotANameForm : public CorrectionForm
{
    Q_OBJECT

public:
    NotANameForm(Corpus *corpus, const EntityRecord &entity, const NamePlace &place, QWidget *parent);

private:
    void fill();

    EntityRecord m_entity;
    NamePlace m_place;
    QRadioButton *m_once;
    QRadioButton *m_here;
    QRadioButton *m_always;
};

} // namespace dateline
