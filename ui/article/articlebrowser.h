// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/article/articlepage.h"
#include "ui/article/readingstyle.h"

#include <QTextBrowser>

#include <optional>

class QMenu;

namespace dateline {

class MarkedScrollBar;
class NameHighlighter;
class PagePainter;

/// Shows one page: column, names, times, signs in the margin; says what was clicked.
class ArticleBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ArticleBrowser(QWidget *parent = nullptr);

    void show(const ArticlePage &page);
    using QWidget::show;
    [[nodiscard]] const ArticlePage &page() const { return m_page; }

    void emphasize(EntityId entity, MeetingId meeting);
    /// Tints what was searched for on this page and those shown from now on.
    void setHits(const Hits &hits);
    /// Tints \a place and scrolls there; nothing takes the tint away.
    void lead(std::optional<TextSpan> place);
    /// Where what was led to stands in the browser, also where it is not seen; empty for none.
    [[nodiscard]] QRect ledRectangle() const;
    void reveal(TextSpan place);
    /// Pixels of the document above what is seen.
    [[nodiscard]] int scrolledTo() const;
    void scrollTo(int pixels);
    /// Scrolls to the first of \a places below what is seen, unless one of them is seen.
    void revealOneOf(const QList<TextSpan> &places);
    /// Selects the next or, with a negative \a step, the previous mark of \a entity, of any entity where it is not
    /// valid, and scrolls there; from the last on to the first.
    void stepMentions(EntityId entity, int step);

    [[nodiscard]] qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom); ///< 1 for letters of 17 pixels

Q_SIGNALS:
    void nameClicked(dateline::EntityId entity);
    void signClicked(const dateline::PageSign &sign);
    void zoomChanged();
    /// Before a menu comes up at \a mark and \a sign, which may be null.
    void menuWanted(QMenu *menu, const dateline::PageMark *mark, const dateline::PageSign *sign);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    struct SignPlace {
        QRectF rectangle;
        const PageSign *sign = nullptr;
    };

    [[nodiscard]] ReadingStyle style() const;
    [[nodiscard]] PagePainter painter() const;
    [[nodiscard]] QPointF scrolled() const;
    [[nodiscard]] QList<SignPlace> signPlaces() const;
    [[nodiscard]] const PageMark *markAt(QPointF viewportPosition) const;
    [[nodiscard]] const PageSign *signAt(QPointF viewportPosition) const;
    [[nodiscard]] bool isSeen(TextSpan place) const;
    void write();
    void findHits();
    void setColumn();
    void markScrollBar();

    ArticlePage m_page;
    NameHighlighter *m_highlighter;
    MarkedScrollBar *m_scrollBar;
    std::optional<TextSpan> m_led;
    Hits m_hits;
    QList<TextSpan> m_hitPlaces;
    EntityId m_entity;
    MeetingId m_meeting;
    std::optional<int> m_scrollWhenSeen;
    QList<TextSpan> m_revealWhenSeen; ///< one of them
    QPointF m_pressed;
    qreal m_zoom = 1;
};

} // namespace dateline
