// SPDX-License-Identifier: GPL-3.0-only
#include "ui/network/networkplayer.h"

#include <KLocalizedString>

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace dateline {
using namespace Qt::StringLiterals;

namespace {

constexpr double seconds = 20; ///< that all of the time takes
constexpr int frame = 33;      ///< milliseconds
constexpr int stretch = 1000;  ///< milliseconds, without motion
constexpr double speeds[] = {0.25, 0.5, 1, 2, 4};

QString speedInWords(double speed, const QLocale &locale)
{
    return i18nc("@item:inmenu speed of playing", "%1 ×", locale.toString(speed));
}

QToolButton *makeButton(const QString &icon, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(QIcon::fromTheme(icon));
    button->setText(words);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

NetworkPlayer::NetworkPlayer(QWidget *parent)
    : QWidget(parent)
    , m_strip(new TimeStrip(this))
    , m_play(makeButton(u"media-playback-start"_s, i18nc("@action:button", "Play"), this))
    , m_speeds(makeButton({}, i18nc("@info accessible", "Speed"), this))
{
    setAccessibleName(i18nc("@info accessible", "Network through time"));
    QToolButton *back = makeButton(u"media-skip-backward"_s, i18nc("@action:button", "Previous Day of Meetings"), this);
    QToolButton *forward = makeButton(u"media-skip-forward"_s, i18nc("@action:button", "Next Day of Meetings"), this);
    connect(back, &QToolButton::clicked, this, &NetworkPlayer::stepBack);
    connect(forward, &QToolButton::clicked, this, &NetworkPlayer::stepForward);
    connect(m_play, &QToolButton::clicked, this, [this] { isPlaying() ? pause() : play(); });
    auto *menu = new QMenu(m_speeds);
    auto *group = new QActionGroup(menu);
    for (const double speed : speeds) {
        QAction *action = menu->addAction(speedInWords(speed, locale()), this, [this, speed] { setSpeed(speed); });
        action->setCheckable(true);
        action->setChecked(speed == m_speed);
        action->setData(speed);
        group->addAction(action);
    }
    m_speeds->setMenu(menu);
    m_speeds->setPopupMode(QToolButton::InstantPopup);
    m_speeds->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 3, 12, 3);
    row->setSpacing(4);
    for (QToolButton *button : {back, m_play, forward, m_speeds})
        row->addWidget(button);
    row->addSpacing(4);
    row->addWidget(m_strip, 1);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    connect(m_strip, &QAbstractSlider::valueChanged, this, [this] {
        m_at = m_strip->share();
        Q_EMIT moved(day());
    });
    connect(m_strip, &QAbstractSlider::sliderMoved, this, &NetworkPlayer::pause);
    connect(&m_clock, &QTimer::timeout, this, &NetworkPlayer::tick);
    setSpeed(1);
    goToEnd();
    showState();
}

void NetworkPlayer::setTime(const NetworkTime &time)
{
    m_time = time;
    m_strip->setTime(time);
    setEnabled(!time.days().isEmpty());
}

void NetworkPlayer::setSpeed(double speed)
{
    m_speed = speed;
    m_speeds->setText(speedInWords(speed, locale()));
}

void NetworkPlayer::play()
{
    if (m_time.days().isEmpty())
        return;
    if (m_at >= 1)
        m_strip->setShare(0);
    m_since.start();
    const bool isMotionWanted = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    m_clock.start(isMotionWanted ? frame : stretch);
    showState();
}

void NetworkPlayer::pause()
{
    m_clock.stop();
    showState();
}

void NetworkPlayer::tick()
{
    const double passed = std::min(double(m_since.restart()) / 1000, 1.0);
    const double at = std::min(1.0, m_at + passed * m_speed / seconds);
    m_strip->setShare(at);
    m_at = at;
    if (at >= 1)
        pause();
}

void NetworkPlayer::stepForward()
{
    step(1);
}

void NetworkPlayer::stepBack()
{
    step(-1);
}

void NetworkPlayer::step(int by)
{
    pause();
    const QList<QDate> &days = m_time.days();
    if (days.isEmpty())
        return;
    const auto next = by > 0 ? std::ranges::upper_bound(days, day()) : std::ranges::lower_bound(days, day());
    if (by > 0 ? next != days.end() : next != days.begin())
        m_strip->setShare(m_time.shareAt(by > 0 ? *next : *(next - 1)));
}

void NetworkPlayer::goToEnd()
{
    pause();
    m_strip->setShare(1);
}

void NetworkPlayer::showState()
{
    const QString words = isPlaying() ? i18nc("@action:button", "Pause") : i18nc("@action:button", "Play");
    m_play->setIcon(QIcon::fromTheme(isPlaying() ? u"media-playback-pause"_s : u"media-playback-start"_s));
    m_play->setText(words);
    m_play->setToolTip(words);
    m_play->setAccessibleName(words);
}

void NetworkPlayer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        return isPlaying() ? pause() : play();
    if (event->key() == Qt::Key_Period)
        return stepForward();
    if (event->key() == Qt::Key_Comma)
        return stepBack();
    QWidget::keyPressEvent(event);
}

void NetworkPlayer::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        pause();
}

} // namespace dateline
