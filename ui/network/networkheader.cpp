// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkheader.h"

#include "ui/look/look.h"

#include <KLocalizedString>

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    QString text;
    QString tip;
    QString name;
};

Words wordsOf(NetworkHeader::Switch which)
{
    switch (which) {
    case NetworkHeader::Communities:
        return {i18nc("@option:check", "Communities"),
                i18nc("@info:tooltip", "Colour and number those who met each other more than others"),
                u"communities"_s};
    case NetworkHeader::Countries:
        return {
            i18nc("@option:check", "Countries as One"),
            i18nc(
                "@info:tooltip",
                "One node for a country, its delegations and the bodies of its state, and for a body and its delegation"),
            u"countries"_s};
    case NetworkHeader::Measures:
        return {i18nc("@option:check", "Measures"),
                i18nc("@info:tooltip", "How each stands in the network, as a table"), u"measures"_s};
    case NetworkHeader::Comparison:
        return {i18nc("@option:check", "Compare"),
                i18nc("@info:tooltip", "What is new, gone and stronger from one interval to another"), u"comparison"_s};
    case NetworkHeader::Player:
        return {i18nc("@option:check", "Play"), i18nc("@info:tooltip", "Let the network grow through time"),
                u"player"_s};
    }
    Q_UNREACHABLE_RETURN({});
}

/// Gives way when there is little room.
class ShrinkingLabel : public QLabel
{
public:
    using QLabel::QLabel;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)),
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

NetworkHeader::NetworkHeader(QWidget *parent)
    : QWidget(parent)
    , m_words(new ShrinkingLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 12, 3);
    row->setSpacing(4);
    for (int which = 0; which < switches; ++which) {
        const Words words = wordsOf(Switch(which));
        auto *button = new QToolButton(this);
        button->setObjectName(words.name);
        button->setText(words.text);
        button->setToolTip(words.tip);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, which](bool on) { Q_EMIT switched(Switch(which), on); });
        row->addWidget(button);
        m_buttons[which] = button;
    }
    m_words->setTextFormat(Qt::PlainText);
    row->addWidget(m_words, 1);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
}

bool NetworkHeader::isOn(Switch which) const
{
    return m_buttons[which]->isChecked();
}

void NetworkHeader::set(Switch which, Qt::CheckState state)
{
    m_buttons[which]->setChecked(state == Qt::Checked);
}

void NetworkHeader::say(const QString &words, const QString &tip)
{
    m_words->setText(words);
    m_words->setToolTip(tip);
    m_words->setAccessibleDescription(tip);
}

void NetworkHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, Look::of(palette()).line);
}

} // namespace dateline
