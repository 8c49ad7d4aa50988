// SPDX-License-Identifier: GPL-3.0-only
#include "ui/corrections/correctionform.h"

#include "model/base/whenanswered.h"

#include <KLocalizedString>
#include <KMessageWidget>

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace dateline {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 200ms;
constexpr qsizetype mostOverruled = 3;
constexpr qsizetype mostTitles = 3;
constexpr int formWidth = 460;

QString articlesOf(const CorrectionOutcome &outcome)
{
    return i18ncp("@info part of a sentence", "one article", "%1 articles", outcome.articles.size());
}

QString meetingsOf(const CorrectionOutcome &outcome)
{
    return i18ncp("@info part of a sentence", "one meeting", "%1 meetings", outcome.meetings);
}

} // namespace

CorrectionForm::CorrectionForm(Corpus *corpus, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_corpus(corpus)
    , m_body(new QVBoxLayout)
    , m_consequence(new QLabel(this))
    , m_reasonRow(new QWidget(this))
    , m_reason(new QLineEdit(m_reasonRow))
    , m_error(new KMessageWidget(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_consequence->setWordWrap(true);
    m_consequence->setTextFormat(Qt::PlainText);
    m_consequence->setForegroundRole(QPalette::PlaceholderText);
    m_consequence->setMinimumWidth(formWidth - 40);
    m_consequence->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_consequence->setMinimumHeight(
        2 * m_consequence->fontMetrics().lineSpacing()); // most need no more, and nothing moves
    m_reason->setPlaceholderText(i18nc("@info:placeholder", "Kept with the correction; may stay empty"));
    m_reason->setMaxLength(2000);
    m_error->setMessageType(KMessageWidget::Error);
    m_error->setCloseButtonVisible(false);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *reason = new QFormLayout(m_reasonRow);
    reason->setContentsMargins(0, 0, 0, 0);
    reason->addRow(i18nc("@label:textbox", "&Reason:"), m_reason);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(m_body, 1);
    column->addWidget(m_reasonRow);
    column->addWidget(m_consequence);
    column->addWidget(m_error);
    column->addWidget(m_buttons);
    m_body->setSpacing(8);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &CorrectionForm::ask);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CorrectionForm::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &CorrectionForm::reject);
    setAcceptable(false);
    resize(formWidth, 0);
}

CorrectionForm::~CorrectionForm()
{
    m_asked.cancel();
}

QString CorrectionForm::consequence() const
{
    return m_consequence->text();
}

void CorrectionForm::setAction(const QString &text)
{
    m_buttons->button(QDialogButtonBox::Ok)->setText(text);
}

void CorrectionForm::setReasonAsked(Reason reason)
{
    m_reasonRow->setVisible(reason == Reason::Asked);
}

QFuture<Result<CorrectionOutcome>> CorrectionForm::take(const QList<Correction> &corrections)
{
    return m_corpus->correct(corrections);
}

void CorrectionForm::setAcceptable(bool acceptable)
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(acceptable);
}

void CorrectionForm::say(const QList<Correction> &corrections)
{
    if (corrections == m_corrections && !corrections.isEmpty())
        return;
    m_corrections = corrections;
    m_error->hide();
    for (const Correction &correction : corrections) {
        if (const auto objection = objectionTo(correction)) {
            sayNothing(i18nc("@info", "That cannot be: %1.", *objection));
            return;
        }
    }
    setAcceptable(!corrections.isEmpty());
    m_asked.cancel();
    if (corrections.isEmpty())
        sayBelow({});
    else
        m_pause.start();
}

void CorrectionForm::sayNothing(const QString &hint)
{
    m_pause.stop();
    m_asked.cancel();
    m_corrections.clear();
    sayBelow(hint);
    setAcceptable(false);
}

void CorrectionForm::ask()
{
    m_asked.cancel();
    m_asked = m_corpus->previewCorrections(m_corrections);
    whenAnswered(m_asked, this, [this](const Result<CorrectionOutcome> &outcome) {
        sayBelow(outcome ? consequenceInWords(*outcome) : outcome.error().message);
        Q_EMIT previewed();
    });
}

void CorrectionForm::sayBelow(const QString &words)
{
    m_consequence->setText(words);
    growAsNeeded();
}

void CorrectionForm::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    alignFields();
    growAsNeeded();
    askInOrder();
}

/// All fields begin below each other, the reason's, too.
void CorrectionForm::alignFields()
{
    QList<QWidget *> labels;
    const QList<QFormLayout *> forms = findChildren<QFormLayout *>();
    for (const QFormLayout *form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            if (const QLayoutItem *label = form->itemAt(row, QFormLayout::LabelRole); label && label->widget())
                labels.append(label->widget());
        }
    }
    int widest = 0;
    for (const QWidget *label : std::as_const(labels))
        widest = std::max(widest, label->sizeHint().width());
    for (QWidget *label : std::as_const(labels))
        label->setMinimumWidth(widest);
}

/// From above to below, whatever was made first; the reason and the buttons are reached last.
void CorrectionForm::askInOrder()
{
    QList<QWidget *> asking;
    const QList<QWidget *> all = findChildren<QWidget *>();
    std::ranges::copy_if(all, std::back_inserter(asking), [this](const QWidget *widget) {
        return widget->focusPolicy() & Qt::TabFocus && widget != m_reason && !m_buttons->isAncestorOf(widget);
    });
    std::ranges::stable_sort(asking, {}, [this](const QWidget *widget) {
        const QPoint corner = widget->mapTo(this, QPoint());
        return std::pair(corner.y(), isRightToLeft() ? -corner.x() : corner.x());
    });
    asking += {m_reason, m_buttons->button(QDialogButtonBox::Ok), m_buttons->button(QDialogButtonBox::Cancel)};
    for (qsizetype at = 1; at < asking.size(); ++at)
        setTabOrder(asking[at - 1], asking[at]);
}

/// As high as its wrapped words need at this width, which a layout asks for by itself only for narrower ones.
void CorrectionForm::growAsNeeded()
{
    if (!isVisible())
        return;
    layout()->activate();
    const int needed = std::min(layout()->totalHeightForWidth(width()), screen()->availableSize().height());
    resize(width(), std::max(height(), needed));
}

void CorrectionForm::accept()
{
    if (m_corrections.isEmpty())
        return;
    m_pause.stop();
    m_asked.cancel();
    setAcceptable(false);
    for (Correction &correction : m_corrections) {
        if (!m_reasonRow->isHidden())
            correction.reason = m_reason->text().trimmed();
    }
    take(m_corrections).then(this, [this](const Result<CorrectionOutcome> &outcome) { tell(outcome); });
}

void CorrectionForm::tell(const Result<CorrectionOutcome> &outcome)
{
    if (!outcome) {
        m_error->setText(outcome.error().message.toHtmlEscaped());
        m_error->animatedShow();
        setAcceptable(true);
        return;
    }
    Q_EMIT corrected(*outcome);
    QDialog::accept();
}

QString doneInWords(const CorrectionOutcome &outcome)
{
    if (outcome.articles.isEmpty() && outcome.meetings == 0)
        return consequenceInWords(outcome).section(u'\n', 0, 0);
    return outcome.meetings == 0 ? i18nc("@info:status", "Corrected in %1.", articlesOf(outcome))
                                 : i18nc("@info:status %1 is a number of articles, %2 of meetings",
                                         "Corrected in %1 and %2.", articlesOf(outcome), meetingsOf(outcome));
}

QString takenBackInWords(const CorrectionOutcome &outcome)
{
    if (outcome.articles.isEmpty() && outcome.meetings == 0)
        return i18nc("@info:status", "Taken back; nothing that is stored is otherwise.");
    return outcome.meetings == 0 ? i18nc("@info:status", "Taken back in %1.", articlesOf(outcome))
                                 : i18nc("@info:status %1 is a number of articles, %2 of meetings",
                                         "Taken back in %1 and %2.", articlesOf(outcome), meetingsOf(outcome));
}

QString consequenceInWords(const CorrectionOutcome &outcome)
{
    QStringList lines;
    if (outcome.taken == 0 && outcome.known > 0)
        lines.append(i18nc("@info", "This was said before."));
    else if (outcome.articles.isEmpty() && outcome.meetings == 0)
        lines.append(i18nc("@info", "Changes nothing that is stored; articles that come later are read so."));
    else if (outcome.meetings == 0)
        lines.append(i18ncp("@info", "Changes one article.", "Changes %1 articles.", outcome.articles.size()));
    else
        lines.append(i18nc("@info %1 is a number of articles, %2 of meetings", "Changes %1 and %2.",
                           articlesOf(outcome), meetingsOf(outcome)));
    const QStringList titles = outcome.titles.first(std::min(outcome.titles.size(), mostTitles));
    if (outcome.articles.size() > titles.size())
        lines.append(i18nc("@info titles of some articles", "%1 …", titles.join(u" · "_s)));
    else if (!titles.isEmpty())
        lines.append(titles.join(u" · "_s));
    if (outcome.waiting > 0)
        lines.append(i18ncp("@info", "One correction waits for an article that is not here yet.",
                            "%1 corrections wait for articles that are not here yet.", outcome.waiting));
    for (const QString &each : outcome.overruled.first(std::min(outcome.overruled.size(), mostOverruled)))
        lines.append(i18nc("@info %1 is an earlier correction", "No longer holds: %1", each));
    if (outcome.overruled.size() > mostOverruled)
        lines.append(i18ncp("@info", "and one earlier correction more", "and %1 earlier corrections more",
                            outcome.overruled.size() - mostOverruled));
    if (!outcome.refused.isEmpty())
        lines.append(outcome.refused.first());
    return lines.join(u'\n');
}

} // namespace dateline
