// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "model/base/id.h"
#include "model/base/textspan.h"
#include "model/query/filter.h"
#include "model/query/records.h"

#include <QList>
#include <QObject>

#include <optional>

namespace dateline {

/// What is looked at: one article, entity and meeting at most, and the passage to show.
struct Place {
    ArticleId article;
    EntityId entity;
    MeetingId meeting;
    std::optional<TextSpan> passage; ///< in \c article

    bool operator==(const Place &) const = default;
};

/// What the user looks at and what every view is narrowed to; shared by all views, owned by the main window.
/// Views ask it to change and show what it says; it remembers where one has been, for Back and Forward.
class Selection : public QObject
{
    Q_OBJECT

public:
    explicit Selection(QObject *parent = nullptr);

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    [[nodiscard]] bool canGoBack() const { return !m_back.isEmpty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.isEmpty(); }

public Q_SLOTS:
    void selectArticle(dateline::ArticleId article);       ///< keeps the entity
    void selectEntity(dateline::EntityId entity);          ///< keeps the article
    void selectMeeting(dateline::MeetingId meeting);       ///< keeps both
    /// Opens the article at the passage: what a click on a mark, edge, row or count leads to.
    void showPassage(dateline::ArticleId article, dateline::TextSpan passage, dateline::MeetingId meeting = {});
    /// The same of a passage that names \a entity.
    void showNaming(dateline::EntityId entity, dateline::ArticleId article, dateline::TextSpan passage);
    /// The sentence that says so; of what several articles tell, that of the next one each time it is asked for again.
    void showMeeting(const dateline::MeetingRecord &meeting);
    void setFilter(const dateline::Filter &filter);
    /// Nothing, and nowhere to go back to: after keys have changed their meaning.
    void clear();
    void goBack();
    void goForward();

Q_SIGNALS:
    void placeChanged(const dateline::Place &place);
    void filterChanged(const dateline::Filter &filter);
    void historyChanged();

private:
    void show(const Place &place);
    void go(const Place &place);

    Place m_place;
    Filter m_filter;
    QList<Place> m_back;
    QList<Place> m_forward;
};

} // namespace dateline
