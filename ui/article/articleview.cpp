// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articleview.h"

#include "model/base/whenanswered.h"
#include "ui/article/articlebrowser.h"
#include "ui/article/findbar.h"

#include <KLocalizedString>

#include <QEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace dateline {

ArticleView::ArticleView(Corpus *corpus, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_corpus(corpus)
    , m_selection(selection)
    , m_browser(new ArticleBrowser(this))
    , m_findBar(new FindBar(m_browser, this))
    , m_empty(new QLabel(i18nc("@info no article is open", "Choose an article in the list to read it."), this))
    , m_page(new QWidget(this))
    , m_stack(new QStackedLayout(this))
{
    setAccessibleName(i18nc("@title:tab", "Article"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_empty->setEnabled(false);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_browser);
    column->addWidget(m_findBar);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    setFocusProxy(m_browser);
    connect(m_browser, &ArticleBrowser::nameClicked, m_selection, &Selection::selectEntity);
    connect(m_browser, &ArticleBrowser::signClicked, this, &ArticleView::clickSign);
    connect(m_browser, &ArticleBrowser::selectionChanged, this, &ArticleView::selected);
    connect(m_browser, &ArticleBrowser::menuWanted, this, &ArticleView::addToMenu);
    connect(m_selection, &Selection::placeChanged, this, &ArticleView::follow);
    const auto tintHits = [this] { m_browser->setHits(Hits(queryOf(m_selection->filter()))); };
    connect(m_selection, &Selection::filterChanged, this, tintHits);
    tintHits();
    if (m_corpus) {
        connect(m_corpus, &Corpus::changed, this, [this] { ask(m_selection->place().article); });
        ask(m_selection->place().article);
    }
}

ArticleView::~ArticleView()
{
    m_asked.cancel();
}

void ArticleView::follow(const Place &place)
{
    if (m_corpus && place.article != m_wanted)
        ask(place.article);
    if (place.article == m_record.id) {
        leadTo(place);
        Q_EMIT led();
    }
}

void ArticleView::ask(ArticleId article)
{
    m_asked.cancel();
    m_wanted = article;
    if (!article.isValid()) {
        clear();
        return;
    }
    m_asked = m_corpus->article(article);
    whenAnswered(m_asked, this, [this](const Result<ArticleRecord> &record) {
        if (!record)
            clear();
        else if (*record != m_record)
            show(*record);
    });
}

void ArticleView::clear()
{
    m_record = {};
    m_stack->setCurrentWidget(m_empty);
}

void ArticleView::show(const ArticleRecord &record)
{
    const bool same = record.id == m_record.id && m_stack->currentWidget() == m_page;
    if (same)
        m_scrollTo = m_browser->scrolledTo();
    m_record = record;
    m_wanted = record.id;
    m_stack->setCurrentWidget(m_page);
    write();
    leadTo(m_selection->place());
    if (!same && m_corpus)
        m_corpus->setOpened(record.id);
    if (!same)
        Q_EMIT led();
    Q_EMIT shown(record.id);
}

void ArticleView::write()
{
    m_browser->show(
        ArticlePage(m_record, m_removedShown ? ArticlePage::Removed::Shown : ArticlePage::Removed::Hidden, locale()));
    m_browser->scrollTo(std::exchange(m_scrollTo, 0));
    m_findBar->refresh();
}

void ArticleView::leadTo(const Place &place)
{
    m_browser->emphasize(place.entity, place.meeting);
    const bool here = place.article == m_record.id;
    m_browser->lead(here && place.passage ? m_browser->page().placeOf(*place.passage) : std::nullopt);
    if (here && !place.passage)
        m_browser->revealOneOf(m_browser->page().mentionsOf(place.entity));
}

QRect ArticleView::passageRectangle() const
{
    const QRect inBrowser = m_browser->ledRectangle();
    return inBrowser.isEmpty() ? QRect() : QRect(m_browser->mapTo(this, inBrowser.topLeft()), inBrowser.size());
}

void ArticleView::clickSign(const PageSign &sign)
{
    if (m_record.id.isValid())
        m_selection->showPassage(m_record.id, m_browser->page().passageAt(sign.place), sign.meeting);
    else
        m_selection->selectMeeting(sign.meeting);
}

PointedAt ArticleView::pointedAt() const
{
    const Place &place = m_selection->place();
    PointedAt at{.article = m_record.id, .entity = place.entity, .meeting = {}, .mention = {}, .selected = {}};
    if (m_record.meetings.contains(place.meeting))
        at.meeting = place.meeting;
    const QTextCursor cursor = m_browser->textCursor();
    if (cursor.hasSelection())
        at.selected = m_browser->page().passageAt({cursor.selectionStart(), cursor.selectionEnd()});
    return at;
}

void ArticleView::addToMenu(QMenu *menu, const PageMark *mark, const PageSign *sign)
{
    PointedAt at = pointedAt();
    at.entity = mark ? mark->entity : EntityId();
    at.meeting = sign ? sign->meeting : MeetingId();
    if (mark)
        at.mention = m_browser->page().passageAt(mark->place);
    Q_EMIT menuWanted(menu, at);
}

bool ArticleView::hasRemovedParts() const
{
    return !m_record.annotated.article.removed.isEmpty();
}

ArticleView::ReadingPlace ArticleView::readingPlace() const
{
    return {.zoom = m_browser->zoom(), .scrolled = m_browser->scrolledTo()};
}

void ArticleView::setReadingPlace(const ReadingPlace &place)
{
    m_browser->setZoom(place.zoom);
    m_scrollTo = place.scrolled;
}

void ArticleView::find()
{
    m_findBar->open();
}

void ArticleView::findNext()
{
    m_findBar->findNext();
}

void ArticleView::findPrevious()
{
    m_findBar->findPrevious();
}

void ArticleView::nextMention()
{
    m_browser->stepMentions(m_selection->place().entity, 1);
}

void ArticleView::previousMention()
{
    m_browser->stepMentions(m_selection->place().entity, -1);
}

void ArticleView::zoomIn()
{
    m_browser->setZoom(m_browser->zoom() * 1.1);
}

void ArticleView::zoomOut()
{
    m_browser->setZoom(m_browser->zoom() / 1.1);
}

void ArticleView::resetZoom()
{
    m_browser->setZoom(1);
}

void ArticleView::setRemovedPartsShown(bool shown)
{
    m_removedShown = shown;
    m_scrollTo = m_browser->scrolledTo();
    write();
    leadTo(m_selection->place());
}

void ArticleView::copy()
{
    m_browser->copy();
}

void ArticleView::selectAll()
{
    m_browser->selectAll();
}

void ArticleView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange && m_stack->currentWidget() == m_page)
        write();
}

} // namespace dateline
