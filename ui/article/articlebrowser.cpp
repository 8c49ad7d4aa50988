// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articlebrowser.h"

#include "ui/article/markedscrollbar.h"
#include "ui/article/namehighlighter.h"
#include "ui/article/pagepainter.h"

#include <KLocalizedString>

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QTextBlock>
#include <QTextFrame>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr qreal smallestZoom = 0.5;
constexpr qreal largestZoom = 4;
constexpr qreal narrowestMargin = 44; // room for the signs

} // namespace

ArticleBrowser::ArticleBrowser(QWidget *parent)
    : QTextBrowser(parent)
    , m_highlighter(new NameHighlighter(document()))
    , m_scrollBar(new MarkedScrollBar(this))
{
    setVerticalScrollBar(m_scrollBar);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setCursorWidth(0);
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(i18nc("@info accessible", "Article"));
    viewport()->setMouseTracking(true);
    document()->setDocumentMargin(0);
    document()->setUseDesignMetrics(true);
    m_highlighter->setLook(Look::of(palette()));
}

void ArticleBrowser::show(const ArticlePage &page)
{
    m_page = page;
    m_led.reset();
    write();
    scrollTo(0);
}

void ArticleBrowser::write()
{
    m_highlighter->setMarks(m_page.marks());
    style().write(m_page, document());
    setTextCursor(QTextCursor(document())); // writing left it at the end, where the first showing would scroll to
    findHits();
    setColumn();
    markScrollBar();
}

void ArticleBrowser::setHits(const Hits &hits)
{
    if (hits == m_hits)
        return;
    m_hits = hits;
    findHits();
}

void ArticleBrowser::findHits()
{
    m_hitPlaces = m_page.find(m_hits);
    viewport()->update();
}

ReadingStyle ArticleBrowser::style() const
{
    return ReadingStyle(Look::of(palette()), font(), m_zoom);
}

PagePainter ArticleBrowser::painter() const
{
    return PagePainter(document(), Look::of(palette()), style().letterSize());
}

/// The column stands a little left of the middle, nearer to the list and with room for the signs.
void ArticleBrowser::setColumn()
{
    const qreal room = viewport()->width();
    const qreal column = std::min(style().columnWidth(), room - 2 * narrowestMargin);
    const qreal left = std::max(narrowestMargin, (room - column) / 3);
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    format.setLeftMargin(left);
    format.setRightMargin(std::max(0.0, room - left - column));
    format.setTopMargin(28 * m_zoom); // a first block's own is not seen
    format.setBottomMargin(40 * m_zoom);
    document()->rootFrame()->setFrameFormat(format);
}

void ArticleBrowser::markScrollBar()
{
    const qreal height = std::max(1.0, document()->size().height());
    QList<qreal> places;
    for (const TextSpan mention : m_page.mentionsOf(m_entity)) {
        const auto rectangles = painter().rectanglesOf(mention);
        if (!rectangles.isEmpty())
            places.append(rectangles.first().center().y() / height);
    }
    m_scrollBar->setMarks(places, Look::of(palette()).accent);
}

void ArticleBrowser::emphasize(EntityId entity, MeetingId meeting)
{
    m_entity = entity;
    m_meeting = meeting;
    m_highlighter->emphasize(entity);
    markScrollBar();
    viewport()->update();
}

void ArticleBrowser::lead(std::optional<TextSpan> place)
{
    m_led = place;
    if (place)
        reveal(*place);
    viewport()->update();
}

QRect ArticleBrowser::ledRectangle() const
{
    QRectF all;
    for (const QRectF &line : m_led ? painter().rectanglesOf(*m_led) : QList<QRectF>())
        all |= line;
    return all.translated(-scrolled()).toAlignedRect().translated(viewport()->pos());
}

bool ArticleBrowser::isSeen(TextSpan place) const
{
    const auto rectangles = painter().rectanglesOf(place);
    const qreal seen = scrolled().y();
    return !rectangles.isEmpty() && rectangles.first().top() >= seen
        && rectangles.last().bottom() <= seen + viewport()->height();
}

int ArticleBrowser::scrolledTo() const
{
    return m_scrollWhenSeen.value_or(verticalScrollBar()->value());
}

void ArticleBrowser::scrollTo(int pixels)
{
    verticalScrollBar()->setValue(pixels);
    m_revealWhenSeen.clear();
    m_scrollWhenSeen.reset();
    if (!isVisible())
        m_scrollWhenSeen = pixels;
}

void ArticleBrowser::reveal(TextSpan place)
{
    if (!isVisible())
        m_revealWhenSeen = {place};
    const auto rectangles = painter().rectanglesOf(place);
    if (!rectangles.isEmpty() && !isSeen(place))
        verticalScrollBar()->setValue(int(rectangles.first().top() - viewport()->height() / 4.0));
}

void ArticleBrowser::revealOneOf(const QList<TextSpan> &places)
{
    if (!isVisible()) {
        m_revealWhenSeen = places;
        return;
    }
    if (places.isEmpty() || std::ranges::any_of(places, [this](TextSpan each) { return isSeen(each); }))
        return;
    const int bottom = cursorForPosition(QPoint(viewport()->width(), viewport()->height())).position();
    const auto below = std::ranges::find_if(places, [&](TextSpan each) { return each.begin >= bottom; });
    reveal(below == places.end() ? places.first() : *below);
}

void ArticleBrowser::stepMentions(EntityId entity, int step)
{
    QList<TextSpan> places = m_page.mentionsOf(entity);
    if (!entity.isValid()) {
        for (const PageMark &mark : m_page.marks())
            places.append(mark.place);
    }
    if (places.isEmpty())
        return;
    const QTextCursor now = textCursor();
    auto next = std::ranges::find_if(places, [&](TextSpan each) { return each.begin >= now.selectionEnd(); });
    if (step < 0) {
        next = std::ranges::find_if(places, [&](TextSpan each) { return each.begin >= now.selectionStart(); });
        next = next == places.begin() ? places.end() - 1 : next - 1;
    }
    if (next == places.end())
        next = places.begin();
    QTextCursor there(document());
    there.setPosition(int(next->begin));
    there.setPosition(int(next->end), QTextCursor::KeepAnchor);
    setTextCursor(there);
    reveal(*next);
}

void ArticleBrowser::setZoom(qreal zoom)
{
    const qreal wanted = std::clamp(zoom, smallestZoom, largestZoom);
    if (qFuzzyCompare(wanted, m_zoom))
        return;
    const int kept = cursorForPosition(QPoint(viewport()->width() / 2, 0)).position();
    m_zoom = wanted;
    write();
    const auto rectangles = painter().rectanglesOf({kept, kept + 1});
    if (!rectangles.isEmpty())
        verticalScrollBar()->setValue(int(rectangles.first().top()));
    Q_EMIT zoomChanged();
}

QPointF ArticleBrowser::scrolled() const
{
    return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

QList<ArticleBrowser::SignPlace> ArticleBrowser::signPlaces() const
{
    QList<SignPlace> places;
    const PagePainter geometry = painter();
    for (const PageSign &sign : m_page.signs()) {
        QRectF rectangle = geometry.signRectangle(sign, 0);
        const auto onLine = std::ranges::count_if(
            places, [&](const SignPlace &each) { return qFuzzyCompare(each.rectangle.y(), rectangle.y()); });
        if (onLine > 0)
            rectangle = geometry.signRectangle(sign, int(onLine));
        places.append({rectangle, &sign});
    }
    return places;
}

const PageMark *ArticleBrowser::markAt(QPointF viewportPosition) const
{
    const QPointF at = viewportPosition + scrolled();
    const int position = document()->documentLayout()->hitTest(at, Qt::FuzzyHit);
    const PagePainter geometry = painter();
    for (const PageMark &mark : m_page.marks()) {
        if (mark.place.begin > position || mark.place.end < position)
            continue;
        const auto rectangles = geometry.rectanglesOf(mark.place);
        if (std::ranges::any_of(rectangles,
                                [&](const QRectF &each) { return each.adjusted(-2, 0, 2, 2).contains(at); }))
            return &mark;
    }
    return nullptr;
}

const PageSign *ArticleBrowser::signAt(QPointF viewportPosition) const
{
    const QPointF at = viewportPosition + scrolled();
    for (const SignPlace &place : signPlaces()) {
        if (place.rectangle.adjusted(-4, -4, 4, 4).contains(at))
            return place.sign;
    }
    return nullptr;
}

void ArticleBrowser::paintEvent(QPaintEvent *event)
{
    {
        QPainter canvas(viewport());
        canvas.translate(-scrolled());
        const PagePainter page = painter();
        const QRectF part = QRectF(event->rect()).translated(scrolled()).adjusted(0, -40, 0, 40);
        if (m_led)
            page.paintPassage(canvas, *m_led);
        page.paintHits(canvas, part, m_hitPlaces);
        page.paintNames(canvas, part);
        for (const SignPlace &place : signPlaces()) {
            if (place.rectangle.adjusted(-20, -20, 20, 40).intersects(part))
                page.paintSign(canvas, place.rectangle, *place.sign, m_meeting);
        }
    }
    QTextBrowser::paintEvent(event);
}

/// Before, there was no telling what would be seen.
void ArticleBrowser::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    if (m_scrollWhenSeen)
        verticalScrollBar()->setValue(*std::exchange(m_scrollWhenSeen, std::nullopt));
    revealOneOf(std::exchange(m_revealWhenSeen, {}));
}

void ArticleBrowser::resizeEvent(QResizeEvent *event)
{
    setColumn();
    QTextBrowser::resizeEvent(event);
    markScrollBar();
}

void ArticleBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    const int kept = scrolledTo();
    m_highlighter->setLook(Look::of(palette()));
    write();
    verticalScrollBar()->setValue(kept);
}

void ArticleBrowser::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position();
    setCursorWidth(0); // a caret is for those who move by keys
    QTextBrowser::mousePressEvent(event);
}

void ArticleBrowser::keyPressEvent(QKeyEvent *event)
{
    const int before = textCursor().position();
    QTextBrowser::keyPressEvent(event);
    if (textCursor().position() != before)
        setCursorWidth(1);
}

void ArticleBrowser::mouseReleaseEvent(QMouseEvent *event)
{
    QTextBrowser::mouseReleaseEvent(event);
    const bool dragged = (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || dragged || textCursor().hasSelection())
        return;
    if (const PageSign *sign = signAt(event->position()))
        Q_EMIT signClicked(*sign);
    else if (const PageMark *mark = markAt(event->position()); mark && mark->kind)
        Q_EMIT nameClicked(mark->entity);
}

void ArticleBrowser::mouseMoveEvent(QMouseEvent *event)
{
    QTextBrowser::mouseMoveEvent(event);
    if (event->buttons() != Qt::NoButton)
        return;
    const PageMark *mark = markAt(event->position());
    const bool leads = signAt(event->position()) || (mark && mark->kind && mark->entity.isValid());
    viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void ArticleBrowser::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeys = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint at = byKeys ? cursorRect().center() : event->pos();
    QMenu *menu = createStandardContextMenu(at);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const PageMark *mark = markAt(at);
    Q_EMIT menuWanted(menu, mark && mark->kind ? mark : nullptr, signAt(at));
    menu->popup(viewport()->mapToGlobal(at));
    event->accept();
}

void ArticleBrowser::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QTextBrowser::wheelEvent(event);
        return;
    }
    setZoom(m_zoom * std::pow(1.1, event->angleDelta().y() / 120.0));
    event->accept();
}

bool ArticleBrowser::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextBrowser::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString tip;
    if (const PageSign *sign = signAt(help->pos()))
        tip = sign->tip;
    else if (const PageMark *mark = markAt(help->pos()))
        tip = mark->tip;
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal), viewport());
    return true;
}

/// An article never fetches anything.
QVariant ArticleBrowser::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace dateline
