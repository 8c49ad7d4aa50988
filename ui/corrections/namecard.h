// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/query/records.h"

#include <QFrame>

class QLabel;
class QRadioButton;

namespace dateline {

/// Somebody to compare with another: name, what it is, how often it is named, and a sentence; its button says that this
/// name is the one to go on with.
class NameCard : public QFrame
{
    Q_OBJECT

public:
    explicit NameCard(QWidget *parent);

    void show(const EntityRecord &entity);
    using QWidget::show;
    void clear(const QString &hint);
    [[nodiscard]] QRadioButton *lead() const { return m_lead; }

private:
    QRadioButton *m_lead;
    QLabel *m_about;
    QLabel *m_sentence;
};

/// A sentence with the name in it in bold, as rich text.
QString sentenceWithName(const MentionRecord &mention);

} // namespace dateline
