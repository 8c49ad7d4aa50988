// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/corrections/correctionform.h"
#include "ui/corrections/nameforms.h"

#include <optional>

namespace dateline {

class ChosenIdentity;
class NameChooser;

/// Says that selected words are a name: of what kind, whose, and whether here, in the whole article, or always.
class AddNameForm : public CorrectionForm
{
    Q_OBJECT

public:
    /// \a span: the words in the article's text.
    AddNameForm(Corpus *corpus, const ArticleRecord &article, TextSpan span, QWidget *parent);

private:
    void fill();
    [[nodiscard]] QList<TextSpan> allSpans() const;

    ArticleRecord m_article;
    TextSpan m_span;
    QString m_words;
    KindBox m_kind;
    NameChooser *m_chooser;
    ChosenIdentity *m_other;
    QRadioButton *m_once;
    QRadioButton *m_here;
    QRadioButton *m_always;
};

/// \a span without blanks and punctuation around it; empty when nothing is left.
TextSpan trimmed(TextSpan span, const QString &text);

} // namespace dateline
