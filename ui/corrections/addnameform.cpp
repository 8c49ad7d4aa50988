// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/addnameform.h"

#include "ui/corrections/chosenidentity.h"
#include "ui/corrections/namechooser.h"

#include <KLocalizedString>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace dateline {
using namespace Qt::StringLiterals;

TextSpan trimmed(TextSpan span, const QString &text)
{
    TextSpan kept{std::max<qsizetype>(0, span.begin), std::min(span.end, text.size())};
    const auto isName = [&text](qsizetype at) {
        return text[at].isLetterOrNumber() || text[at].isMark() || text[at].isSurrogate();
    };
    while (!kept.isEmpty() && !isName(kept.begin))
        ++kept.begin;
    while (!kept.isEmpty() && !isName(kept.end - 1) && text[kept.end - 1] != u'.') // "Jr."
        --kept.end;
    // A word is a name as a whole.
    while (!kept.isEmpty() && kept.begin > 0 && isName(kept.begin - 1))
        --kept.begin;
    while (!kept.isEmpty() && kept.end < text.size() && isName(kept.end - 1) && isName(kept.end))
        ++kept.end;
    return kept;
}

AddNameForm::AddNameForm(Corpus *corpus, const ArticleRecord &article, TextSpan span, QWidget *parent)
    : CorrectionForm(corpus, i18nc("@title:window", "Add a Name"), parent)
    , m_article(article)
    , m_span(trimmed(span, article.annotated.article.text))
    , m_words(m_span.in(article.annotated.article.text).toString())
    , m_kind(this)
    , m_chooser(new NameChooser(corpus, {}, this))
    , m_other(new ChosenIdentity(corpus, m_chooser, this))
    , m_once(new QRadioButton(i18nc("@option:radio", "At this place"), this))
    , m_here(new QRadioButton(i18nc("@option:radio", "Wherever the article says so"), this))
    , m_always(new QRadioButton(i18nc("@option:radio", "Wherever any article says so, also those to come"), this))
{
    setAction(i18nc("@action:button", "Add Name"));
    auto *words = new QLabel(m_words.simplified(), this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_chooser->setRows(5);
    m_chooser->setPlaceholder(i18nc("@info:placeholder", "Whose name it is"));
    auto *form = new QFormLayout;
    form->addRow(i18nc("@label", "Words:"), words);
    form->addRow(i18nc("@label:listbox", "&Kind:"), m_kind.widget());
    form->addRow(i18nc("@label:textbox", "Na&me of:"), m_chooser);
    body()->addLayout(form);
    for (QRadioButton *choice : {m_once, m_here, m_always}) {
        body()->addWidget(choice);
        connect(choice, &QRadioButton::toggled, this, &AddNameForm::fill);
    }
    (allSpans().size() > 1 ? m_here : m_once)->setChecked(true);
    connect(m_kind.widget(), &QComboBox::currentIndexChanged, this, [this] {
        m_chooser->setKinds({m_kind.kind()});
        m_other->ask();
    });
    connect(m_other, &ChosenIdentity::asked, this, [this] { sayNothing(QString()); });
    connect(m_other, &ChosenIdentity::answered, this, &AddNameForm::fill);
    connect(m_chooser, &NameChooser::taken, this, &AddNameForm::accept);
    m_chooser->setKinds({m_kind.kind()});
    m_chooser->setText(m_words.simplified());
    m_chooser->setFocus();
    fill();
}

QList<TextSpan> AddNameForm::allSpans() const
{
    const QString &text = m_article.annotated.article.text;
    QList<TextSpan> spans;
    const auto isPartOfWord = [&text](qsizetype at) {
        return 0 <= at && at < text.size() && text[at].isLetterOrNumber();
    };
    for (qsizetype at = m_words.isEmpty() ? -1 : text.indexOf(m_words); at >= 0;
         at = text.indexOf(m_words, at + m_words.size())) {
        if (!isPartOfWord(at - 1) && !isPartOfWord(at + m_words.size()))
            spans.append({at, at + m_words.size()});
    }
    return spans.contains(m_span) ? spans : QList<TextSpan>{m_span};
}

void AddNameForm::fill()
{
    const QString typed = m_chooser->text();
    if (m_words.isEmpty() || (typed.isEmpty() && !m_other->name())) {
        sayNothing(m_words.isEmpty() ? i18nc("@info", "Select the words of the name in the article first.")
                                     : i18nc("@info", "Type whose name it is."));
        return;
    }
    const EntityName name = m_other->name() ? *m_other->name() : EntityName{m_kind.kind(), typed};
    if (m_always->isChecked()) {
        say({{.said = AlwaysName{m_words, name}, .article = {}, .time = {}, .reason = {}}});
        return;
    }
    const QList<TextSpan> spans = m_here->isChecked() ? allSpans() : QList<TextSpan>{m_span};
    say({{.said = NameSpans{spans, name}, .article = m_article.annotated.article.hash, .time = {}, .reason = {}}});
}

} // namespace dateline
