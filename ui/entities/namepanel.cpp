// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/namepanel.h"

#include "model/base/whenanswered.h"
#include "ui/entities/nameprofile.h"

#include <KLocalizedString>

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>

namespace dateline {

namespace {

QLabel *makeEmpty(QWidget *parent)
{
    auto *label =
        new QLabel(i18nc("@info no name is selected", "Choose a name to see who it is and whom it met."), parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMargin(24);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QScrollArea *makeScroll(QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false); // it stands on the panel
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

} // namespace

NamePanel::NamePanel(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_scroll(makeScroll(this))
    , m_stack(new QStackedLayout(this))
    , m_empty(makeEmpty(this))
{
    setAccessibleName(i18nc("@info accessible", "Selected name"));
    setMinimumWidth(200);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    connect(m_selection, &Selection::placeChanged, this, &NamePanel::follow);
    connect(m_selection, &Selection::filterChanged, this, [this](const Filter &filter) {
        if (m_content)
            m_content->setInterval(filter.when);
    });
    if (m_corpus) {
        connect(m_corpus, &Corpus::changed, this, [this] { ask(m_selection->place().entity); });
        ask(m_selection->place().entity);
    }
}

NamePanel::~NamePanel()
{
    m_asked.cancel();
}

void NamePanel::follow(const Place &place)
{
    if (m_corpus && place.entity != m_wanted)
        ask(place.entity);
    if (m_content)
        m_content->setMeeting(place.meeting);
}

void NamePanel::ask(EntityId entity)
{
    m_asked.cancel();
    m_wanted = entity;
    if (!entity.isValid()) {
        clear();
        return;
    }
    m_asked = m_corpus->profile(entity);
    whenAnswered(m_asked, this, [this](const Result<EntityProfile> &profile) {
        if (!profile)
            clear();
        else if (!m_content || *profile != m_profile)
            show(*profile);
    });
}

void NamePanel::clear()
{
    m_profile = {};
    m_content = nullptr;
    removeContent();
    m_stack->setCurrentWidget(m_empty);
}

/// Later: it may be a row of it that led here.
void NamePanel::removeContent()
{
    if (QWidget *content = m_scroll->takeWidget())
        content->deleteLater();
}

void NamePanel::show(const EntityProfile &profile)
{
    const int scrolled =
        m_content && profile.entity.id == m_profile.entity.id ? m_scroll->verticalScrollBar()->value() : 0;
    m_profile = profile;
    m_wanted = profile.entity.id;
    removeContent();
    m_content = new NameProfile(profile, m_selection, m_scroll);
    connect(m_content, &NameProfile::menuWanted, this, &NamePanel::menuWanted);
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    m_content->setInterval(m_selection->filter().when);
    m_content->setMeeting(m_selection->place().meeting);
    m_stack->setCurrentWidget(m_scroll);
    m_scroll->verticalScrollBar()->setValue(scrolled);
    Q_EMIT shown(profile.entity.id);
}

} // namespace dateline
