// SPDX-License-Identifier: GPL-3.0-only
#include "ui/mainwindow/emptypage.h"

#include "ui/look/look.h"

#include <KLocalizedString>

#include <QEvent>
#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>
#include <QVBoxLayout>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize(240, 160);

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *sentence = new QLabel(i18nc("@info", "Open news articles to see who met whom, when and where."), this);
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setWordWrap(true);
    auto *open = new QPushButton(QIcon::fromTheme(u"document-open"_s), i18nc("@action:button", "Open Articles…"), this);
    open->setDefault(true);
    auto *samples = new QPushButton(i18nc("@action:button", "Look at the Samples"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(open);
    buttons->addWidget(samples);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(sentence);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(open, &QPushButton::clicked, this, &EmptyPage::openWanted);
    connect(samples, &QPushButton::clicked, this, &EmptyPage::samplesWanted);
    refreshPicture();
}

/// The picture is drawn in two inks, which stand for the text's and the accent's colour.
void EmptyPage::refreshPicture()
{
    QFile file(u":/dateline/icons/empty.svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const Look look = Look::of(palette());
    QByteArray svg = file.readAll();
    svg.replace("#232629", look.quiet.name().toLatin1());
    svg.replace("#2a6fb8", look.accent.name().toLatin1());
    svg.replace("#ffffff", look.base.name().toLatin1());
    QPixmap picture(pictureSize * devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(picture);
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::DevicePixelRatioChange)
        refreshPicture();
}

} // namespace dateline
